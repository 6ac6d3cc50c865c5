#include "gui/preview/committedimages.h"

#include "git/changes.h"
#include "image/sourcetree.h"
#include "image/workspace.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

std::shared_ptr<const CommittedImages> committedImages(const QString &root, const QString &directory,
                                                       const QString &commit)
{
    // All that sealos looks at for images; the rest of a directory can be large.
    QStringList paths{u"charts"_s, u"manifests"_s, u"images/shim"_s, u".sealignore"_s};
    std::ranges::transform(paths, paths.begin(), [&](const QString &path) { return directory + u'/' + path; });
    const QTemporaryDir folder;
    if (!folder.isValid() || !git::exportCommitted(root, commit, paths, folder.path())) {
        return nullptr;
    }
    CommittedImages committed{.directory = directory, .commit = commit, .images = {}};
    if (const auto read = image::readVersionDirectory(folder.path(), directory)) {
        committed.images =
            imagelist::scanImages(*read, image::SourceTree(folder.path()), imagelist::ChartDepth::Images);
    }
    return std::make_shared<const CommittedImages>(std::move(committed));
}

} // namespace sealyard::gui
