#pragma once

#include "core/result.h"
#include "scaffold/changeset.h"

namespace sealyard::scaffold {

/// A folder, a chart (folder or .tgz) or a manifest of this computer that becomes an application.
struct ImportRequest
{
    QString source; ///< absolute
    QString name;   ///< of the application
    QString version;
};

/// Where a file goes, and why.
struct SortedFile
{
    QString source; ///< relative to what is imported
    QString target; ///< relative to the version directory; empty: left out
    QString reason; ///< a translated sentence
};

/// The files of the new version and what became of each imported one.
struct ImportPlan
{
    ChangeSet changes;
    QList<SortedFile> sorted;
};

/// What a file is for, by its path and text (null for what is no text): charts, manifests, image lists, scripts,
/// settings, programs. Files of charts are not asked here. Pure.
[[nodiscard]] SortedFile sortFile(const QString &path, const QString &text, bool isProgram);

/// Sorts everything below the source and adds build file and entrypoint.sh where they are missing. Compose files are
/// not copied: their images go into the image list.
[[nodiscard]] core::Result<ImportPlan> planImport(const ImportRequest &request, const image::Workspace &workspace);

} // namespace sealyard::scaffold
