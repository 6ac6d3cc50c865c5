#pragma once

#include "template/value.h"

#include <optional>
#include <span>

namespace sealyard::templates {

class Call;

/// A Go value with fields or methods of its own, such as .Files or .Capabilities.
class Object
{
public:
    Object() = default;
    virtual ~Object() = default;
    Q_DISABLE_COPY_MOVE(Object)

    /// As %T prints it.
    [[nodiscard]] virtual QByteArray typeName() const = 0;
    [[nodiscard]] virtual Kind kind() const { return Kind::Struct; }
    /// As %v prints it.
    [[nodiscard]] virtual QByteArray print() const = 0;
    /// As an action alone prints it: a pointer's String method is called there, but not on the copy that a function
    /// gets.
    [[nodiscard]] virtual QByteArray shown() const { return print(); }
    /// A struct's field.
    [[nodiscard]] virtual std::optional<Value> field(QByteArrayView name) const;
    /// What range, len, index, toYaml and toJson see: a map, list or text; nothing: they refuse it.
    [[nodiscard]] virtual Value plain() const { return {}; }
    /// The parameters of a method as in Function::parameters; nullptr: there is no such method.
    [[nodiscard]] virtual const char *method(QByteArrayView name) const;
    /// Calls a method that method() knows; the arguments are checked.
    [[nodiscard]] virtual Value call(QByteArrayView name, Call &call) const;
};

/// A struct: exported fields in order.
class Record final : public Object
{
public:
    struct Field
    {
        QByteArray name;
        QByteArray key; ///< in JSON and YAML; empty: the name
        Value value;
        bool isOmittedEmpty = false; ///< left out of JSON and YAML when empty
    };

    Record(QByteArray typeName, std::vector<Field> fields);

    [[nodiscard]] QByteArray typeName() const override { return m_typeName; }
    [[nodiscard]] QByteArray print() const override;
    [[nodiscard]] std::optional<Value> field(QByteArrayView name) const override;
    [[nodiscard]] Value plain() const override;

private:
    QByteArray m_typeName;
    std::vector<Field> m_fields;
};

} // namespace sealyard::templates
