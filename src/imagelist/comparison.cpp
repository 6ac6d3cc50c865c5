#include "imagelist/comparison.h"

#include "imagelist/notpacked.h"

#include <QSet>

#include <algorithm>
#include <tuple>

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

} // namespace sealyard::imagelist
