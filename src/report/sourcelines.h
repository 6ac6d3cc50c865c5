#pragma once

#include "core/textrange.h"
#include "image/sourcetree.h"

#include <QHash>
#include <QString>

namespace sealyard::report {

/// Single lines of the files of a workspace. Keeps the last few files, since findings are sorted by path.
class SourceLines final
{
public:
    explicit SourceLines(const image::SourceTree &sources);

    /// The 0-based line of a file, relative to the workspace, without its end; empty when there is none, e.g. when the
    /// file is a folder or cannot be read.
    [[nodiscard]] QString line(const QString &path, int number);

private:
    struct File
    {
        QString text;
        core::LineIndex lines;
    };

    const File &fileAt(const QString &path);

    const image::SourceTree &m_sources;
    QHash<QString, File> m_files;
};

} // namespace sealyard::report
