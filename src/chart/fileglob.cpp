#include "chart/filesobject.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::chart {

namespace {

/// "[...]" as a class of a regular expression; at is behind the bracket and moves behind the closing one.
std::optional<QString> characterClass(const QString &pattern, qsizetype &at)
{
    QString text = u"["_s;
    if (at < pattern.size() && pattern[at] == u'!') {
        text += u"^"_s;
        ++at;
    }
    const qsizetype start = at;
    for (; at < pattern.size(); ++at) {
        if (pattern[at] == u']' && at > start) {
            ++at;
            return text + u']';
        }
        if (pattern[at] == u'\\' && at + 1 < pattern.size()) {
            ++at;
        }
        const bool isRange = pattern[at] == u'-' && at > start && at + 1 < pattern.size() && pattern[at + 1] != u']';
        text += isRange ? u"-"_s : QRegularExpression::escape(QString(pattern[at]));
    }
    return std::nullopt;
}

/// gobwas/glob as a regular expression; nullopt: it is no pattern.
std::optional<QString> expressionOf(const QString &pattern)
{
    QString text;
    int depth = 0;
    for (qsizetype at = 0; at < pattern.size();) {
        const QChar c = pattern[at++];
        if (c == u'\\' && at < pattern.size()) {
            text += QRegularExpression::escape(QString(pattern[at++]));
        } else if (c == u'*') {
            const qsizetype start = at;
            while (at < pattern.size() && pattern[at] == u'*') {
                ++at;
            }
            text += at > start ? u".*"_s : u"[^/]*"_s;
        } else if (c == u'?') {
            text += u"[^/]"_s;
        } else if (c == u'[') {
            const auto letters = characterClass(pattern, at);
            if (!letters) {
                return std::nullopt;
            }
            text += *letters;
        } else if (c == u'{') {
            ++depth;
            text += u"(?:"_s;
        } else if (c == u'}' && depth > 0) {
            --depth;
            text += u')';
        } else if (c == u',' && depth > 0) {
            text += u'|';
        } else {
            text += QRegularExpression::escape(QString(c));
        }
    }
    return depth == 0 ? std::optional(text) : std::nullopt;
}

} // namespace

FileGlob::FileGlob(const QByteArray &pattern)
    : m_expression(QRegularExpression::anchoredPattern(expressionOf(QString::fromUtf8(pattern)).value_or(u".*"_s)))
{
}

bool FileGlob::matches(const QByteArray &path) const
{
    const QRegularExpression expression(m_expression, QRegularExpression::DotMatchesEverythingOption);
    return expression.match(QString::fromUtf8(path)).hasMatch();
}

} // namespace sealyard::chart
