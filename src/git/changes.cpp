#include "git/changes.h"

#include "core/files.h"
#include "git/announced.h"
#include "git/changedfiles.h"
#include "git/repository.h"
#include "git/stageddiff.h"
#include "git/tr.h"
#include "git/wholeindex.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <vector>

#include <git2/sys/repository.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// A worktree, and the folder in it that is asked for.
struct Place
{
    Repository repository;
    QByteArray prefix; ///< of the folder's paths, as the index has them: empty, or it ends with "/"
};

core::Result<Place> placeOf(const QString &folder)
{
    auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const QString relative =
        QDir(QDir(repository->name()).canonicalPath()).relativeFilePath(QDir(folder).canonicalPath());
    return Place{*std::move(repository), relative == "."_L1 ? QByteArray() : QFile::encodeName(relative + u'/')};
}

/// Whether a file lies in the private folder of another repository.
bool isOfAnother(const QString &file, git_repository *repository)
{
    git_buf found = GIT_BUF_INIT;
    const QString folder = QFileInfo(file).canonicalPath();
    const bool isAround = git_repository_discover(&found, QFile::encodeName(folder).constData(), 1, nullptr) == 0;
    const QString around = isAround ? QDir(QFile::decodeName(found.ptr)).canonicalPath() : QString();
    git_buf_dispose(&found);
    const QString ours = QDir(QFile::decodeName(git_repository_path(repository))).canonicalPath();
    return isAround && around != ours && (folder + u'/').startsWith(around + u'/');
}

/// The index, or the one that git makes for "git commit FILE" and names in the environment of its hooks, as who commits
/// may do too.
core::Result<Handle<git_index>> indexOf(const Repository &repository)
{
    const QString named = QDir(repository.name()).filePath(qEnvironmentVariable("GIT_INDEX_FILE"));
    const bool isOurs = !qEnvironmentVariableIsEmpty("GIT_INDEX_FILE") && QFileInfo(named).isFile() &&
                        !isOfAnother(named, repository.get());
    if (!isOurs) {
        return knownIndex(repository);
    }
    const QString what = Tr::tr("The index of “%1” cannot be read").arg(repository.name());
    auto index = make<git_index>(what, git_index_open, QFile::encodeName(named).constData());
    auto whole = index ? Handle<git_index>() : wholeIndex(repository, named);
    index = whole ? core::Result<Handle<git_index>>(std::move(whole)) : std::move(index);
    if (index) {
        git_repository_set_index(repository.get(), index->get()); // whose attributes count
    }
    return index;
}

core::Result<Handle<git_object>> commitOf(git_repository *repository, const QString &name)
{
    git_object *found = nullptr;
    const QByteArray expression = name.toUtf8() + "^{commit}";
    if (const int code = git_revparse_single(&found, repository, expression.constData()); code != 0) {
        const QString reason = lastReason(code);
        const QString hint =
            git_repository_is_shallow(repository) == 1
                ? u' ' + Tr::tr("This clone is shallow: its history ends early. “git fetch --unshallow” "
                                "brings the rest.")
                : QString();
        return core::failure(Tr::tr("There is no commit “%1”: %2").arg(name, reason) + hint, core::ErrorKind::NotFound);
    }
    return Handle<git_object>(found);
}

/// The tree of HEAD, or of where HEAD and another commit were one; null before the first commit.
core::Result<Handle<git_tree>> baseTree(git_repository *repository, const QString &since)
{
    if (git_repository_head_unborn(repository) == 1) {
        return Handle<git_tree>();
    }
    const auto head = commitOf(repository, u"HEAD"_s);
    if (!head) {
        return std::unexpected(head.error());
    }
    git_oid base = *git_object_id(head->get());
    if (!since.isEmpty()) {
        const auto other = commitOf(repository, since);
        if (!other) {
            return std::unexpected(other.error());
        }
        const git_oid start = base;
        if (const int code = git_merge_base(&base, repository, &start, git_object_id(other->get())); code != 0) {
            return core::failure(Tr::tr("“%1” has no commit in common with this branch.").arg(since));
        }
    }
    git_object *commit = nullptr;
    git_object *tree = nullptr;
    git_object_lookup(&commit, repository, &base, GIT_OBJECT_COMMIT);
    const Handle<git_object> owned(commit);
    if (const int code = git_object_peel(&tree, owned.get(), GIT_OBJECT_TREE); code != 0) {
        return core::failure(Tr::tr("The git repository is damaged: %1").arg(lastReason(code)));
    }
    return Handle<git_tree>(reinterpret_cast<git_tree *>(tree));
}

/// Relative to a folder, sorted.
QStringList namesOf(const QSet<Path> &paths, const QByteArray &prefix)
{
    QStringList names;
    for (const Path &path : paths) {
        if (path.startsWith(prefix)) {
            names.append(QFile::decodeName(path.sliced(prefix.size())));
        }
    }
    names.sort();
    return names;
}

