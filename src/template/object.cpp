#include "template/object.h"
#include "template/containers.h"

#include "template/go/goformat.h"

#include <algorithm>

namespace sealyard::templates {

std::optional<Value> Object::field(QByteArrayView) const
{
    return std::nullopt;
}

const char *Object::method(QByteArrayView) const
{
    return nullptr;
}

Value Object::call(QByteArrayView, Call &) const
{
    return {};
}

Record::Record(QByteArray typeName, std::vector<Field> fields)
    : m_typeName(std::move(typeName))
    , m_fields(std::move(fields))
{
}

QByteArray Record::print() const
{
    QByteArrayList texts;
    for (const Field &field : m_fields) {
        texts.append(printed(field.value));
    }
    return '{' + texts.join(' ') + '}';
}

std::optional<Value> Record::field(QByteArrayView name) const
{
    const auto found = std::ranges::find(m_fields, name, &Field::name);
    return found == m_fields.end() ? std::nullopt : std::optional(found->value);
}

Value Record::plain() const
{
    MapBuilder map;
    for (const Field &field : m_fields) {
        if (!field.isOmittedEmpty || field.value.isTrue()) {
            map.set(field.key.isEmpty() ? field.name : field.key, field.value);
        }
    }
    return map.value();
}

} // namespace sealyard::templates
