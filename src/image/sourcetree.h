#pragma once

#include "core/result.h"

#include <QHash>
#include <QString>

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
    /// True when a file below this folder, relative to the root, has a text that is not on disk.
    [[nodiscard]] bool hasOverlay(QStringView folder) const;
    /// The text at a path relative to the root; errors as core::readText(). Paths that leave the root, also through a
    /// symbolic link, are refused with ErrorKind::Denied.
    [[nodiscard]] core::Result<QString> text(const QString &relativePath) const;

private:
    QString m_root;
    QHash<QString, QString> m_overlays;
};

} // namespace sealyard::image
