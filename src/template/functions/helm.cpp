#include "template/containers.h"
#include "template/evaluator.h"
#include "template/functiontable.h"

#include <array>

namespace sealyard::templates {

namespace {

/// Helm marks what an author says by these, to print it alone.
QByteArray marked(const QByteArray &message)
{
    return "HELM_ERR_START" + message + "HELM_ERR_END";
}

Value required(Call &call)
{
    const Value &value = call.at(1);
    const bool isMissing = value.isNil() || (value.isString() && value.text().isEmpty());
    return isMissing ? call.fail(marked(call.text(0))) : value;
}

constexpr std::array functions{
    Function{"fail", "s",
             [](Call &call) {
                 return call.fail(marked(call.text(0)));
             }},
    Function{"getHostByName", "s",
             [](Call &) {
                 return Value(QByteArray());
             }},
    Function{"include", "sv",
             [](Call &call) {
                 return call.evaluator().include(call, call.text(0), call.at(1));
             }},
    Function{"lookup", "ssss",
             [](Call &) {
                 return MapBuilder().value();
             }},
    Function{"required", "sv", required},
    Function{"tpl", "sv",
             [](Call &call) {
                 return call.evaluator().renderText(call, call.text(0), call.at(1));
             }},
};

} // namespace

std::span<const Function> helmFunctions()
{
    return functions;
}

} // namespace sealyard::templates
