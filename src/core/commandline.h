#pragma once

#include <QString>
#include <QStringList>

namespace sealyard::core {

/// One word quoted for a POSIX shell: unchanged where that is safe, else in single quotes.
[[nodiscard]] QString shellQuoted(const QString &word);

/// A command as a person would type it; for showing and copying, never for running.
[[nodiscard]] QString shellCommand(const QString &program, const QStringList &arguments);

} // namespace sealyard::core
