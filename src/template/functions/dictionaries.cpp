#include "template/containers.h"
#include "template/conversion.h"
#include "template/functiontable.h"
#include "template/go/goformat.h"
#include "template/session.h"

#include <array>

namespace sealyard::templates {

namespace {

constexpr int deepest = 1000;

/// A value under a key; nullptr: there is none.
const Value *find(const Value &map, const QByteArray &key)
{
    const auto found = map.entries().find(key);
    return found == map.entries().end() ? nullptr : &found->second;
}

Value dict(Call &call)
{
    MapBuilder map;
    for (qsizetype i = 0; i < call.count(); i += 2) {
        map.set(toText(call.at(i)), i + 1 < call.count() ? call.at(i + 1) : Value(QByteArray()));
    }
    return map.value();
}

Value get(Call &call)
{
    const Value *value = find(call.at(0), call.text(1));
    return value ? *value : Value(QByteArray());
}

Value set(Call &call)
{
    if (!call.at(0).mapPointer()) {
        return call.fail("assignment to entry in nil map");
    }
    call.session().set(call.at(0).mapPointer(), call.text(1), call.at(2));
    return call.at(0);
}

Value unset(Call &call)
{
    if (const MapPointer &map = call.at(0).mapPointer()) {
        map->entries.erase(call.text(1));
    }
    return call.at(0);
}

Value pluck(Call &call)
{
    std::vector<Value> values;
    for (const Value &map : call.from(1)) {
        if (const Value *value = find(map, call.text(0))) {
            values.push_back(*value);
        }
    }
    return Value::list(std::move(values));
}

Value keys(Call &call)
{
    QList<QByteArray> keys;
    for (const Value &map : call.from(0)) {
        for (const auto &[key, value] : map.entries()) {
            keys.append(key);
        }
    }
    return Value::strings(keys);
}

Value values(Call &call)
{
    std::vector<Value> values;
    for (const auto &[key, value] : call.at(0).entries()) {
        values.push_back(value);
    }
    return Value::list(std::move(values));
}

Value pick(Call &call)
{
    MapBuilder picked;
    for (const Value &key : call.from(1)) {
        if (const Value *value = find(call.at(0), key.text())) {
            picked.set(key.text(), *value);
        }
    }
    return picked.value();
}

Value omit(Call &call)
{
    MapBuilder kept;
    for (const auto &[key, value] : call.at(0).entries()) {
        const bool isOmitted = std::ranges::any_of(call.from(1), [&](const Value &name) { return name.text() == key; });
        if (!isOmitted) {
            kept.set(key, value);
        }
    }
    return kept.value();
}

QByteArray conversionPanic(const Value &value, const char *wanted)
{
    const QByteArray found = value.isNil() ? QByteArray("nil") : value.typeName();
    return "interface conversion: interface {} is " + found + ", not " + wanted;
}

Value dig(Call &call)
{
    if (call.count() < 3) {
        return call.fail("dig needs at least three arguments");
    }
    const qsizetype keys = call.count() - 2;
    Value step = call.at(call.count() - 1);
    if (step.type() != Type::Map) {
        return call.fail(conversionPanic(step, "map[string]interface {}"));
    }
    for (qsizetype i = 0; i < keys; ++i) {
        if (!call.at(i).isString()) {
            return call.fail(conversionPanic(call.at(i), "string"));
        }
    }
    for (qsizetype i = 0; i < keys; ++i) {
        if (step.type() != Type::Map) {
            return call.fail(conversionPanic(step, "map[string]interface {}"));
        }
        const Value *next = find(step, call.text(i));
        if (!next) {
            return call.at(keys);
        }
        step = Value(*next);
    }
    return step;
}

Value copied(Call &call, const Value &value, int depth)
{
    if ((!value.isMap() && !value.isList()) || value.isNilContainer() || call.hasFailed()) {
        return value;
    }
    if (depth > deepest || !call.session().step(value.length() + 1)) {
        return call.fail(depth > deepest ? QByteArray("the value is nested too deep") : call.session().problem());
    }
    if (value.isList()) {
        std::vector<Value> items;
        for (const Value &item : value.items()) {
            items.push_back(copied(call, item, depth + 1));
        }
        return Value::list(std::move(items), value.type());
    }
    MapBuilder map;
    for (const auto &[key, item] : value.entries()) {
        map.set(key, copied(call, item, depth + 1));
    }
    return map.value(value.type());
}

Value deepCopy(Call &call)
{
    if (call.at(0).isNil()) {
        return call.fail("reflect: call of reflect.Value.Type on zero Value");
    }
    return copied(call, call.at(0), 0);
}

constexpr std::array functions{
    Function{"deepCopy", "v", deepCopy, true},
    Function{"dict", "v.", dict},
    Function{"dig", "v.", dig},
    Function{"get", "ms", get},
    Function{"hasKey", "ms",
             [](Call &call) {
                 return Value(find(call.at(0), call.text(1)) != nullptr);
             }},
    Function{"keys", "m.", keys},
    Function{"mustDeepCopy", "v", deepCopy, true},
    Function{"omit", "ms.", omit},
    Function{"pick", "ms.", pick},
    Function{"pluck", "sm.", pluck},
    Function{"set", "msv", set},
    Function{"unset", "ms", unset},
    Function{"values", "m", values},
};

} // namespace

std::span<const Function> dictionaryFunctions()
{
    return functions;
}

} // namespace sealyard::templates
