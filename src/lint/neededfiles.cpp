#include "lint/neededfiles.h"

#include "core/paths.h"
#include "lint/context.h"
#include "lint/facts/copies.h"
#include "lint/facts/generated.h"
#include "lint/facts/scripts.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

using image::FileRole;

/// Of a cluster image, where sealos looks for images to pack (upstream.md section 3).
bool isPacked(const QString &file)
{
    static const QStringList folders{u"charts/"_s, u"manifests/"_s, u"images/shim/"_s};
    return std::ranges::any_of(folders, [&](const QString &folder) { return file.startsWith(folder); });
}

bool takes(const CopySource &source, const QString &file)
{
    if (source.leavesContext) {
        return false;
    }
    if (!source.isPattern) {
        return source.path.isEmpty() || file == source.path || file.startsWith(source.path + u'/');
    }
    // A pattern may match a folder, and takes all below it then.
    const QRegularExpression pattern = QRegularExpression::fromWildcard(source.path);
    for (qsizetype end = file.indexOf(u'/'); end > 0; end = file.indexOf(u'/', end + 1)) {
        if (pattern.match(file.first(end)).hasMatch()) {
            return true;
        }
    }
    return pattern.match(file).hasMatch();
}

/// What the used build file copies from the context.
QList<CopySource> sourcesOf(const DirectoryContext &context)
{
    QList<CopySource> sources;
    if (const BuildFile *file = context.usedBuildFile()) {
        for (const image::Stage &stage : file->evaluation.stages) {
            sources += copySources(stage, file->kubefile);
        }
    }
    return sources;
}

/// Build files and init.sh are read as they lie there, also those that are left out; all else is as in the checkout.
void readScripts(DirectoryContext &context, const QList<image::DirectoryEntry> &entries)
{
    for (const image::DirectoryEntry &entry : entries) {
        const bool isRead = entry.role == FileRole::BuildFile || entry.role == FileRole::InitScript;
        const auto text = isRead && !entry.isDirectory ? context.sources.text(context.pathOf(entry.path))
                                                       : core::Result<QString>(core::failure({}));
        if (text && entry.role == FileRole::BuildFile) {
            context.buildFiles.push_back(makeBuildFile(context, entry.path, *text));
        } else if (text) {
            context.initScript = InitScript(*text);
        }
    }
    addGeneratedBuildFiles(context);
}

} // namespace

QStringList neededFiles(const image::Workspace &workspace, const image::VersionDirectory &directory,
                        const image::SourceTree &sources, const QStringList &files)
{
    const QSet<QString> leftOut(files.cbegin(), files.cend());
    image::VersionDirectory checkout = directory;
    checkout.entries.removeIf([&](const image::DirectoryEntry &entry) {
        return leftOut.contains(entry.path) && entry.role != FileRole::InitScript;
    });
    DirectoryContext context{.workspace = workspace, .directory = checkout, .sources = sources};
    readScripts(context, directory.entries);
    const QList<CopySource> copied = sourcesOf(context);
    QStringList needed;
    for (const QString &file : files) {
        const image::DirectoryEntry *entry = directory.find(file);
        const bool isScript = entry && (entry->role == FileRole::BuildFile || entry->role == FileRole::InitScript);
        const bool isCopied =
            std::ranges::any_of(copied, [&](const CopySource &source) { return takes(source, file); });
        const bool isTaken =
            isCopied || context.isMentionedByInit(file) || (context.isClusterImage() && isPacked(file));
        const auto existence = context.scripts().context().look(file).existence;
        // A script that it runs first may make anything, so what it names itself is rather needed than made there.
        const bool isNamed = context.initScript.mentions(core::nameOf(file));
        const bool isMade = isNamed ? existence == shell::Existence::Known : existence != shell::Existence::Impossible;
        if (isScript || (isTaken && !isMade)) {
            needed.append(file);
        }
    }
    return needed;
}

} // namespace sealyard::lint
