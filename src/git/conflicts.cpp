#include "git/conflicts.h"

#include "core/files.h"
#include "git/commitinfo.h"
#include "git/links.h"
#include "git/oddities.h"
#include "git/program.h"
#include "git/repository.h"
#include "git/staging.h"
#include "git/tr.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

#include <git2/sys/index.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

/// The three entries of a conflict, which belong to the index.
struct Entries
{
    const git_index_entry *base = nullptr;
    const git_index_entry *ours = nullptr;
    const git_index_entry *theirs = nullptr;
};

Result<Entries> entriesOf(git_index *index, const Path &path)
{
    Entries entries;
    if (git_index_conflict_get(&entries.base, &entries.ours, &entries.theirs, index, path.constData()) != 0) {
        return core::failure(Tr::tr("“%1” is not in conflict any more.").arg(shown(path)), ErrorKind::NotFound);
    }
    return entries;
}

Result<std::optional<QByteArray>> contentOf(const Repository &repository, const git_index_entry *entry)
{
    if (!entry || entry->mode == GIT_FILEMODE_COMMIT) {
        return std::nullopt;
    }
    const auto blob = make<git_blob>(Tr::tr("“%1” cannot be read").arg(shown(entry->path)), git_blob_lookup,
                                     repository.get(), &entry->id);
    if (!blob) {
        return std::unexpected(blob.error());
    }
    const auto size = static_cast<qint64>(git_blob_rawsize(blob->get()));
    if (size > core::textFileLimit) {
        return core::failure(Tr::tr("“%1” is too large to be shown.").arg(shown(entry->path)), ErrorKind::TooLarge);
    }
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob->get())), static_cast<qsizetype>(size));
}

bool isLink(const Repository &repository, const Path &path)
{
    return QFileInfo(QFile::decodeName(repository.absolute(path))).isSymLink();
}

/// What a link leads to is not the repository's.
std::optional<QByteArray> worktreeFile(const Repository &repository, const Path &path)
{
    if (isLink(repository, path)) {
        return std::nullopt;
    }
    const auto bytes = core::readFile(QFile::decodeName(repository.absolute(path)));
    return bytes ? std::optional(*bytes) : std::nullopt;
}

/// How git names an act that it can go on with or give up.
struct GitWords
{
    QString command; ///< of git, which goes on or gives up
    QString head;    ///< the file in git's folder that names the commit that is taken in
};

GitWords wordsOf(Operation operation)
{
    switch (operation) {
    case Operation::Merge:
        return {u"merge"_s, u"MERGE_HEAD"_s};
    case Operation::Rebase:
        return {u"rebase"_s, u"REBASE_HEAD"_s};
    case Operation::CherryPick:
        return {u"cherry-pick"_s, u"CHERRY_PICK_HEAD"_s};
    case Operation::Revert:
        return {u"revert"_s, u"REVERT_HEAD"_s};
    case Operation::None:
    case Operation::Other:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString describe(const Repository &repository, const QString &name)
{
    const auto commit = commitNamed(repository, name);
    if (!commit) {
        return {};
    }
    return Tr::tr("commit %1 “%2”").arg(hex(git_commit_id(commit->get())).first(10), subjectOf(commit->get()));
}

Result<void> mustHaveNoConflict(const Repository &repository)
{
    return readIndex(repository).and_then([](const Handle<git_index> &index) -> Result<void> {
        if (git_index_has_conflicts(index.get()) == 1) {
            return core::failure(Tr::tr("Files are still in conflict: resolve them first."), ErrorKind::Invalid);
        }
        return {};
    });
}

Result<void> writeSide(const Repository &repository, git_index *index, const Path &path, ConflictSide side)
{
    const QString what = Tr::tr("“%1” cannot be written").arg(shown(path));
    const git_index_entry *entry = git_index_get_bypath(index, path.constData(), side == ConflictSide::Ours ? 2 : 3);
    const bool followsLink = inPlaceOfFolder(repository, path) || (entry && isOtherKind(repository, path, entry->mode));
    if (hasForeignFilter(repository, path) || followsLink) {
        const QString whose = side == ConflictSide::Ours ? u"--ours"_s : u"--theirs"_s;
        return mustRunGit(repository, what,
                          {u"--literal-pathspecs"_s, u"checkout"_s, whose, u"--pathspec-from-file=-"_s,
                           u"--pathspec-file-nul"_s},
                          path)
            .transform([](const ProgramAnswer &) {});
    }
    git_index_name_clear(index); // it names files that may be resolved by now, which would be an error
    QByteArray name = path;
    std::array<char *, 1> names{name.data()};
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH |
                                GIT_CHECKOUT_DONT_UPDATE_INDEX |
                                (side == ConflictSide::Ours ? GIT_CHECKOUT_USE_OURS : GIT_CHECKOUT_USE_THEIRS);
    options.paths = {.strings = names.data(), .count = names.size()};
    return checked(what, git_checkout_index(repository.get(), index, &options));
}

} // namespace

bool Conflict::isText() const
{
    const auto isTextOrMissing = [this](const std::optional<QByteArray> &content) {
        return !content || core::decodeText(*content, shown(path)).has_value();
    };
    const std::array all{base, ours, theirs, now};
    return ours && theirs && now && !isSubmodule && !isLink && std::ranges::all_of(all, isTextOrMissing);
}

Result<Conflict> conflictAt(const QString &folder, const Path &path)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    const auto entries = entriesOf(index->get(), path);
    if (!entries) {
        return std::unexpected(entries.error());
    }
    Conflict conflict{.path = path, .now = worktreeFile(*repository, path), .isLink = isLink(*repository, path)};
    for (const auto &[entry, content] : {std::pair(entries->base, &conflict.base),
                                         {entries->ours, &conflict.ours},
                                         {entries->theirs, &conflict.theirs}}) {
        auto read = contentOf(*repository, entry);
        if (!read) {
            return std::unexpected(read.error());
        }
        *content = *std::move(read);
        conflict.isSubmodule = conflict.isSubmodule || (entry && entry->mode == GIT_FILEMODE_COMMIT);
        conflict.isLink = conflict.isLink || (entry && entry->mode == GIT_FILEMODE_LINK);
    }
    return conflict;
}

