#include "scaffold/bump.h"

#include "core/files.h"
#include "image/workspace.h"
#include "scaffold/copying.h"
#include "scaffold/tr.h"
#include "scaffold/validation/validation.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

QString bare(const QString &version)
{
    static const QRegularExpression prefix(u"\\Av(?=[0-9])"_s);
    return QString(version).remove(prefix);
}

const image::VersionDirectory *find(const QList<image::VersionDirectory> &directories, const QString &path)
{
    const auto found = std::ranges::find(directories, path, &image::VersionDirectory::path);
    return found == directories.end() ? nullptr : &*found;
}

Result<void> check(const BumpRequest &request, const QList<image::VersionDirectory> &directories)
{
    const image::VersionDirectory *old = find(directories, request.directory);
    if (!old) {
        return failure(Tr::tr("There is no version directory “%1”.").arg(request.directory), ErrorKind::NotFound);
    }
    if (const QString problem = problemWith(u"version"_s, request.version); !problem.isEmpty()) {
        return failure(problem, ErrorKind::Invalid);
    }
    const QString target = QFileInfo(old->path).path() + u'/' + request.version;
    return find(directories, target)
               ? failure(Tr::tr("“%1” exists already. Choose another version.").arg(target), ErrorKind::Exists)
               : Result<void>();
}

/// The README beside the versions, where it names the image.
void bumpReadme(BumpPlan &plan, const image::VersionDirectory &old, const BumpRequest &request, const QString &root)
{
    const QString path = QFileInfo(old.path).path() + "/README.md"_L1;
    const auto text = core::readText(root + u'/' + path);
    if (!text || old.version == "latest"_L1) {
        return;
    }
    static const QString end = u"(?![A-Za-z0-9._-])"_s;
    const QRegularExpression reference(
        u"(?<=[/ ])(%1[: ])%2"_s.arg(QRegularExpression::escape(old.app), QRegularExpression::escape(old.version)) +
        end);
    QString after = *text;
    after.replace(reference, u"\\1"_s + request.version);
    if (after != *text) {
        plan.changes.changed.append({.path = path, .before = *text, .after = after});
        plan.bumped.append({.path = path, .before = *text, .after = after});
    }
}

} // namespace

QString withVersion(const QString &text, const QString &from, const QString &to)
{
    if (from.isEmpty()) {
        return text;
    }
    const QRegularExpression alone(u"(?<![A-Za-z0-9])(?<![0-9]\\.)(v?)%1(?![A-Za-z0-9])(?!\\.[0-9])"_s.arg(
        QRegularExpression::escape(bare(from))));
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : alone.globalMatch(text)) {
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        result += match.captured(1) + bare(to);
        end = match.capturedEnd();
    }
    return result.append(QStringView(text).sliced(end));
}

Result<BumpPlan> planBump(const BumpRequest &request, const image::Workspace &workspace)
{
    const QList<image::VersionDirectory> directories = workspace.versionDirectories();
    if (const auto ready = check(request, directories); !ready) {
        return std::unexpected(ready.error());
    }
    const image::VersionDirectory &old = *find(directories, request.directory);
    const QString application = QFileInfo(old.path).path();
    const auto copied = plannedCopy(workspace.root + u'/' + old.path, application, request.version);
    if (!copied) {
        return std::unexpected(copied.error());
    }
    const QString from = request.from.isEmpty() && old.version != "latest"_L1 ? old.version : request.from;
    BumpPlan plan{
        .changes = {.created = {.directory = application + u'/' + request.version, .files = *copied}, .changed = {}},
        .bumped = {},
        .notes = {}};
    bool hasChart = false;
    for (PlannedFile &file : plan.changes.created.files) {
        const QString path = file.path.sliced(plan.changes.created.directory.size() + 1);
        if (path.startsWith("charts/"_L1) && path.count(u'/') > 1) {
            hasChart = true;
            continue;
        }
        const QString before = file.contents;
        file.contents = withVersion(before, from, request.version);
        if (file.contents != before) {
            plan.bumped.append({.path = file.path, .before = before, .after = file.contents});
        }
    }
    bumpReadme(plan, old, request, workspace.root);
    if (hasChart) {
        plan.notes.append(Tr::tr("The charts in “charts” are those of the old version. Replace them."));
    }
    if (plan.bumped.isEmpty() && !from.isEmpty()) {
        plan.notes.append(Tr::tr("No file names the version “%1”.").arg(from));
    }
    return plan;
}

} // namespace sealyard::scaffold
