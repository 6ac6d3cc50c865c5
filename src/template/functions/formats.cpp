#include "template/containers.h"
#include "template/formats/json.h"
#include "template/formats/toml.h"
#include "template/formats/yaml.h"
#include "template/functiontable.h"

#include <array>

namespace sealyard::templates {

namespace {

const JsonStyle &prettyStyle()
{
    static const JsonStyle style{true, "  "};
    return style;
}

constexpr const char *goMap = "map[string]interface {}";
constexpr const char *goList = "[]interface {}";

Value json(Call &call, const JsonStyle &style = {})
{
    return Value(toJson(call.at(0), style).value_or(QByteArray()));
}

Value mustJson(Call &call, const JsonStyle &style = {})
{
    const auto text = toJson(call.at(0), style);
    return text ? Value(*text) : call.fail(text.error());
}

Value rawJson(Call &call)
{
    return mustJson(call, {false, {}});
}

Value yaml(Call &call, const YamlStyle &style = {})
{
    return Value(toYaml(call.at(0), style).value_or(QByteArray()));
}

Value errorMap(const QByteArray &message)
{
    return MapBuilder().set("Error", Value(message)).value();
}

Value errorList(const QByteArray &message)
{
    return Value::list(std::vector<Value>{Value(message)});
}

/// A map as it was read; of nothing an empty or nil one; anything else is an error, which is in the map.
Value asMap(const std::expected<Value, QByteArray> &read, const QByteArray &context, const Value &nothing)
{
    if (!read) {
        return errorMap(read.error());
    }
    if (read->isNil()) {
        return nothing;
    }
    return read->isMap() ? *read : errorMap(context + jsonTypeError(*read, goMap));
}

Value asList(const std::expected<Value, QByteArray> &read, const QByteArray &context, const Value &nothing)
{
    if (!read) {
        return errorList(read.error());
    }
    if (read->isNil()) {
        return nothing;
    }
    return read->isList() ? *read : errorList(context + jsonTypeError(*read, goList));
}

constexpr const char *yamlContext = "error unmarshaling JSON: while decoding JSON: ";

Value readToml(Call &call)
{
    const auto read = fromToml(call.text(0));
    return read ? *read : errorMap(read.error());
}

Value mustFromJson(Call &call)
{
    const auto read = fromJson(call.text(0));
    return read ? *read : call.fail(read.error());
}

constexpr std::array functions{
    Function{"fromJson", "s",
             [](Call &call) {
                 return asMap(fromJson(call.text(0)), {}, Value(MapPointer()));
             }},
    Function{"fromJsonArray", "s",
             [](Call &call) {
                 return asList(fromJson(call.text(0)), {}, Value::list(ListPointer()));
             }},
    Function{"fromToml", "s", readToml},
    Function{"fromYaml", "s",
             [](Call &call) {
                 return asMap(fromYaml(call.text(0)), yamlContext, MapBuilder().value());
             }},
    Function{"fromYamlArray", "s",
             [](Call &call) {
                 return asList(fromYaml(call.text(0)), yamlContext, Value::list(std::vector<Value>()));
             }},
    Function{"mustFromJson", "s", mustFromJson},
    Function{"mustToJson", "v", [](Call &call) { return mustJson(call); }, true},
    Function{"mustToPrettyJson", "v", [](Call &call) { return mustJson(call, prettyStyle()); }, true},
    Function{"mustToRawJson", "v", rawJson, true},
    Function{"toJson", "v", [](Call &call) { return json(call); }, true},
    Function{"toPrettyJson", "v", [](Call &call) { return json(call, prettyStyle()); }, true},
    Function{"toRawJson", "v", rawJson, true},
    Function{"toToml", "v",
             [](Call &call) {
                 if (call.at(0).isNil()) {
                     return call.fail("reflect: call of reflect.Value.Type on zero Value");
                 }
                 const auto text = toToml(call.at(0));
                 return Value(text ? *text : text.error());
             },
             true},
    Function{"toYaml", "v", [](Call &call) { return yaml(call); }, true},
    Function{"toYamlPretty", "v", [](Call &call) { return yaml(call, {true}); }, true},
};

} // namespace

std::span<const Function> formatFunctions()
{
    return functions;
}

} // namespace sealyard::templates
