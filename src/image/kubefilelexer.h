#pragma once

#include "core/textrange.h"
#include "image/kubefile.h"

#include <QStringView>

#include <optional>

namespace sealyard::image {

/// One instruction's text with its continuation lines joined, and the way back to the places in the file.
class LogicalLine final
{
public:
    explicit LogicalLine(const core::LineIndex *lines)
        : m_lines(lines)
    {
    }

    /// Appends text that stands at an offset of the file. Texts must come in the order of their offsets.
    void append(QStringView text, qsizetype sourceOffset);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The place of text()[start, end).
    [[nodiscard]] core::TextRange range(qsizetype start, qsizetype end) const;

private:
    struct Piece
    {
        qsizetype start = 0; ///< in m_text
        qsizetype sourceOffset = 0;
    };

    [[nodiscard]] qsizetype sourceOffset(qsizetype at) const;

    const core::LineIndex *m_lines;
    QString m_text;
    QList<Piece> m_pieces;
};

/// Cuts a build file into logical lines; comments, parser directives and heredoc bodies are taken out on the way. The
/// text must outlive it.
class KubefileLexer final
{
public:
    /// Collects directives and comments in result, and sets its escape character.
    KubefileLexer(QStringView text, Kubefile *result);

    /// The next logical line that is not blank; std::nullopt at the end of the text.
    [[nodiscard]] std::optional<LogicalLine> next();

    /// Takes the lines up to one that consists of the heredoc's delimiter, and sets body and range. False when no such
    /// line follows: then the body ends before the next line that begins like an instruction.
    [[nodiscard]] bool takeHeredoc(Heredoc &heredoc);

    /// The end of the last line that was taken for a heredoc.
    [[nodiscard]] core::Position heredocEnd() const { return m_lines.position(m_heredocEnd); }

private:
    /// A line of the file without its line end.
    struct Line
    {
        QStringView text;
        qsizetype offset = 0;
    };

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] Line takeLine();
    [[nodiscard]] bool takeDirective(const Line &line);
    void addComment(const Line &line);
    [[nodiscard]] bool hasTerminator(const Heredoc &heredoc);

    QStringView m_text;
    core::LineIndex m_lines;
    Kubefile *m_result;
    qsizetype m_at = 0;
    qsizetype m_heredocEnd = 0;
    int m_unterminated = 0; ///< heredocs seen so far
};

} // namespace sealyard::image
