#pragma once

#include "core/result.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "language/foundtext.h"

#include <QStringList>

#include <optional>
#include <stop_token>

namespace sealyard::language {

/// What is looked for in the texts of a workspace.
struct TextQuery
{
    QString text;
    bool isRegex = false; ///< Perl's syntax, line by line
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    /// Patterns of names or paths, separated by commas ("*.yaml, *\/v1.2/*"); empty: all files.
    QString files;
    /// Replaces what is found; of a regular expression \0 to \9 are what its groups found.
    std::optional<QString> replacement;
};

struct TextSearch
{
    QList<FoundInFile> files;
    qsizetype count = 0;
    bool isComplete = true; ///< false: there is more than searchLimit
};

/// More are not looked for: nobody reads them, and a pattern that finds everything must not fill the memory.
inline constexpr qsizetype searchLimit = 10'000;
/// Larger files are data, and are not searched.
inline constexpr qint64 searchedFileLimit = 4LL * 1024 * 1024;

/// The files of a workspace, relative to its root, in the order of its tree.
[[nodiscard]] QStringList filesOf(const image::Workspace &workspace);

/// Looks for a text in these files as sources has them, unsaved texts included; files that are no text are left out.
/// ErrorKind::Invalid for a bad regular expression, ErrorKind::Cancelled when it was stopped. Blocks; thread-safe.
[[nodiscard]] core::Result<TextSearch> searchTexts(const image::SourceTree &sources, const QStringList &paths,
                                                   const TextQuery &query, const std::stop_token &stop = {});

/// The changes that a search with a replacement asks for.
[[nodiscard]] QList<core::FileEdit> replacementsOf(const QList<FoundInFile> &found);

} // namespace sealyard::language