/// What differs between a commit and an index.
core::Result<QSet<Path>> stagedSince(const Repository &repository, const git_tree *tree, git_index *index)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    const auto diff = diffToIndex(Tr::tr("Cannot tell what has changed in “%1”").arg(repository.name()), repository,
                                  tree, index, &options);
    if (!diff) {
        return std::unexpected(diff.error());
    }
    QSet<Path> paths;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        paths.insert(git_diff_get_delta(diff->get(), i)->new_file.path);
    }
    return paths;
}

bool isAtOrBelowOne(const QByteArray &path, const QList<QByteArray> &folders)
{
    return std::ranges::any_of(folders, [&path](const QByteArray &each) { return isAtOrBelow(path, each); });
}

/// The entries that are meant, links behind files; of a conflict ours, or theirs when ours is none. What an index that
/// was tampered with has below a link is left out: it would be written to where the link leads.
std::vector<const git_index_entry *> entriesOf(git_index *index, const QByteArray &prefix,
                                               const QList<QByteArray> &wanted)
{
    std::vector<const git_index_entry *> entries;
    QList<QByteArray> links;
    for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        const QByteArray path(entry->path);
        const bool isFile = S_ISREG(entry->mode) || S_ISLNK(entry->mode);
        const bool isBase = git_index_entry_stage(entry) == 1;
        const bool isThere = !entries.empty() && path == entries.back()->path;
        if (isFile && !isBase && !isThere && path.startsWith(prefix) &&
            isAtOrBelowOne(path.sliced(prefix.size()), wanted) && core::isInside(QFile::decodeName(path))) {
            entries.push_back(entry);
            if (S_ISLNK(entry->mode)) {
                links.append(path);
            }
        }
    }
    std::erase_if(entries, [&links](const git_index_entry *entry) {
        return isAtOrBelowOne(QFileInfo(QFile::decodeName(entry->path)).path().toUtf8(), links);
    });
    std::ranges::stable_partition(entries, [](const git_index_entry *entry) { return S_ISREG(entry->mode); });
    return entries;
}

/// One file of the index below target; filters make line ends and the like as in a worktree.
core::Result<void> writeEntry(git_repository *repository, const git_index_entry &entry, const QString &target)
{
    const auto cannot = [&](const QString &reason) {
        return core::failure(Tr::tr("Cannot write “%1”: %2").arg(target, reason));
    };
    git_blob *found = nullptr;
    if (const int code = git_blob_lookup(&found, repository, &entry.id); code != 0) {
        return cannot(
            code == GIT_ENOTFOUND
                ? Tr::tr("this clone does not have its content yet. “git show :%1” fetches it.").arg(shown(entry.path))
                : lastReason(code));
    }
    const Handle<git_blob> blob(found);
    if (auto made = core::makeFolder(QFileInfo(target).path()); !made) {
        return made;
    }
    if (S_ISLNK(entry.mode)) {
        const QByteArray to(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                            static_cast<qsizetype>(git_blob_rawsize(blob.get())));
        return ::symlink(to.constData(), QFile::encodeName(target).constData()) == 0 ? core::Result<void>()
                                                                                     : cannot(qt_error_string(errno));
    }
    git_buf content = GIT_BUF_INIT;
    git_blob_filter_options options = GIT_BLOB_FILTER_OPTIONS_INIT;
    const int code = git_blob_filter(&content, blob.get(), entry.path, &options);
    QFile file(target);
    const bool isWritten = code == 0 && file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                           file.write(content.ptr, static_cast<qint64>(content.size)) == qint64(content.size);
    git_buf_dispose(&content);
    if ((entry.mode & S_IXUSR) != 0) {
        file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeUser);
    }
    return isWritten ? core::Result<void>() : cannot(code == 0 ? file.errorString() : lastReason(code));
}

/// What a commit has as if it were staged; in memory alone.
core::Result<Handle<git_index>> indexOfCommit(const git_object *commit)
{
    git_object *tree = nullptr;
    git_index *made = nullptr;
    int code = git_object_peel(&tree, commit, GIT_OBJECT_TREE);
    const Handle<git_object> owned(tree);
    code = code == 0 ? git_index_new(&made) : code;
    Handle<git_index> index(made);
    code = code == 0 ? git_index_read_tree(made, reinterpret_cast<const git_tree *>(tree)) : code;
    if (code != 0) {
        return core::failure(Tr::tr("The git repository is damaged: %1").arg(lastReason(code)));
    }
    return index;
}

