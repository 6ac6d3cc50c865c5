#pragma once

#include "core/result.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "scaffold/changeset.h"

namespace sealyard::scaffold {

/// An image that something could not get.
struct MissedImage
{
    QString reference; ///< in full, as an image list writes it
    QString line;      ///< of the text that says so, trimmed
    QString problem{}; ///< why it cannot be put into an image list; empty: it can

    bool operator==(const MissedImage &) const = default;
};

/// The images that a text says could not be pulled, each once, in their order: the log of a build, `kubectl get
/// events`, `kubectl describe pod`, the journal of a kubelet or of containerd. Names of sealos' own registry stand for
/// those on Docker Hub, since it drops the registry. Pure; never fails.
[[nodiscard]] QList<MissedImage> missedImages(const QString &text);

/// Adds images to the list of a version directory that is named as the application, or else its first one; makes
/// images/shim/NAMEImages where there is none. What a list of the directory has already is left out: ErrorKind::Exists
/// when that is all. Comments and order of the list stay.
[[nodiscard]] core::Result<ChangeSet> planImageList(const image::VersionDirectory &directory, const QStringList &images,
                                                    const image::SourceTree &sources);

} // namespace sealyard::scaffold
