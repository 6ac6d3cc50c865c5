#include "template/functiontable.h"
#include "template/go/gopath.h"

#include <array>

namespace sealyard::templates {

namespace {

constexpr auto base = [](Call &call) {
    return Value(pathBase(call.text(0)));
};
constexpr auto clean = [](Call &call) {
    return Value(pathClean(call.text(0)));
};
constexpr auto directory = [](Call &call) {
    return Value(pathDirectory(call.text(0)));
};
constexpr auto extension = [](Call &call) {
    return Value(pathExtension(call.text(0)));
};
constexpr auto isAbsolute = [](Call &call) {
    return Value(call.text(0).startsWith('/'));
};

constexpr std::array functions{
    Function{"base", "s", base},          Function{"clean", "s", clean},      Function{"dir", "s", directory},
    Function{"ext", "s", extension},      Function{"isAbs", "s", isAbsolute}, Function{"osBase", "s", base},
    Function{"osClean", "s", clean},      Function{"osDir", "s", directory},  Function{"osExt", "s", extension},
    Function{"osIsAbs", "s", isAbsolute},
};

} // namespace

std::span<const Function> pathFunctions()
{
    return functions;
}

} // namespace sealyard::templates
