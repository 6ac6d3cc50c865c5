#pragma once

#include "template/function.h"

namespace sealyard::templates {

/// Whose functions a template may call.
enum class Dialect {
    Go,     ///< text/template's own
    Helm,   ///< and sprig's without env and expandenv, and Helm's
    Sealos, ///< and sprig's, and those that sealos adds for .tmpl files: no include, tpl, required, lookup
};

/// Finds a function of a dialect; nullptr: there is none. Thread-safe.
[[nodiscard]] const Function *findFunction(Dialect dialect, QByteArrayView name);

/// The functions by theme, for the table; each lives as long as the program.
[[nodiscard]] std::span<const Function> builtinFunctions();
[[nodiscard]] std::span<const Function> comparisonFunctions();
[[nodiscard]] std::span<const Function> escapeFunctions();
[[nodiscard]] std::span<const Function> certificateFunctions();
[[nodiscard]] std::span<const Function> cryptoFunctions();
[[nodiscard]] std::span<const Function> dateFunctions();
[[nodiscard]] std::span<const Function> defaultFunctions();
[[nodiscard]] std::span<const Function> dictionaryFunctions();
[[nodiscard]] std::span<const Function> encodingFunctions();
[[nodiscard]] std::span<const Function> environmentFunctions();
[[nodiscard]] std::span<const Function> formatFunctions();
[[nodiscard]] std::span<const Function> helmFunctions();
[[nodiscard]] std::span<const Function> listFunctions();
[[nodiscard]] std::span<const Function> listPartFunctions();
[[nodiscard]] std::span<const Function> mathFunctions();
[[nodiscard]] std::span<const Function> mergeFunctions();
[[nodiscard]] std::span<const Function> sealosFunctions();
[[nodiscard]] std::span<const Function> passwordFunctions();
[[nodiscard]] std::span<const Function> pathFunctions();
[[nodiscard]] std::span<const Function> randomFunctions();
[[nodiscard]] std::span<const Function> regexFunctions();
[[nodiscard]] std::span<const Function> semverFunctions();
[[nodiscard]] std::span<const Function> stringFunctions();
[[nodiscard]] std::span<const Function> typeFunctions();
[[nodiscard]] std::span<const Function> urlFunctions();
[[nodiscard]] std::span<const Function> wordFunctions();

} // namespace sealyard::templates
