#include "template/containers.h"

#include "template/go/instant.h"
#include "template/object.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace sealyard::templates {

namespace {

constexpr int equalDepth = 1000;

struct TypeFacts
{
    const char *name;
    Kind kind;
};

/// In the order of Type.
constexpr TypeFacts typeFacts[] = {
    {"<nil>", Kind::Invalid},
    {"bool", Kind::Bool},
    {"int", Kind::Int},
    {"int64", Kind::Int},
    {"uint8", Kind::Uint},
    {"uint64", Kind::Uint},
    {"float64", Kind::Float},
    {"complex128", Kind::Complex},
    {"string", Kind::String},
    {"[]uint8", Kind::Slice},
    {"[]interface {}", Kind::Slice},
    {"[]string", Kind::Slice},
    {"[]int", Kind::Slice},
    {"[][]interface {}", Kind::Slice},
    {"map[string]interface {}", Kind::Map},
    {"map[string]string", Kind::Map},
    {"chartutil.Values", Kind::Map},
    {"time.Time", Kind::Struct},
    {"time.Duration", Kind::Int},
    {"time.Month", Kind::Int},
    {"time.Weekday", Kind::Int},
    {"", Kind::Struct},
};

const TypeFacts &factsOf(Type type)
{
    return typeFacts[static_cast<std::size_t>(type)];
}

bool equalLists(const Value &left, const Value &right, int depth)
{
    return left.isNilContainer() == right.isNilContainer() &&
           std::ranges::equal(left.items(), right.items(),
                              [depth](const Value &a, const Value &b) { return deepEqual(a, b, depth + 1); });
}

bool equalMaps(const Value &left, const Value &right, int depth)
{
    return left.isNilContainer() == right.isNilContainer() &&
           std::ranges::equal(left.entries(), right.entries(), [depth](const auto &a, const auto &b) {
               return a.first == b.first && deepEqual(a.second, b.second, depth + 1);
           });
}

/// Takes what dies and lets it die one after another.
class Graveyard final
{
public:
    void bury(Value &&value)
    {
        if (value.isList() || value.isMap()) {
            m_waiting.push_back(std::move(value));
        }
    }
    void settle()
    {
        if (m_isSettling) {
            return;
        }
        m_isSettling = true;
        while (!m_waiting.empty()) {
            const Value last = std::move(m_waiting.back());
            m_waiting.pop_back();
        }
        m_isSettling = false;
    }

private:
    std::vector<Value> m_waiting;
    bool m_isSettling = false;
};

Graveyard &graveyard()
{
    thread_local Graveyard graveyard;
    return graveyard;
}

const void *containerOf(const Value &value)
{
    if (value.isMap()) {
        return value.mapPointer().get();
    }
    return value.isList() ? static_cast<const void *>(value.listPointer().get()) : nullptr;
}

} // namespace

List::List() = default;

List::~List()
{
    for (Value &item : items) {
        graveyard().bury(std::move(item));
    }
    graveyard().settle();
}

Map::Map() = default;

Map::~Map()
{
    for (auto &[key, value] : entries) {
        graveyard().bury(std::move(value));
    }
    graveyard().settle();
}

Value Value::bytes(QByteArray bytes)
{
    Value value(std::move(bytes));
    value.m_type = Type::Bytes;
    return value;
}

Value Value::list(ListPointer list, Type type)
{
    Value value;
    value.m_type = type;
    if (list) {
        std::ranges::for_each(list->items, &Value::markContained);
    }
    value.m_data = std::move(list);
    return value;
}

Value Value::list(std::vector<Value> items, Type type)
{
    auto list = std::make_shared<List>();
    list->items = std::move(items);
    return Value::list(std::move(list), type);
}

Value Value::strings(const QList<QByteArray> &items)
{
    std::vector<Value> values;
    values.reserve(static_cast<std::size_t>(items.size()));
    for (const QByteArray &item : items) {
        values.emplace_back(item);
    }
    return list(std::move(values), Type::StringList);
}

Kind Value::kind() const
{
    return m_type == Type::Object ? object().kind() : factsOf(m_type).kind;
}

QByteArray Value::typeName() const
{
    if (m_isBoxed && isNil()) {
        return "interface {}";
    }
    return m_type == Type::Object ? object().typeName() : QByteArray(factsOf(m_type).name);
}