Result<OperationNames> operationNames(const QString &folder)
{
    return openRepository(folder).transform([](const Repository &repository) {
        OperationNames names{.operation = operationOf(repository.get()), .ours = {}, .theirs = {}};
        const auto head = make<git_reference>(QString(), git_repository_head, repository.get());
        const bool isBranch = head && git_reference_is_branch(head->get()) == 1;
        names.ours =
            isBranch ? QString::fromUtf8(git_reference_shorthand(head->get())) : describe(repository, u"HEAD"_s);
        names.theirs = describe(repository, wordsOf(names.operation).head);
        return names;
    });
}

Result<void> resolveBySide(const QString &folder, const Path &path, ConflictSide side)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    const auto entries = entriesOf(index->get(), path);
    if (!entries) {
        return std::unexpected(entries.error());
    }
    const git_index_entry *entry = side == ConflictSide::Ours ? entries->ours : entries->theirs;
    if (entry && entry->mode == GIT_FILEMODE_COMMIT) {
        return core::failure(
            Tr::tr("“%1” is a submodule: switch to the wanted commit in its own repository, then stage it.")
                .arg(shown(path)),
            ErrorKind::Invalid);
    }
    const QString file = QFile::decodeName(repository->absolute(path));
    if (!entry && QFile::exists(file) && !QFile::remove(file)) {
        return core::failure(Tr::tr("“%1” cannot be deleted.").arg(shown(path)));
    }
    const auto written = entry ? writeSide(*repository, index->get(), path, side) : Result<void>();
    return written.and_then([&] { return stage(folder, {path}, Ignored::Force); });
}

Result<void> resolveByText(const QString &folder, const Path &path, const std::optional<QByteArray> &seen,
                           const QByteArray &text, bool isResolved)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    if (isLink(*repository, path) || inPlaceOfFolder(*repository, path)) {
        return core::failure(
            Tr::tr("“%1” is a link, and what it leads to is left as it is: take one of both sides.").arg(shown(path)),
            ErrorKind::Invalid);
    }
    if (worktreeFile(*repository, path) != seen) {
        return core::failure(Tr::tr("“%1” was changed meanwhile by another program, so nothing was written. Open the "
                                    "conflict again.")
                                 .arg(shown(path)),
                             ErrorKind::Invalid);
    }
    return core::writeFile(QFile::decodeName(repository->absolute(path)), text).and_then([&]() -> Result<void> {
        return isResolved ? stage(folder, {path}, Ignored::Force) : Result<void>();
    });
}

Result<PullOutcome> continueOperation(const QString &folder, const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const Operation operation = operationOf(repository->get());
    const QString command = wordsOf(operation).command;
    if (command.isEmpty() || operation == Operation::Merge) {
        return core::failure(Tr::tr("Nothing is under way here that could go on."), ErrorKind::Invalid);
    }
    if (const auto clean = mustHaveNoConflict(*repository); !clean) {
        return std::unexpected(clean.error());
    }
    const auto answer = runGit(*repository, {command, u"--continue"_s}, {}, stop);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (answer->exitCode == 0) {
        return PullOutcome{PullOutcome::Kind::Rebased};
    }
    if (!mustHaveNoConflict(*repository)) {
        return statusOf(folder).transform([](const Status &status) {
            PullOutcome outcome{PullOutcome::Kind::Conflicts};
            for (const FileStatus &file : status.files) {
                if (file.isConflicted) {
                    outcome.conflicts.append(shown(file.path));
                }
            }
            return outcome;
        });
    }
    const QByteArray said = answer->errors.trimmed().isEmpty() ? answer->output : answer->errors;
    return core::failure(Tr::tr("It does not go on: %1").arg(QString::fromLocal8Bit(said.trimmed())));
}

Result<void> abortOperation(const QString &folder, const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const QString command = wordsOf(operationOf(repository->get())).command;
    if (command.isEmpty()) {
        return core::failure(Tr::tr("Nothing is under way here that could be given up."), ErrorKind::Invalid);
    }
    return mustRunGit(*repository, Tr::tr("It cannot be given up"), {command, u"--abort"_s}, {}, stop)
        .transform([](const ProgramAnswer &) {});
}

} // namespace sealyard::git
