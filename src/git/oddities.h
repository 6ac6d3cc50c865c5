#pragma once

#include <QStringList>

namespace sealyard::git {

struct Repository;
struct Status;

/// One sentence for each thing about a repository that its user should know before working in it: no commit yet, a HEAD
/// at no branch, a shallow or sparse clone, names that differ only in case or are not UTF-8, submodules that are not
/// there, large files (LFS) without the program for them, a locked index.
[[nodiscard]] QStringList odditiesOf(const Repository &repository, const Status &status);

/// True for a file of a few lines that stands for a large one (git-lfs.github.com/spec/v1).
[[nodiscard]] bool isLargeFilePointer(QByteArrayView content);

/// True when git's own program must store or restore the file: it is changed on its way by a program that the
/// attributes name (as git-lfs), which libgit2 does not run.
[[nodiscard]] bool hasForeignFilter(const Repository &repository, const QByteArray &path);

} // namespace sealyard::git
