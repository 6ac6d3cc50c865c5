#include "git/announced.h"
#include "git/links.h"
#include "git/oddities.h"
#include "git/program.h"
#include "git/racyindex.h"
#include "git/repository.h"
#include "git/staging.h"
#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <vector>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

// Part of staging.h: what puts whole files of the worktree back.
namespace sealyard::git {

namespace {

core::Result<void> toTrash(const Repository &repository, const Path &path)
{
    struct ::stat info{};
    if (::lstat(repository.absolute(path).constData(), &info) != 0 && errno == ENOENT) {
        return {};
    }
    // Qt makes the trash in there, but not the folder itself, which a new account has not.
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    QFile file(QFile::decodeName(repository.absolute(path)));
    return file.moveToTrash()
               ? core::Result<void>()
               : core::failure(Tr::tr("“%1” is left: it cannot be moved to the trash (%2), and git does not have it.")
                                   .arg(shown(path), file.errorString()));
}

core::Result<void> checkOut(const Repository &repository, git_index *index, QList<Path> paths)
{
    std::vector<char *> pointers;
    for (QByteArray &path : paths) {
        pointers.push_back(path.data());
    }
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH;
    options.paths = {.strings = pointers.data(), .count = pointers.size()};
    return checked(Tr::tr("The files of “%1” cannot be put back").arg(repository.name()),
                   git_checkout_index(repository.get(), index, &options));
}

/// What is where a file is to be put back: something in the place of its folder, or a folder in its own.
core::Result<void> clearPlace(const Repository &repository, const git_index_entry &entry)
{
    const Path path(entry.path);
    if (const auto above = inPlaceOfFolder(repository, path)) {
        return toTrash(repository, *above);
    }
    struct ::stat info{};
    const bool isFolder = ::lstat(repository.absolute(path).constData(), &info) == 0 && S_ISDIR(info.st_mode);
    return isFolder && entry.mode != GIT_FILEMODE_COMMIT ? toTrash(repository, path) : core::Result<void>();
}

/// Whether libgit2 would put it back wrongly: filters of others, names that it would take for patterns, links that it
/// would follow.
bool isForProgram(const Repository &repository, const git_index_entry &entry)
{
    const Path path(entry.path);
    return hasForeignFilter(repository, path) || !isPlain(path) || isOtherKind(repository, path, entry.mode);
}

/// Of files that were announced git has nothing but the name.
core::Result<void> forget(const Repository &repository, git_index *index, const QList<Path> &announced)
{
    if (announced.isEmpty()) {
        return {};
    }
    forgetAnnounced(index, announced);
    markRacyEntries(index, repository);
    return checked(Tr::tr("The index of “%1” cannot be written").arg(repository.name()), git_index_write(index));
}

} // namespace

core::Result<void> discard(const QString &folder, const QList<Path> &paths)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    QList<Path> known;
    QList<Path> byProgram;
    QList<Path> announced;
    for (const Path &path : paths) {
        const git_index_entry *entry = git_index_get_bypath(index->get(), path.constData(), 0);
        if (entry && !isAnnounced(*entry)) {
            if (auto cleared = clearPlace(*repository, *entry); !cleared) {
                return cleared;
            }
            (isForProgram(*repository, *entry) ? byProgram : known).append(path);
            continue;
        }
        if (entry) {
            announced.append(path);
        }
        if (auto moved = toTrash(*repository, path); !moved) {
            return moved;
        }
    }
    if (auto forgotten = forget(*repository, index->get(), announced); !forgotten) {
        return forgotten;
    }
    if (!known.isEmpty()) {
        markRacyEntries(index->get(), *repository);
        if (auto done = checkOut(*repository, index->get(), known); !done) {
            return done;
        }
    }
    if (byProgram.isEmpty()) {
        return {};
    }
    return mustRunGit(*repository, Tr::tr("Files cannot be put back"),
                      {u"--literal-pathspecs"_s, u"checkout"_s, u"--pathspec-from-file=-"_s, u"--pathspec-file-nul"_s},
                      byProgram.join('\0'))
        .transform([](const ProgramAnswer &) {});
}

} // namespace sealyard::git
