#pragma once

#include <QByteArray>

namespace sealyard::templates {

/// The functions of Go's package path, on slashes.
[[nodiscard]] QByteArray pathBase(QByteArray path);
[[nodiscard]] QByteArray pathClean(const QByteArray &path);
[[nodiscard]] QByteArray pathDirectory(const QByteArray &path);
[[nodiscard]] QByteArray pathExtension(const QByteArray &path);

} // namespace sealyard::templates
