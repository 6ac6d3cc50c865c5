#include "chart/values.h"

#include "template/containers.h"
#include "template/go/goformat.h"

#include <array>

using namespace Qt::StringLiterals;
using sealyard::templates::insert;
using sealyard::templates::MapPointer;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

constexpr QByteArrayView globalKey = "global";

Value copiedValue(const Value &value)
{
    if (value.isMap()) {
        return Value(copied(value.mapPointer()));
    }
    if (!value.isList() || value.isNilContainer()) {
        return value;
    }
    std::vector<Value> items;
    items.reserve(value.items().size());
    for (const Value &item : value.items()) {
        items.push_back(copiedValue(item));
    }
    return Value::list(std::move(items), value.type());
}

const Value *find(const MapPointer &map, QByteArrayView key)
{
    const auto found = map->entries.find(key);
    return found == map->entries.end() ? nullptr : &found->second;
}

MapPointer newMap()
{
    return std::make_shared<templates::Map>();
}

/// The map under "global"; a new one when there is none, nullptr when it is something else.
MapPointer globalsOf(const MapPointer &values)
{
    const Value *globals = find(values, globalKey);
    return !globals ? newMap() : globals->isMap() ? globals->mapPointer() : nullptr;
}

MapPointer shallowCopy(const MapPointer &map)
{
    MapPointer copy = newMap();
    copy->entries = map->entries;
    return copy;
}

void coalesceGlobals(const MapPointer &target, const MapPointer &source)
{
    const MapPointer targetGlobals = globalsOf(target);
    const MapPointer sourceGlobals = globalsOf(source);
    if (!targetGlobals || !sourceGlobals) {
        return;
    }
    for (const auto &[key, value] : sourceGlobals->entries) {
        const Value *present = find(targetGlobals, key);
        if (value.isMap()) {
            if (present && !present->isMap()) {
                continue;
            }
            const MapPointer merged = shallowCopy(value.mapPointer());
            if (present) {
                coalesceTables(merged, present->mapPointer(), true);
            }
            insert(*targetGlobals, key, Value(merged));
        } else if (!present || !present->isMap()) {
            insert(*targetGlobals, key, value);
        }
    }
    insert(*target, globalKey.toByteArray(), Value(targetGlobals));
}

/// The chart's own values below those of target.
void addChartValues(const Chart &chart, const MapPointer &target)
{
    if (!chart.values) {
        return;
    }
    for (const MapPointer own = copied(chart.values); const auto &[key, value] : own->entries) {
        const Value *present = find(target, key);
        if (!present) {
            insert(*target, key, value);
        } else if (present->isNil()) {
            target->entries.erase(key);
        } else if (present->isMap() && value.isMap()) {
            coalesceTables(present->mapPointer(), value.mapPointer());
        }
    }
}

Outcome<void> coalesce(const Chart &chart, const MapPointer &target)
{
    addChartValues(chart, target);
    for (const ChartPointer &subchart : chart.dependencies) {
        const QByteArray &name = subchart->metadata.name;
        const Value *present = find(target, name);
        if (present && !present->isMap()) {
            const std::array arguments{*present};
            return failed(Stage::Values,
                          QString::fromUtf8("type mismatch on " + name + ": " + templates::formatted("%t", arguments)));
        }
        const MapPointer values = present ? present->mapPointer() : newMap();
        insert(*target, name, Value(values));
        coalesceGlobals(values, target);
        if (const Outcome<void> done = coalesce(*subchart, values); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

MapPointer copied(const MapPointer &map)
{
    MapPointer copy = newMap();
    if (map) {
        for (const auto &[key, value] : map->entries) {
            const Value own = copiedValue(value);
            own.markContained();
            copy->entries.emplace_hint(copy->entries.end(), key, own);
        }
    }
    return copy;
}

Outcome<MapPointer> coalesceValues(const Chart &chart, const MapPointer &given)
{
    const MapPointer values = copied(given);
    const Outcome<void> done = coalesce(chart, values);
    return done ? Outcome<MapPointer>(values) : std::unexpected(done.error());
}

void coalesceTables(const MapPointer &target, const MapPointer &source, bool keepsNull)
{
    for (const auto &[key, value] : source->entries) {
        const Value *present = find(target, key);
        if (present && !keepsNull && present->isNil()) {
            target->entries.erase(key);
        } else if (!present) {
            insert(*target, key, value);
        } else if (value.isMap() && present->isMap() && value.mapPointer() != present->mapPointer()) {
            coalesceTables(present->mapPointer(), value.mapPointer(), keepsNull);
        }
    }
}

MapPointer withoutNull(const MapPointer &map)
{
    MapPointer copy = newMap();
    for (const auto &[key, value] : map->entries) {
        if (!value.isNil()) {
            insert(*copy, key, value.isMap() ? Value(withoutNull(value.mapPointer())) : copiedValue(value));
        }
    }
    return copy;
}

MapPointer tableAt(const MapPointer &map, const QByteArray &path)
{
    MapPointer table = map;
    for (const QByteArray &part : path.split('.')) {
        const Value *value = find(table, part);
        if (!value || !value->isMap() || !value->mapPointer()) {
            return nullptr;
        }
        table = value->mapPointer();
    }
    return table;
}

const Value *valueAt(const MapPointer &map, const QByteArray &path)
{
    const qsizetype dot = path.lastIndexOf('.');
    const MapPointer table = dot < 0 ? map : tableAt(map, path.first(dot));
    const Value *value = table ? find(table, path.sliced(dot + 1)) : nullptr;
    return value && !value->isMap() ? value : nullptr;
}

} // namespace sealyard::chart
