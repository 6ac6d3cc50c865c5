#include "scaffold/missedimages.h"

#include "image/reference.h"
#include "scaffold/tr.h"
#include "scaffold/validation/validation.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr qsizetype lineLimit = 4096; ///< characters of a line that are looked at
constexpr qsizetype imageLimit = 1000;

/// Ways in which a kubelet, containerd, buildah, skopeo, docker and sealos tell of an image that they did not get; the
/// reference stands in the first group.
const std::array<QRegularExpression, 4> &complaints()
{
    static const QString image = uR"([\\"'“]*([A-Za-z0-9][A-Za-z0-9._/:@-]*))"_s;
    static const auto ignoreCase = QRegularExpression::CaseInsensitiveOption;
    static const std::array<QRegularExpression, 4> list{
        QRegularExpression(
            u"(?:(?:failed|unable|cannot|error).{0,40}? (?:pull|pulling|copy|copying|save|saving|unpack)(?: and unpack)?"_s
            u"(?: the)? image|back-off pulling image|failed to resolve reference|can ?not pull):? +"_s +
                image,
            ignoreCase),
        QRegularExpression(u"(?:error|fail|denied|unknown|unauthorized|not found|timeout).*?docker://"_s + image,
                           ignoreCase),
        QRegularExpression(
            u"docker://"_s + image + u".*(?:denied|unknown|unauthorized|not found|timeout|no such host)"_s, ignoreCase),
        QRegularExpression(u"(?:manifest for|pull access denied for|ErrImagePull:?|ImagePullBackOff:?) +"_s + image,
                           ignoreCase),
    };
    return list;
}

/// What a complaint names, in full; empty when it is no image.
QString fullName(QString text)
{
    while (text.endsWith(u':') || text.endsWith(u'.') || text.endsWith(u',')) {
        text.chop(1);
    }
    const auto reference = image::parseReference(text);
    const bool hasVersion = reference && (!reference->tag.isEmpty() || !reference->digest.isEmpty());
    if (!hasVersion) {
        return {};
    }
    image::Reference found = *reference;
    if (found.registry.startsWith("sealos.hub"_L1)) {
        found.registry.clear();
        found.repository = found.repository.startsWith("library/"_L1) ? found.repository.sliced(8) : found.repository;
    }
    return found.normalized();
}

/// The references that the list files of a directory hold, in full.
QSet<QString> listedImages(const image::VersionDirectory &directory, const image::SourceTree &sources)
{
    QSet<QString> listed;
    for (const image::DirectoryEntry &entry : directory.entries) {
        if (entry.role != image::FileRole::ImageList || entry.isDirectory) {
            continue;
        }
        const QString text = sources.text(directory.path + u'/' + entry.path).value_or(QString());
        for (const QString &line : text.split(u'\n')) {
            if (const auto reference = image::parseReference(line.trimmed())) {
                listed.insert(reference->normalized());
            }
        }
    }
    return listed;
}

/// The list to add to, relative to the version directory.
QString listOf(const image::VersionDirectory &directory)
{
    const QString own = u"images/shim/%1Images"_s.arg(directory.app);
    const auto list = std::ranges::find_if(directory.entries, [](const image::DirectoryEntry &entry) {
        return entry.role == image::FileRole::ImageList && !entry.isDirectory;
    });
    return directory.has(own) || list == directory.entries.end() ? own : list->path;
}

} // namespace

QList<MissedImage> missedImages(const QString &text)
{
    QList<MissedImage> images;
    QSet<QString> known;
    for (const QStringView whole : QStringView(text).tokenize(u'\n')) {
        const QString line = whole.first(std::min(whole.size(), lineLimit)).trimmed().toString();
        for (const QRegularExpression &complaint : complaints()) {
            const QString name = fullName(complaint.match(line).captured(1));
            if (name.isEmpty() || known.contains(name)) {
                continue;
            }
            known.insert(name);
            images.append({.reference = name, .line = line, .problem = problemWith(u"image"_s, name)});
            if (images.size() == imageLimit) {
                return images;
            }
        }
    }
    return images;
}

Result<ChangeSet> planImageList(const image::VersionDirectory &directory, const QStringList &images,
                                const image::SourceTree &sources)
{
    if (directory.type == image::ImageType::DockerImage) {
        return failure(Tr::tr("“%1” is a Docker image, which packs no other images.").arg(directory.path),
                       ErrorKind::Invalid);
    }
    const QSet<QString> listed = listedImages(directory, sources);
    QStringList added;
    for (const QString &text : images) {
        if (const QString problem = problemWith(u"image"_s, text); !problem.isEmpty()) {
            return failure(problem, ErrorKind::Invalid);
        }
        const QString name = image::parseReference(text)->normalized();
        if (!listed.contains(name) && !added.contains(name)) {
            added.append(name);
        }
    }
    if (added.isEmpty()) {
        return failure(Tr::tr("The image lists of “%1” have all of these images.").arg(directory.path),
                       ErrorKind::Exists);
    }
    added.sort();
    const QString list = listOf(directory);
    ChangedFile change{.path = directory.path + u'/' + list, .before = {}, .after = {}};
    change.kind = directory.has(list) ? ChangeKind::Changed : ChangeKind::Added;
    if (change.kind == ChangeKind::Changed) {
        const auto before = sources.text(change.path);
        if (!before) {
            return std::unexpected(before.error());
        }
        change.before = *before;
    }
    const bool isCut = !change.before.isEmpty() && !change.before.endsWith(u'\n');
    change.after = change.before + (isCut ? u"\n"_s : QString()) + added.join(u'\n') + u'\n';
    return ChangeSet{.created = {}, .changed = {change}};
}

} // namespace sealyard::scaffold
