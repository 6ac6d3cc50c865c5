#include "git/oddities.h"
#include "git/program.h"
#include "git/racyindex.h"
#include "git/repository.h"
#include "git/staging.h"
#include "git/tr.h"

#include <QFile>

#include <vector>

using namespace Qt::StringLiterals;

// Part of staging.h: what puts whole files of the worktree back.
namespace sealyard::git {

namespace {

core::Result<void> toTrash(const Repository &repository, const Path &path)
{
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
    QList<Path> filtered;
    for (const Path &path : paths) {
        if (!git_index_get_bypath(index->get(), path.constData(), 0)) {
            if (auto moved = toTrash(*repository, path); !moved) {
                return moved;
            }
        } else {
            (hasForeignFilter(*repository, path) ? filtered : known).append(path);
        }
    }
    if (!known.isEmpty()) {
        markRacyEntries(index->get(), *repository);
        if (auto done = checkOut(*repository, index->get(), known); !done) {
            return done;
        }
    }
    if (filtered.isEmpty()) {
        return {};
    }
    return mustRunGit(*repository, Tr::tr("Files cannot be put back"),
                      {u"--literal-pathspecs"_s, u"checkout"_s, u"--pathspec-from-file=-"_s, u"--pathspec-file-nul"_s},
                      filtered.join('\0'))
        .transform([](const ProgramAnswer &) {});
}

} // namespace sealyard::git
