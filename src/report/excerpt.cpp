#include "report/excerpt.h"

#include "report/wording.h"

#include <cwchar>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

constexpr qsizetype shownBefore = 60; ///< characters of a long line before the place
constexpr qsizetype shownAtMost = 160;
constexpr int tabWidth = 4;

int widthOf(char32_t character)
{
    const int width = ::wcwidth(static_cast<wchar_t>(character));
    return width < 0 ? 1 : width;
}

/// Where the shown part of a line begins, never inside of a surrogate pair.
qsizetype beginOfShown(const QString &line, qsizetype place)
{
    if (line.size() <= shownAtMost || place <= shownBefore) {
        return 0;
    }
    const qsizetype begin = place - shownBefore;
    return line.at(begin).isLowSurrogate() ? begin - 1 : begin;
}

} // namespace

Excerpt excerptOf(const QString &line, const core::TextRange &range)
{
    if (line.trimmed().isEmpty()) {
        return {};
    }
    const qsizetype start = qBound(0, range.start.column, line.size());
    const qsizetype end =
        range.end.line > range.start.line ? line.size() : qBound(start, range.end.column, line.size());
    const qsizetype begin = beginOfShown(line, start);
    const QString shown = line.sliced(begin, qMin(shownAtMost, line.size() - begin));
    Excerpt excerpt;
    if (begin > 0) {
        excerpt = {.text = u"…"_s, .padding = u" "_s, .marks = {}};
    }
    qsizetype at = begin;
    for (const char32_t character : shown.toStdU32String()) {
        const bool isTab = character == U'\t';
        const int width = isTab ? tabWidth : widthOf(character);
        excerpt.text += isTab ? QString(tabWidth, u' ') : printable(QString(QChar::fromUcs4(character)));
        if (at < start) {
            excerpt.padding += QString(width, u' ');
        } else if (at < end) {
            excerpt.marks += QString(width, u'~');
        }
        at += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    if (at < line.size()) {
        excerpt.text += u'…';
    }
    excerpt.marks.replace(0, 1, u'^');
    return excerpt;
}

} // namespace sealyard::report
