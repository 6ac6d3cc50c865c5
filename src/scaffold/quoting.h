#pragma once

#include <QString>

namespace sealyard::scaffold {

/// A YAML scalar in double quotes, on one line.
[[nodiscard]] QString yamlQuoted(const QString &text);

/// Lines as a JSON array, as the exec forms of a Dockerfile want it.
[[nodiscard]] QString jsonArray(const QStringList &lines);

/// The value of an ENV or LABEL of a Kubefile: unchanged where that is safe, else in double quotes, variables not
/// expanded. Line ends cannot be written; the caller refuses them.
[[nodiscard]] QString kubefileQuoted(const QString &text);

/// A DNS-1123 label (RFC 1123) that begins with a letter and is as close to text as can be, of at most 53 characters,
/// helm's limit of release names. Empty for a text without ASCII letters and digits.
[[nodiscard]] QString dnsLabel(const QString &text);

} // namespace sealyard::scaffold
