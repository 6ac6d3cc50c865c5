#pragma once

#include "oci/buildcontext.h"
#include "oci/filetree.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace sealyard::oci {

/// A COPY or ADD after evaluation.
struct CopyInstruction
{
    QString keyword;       ///< "COPY" or "ADD"
    QStringList arguments; ///< sources, then the destination
    QMap<QString, QString> flags;
    QString workingDirectory; ///< of the image at this point, absolute
};

/// Receives one translated sentence about something that was left out.
using Warning = std::function<void(const QString &sentence)>;

/// Copies from the context into the tree by buildah's rules: the contents of folders, links at the top followed, links
/// below kept, set-user and set-group bits dropped, owner 0:0 unless --chown, missing folders made with mode 0755.
[[nodiscard]] core::Result<void> copyInto(FileTree &tree, const BuildContext &context,
                                          const CopyInstruction &instruction, const Warning &warning);

} // namespace sealyard::oci
