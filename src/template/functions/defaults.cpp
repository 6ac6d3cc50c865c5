#include "template/conversion.h"
#include "template/functiontable.h"

#include <algorithm>
#include <array>

namespace sealyard::templates {

namespace {

Value orDefault(Call &call)
{
    return call.count() < 2 || isEmptyValue(call.at(1)) ? call.at(0) : call.at(1);
}

Value coalesce(Call &call)
{
    const auto values = call.from(0);
    const auto found = std::ranges::find_if_not(values, isEmptyValue);
    return found == values.end() ? Value() : *found;
}

constexpr std::array functions{
    Function{"all", "v.",
             [](Call &call) {
                 return Value(std::ranges::none_of(call.from(0), isEmptyValue));
             }},
    Function{"any", "v.",
             [](Call &call) {
                 return Value(!std::ranges::all_of(call.from(0), isEmptyValue));
             }},
    Function{"coalesce", "v.", coalesce},
    Function{"default", "vv.", orDefault},
    Function{"empty", "v",
             [](Call &call) {
                 return Value(isEmptyValue(call.at(0)));
             }},
    Function{"fail", "s",
             [](Call &call) {
                 return call.fail(call.text(0));
             }},
    Function{"ternary", "vvb",
             [](Call &call) {
                 return call.at(call.at(2).toBool() ? 0 : 1);
             }},
};

} // namespace

std::span<const Function> defaultFunctions()
{
    return functions;
}

} // namespace sealyard::templates
