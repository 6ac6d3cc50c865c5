#include "gui/preview/committedimages.h"

#include "git/changes.h"
#include "imagelist/comparison.h"

namespace sealyard::gui {

std::shared_ptr<const CommittedImages> committedImages(const QString &root, const QString &directory,
                                                       const QString &commit)
{
    auto images = imagelist::imagesAt(directory, [&](const QStringList &paths, const QString &target) {
        return git::exportCommitted(root, commit, paths, target);
    });
    return images ? std::make_shared<const CommittedImages>(directory, commit, *std::move(images)) : nullptr;
}

} // namespace sealyard::gui
