#include "template/containers.h"
#include "template/conversion.h"
#include "template/functiontable.h"
#include "template/session.h"

#include <array>

namespace sealyard::templates {

namespace {

constexpr int deepest = 1000;

/// mergo's merge of maps: what the target lacks, or holds as an empty value, comes from the source; overwriting takes
/// everything. Maps in both are merged in place, lists are taken whole.
class Merger final
{
public:
    Merger(Call &call, bool overwrites)
        : m_call(call)
        , m_overwrites(overwrites)
    {
    }

    void merge(const Value &target, const Value &source, int depth);

private:
    void mergeEntry(const Value &target, const QByteArray &key, const Value &source, int depth);
    [[nodiscard]] bool keeps(const Value *existing, const Value &source) const;

    Call &m_call;
    bool m_overwrites;
};

void Merger::merge(const Value &target, const Value &source, int depth)
{
    if (depth > deepest || !m_call.session().step(source.length() + 1)) {
        m_call.fail(depth > deepest ? QByteArray("the value is nested too deep") : m_call.session().problem());
        return;
    }
    // The source may be the target. NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
    const auto entries = source.entries();
    for (const auto &[key, value] : entries) {
        mergeEntry(target, key, value, depth);
    }
}

bool Merger::keeps(const Value *existing, const Value &source) const
{
    if (!existing) {
        return false;
    }
    if (isEmptyValue(*existing)) {
        return false;
    }
    const bool areMaps = source.isMap() && existing->isMap();
    return areMaps || isSlice(source) || !m_overwrites;
}

void Merger::mergeEntry(const Value &target, const QByteArray &key, const Value &source, int depth)
{
    const MapPointer &map = target.mapPointer();
    const auto found = map->entries.find(key);
    const bool exists = found != map->entries.end();
    if (source.isNil()) {
        if (m_overwrites) {
            m_call.session().set(map, key, source);
        }
        return;
    }
    if (exists && source.isMap() && found->second.isMap() && found->second.mapPointer()) {
        merge(Value(found->second), source, depth + 1);
    }
    if (exists && isSlice(source) && m_overwrites) {
        m_call.session().set(map, key, source);
    }
    const auto current = map->entries.find(key);
    if (!keeps(current == map->entries.end() ? nullptr : &current->second, source)) {
        m_call.session().set(map, key, source);
    }
}

Value mergeAll(Call &call, bool overwrites)
{
    const bool isNew = !call.at(0).mapPointer() && call.count() > 1;
    const Value target = isNew ? MapBuilder().value() : call.at(0);
    Merger merger(call, overwrites);
    for (const Value &source : call.from(1)) {
        merger.merge(target, source, 0);
    }
    return call.hasFailed() ? Value() : target;
}

Value merge(Call &call)
{
    return mergeAll(call, false);
}

Value mergeOverwrite(Call &call)
{
    return mergeAll(call, true);
}

constexpr std::array functions{
    Function{"merge", "mm.", merge},
    Function{"mergeOverwrite", "mm.", mergeOverwrite},
    Function{"mustMerge", "mm.", merge},
    Function{"mustMergeOverwrite", "mm.", mergeOverwrite},
};

} // namespace

std::span<const Function> mergeFunctions()
{
    return functions;
}

} // namespace sealyard::templates
