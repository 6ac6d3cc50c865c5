#include "template/session.h"
#include "template/containers.h"

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr qint64 stepsBetweenChecks = 4096;

} // namespace

Session::Session(const Options &options)
    : m_options(options)
    , m_nextCheck(stepsBetweenChecks)
    , m_deadline(options.limits.milliseconds)
    , m_random(options.seed)
{
}

Session::~Session()
{
    for (const Cycle &cycle : m_cycles) {
        if (const MapPointer map = cycle.map.lock()) {
            map->entries.erase(cycle.key);
        }
    }
}

bool Session::check()
{
    m_nextCheck = m_steps + stepsBetweenChecks;
    if (m_steps > m_options.limits.steps) {
        m_problem = "more than " + QByteArray::number(m_options.limits.steps) + " steps";
    } else if (m_deadline.hasExpired()) {
        m_problem = "more than " + QByteArray::number(m_options.limits.milliseconds) + " milliseconds";
    }
    if (!m_problem.isEmpty()) {
        m_nextCheck = 0;
    }
    return m_problem.isEmpty();
}

bool Session::take(qint64 bytes)
{
    m_bytes += bytes;
    if (m_bytes > m_options.limits.bytes) {
        m_problem = "more than " + QByteArray::number(m_options.limits.bytes) + " bytes of text";
        return false;
    }
    return true;
}

bool Session::walk(const Value &value)
{
    qint64 bytes = 0;
    return walk(value, bytes, 0);
}

bool Session::walk(const Value &value, qint64 &bytes, int depth)
{
    constexpr int deepest = 1000; // nobody writes more levels
    if (value.isString() || value.type() == Type::Bytes) {
        bytes += value.text().size();
        return m_bytes + bytes <= m_options.limits.bytes || take(bytes);
    }
    if (depth > deepest || (!value.isList() && !value.isMap())) {
        return true;
    }
    if (!step(value.length() + 1)) {
        return false;
    }
    if (value.isList()) {
        return std::ranges::all_of(value.items(), [&](const Value &item) { return walk(item, bytes, depth + 1); });
    }
    return std::ranges::all_of(value.entries(), [&](const auto &entry) {
        bytes += entry.first.size();
        return walk(entry.second, bytes, depth + 1);
    });
}

QDateTime Session::now() const
{
    return m_options.now.isValid() ? m_options.now : QDateTime::currentDateTime();
}

QByteArray Session::randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    std::ranges::generate(bytes, [this] { return static_cast<char>(m_random()); });
    return bytes;
}

bool Session::enterInclude(const QByteArray &name)
{
    int &open = m_includes[name];
    if (open > m_options.limits.includes) {
        return false;
    }
    ++open;
    return true;
}

void Session::set(const MapPointer &map, const QByteArray &key, const Value &value)
{
    const bool isContainer = value.isMap() || value.isList();
    const bool isOwn = value.isMap() && value.mapPointer() == map;
    if (isContainer && (isOwn || (map->isContained && reaches(value, map.get())))) {
        m_cycles.push_back({map, key});
    }
    insert(*map, key, value);
}

} // namespace sealyard::templates
