#pragma once

#include "core/result.h"

#include <QStringList>

namespace sealyard::scaffold {

/// The text of a values file with a value set at a path of keys: the value is replaced where it stands, or added, with
/// the keys that are missing, below the last line of the mapping that it belongs to. Everything else, comments too,
/// stays. value: a YAML scalar in plain style as the user writes it ("true", "8080", "a b"); quoted where it must be to
/// stay on one line. ErrorKind::Invalid when the text is no mapping, or something else stands in the way. Pure.
[[nodiscard]] core::Result<QString> withValue(const QString &text, const QStringList &path, const QString &value);

/// The same without a value, and without the keys above that only led to it. Unchanged when it is not there.
[[nodiscard]] core::Result<QString> withoutValue(const QString &text, const QStringList &path);

/// The values as words for helm, "--set a.b=c" and, for what YAML reads as a string though it looks otherwise,
/// "--set-string". ErrorKind::Invalid names the first one that HELM_OPTS cannot hold (lists that are not empty, blanks,
/// quotes, line ends), which belongs into a values file.
[[nodiscard]] core::Result<QString> asHelmOptions(const QString &text);

} // namespace sealyard::scaffold
