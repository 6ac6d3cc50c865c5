#pragma once

#include "core/result.h"
#include "scaffold/changeset.h"

namespace sealyard::scaffold {

/// A new version of an application that is there already.
struct BumpRequest
{
    QString directory; ///< the version directory to start from, relative to the workspace
    QString version;   ///< the new one
    QString from{};    ///< the text that is replaced by it; empty: the old version, and nothing when that is "latest"
};

/// One file in which the version was replaced.
struct BumpedFile
{
    QString path; ///< of the new file, or of the changed one beside the versions
    QString before;
    QString after;
};

/// What bumping would do, and where it replaced the version.
struct BumpPlan
{
    ChangeSet changes;
    QList<BumpedFile> bumped;
    QStringList notes; ///< sentences: what the user must look after
};

/// The text with a version replaced by another one wherever it stands alone, with or without a "v", which it keeps:
/// "1.2.3" is not part of "1.2.30", "11.2.3" or "1.2.3.4".
[[nodiscard]] QString withVersion(const QString &text, const QString &from, const QString &to);

/// Copies the version directory with all modes, replaces the version in its texts and in the name:version of the
/// application's README. Charts that lie in the directory stay as they are, since their version is their content.
[[nodiscard]] core::Result<BumpPlan> planBump(const BumpRequest &request, const image::Workspace &workspace);

} // namespace sealyard::scaffold
