#pragma once

#include "template/value.h"

namespace sealyard::templates {

/// A slice. Shared by reference, as in Go.
struct List
{
    List();
    ~List(); ///< without recursion, however deep the lists are nested
    Q_DISABLE_COPY_MOVE(List)

    std::vector<Value> items;
    bool isContained = false; ///< was ever an element of something, so that a cycle through it is possible
};

/// A map with text keys, in the order in which Go prints and ranges. Shared by reference, as in Go.
struct Map
{
    Map();
    ~Map(); ///< without recursion, however deep the maps are nested
    Q_DISABLE_COPY_MOVE(Map)

    std::map<QByteArray, Value, BytesLess> entries;
    bool isContained = false;
};

/// Builds a map; set marks what it stores.
class MapBuilder final
{
public:
    MapBuilder()
        : m_map(std::make_shared<Map>())
    {
    }
    MapBuilder &set(const QByteArray &key, const Value &value);
    [[nodiscard]] Value value(Type type = Type::Map) const { return Value(m_map, type); }

private:
    MapPointer m_map;
};

/// Stores a value in a map.
void insert(Map &map, const QByteArray &key, const Value &value);
/// Whether walking the value's elements leads to that map.
[[nodiscard]] bool reaches(const Value &value, const Map *map);

} // namespace sealyard::templates
