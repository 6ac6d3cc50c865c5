#pragma once

#include "oci/copysource.h"
#include "oci/unpack.h"

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
    QStringList heredocs{};   ///< their texts, in order
    bool isFromStage = false; ///< the source is another stage or image: owners and modes are kept
};

/// What the copying works with.
struct CopyTarget
{
    FileTree &tree;
    Spool &spool;
    std::function<void(const QString &sentence)> warn; ///< of something that was left out, translated
    KeepGoing keepGoing;
};

/// Copies from the source into the tree by buildah's rules: the contents of folders, links at the top followed, links
/// below kept, set-user and set-group bits of a build context dropped, owner 0:0 unless --chown, missing folders made
/// with mode 0755; ADD unpacks archives, with the owners and modes in them whatever --chown and --chmod say.
[[nodiscard]] core::Result<void> copyInto(const CopyTarget &target, const CopySource &source,
                                          const CopyInstruction &instruction);

} // namespace sealyard::oci
