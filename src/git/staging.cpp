#include "git/staging.h"

#include "core/files.h"
#include "git/announced.h"
#include "git/changedfiles.h"
#include "git/filtered.h"
#include "git/ignored.h"
#include "git/links.h"
#include "git/oddities.h"
#include "git/program.h"
#include "git/racyindex.h"
#include "git/repository.h"
#include "git/stageddiff.h"
#include "git/tr.h"

#include <QFile>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::Result;

Result<void> writeIndex(git_index *index, const Repository &repository)
{
    markRacyEntries(index, repository);
    return checked(Tr::tr("The index of “%1” cannot be written").arg(repository.name()), git_index_write(index));
}

bool existsInWorktree(const Repository &repository, const Path &path)
{
    struct ::stat info{};
    return ::lstat(repository.absolute(path).constData(), &info) == 0;
}

/// git's own program for the files that libgit2 would store or restore without their filter.
Result<void> runGitFor(const Repository &repository, const QString &what, const QStringList &arguments,
                       const QList<Path> &paths)
{
    return mustRunGit(repository, what,
                      QStringList{u"--literal-pathspecs"_s} + arguments +
                          QStringList{u"--pathspec-from-file=-"_s, u"--pathspec-file-nul"_s},
                      paths.join('\0'))
        .transform([](const ProgramAnswer &) {});
}

/// What differs in the worktree at and below a path; a file, whether it differs or not.
Result<QList<Path>> changedBelow(git_index *index, const Repository &repository, const Path &path)
{
    struct ::stat info{};
    const bool isFolder = ::lstat(repository.absolute(path).constData(), &info) == 0 && S_ISDIR(info.st_mode);
    if (!isFolder || git_index_get_bypath(index, path.constData(), 0)) {
        return QList<Path>{path};
    }
    return changedFiles(repository).transform([&](const QList<FileStatus> &files) {
        QList<Path> paths;
        for (const FileStatus &file : files) {
            if (isAtOrBelow(file.path, path) && (file.unstaged != Change::None || file.isConflicted)) {
                paths.append(file.path);
            }
        }
        return paths;
    });
}

Result<void> refuseIgnored(const QString &folder, const QList<Path> &paths)
{
    const auto ignored = ignoredAmong(folder, paths);
    if (!ignored) {
        return std::unexpected(ignored.error());
    }
    if (!ignored->isEmpty()) {
        const IgnoredFile &file = ignored->first();
        return core::failure(
            Tr::tr("“%1” is not added: git ignores it by “%2” (line %3 of %4). It can be added by force.")
                .arg(shown(file.path), file.pattern)
                .arg(file.line)
                .arg(file.patternFile),
            core::ErrorKind::Denied);
    }
    return {};
}

Result<void> addOne(const Repository &repository, git_index *index, const Path &path)
{
    const QString what = Tr::tr("“%1” cannot be added").arg(shown(path));
    if (existsInWorktree(repository, path)) {
        return checked(what, git_index_add_bypath(index, path.constData())).transform([&] {
            git_index_conflict_remove(index, path.constData()); // which stays when it is of a submodule
        });
    }
    const int code = git_index_remove_bypath(index, path.constData());
    return code == GIT_ENOTFOUND ? Result<void>() : checked(what, code);
}

/// Makes the index have what the last commit has of a file.
Result<void> putBack(git_index *index, const git_diff_delta &delta)
{
    const QString what = Tr::tr("“%1” cannot be taken out of the next commit").arg(shown(delta.new_file.path));
    git_index_conflict_remove(index, delta.new_file.path);
    if (delta.old_file.mode == 0) {
        return checked(what, git_index_remove(index, delta.new_file.path, 0));
    }
    git_index_entry entry{};
    entry.path = delta.old_file.path;
    entry.id = delta.old_file.id;
    entry.mode = delta.old_file.mode;
    return checked(what, git_index_add(index, &entry));
}

