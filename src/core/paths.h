#pragma once

#include <QString>
#include <QStringView>

namespace sealyard::core {

/// True for the folder itself and for all below it; both paths as text, clean, of the same kind. Nothing lies in "".
[[nodiscard]] bool liesIn(QStringView path, QStringView folder);

/// What follows the last slash: "c" of "a/b/c", "" of "a/"; a path without a slash is its own name.
[[nodiscard]] QString nameOf(const QString &path);

/// What stands before the last slash: "a/b" of "a/b/c"; "" of a path without one.
[[nodiscard]] QString folderOf(const QString &path);

} // namespace sealyard::core
