#pragma once

#include "core/result.h"
#include "scaffold/plan.h"

#include <utility>

namespace sealyard::scaffold {

/// The arguments of sealyard-cli that make the same files, run anywhere in the workspace: the pattern, and each answer
/// that is not the default.
[[nodiscard]] QStringList newArguments(const Pattern &pattern, const Answers &given);

/// "ID=ANSWER" as --set takes it: line ends are written "\n", a backslash "\\".
[[nodiscard]] QString settingFor(const QString &id, const QString &answer);

/// Reads what settingFor() writes; ErrorKind::Invalid without "=".
[[nodiscard]] core::Result<std::pair<QString, QString>> parseSetting(const QString &setting);

} // namespace sealyard::scaffold
