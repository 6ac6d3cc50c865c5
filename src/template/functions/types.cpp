#include "template/functiontable.h"

#include <array>

namespace sealyard::templates {

namespace {

Value typeIsLike(Call &call)
{
    const QByteArray name = call.at(1).typeName();
    return Value(call.text(0) == name || '*' + call.text(0) == name);
}

constexpr std::array functions{
    Function{"deepEqual", "vv", [](Call &call) { return Value(deepEqual(call.at(0), call.at(1))); }, true},
    Function{"kindIs", "sv",
             [](Call &call) {
                 return Value(call.text(0) == call.at(1).kindName());
             }},
    Function{"kindOf", "v",
             [](Call &call) {
                 return Value(call.at(0).kindName());
             }},
    Function{"typeIs", "sv",
             [](Call &call) {
                 return Value(call.text(0) == call.at(1).typeName());
             }},
    Function{"typeIsLike", "sv", typeIsLike},
    Function{"typeOf", "v",
             [](Call &call) {
                 return Value(call.at(0).typeName());
             }},
};

} // namespace

std::span<const Function> typeFunctions()
{
    return functions;
}

} // namespace sealyard::templates
