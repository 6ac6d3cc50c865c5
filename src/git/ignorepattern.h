#pragma once

#include "git/paths.h"
#include "git/wildcards.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sealyard::git {

/// One line of a .gitignore or a file like it.
class IgnorePattern final
{
public:
    /// Nothing for a line that is empty or a comment. text: without its line end; number: 1-based.
    [[nodiscard]] static std::optional<IgnorePattern> parse(QByteArrayView text, int number, bool ignoresCase);

    /// Whether it says something of this path, relative to the folder of the pattern's file; "!" aside.
    [[nodiscard]] bool matches(QByteArrayView path, bool isFolder) const;

    /// "!": what it matches is not ignored.
    [[nodiscard]] bool isException() const { return m_isException; }
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] int line() const { return m_line; }

private:
    IgnorePattern(QByteArray text, int line, bool ignoresCase);

    [[nodiscard]] bool isSame(QByteArrayView a, QByteArrayView b) const;

    QByteArray m_text;
    int m_line = 0;
    bool m_ignoresCase = false;
    bool m_isException = false;
    bool m_isForFolders = false;     ///< "/" at its end
    bool m_isForNames = false;       ///< no other "/": it means files of this name in any folder
    QByteArray m_start;              ///< what the path begins with, byte by byte
    QByteArray m_end;                ///< what the name ends with, where the pattern is "*" and this
    std::optional<Wildcards> m_rest; ///< behind the start
};

/// The patterns of a file in their order, of which the last that matches decides.
[[nodiscard]] QList<IgnorePattern> parseIgnoreFile(QByteArrayView content, bool ignoresCase);

} // namespace sealyard::git
