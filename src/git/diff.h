#pragma once

#include "core/result.h"
#include "git/paths.h"

#include <QList>

namespace sealyard::git {

/// One line of a difference.
struct DiffLine
{
    enum class Kind { Context, Removed, Added };

    Kind kind = Kind::Context;
    int before = 0;  ///< 1-based number in the old file; 0 for an added line
    int after = 0;   ///< 1-based number in the new file; 0 for a removed line
    QByteArray text; ///< with its line end, which the last line of a file may lack

    bool operator==(const DiffLine &) const = default;
    [[nodiscard]] bool isChange() const { return kind != Kind::Context; }
};

/// Changes that lie close together, with what stands around them.
struct DiffHunk
{
    QByteArray header; ///< "@@ -1,3 +1,4 @@ function"
    int before = 0;    ///< number of the first line in the old file; of the line before when it has no lines there
    QList<DiffLine> lines = {};

    bool operator==(const DiffHunk &) const = default;
};

/// What has become of one file.
struct FileDiff
{
    /// What a file of which no lines are shown is.
    enum class Content { Text, Binary, LargeFile /**< LFS pointer */, Submodule, TooLarge };

    Path path;
    Path oldPath; ///< other than path when the file was renamed
    Content content = Content::Text;
    bool isNew = false;
    bool isDeleted = false;
    unsigned int oldMode = 0; ///< as git has it: 0100644, 0100755, 0120000 (symbolic link); 0: no file
    unsigned int newMode = 0;
    QList<DiffHunk> hunks = {};

    bool operator==(const FileDiff &) const = default;
    /// All lines of all hunks in their order: what a selection of lines counts.
    [[nodiscard]] QList<DiffLine> lines() const;
};

/// Between which two of last commit, index and worktree.
enum class DiffSide { Staged /**< last commit and index */, Unstaged /**< index and worktree */ };

/// Texts beyond this many bytes are not compared line by line.
inline constexpr qint64 diffLimit = 4LL * 1024 * 1024;

/// The difference of one file, as "git diff" (and "git diff --cached") has it; no lines when there is none. An
/// untracked file is wholly new. path: relative to the worktree's top. Reads only; thread-safe.
[[nodiscard]] core::Result<FileDiff> diffOf(const QString &folder, const Path &path, DiffSide side);

/// The difference of two texts that belong to one path. Pure.
[[nodiscard]] FileDiff diffOfTexts(const Path &path, const QByteArray &before, const QByteArray &after);

/// All differences of the worktree's files at and below a path (empty: all) from a commit, new files too; what was
/// renamed is deleted and new.
[[nodiscard]] core::Result<QList<FileDiff>> diffFrom(const QString &folder, const QString &commit,
                                                     const Path &below = {});

/// The differences between a commit and its first parent (the empty tree when it has none) at and below a path (empty:
/// all), renames found.
[[nodiscard]] core::Result<QList<FileDiff>> diffOfCommit(const QString &folder, const QString &commit,
                                                         const Path &below = {});

} // namespace sealyard::git
