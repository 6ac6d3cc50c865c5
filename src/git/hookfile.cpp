#include "git/hookfile.h"

#include "core/commandline.h"
#include "core/files.h"
#include "git/hooks.h"
#include "git/repository.h"
#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

constexpr auto mark = "# Made by \"sealyard-cli hook install\"; \"sealyard-cli hook uninstall\" takes it back.";

/// What runs in the hook: the hook from before, then ours. When the program is gone, nobody shall be kept from
/// committing, but told.
constexpr auto script = R"(#!/bin/sh
%1
before="$(dirname "$0")/pre-commit.before-sealyard"
if [ -x "$before" ]; then
  "$before" "$@" || exit
fi
program=%2
if [ ! -x "$program" ]; then
  program=$(command -v sealyard-cli) || {
    echo "sealyard-cli is not installed any more: the commit is not checked." >&2
    exit 0
  }
fi
exec "$program" lint --staged --fail-on error %3
)"_L1;

QString keptName(const QString &file)
{
    return file + ".before-sealyard"_L1;
}

bool isOurs(const QString &file)
{
    return core::readFile(file).value_or(QByteArray()).contains(mark);
}

bool isThere(const QString &file)
{
    return QFileInfo(file).isSymLink() || QFileInfo::exists(file);
}

HookState stateOf(const Repository &repository)
{
    HookState state{.file = hooksFolder(repository) + "/pre-commit"_L1};
    state.isInstalled = isOurs(state.file);
    state.hasOther = !state.isInstalled && isThere(state.file);
    if (state.isInstalled && isThere(keptName(state.file))) {
        state.kept = keptName(state.file);
    }
    return state;
}

/// Whether the folder of hooks is set for more than this repository.
bool isShared(const Repository &repository)
{
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository.get());
    git_config_entry *entry = nullptr;
    if (!config || git_config_get_entry(&entry, config->get(), "core.hookspath") != 0) {
        return false;
    }
    const bool isForAll = entry->level < GIT_CONFIG_LEVEL_LOCAL;
    git_config_entry_free(entry);
    return isForAll;
}

Result<void> rename(const QString &from, const QString &to)
{
    QFile file(from);
    return file.rename(to)
               ? Result<void>()
               : core::failure(Tr::tr("“%1” cannot be renamed to “%2”: %3").arg(from, to, file.errorString()));
}

Result<void> keepOther(const HookState &state)
{
    if (!state.hasOther) {
        return {};
    }
    if (isThere(keptName(state.file))) {
        return core::failure(Tr::tr("“%1” is there, and “%2” from an earlier time too: remove one of them.")
                                 .arg(state.file, keptName(state.file)),
                             ErrorKind::Exists);
    }
    return rename(state.file, keptName(state.file));
}

Result<void> writeScript(const QString &file, const QByteArray &text)
{
    return core::makeFolder(QFileInfo(file).path())
        .and_then([&] { return core::writeFile(file, text); })
        .and_then([&]() -> Result<void> {
            const auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                             QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
            return QFile::setPermissions(file, all)
                       ? Result<void>()
                       : core::failure(Tr::tr("“%1” cannot be made executable.").arg(file));
        });
}

} // namespace

Result<HookState> hookState(const QString &folder)
{
    return openRepository(folder).transform(stateOf);
}

Result<HookState> installHook(const QString &workspace, const QString &program)
{
    const auto repository = openRepository(workspace);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const HookState state = stateOf(*repository);
    if (isShared(*repository)) {
        return core::failure(
            Tr::tr("Your git settings give all repositories the same hooks (core.hooksPath is “%1”). Set "
                   "another folder for this one by “git config core.hooksPath FOLDER”, or call "
                   "“sealyard-cli lint --staged” from the hook there.")
                .arg(QFileInfo(state.file).path()),
            ErrorKind::Denied);
    }
    const QString top = QDir(repository->name()).canonicalPath();
    const QString place = QDir(top).relativeFilePath(QDir(workspace).canonicalPath());
    const QString text = QString(script).arg(QString::fromLatin1(mark), core::shellQuoted(program),
                                             core::shellQuoted(place.isEmpty() ? u"."_s : place));
    return keepOther(state).and_then([&] { return writeScript(state.file, text.toUtf8()); }).transform([&] {
        return stateOf(*repository);
    });
}

Result<HookState> uninstallHook(const QString &folder)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const HookState state = stateOf(*repository);
    if (!state.isInstalled) {
        return core::failure(Tr::tr("“%1” is not a hook of Sealyard; nothing is changed.").arg(state.file),
                             ErrorKind::NotFound);
    }
    if (!QFile::remove(state.file)) {
        return core::failure(Tr::tr("“%1” cannot be removed.").arg(state.file));
    }
    const auto back = state.kept.isEmpty() ? Result<void>() : rename(state.kept, state.file);
    return back.transform([&] { return stateOf(*repository); });
}

} // namespace sealyard::git
