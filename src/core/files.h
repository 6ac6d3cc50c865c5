#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace sealyard::core {

/// Larger text files are refused with a clear error: nothing that Sealyard reads as text is meant to be that large.
inline constexpr qint64 textFileLimit = 16LL * 1024 * 1024;

/// The bytes of a regular file, or of a resource of the program (":/..."). Fails when it is missing, unreadable, no
/// regular file (a FIFO would hang us) or larger than limit bytes. Thread-safe.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = textFileLimit);

/// The UTF-8 text of a file; a byte order mark is kept as U+FEFF so that positions stay true. Binary content (a NUL
/// byte) and broken UTF-8 are ErrorKind::Invalid with the offset of the first bad byte.
[[nodiscard]] Result<QString> readText(const QString &path, qint64 limit = textFileLimit);

/// The same decoding for bytes that are in memory already; path only names them in errors.
[[nodiscard]] Result<QString> decodeText(const QByteArray &bytes, const QString &path);

/// Replaces the file's content atomically (temporary file, sync, rename) and keeps its mode; a symbolic link keeps
/// pointing to the file that is replaced. The parent folder must exist.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// Why a write below this folder failed. Of a write that was cut short Qt says nothing: then a full disk is named.
[[nodiscard]] QString reasonOfFailedWrite(const QFileDevice &file, const QString &folder);

/// Makes the folder and those above it that are missing; content with one that is there.
[[nodiscard]] Result<void> makeFolder(const QString &path);

/// True when path, cleaned, stays inside folder: relative, no "..", not empty. Purely textual.
[[nodiscard]] bool isInside(const QString &relativePath);

} // namespace sealyard::core
