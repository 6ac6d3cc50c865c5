#pragma once

#include "core/result.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace sealyard::image {

/// The texts of a workspace: the files on disk, overlaid by what is unsaved in an editor. A value that can be copied to
/// other threads; reading is thread-safe.
class SourceTree final
{
public:
    /// overlays: texts by path relative to root.
    explicit SourceTree(QString root, QHash<QString, QString> overlays = {});

    [[nodiscard]] const QString &root() const { return m_root; }
    /// The same tree with further texts, which win over those that it has.
    [[nodiscard]] SourceTree with(const QHash<QString, QString> &overlays) const;
    /// The same tree, which reads each file once and keeps its text: for one thread, and for one look at its files.
    [[nodiscard]] SourceTree remembering() const;
    /// True when a file below this folder, relative to the root, has a text that is not on disk.
    [[nodiscard]] bool hasOverlay(QStringView folder) const;
    /// The text at a path relative to the root; errors as core::readText(). Paths that leave the root, also through a
    /// symbolic link, are refused with ErrorKind::Denied.
    [[nodiscard]] core::Result<QString> text(const QString &relativePath) const;
    /// The unsaved text at such a path; nothing: what is on disk counts.
    [[nodiscard]] std::optional<QString> overlay(const QString &relativePath) const;

private:
    struct Memory;

    [[nodiscard]] core::Result<QString> read(const QString &path, QSet<QString> &plainFolders) const;

    QString m_root;
    QHash<QString, QString> m_overlays;
    std::shared_ptr<Memory> m_memory; ///< of a tree that remembers
};

} // namespace sealyard::image