QByteArray Value::kindName() const
{
    switch (kind()) {
    case Kind::Invalid:
        return "invalid";
    case Kind::Slice:
        return "slice";
    case Kind::Map:
        return "map";
    case Kind::Struct:
        return "struct";
    case Kind::Pointer:
        return "ptr";
    case Kind::Int:
        return m_type == Type::Duration ? "int64" : m_type == Type::Int64 ? "int64" : "int";
    default:
        return factsOf(m_type).name;
    }
}

Value Value::boxed() const
{
    Value value = *this;
    value.m_isBoxed = true;
    return value;
}

Value Value::unboxed() const
{
    Value value = *this;
    value.m_isBoxed = false;
    return value;
}

const std::vector<Value> &Value::items() const
{
    static const std::vector<Value> none;
    return listPointer() ? listPointer()->items : none;
}

const std::map<QByteArray, Value, BytesLess> &Value::entries() const
{
    static const std::map<QByteArray, Value, BytesLess> none;
    return mapPointer() ? mapPointer()->entries : none;
}

bool Value::isNilContainer() const
{
    return (isList() && !listPointer()) || (isMap() && !mapPointer());
}

qsizetype Value::length() const
{
    if (m_type == Type::String || m_type == Type::Bytes) {
        return text().size();
    }
    if (isList()) {
        return static_cast<qsizetype>(items().size());
    }
    if (m_type == Type::Object) {
        return kind() == Kind::Struct || kind() == Kind::Pointer ? -1 : object().plain().length();
    }
    return isMap() ? static_cast<qsizetype>(entries().size()) : -1;
}

bool Value::isTrue() const
{
    switch (kind()) {
    case Kind::Invalid:
        return false;
    case Kind::Bool:
    case Kind::Int:
    case Kind::Uint:
        return toInt() != 0;
    case Kind::Float:
        return toDouble() != 0;
    case Kind::Complex:
        return toComplex() != 0.0;
    case Kind::Struct:
    case Kind::Pointer:
        return true;
    default:
        return length() > 0;
    }
}

bool Value::holdsAnything() const
{
    return m_type == Type::List || m_type == Type::Map || m_type == Type::ChartValues;
}

void Value::markContained() const
{
    if (isList() && listPointer()) {
        listPointer()->isContained = true;
    } else if (isMap() && mapPointer()) {
        mapPointer()->isContained = true;
    }
}

MapBuilder &MapBuilder::set(const QByteArray &key, const Value &value)
{
    insert(*m_map, key, value);
    return *this;
}

void insert(Map &map, const QByteArray &key, const Value &value)
{
    value.markContained();
    map.entries.insert_or_assign(key, value.unboxed());
}

bool reaches(const Value &value, const Map *map)
{
    QSet<const void *> seen;
    std::vector<Value> waiting{value};
    while (!waiting.empty()) {
        const Value next = std::move(waiting.back());
        waiting.pop_back();
        const void *container = containerOf(next);
        if (container == map) {
            return true;
        }
        if (!container || seen.contains(container)) {
            continue;
        }
        seen.insert(container);
        if (next.isMap()) {
            std::ranges::copy(next.entries() | std::views::values, std::back_inserter(waiting));
        } else {
            std::ranges::copy(next.items(), std::back_inserter(waiting));
        }
    }
    return false;
}

bool deepEqual(const Value &left, const Value &right, int depth)
{
    if (left.type() != right.type() || depth > equalDepth) {
        return left.type() == right.type();
    }
    switch (left.type()) {
    case Type::Nil:
        return true;
    case Type::Float64:
        return left.toDouble() == right.toDouble();
    case Type::Complex128:
        return left.toComplex() == right.toComplex();
    case Type::String:
    case Type::Bytes:
        return left.text() == right.text();
    case Type::Time:
        return left.instant() == right.instant();
    case Type::Object:
        return &left.object() == &right.object() || left.object().print() == right.object().print();
    default:
        break;
    }
    if (left.isList()) {
        return equalLists(left, right, depth);
    }
    return left.isMap() ? equalMaps(left, right, depth) : left.toInt() == right.toInt();
}

} // namespace sealyard::templates
