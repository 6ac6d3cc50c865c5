#include "imagelist/comparison.h"

#include "imagelist/notpacked.h"
#include "imagelist/tr.h"

#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace sealyard::imagelist {

namespace {

/// References that only the first list has, by the repository below registry/; those that are none by themselves.
QMap<QString, QStringList> onlyIn(const ImageList &list, const ImageList &other)
{
    QSet<QString> others;
    for (const PackedImage &image : other.images) {
        others.insert(image.reference);
    }
    QMap<QString, QStringList> found;
    for (const PackedImage &image : list.images) {
        if (!others.contains(image.reference)) {
            const QString repository = storedRepository(image.reference);
            found[repository.isEmpty() ? image.reference : repository].append(image.reference);
        }
    }
    return found;
}

bool comesFirst(const ImageChange &left, const ImageChange &right)
{
    const auto key = [](const ImageChange &each) {
        return std::pair(each.after.isEmpty() ? each.before : each.after, each.before);
    };
    return key(left) < key(right);
}

} // namespace

QList<ImageChange> changesBetween(const ImageList &before, const ImageList &after)
{
    QList<ImageChange> changes;
    const QMap<QString, QStringList> gone = onlyIn(before, after);
    const QMap<QString, QStringList> added = onlyIn(after, before);
    for (const auto &[repository, references] : gone.asKeyValueRange()) {
        const QStringList now = added.value(repository);
        for (qsizetype at = 0; at < references.size(); ++at) {
            changes.append({references.at(at), now.value(at)});
        }
    }
    for (const auto &[repository, references] : added.asKeyValueRange()) {
        for (const QString &reference : references.sliced(std::min(gone.value(repository).size(), references.size()))) {
            changes.append({{}, reference});
        }
    }
    std::ranges::sort(changes, comesFirst);
    return changes;
}

core::Result<ImageList> imagesAt(const QString &directory, const CommitReader &read)
{
    // All that sealos looks at for images; the rest of a directory can be large.
    QStringList paths{u"charts"_s, u"manifests"_s, u"images/shim"_s, u".sealignore"_s};
    std::ranges::transform(paths, paths.begin(), [&](const QString &path) { return directory + u'/' + path; });
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return core::failure(Tr::tr("Cannot make a temporary folder: %1").arg(folder.errorString()));
    }
    return read(paths, folder.path()).transform([&] {
        const auto committed = image::readVersionDirectory(folder.path(), directory);
        return committed ? scanImages(*committed, image::SourceTree(folder.path()), ChartDepth::Images) : ImageList();
    });
}

} // namespace sealyard::imagelist