core::Result<void> exportFrom(git_index *index, const Place &place, const QStringList &paths, const QString &target)
{
    QList<QByteArray> wanted;
    std::ranges::transform(paths, std::back_inserter(wanted), &QFile::encodeName);
    for (const git_index_entry *entry : entriesOf(index, place.prefix, wanted)) {
        const QString name = QFile::decodeName(entry->path + place.prefix.size());
        if (auto written = writeEntry(place.repository.get(), *entry, target + u'/' + name); !written) {
            return written;
        }
    }
    return {};
}

void addFolders(QSet<QString> &found, git_repository *repository, const git_tree *tree, const QByteArray &above,
                int depth)
{
    for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
        git_tree *below = nullptr;
        if (git_tree_entry_type(entry) != GIT_OBJECT_TREE ||
            git_tree_lookup(&below, repository, git_tree_entry_id(entry)) != 0) {
            continue;
        }
        const Handle<git_tree> owned(below);
        const QByteArray path = above + git_tree_entry_name(entry);
        if (depth > 1) {
            addFolders(found, repository, below, path + '/', depth - 1);
        } else {
            found.insert(QFile::decodeName(path));
        }
    }
}

} // namespace

core::Result<QSet<QString>> foldersBefore(const QString &folder, const QString &since, int depth)
{
    const auto place = placeOf(folder);
    if (!place) {
        return std::unexpected(place.error());
    }
    const auto tree = baseTree(place->repository.get(), since);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    QSet<QString> found;
    git_object *top = nullptr;
    const QByteArray path = place->prefix.chopped(place->prefix.isEmpty() ? 0 : 1);
    if (*tree && path.isEmpty()) {
        addFolders(found, place->repository.get(), tree->get(), {}, depth);
    } else if (*tree && git_object_lookup_bypath(&top, reinterpret_cast<const git_object *>(tree->get()),
                                                 path.constData(), GIT_OBJECT_TREE) == 0) {
        const Handle<git_object> owned(top);
        addFolders(found, place->repository.get(), reinterpret_cast<const git_tree *>(top), {}, depth);
    }
    return found;
}

core::Result<QStringList> changedSince(const QString &folder, const QString &since)
{
    const auto place = placeOf(folder);
    if (!place) {
        return std::unexpected(place.error());
    }
    const auto tree = baseTree(place->repository.get(), since);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    const auto index = knownIndex(place->repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    return stagedSince(place->repository, tree->get(), index->get()).and_then([&](QSet<Path> paths) {
        return changedFiles(place->repository).transform([&](const QList<FileStatus> &files) {
            for (const FileStatus &file : files) {
                paths.insert(file.path);
            }
            return namesOf(paths, place->prefix);
        });
    });
}

core::Result<QStringList> stagedPaths(const QString &folder)
{
    const auto place = placeOf(folder);
    if (!place) {
        return std::unexpected(place.error());
    }
    const auto tree = baseTree(place->repository.get(), {});
    if (!tree) {
        return std::unexpected(tree.error());
    }
    const auto index = indexOf(place->repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    forgetAnnounced(index->get());
    return stagedSince(place->repository, tree->get(), index->get()).transform([&](const QSet<Path> &paths) {
        return namesOf(paths, place->prefix);
    });
}

core::Result<void> exportStaged(const QString &folder, const QStringList &paths, const QString &target)
{
    return placeOf(folder).and_then([&](const Place &place) {
        return indexOf(place.repository).and_then([&](const Handle<git_index> &index) {
            forgetAnnounced(index.get());
            return exportFrom(index.get(), place, paths, target);
        });
    });
}

core::Result<void> exportCommitted(const QString &folder, const QString &commit, const QStringList &paths,
                                   const QString &target)
{
    const auto place = placeOf(folder);
    if (!place) {
        return std::unexpected(place.error());
    }
    return commitOf(place->repository.get(), commit)
        .and_then([](const Handle<git_object> &found) { return indexOfCommit(found.get()); })
        .and_then([&](const Handle<git_index> &index) { return exportFrom(index.get(), *place, paths, target); });
}

QString unifiedDiff(const QString &path, const QString &before, const QString &after)
{
    const QByteArray old = before.toUtf8();
    const QByteArray now = after.toUtf8();
    const QByteArray name = path.toUtf8();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT;
    git_patch *made = nullptr;
    initialiseLibrary();
    git_patch_from_buffers(&made, old.constData(), static_cast<std::size_t>(old.size()), name.constData(),
                           now.constData(), static_cast<std::size_t>(now.size()), name.constData(), &options);
    const Handle<git_patch> patch(made);
    git_buf text = GIT_BUF_INIT;
    if (patch && git_patch_num_hunks(patch.get()) > 0) {
        git_patch_to_buf(&text, patch.get());
    }
    const QString diff = QString::fromUtf8(text.ptr, static_cast<qsizetype>(text.size));
    git_buf_dispose(&text);
    return diff;
}

} // namespace sealyard::git
