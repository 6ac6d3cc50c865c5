#pragma once

#include "template/type.h"

#include <QByteArrayList>
#include <QByteArrayView>
#include <QtClassHelperMacros>

#include <complex>
#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace sealyard::templates {

class Object;
struct Instant;
struct List;
struct Map;

/// Compares bytes, also of views.
struct BytesLess
{
    using is_transparent = void;
    bool operator()(QByteArrayView left, QByteArrayView right) const { return left.compare(right) < 0; }
};

using ListPointer = std::shared_ptr<List>;
using MapPointer = std::shared_ptr<Map>;

/// A Go value: cheap to copy; lists and maps are references, so that `set` in a template changes the map of the caller.
class Value final
{
public:
    Value() = default;
    explicit Value(bool truth)
        : Value(Type::Bool, qint64(truth))
    {
    }
    explicit Value(double number)
        : m_type(Type::Float64)
        , m_data(number)
    {
    }
    explicit Value(std::complex<double> number)
        : m_type(Type::Complex128)
        , m_data(number)
    {
    }
    explicit Value(QByteArray text)
        : m_type(Type::String)
        , m_data(std::move(text))
    {
    }
    explicit Value(MapPointer map, Type type = Type::Map)
        : m_type(type)
        , m_data(std::move(map))
    {
    }
    explicit Value(std::shared_ptr<const Object> object)
        : m_type(Type::Object)
        , m_data(std::move(object))
    {
    }
    explicit Value(std::shared_ptr<const Instant> instant)
        : m_type(Type::Time)
        , m_data(std::move(instant))
    {
    }
    Value(const char *) = delete;

    [[nodiscard]] static Value integer(qint64 number) { return {Type::Int, number}; }
    [[nodiscard]] static Value int64(qint64 number) { return {Type::Int64, number}; }
    /// One of the integer types.
    [[nodiscard]] static Value number(Type type, qint64 number) { return {type, number}; }
    [[nodiscard]] static Value bytes(QByteArray bytes);
    /// A list; nullptr is a nil slice.
    [[nodiscard]] static Value list(ListPointer list, Type type = Type::List);
    [[nodiscard]] static Value list(std::vector<Value> items, Type type = Type::List);
    [[nodiscard]] static Value strings(const QList<QByteArray> &items);

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] Kind kind() const;
    /// Go's name of the type as %T prints it.
    [[nodiscard]] QByteArray typeName() const;
    /// Go's name of the kind.
    [[nodiscard]] QByteArray kindName() const;

    [[nodiscard]] bool isNil() const { return m_type == Type::Nil; }
    /// Whether the static type is interface {}: an element of a map or list that holds anything.
    [[nodiscard]] bool isBoxed() const { return m_isBoxed; }
    [[nodiscard]] Value boxed() const;
    [[nodiscard]] Value unboxed() const;

    [[nodiscard]] bool isString() const { return m_type == Type::String; }
    [[nodiscard]] bool isMap() const { return kind() == Kind::Map && m_type != Type::Object; }
    [[nodiscard]] bool isList() const { return m_type >= Type::List && m_type <= Type::NestedList; }

    /// The payload; the type must fit.
    [[nodiscard]] bool toBool() const { return toInt() != 0; }
    [[nodiscard]] qint64 toInt() const { return std::get<qint64>(m_data); }
    [[nodiscard]] double toDouble() const { return std::get<double>(m_data); }
    [[nodiscard]] std::complex<double> toComplex() const { return std::get<std::complex<double>>(m_data); }
    [[nodiscard]] const QByteArray &text() const { return std::get<QByteArray>(m_data); }
    [[nodiscard]] const ListPointer &listPointer() const { return std::get<ListPointer>(m_data); }
    [[nodiscard]] const MapPointer &mapPointer() const { return std::get<MapPointer>(m_data); }
    [[nodiscard]] const Object &object() const { return *std::get<std::shared_ptr<const Object>>(m_data); }
    [[nodiscard]] const Instant &instant() const { return *std::get<std::shared_ptr<const Instant>>(m_data); }
    /// The elements; none for a nil slice or map.
    [[nodiscard]] const std::vector<Value> &items() const;
    [[nodiscard]] const std::map<QByteArray, Value, BytesLess> &entries() const;
    /// Whether it is a nil slice or map.
    [[nodiscard]] bool isNilContainer() const;

    /// Length of text, list or map; -1 of anything else.
    [[nodiscard]] qsizetype length() const;
    /// Go's truth: not the zero of its type.
    [[nodiscard]] bool isTrue() const;
    /// The element of a list or of a map that holds anything is boxed.
    [[nodiscard]] bool holdsAnything() const;

    /// Marks a container as one that is an element of something.
    void markContained() const;

private:
    Value(Type type, qint64 number)
        : m_type(type)
        , m_data(number)
    {
    }

    Type m_type = Type::Nil;
    bool m_isBoxed = false;
    std::variant<qint64, double, std::complex<double>, QByteArray, ListPointer, MapPointer,
                 std::shared_ptr<const Object>, std::shared_ptr<const Instant>>
        m_data = qint64(0);
};

/// reflect.DeepEqual; beyond 1000 levels everything is equal.
[[nodiscard]] bool deepEqual(const Value &left, const Value &right, int depth = 0);

} // namespace sealyard::templates
