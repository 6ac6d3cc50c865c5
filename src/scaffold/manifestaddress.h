#pragma once

#include <QString>
#include <QStringList>

namespace sealyard::scaffold {

/// The variables of init.sh that the address of a manifest may hold: "${VERSION}", "${VERSION#v}", "${ARCH}".
[[nodiscard]] QStringList addressVariables();

/// Those that the address of a program, and a path in its archive, may hold: "${MACHINE}" too.
[[nodiscard]] QStringList programVariables();

/// The address with each variable replaced by text.
[[nodiscard]] QString withoutVariables(const QString &address, const QString &text);

/// The address as one word for bash in which the variables, and nothing else, are expanded.
[[nodiscard]] QString addressForShell(const QString &address);

/// A file name for what lies at the address, safe in any shell: the last part of its path without variables, ending in
/// ".yaml" or ".yml", since kubectl and sealos ignore others. With more than one address, number (from 1) leads, which
/// keeps names apart and in order; 0 leaves it out.
[[nodiscard]] QString manifestFileName(const QString &address, int number);

} // namespace sealyard::scaffold