Result<QByteArray> blobContent(const Repository &repository, const git_oid &id, const Path &path)
{
    return make<git_blob>(Tr::tr("“%1” cannot be read").arg(shown(path)), git_blob_lookup, repository.get(), &id)
        .transform([](const Handle<git_blob> &blob) {
            return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                              static_cast<qsizetype>(git_blob_rawsize(blob.get())));
        });
}

/// Puts a text into the index; mode: for a file that is not there yet.
Result<void> setEntry(const Repository &repository, git_index *index, const Path &path, const QByteArray &content,
                      unsigned int mode)
{
    git_index_entry entry{};
    if (const git_index_entry *known = git_index_get_bypath(index, path.constData(), 0)) {
        entry.mode = known->mode;
    } else {
        entry.mode = mode;
    }
    entry.path = path.constData();
    return checked(
               Tr::tr("“%1” cannot be added").arg(shown(path)),
               git_index_add_from_buffer(index, &entry, content.constData(), static_cast<std::size_t>(content.size())))
        .and_then([&] { return writeIndex(index, repository); });
}

Result<void> mustBeAsSeen(const QString &folder, const FileDiff &seen, DiffSide side)
{
    const auto now = diffOf(folder, seen.path, side);
    if (!now) {
        return std::unexpected(now.error());
    }
    if (*now != seen) {
        return core::failure(Tr::tr("“%1” has changed meanwhile: look at the difference again.").arg(shown(seen.path)),
                             core::ErrorKind::Invalid);
    }
    return {};
}

Result<void> mustHaveLines(const FileDiff &seen)
{
    // A link's text is where it leads to, and writing it would write what is there.
    if (seen.content != FileDiff::Content::Text || seen.oldMode == GIT_FILEMODE_LINK ||
        seen.newMode == GIT_FILEMODE_LINK) {
        return core::failure(Tr::tr("“%1” has no lines to choose from.").arg(shown(seen.path)),
                             core::ErrorKind::Invalid);
    }
    return {};
}

/// What the worktree's file is to git: line ends and the like are undone.
Result<QByteArray> cleanContent(const Repository &repository, const Path &path)
{
    git_oid id{};
    const QString what = Tr::tr("“%1” cannot be read").arg(shown(path));
    if (const int code = git_blob_create_from_workdir(&id, repository.get(), path.constData()); code != 0) {
        return failed(what, code);
    }
    return blobContent(repository, id, path);
}

/// Writes a text as the worktree has it, through the file's filters.
Result<void> writeToWorktree(const Repository &repository, const Path &path, const QByteArray &content)
{
    const QString what = Tr::tr("“%1” cannot be written").arg(shown(path));
    git_filter_list *found = nullptr;
    if (const int code = git_filter_list_load(&found, repository.get(), nullptr, path.constData(),
                                              GIT_FILTER_TO_WORKTREE, GIT_FILTER_DEFAULT);
        code != 0) {
        return failed(what, code);
    }
    const Handle<git_filter_list> filters(found);
    git_buf made = GIT_BUF_INIT;
    const int code = git_filter_list_apply_to_buffer(&made, filters.get(), content.constData(),
                                                     static_cast<std::size_t>(content.size()));
    const QByteArray bytes(made.ptr, static_cast<qsizetype>(made.size));
    git_buf_dispose(&made);
    if (code != 0) {
        return failed(what, code);
    }
    return core::writeFile(QFile::decodeName(repository.absolute(path)), filters ? bytes : content);
}

} // namespace

Result<void> stage(const QString &folder, const QList<Path> &paths, Ignored ignored)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    if (ignored == Ignored::Refuse) {
        if (auto refused = refuseIgnored(folder, paths); !refused) {
            return refused;
        }
    }
    QList<Path> filtered;
    for (const Path &given : paths) {
        const auto changed = changedBelow(index->get(), *repository, given);
        if (!changed) {
            return std::unexpected(changed.error());
        }
        for (const Path &path : *changed) {
            if (hasForeignFilter(*repository, path)) {
                filtered.append(path);
            } else if (auto added = addOne(*repository, index->get(), path); !added) {
                return added;
            }
        }
    }
    auto written = writeIndex(index->get(), *repository);
    return !written || filtered.isEmpty()
               ? written
               : runGitFor(*repository, Tr::tr("Files cannot be added"), {u"add"_s, u"-A"_s, u"-f"_s}, filtered);
}

