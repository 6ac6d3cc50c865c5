#pragma once

#include "support/scratchrepository.h"

// What tests of commits do to a repository, with git's own program.
namespace sealyard::test {

/// The last commit as "git log --format" gives it.
[[nodiscard]] QByteArray log(const ScratchRepository &repository, const QString &format);

/// Writes a file and adds it to the index.
void stageFile(const ScratchRepository &repository, const QString &path, const QByteArray &content);

/// Writes a hook: lines for sh. folder: relative to the repository.
void writeHook(const ScratchRepository &repository, const QString &name, const QByteArray &script,
               const QString &folder = QStringLiteral(".git/hooks"));

} // namespace sealyard::test
