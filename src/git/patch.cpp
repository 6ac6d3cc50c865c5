#include "git/patch.h"

#include <algorithm>

namespace sealyard::git {

namespace {

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.append(text.sliced(start, next - start));
        start = next;
    }
    return lines;
}

/// Puts lines one behind the other. A last line without an end gets one when another one follows.
class Composer final
{
public:
    explicit Composer(QList<QByteArray> base)
        : m_base(std::move(base))
    {
    }

    /// Copies the base's lines up to one, 0-based, exclusively.
    void copyTo(qsizetype line)
    {
        while (m_next < std::min(line, m_base.size())) {
            append(m_base.at(m_next++));
        }
    }
    void copyRest() { copyTo(m_base.size()); }
    void skip() { ++m_next; }
    void copy()
    {
        if (m_next < m_base.size()) {
            append(m_base.at(m_next++));
        }
    }
    void append(const QByteArray &line)
    {
        if (!m_text.isEmpty() && !m_text.endsWith('\n')) {
            m_text += '\n';
        }
        m_text += line;
    }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QList<QByteArray> m_base;
    qsizetype m_next = 0;
    QByteArray m_text;
};

/// What of one text remains and what of the other comes in. inBase: the kind of the lines that the base has.
QByteArray compose(const FileDiff &diff, const QByteArray &base, const LineSelection &selection, DiffLine::Kind inBase)
{
    using Kind = DiffLine::Kind;
    Composer composer(linesOf(base));
    qsizetype number = 0;
    for (const DiffHunk &hunk : diff.hunks) {
        for (const DiffLine &line : hunk.lines) {
            const bool isSelected = selection.contains(number++);
            const int place = inBase == Kind::Removed ? line.before : line.after;
            if (place > 0) {
                composer.copyTo(place - 1);
            }
            if (line.kind == Kind::Context || (line.kind == inBase && !isSelected)) {
                composer.copy();
            } else if (line.kind == inBase) {
                composer.skip();
            } else if (isSelected) {
                composer.append(line.text);
            }
        }
    }
    composer.copyRest();
    return composer.text();
}

} // namespace

LineSelection linesOfHunk(const FileDiff &diff, qsizetype hunk)
{
    LineSelection selection;
    qsizetype number = 0;
    for (qsizetype i = 0; i < diff.hunks.size(); ++i) {
        for (const DiffLine &line : diff.hunks.at(i).lines) {
            if (i == hunk && line.isChange()) {
                selection.insert(number);
            }
            ++number;
        }
    }
    return selection;
}

QByteArray withChanges(const FileDiff &diff, const QByteArray &before, const LineSelection &selection)
{
    return compose(diff, before, selection, DiffLine::Kind::Removed);
}

QByteArray withoutChanges(const FileDiff &diff, const QByteArray &after, const LineSelection &selection)
{
    return compose(diff, after, selection, DiffLine::Kind::Added);
}

bool selectsAll(const FileDiff &diff, const LineSelection &selection)
{
    const QList<DiffLine> lines = diff.lines();
    for (qsizetype number = 0; number < lines.size(); ++number) {
        if (lines.at(number).isChange() && !selection.contains(number)) {
            return false;
        }
    }
    return true;
}

} // namespace sealyard::git