Result<void> unstage(const QString &folder, const QList<Path> &paths)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    const auto tree = headTree(*repository);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    forgetAnnounced(index->get(), paths);
    // Of all files: libgit2 would take some names for patterns.
    const auto diff =
        diffToIndex(Tr::tr("The files cannot be taken out of the next commit"), *repository, tree->get(), index->get());
    if (!diff) {
        return std::unexpected(diff.error());
    }
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff->get(), i);
        const bool isMeant =
            std::ranges::any_of(paths, [&](const Path &path) { return isAtOrBelow(delta->new_file.path, path); });
        if (!isMeant) {
            continue;
        }
        if (auto done = putBack(index->get(), *delta); !done) {
            return done;
        }
    }
    return writeIndex(index->get(), *repository);
}

Result<void> stageLines(const QString &folder, const FileDiff &seen, const LineSelection &lines)
{
    if (auto same = mustBeAsSeen(folder, seen, DiffSide::Unstaged); !same) {
        return same;
    }
    if (selectsAll(seen, lines)) {
        return stage(folder, {seen.path}, Ignored::Force);
    }
    const auto repository = openRepository(folder);
    if (auto hasLines = mustHaveLines(seen); !hasLines) {
        return hasLines;
    }
    if (!isFilteredAsInGit(*repository, seen.path)) {
        return core::failure(Tr::tr("Lines of “%1” cannot be added: its filter is named by the settings of this "
                                    "repository alone, and so it is not run to compare. Add the whole file.")
                                 .arg(shown(seen.path)),
                             core::ErrorKind::Invalid);
    }
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    const git_index_entry *entry = git_index_get_bypath(index->get(), seen.path.constData(), 0);
    const auto before = entry ? blobContent(*repository, entry->id, seen.path) : Result<QByteArray>(QByteArray());
    return before.and_then([&](const QByteArray &text) {
        return setEntry(*repository, index->get(), seen.path, withChanges(seen, text, lines), seen.newMode);
    });
}

Result<void> unstageLines(const QString &folder, const FileDiff &seen, const LineSelection &lines)
{
    if (auto same = mustBeAsSeen(folder, seen, DiffSide::Staged); !same) {
        return same;
    }
    if (selectsAll(seen, lines)) {
        return unstage(folder, {seen.path});
    }
    if (auto hasLines = mustHaveLines(seen); !hasLines) {
        return hasLines;
    }
    const auto repository = openRepository(folder);
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    const git_index_entry *entry = git_index_get_bypath(index->get(), seen.path.constData(), 0);
    const auto after = entry ? blobContent(*repository, entry->id, seen.path) : Result<QByteArray>(QByteArray());
    return after.and_then([&](const QByteArray &text) {
        return setEntry(*repository, index->get(), seen.path, withoutChanges(seen, text, lines), seen.oldMode);
    });
}

Result<void> discardLines(const QString &folder, const FileDiff &seen, const LineSelection &lines)
{
    if (auto same = mustBeAsSeen(folder, seen, DiffSide::Unstaged).and_then([&] { return mustHaveLines(seen); });
        !same) {
        return same;
    }
    const auto repository = openRepository(folder);
    if (hasForeignFilter(*repository, seen.path) || inPlaceOfFolder(*repository, seen.path)) {
        return core::failure(Tr::tr("“%1” has no lines to choose from.").arg(shown(seen.path)));
    }
    const auto after = seen.isDeleted ? Result<QByteArray>(QByteArray()) : cleanContent(*repository, seen.path);
    return after.and_then([&](const QByteArray &text) {
        return writeToWorktree(*repository, seen.path, withoutChanges(seen, text, lines));
    });
}

} // namespace sealyard::git
