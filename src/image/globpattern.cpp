#include "image/globpattern.h"

#include <algorithm>

namespace sealyard::image {

GlobPattern::GlobPattern(QStringView pattern, QChar escape)
{
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar c = pattern[at];
        if (c == escape && at + 1 < pattern.size()) {
            m_tokens.append({Kind::Character, pattern[++at]});
        } else if (c == u'*') {
            m_tokens.append({Kind::Any, c});
        } else {
            m_tokens.append({c == u'?' ? Kind::One : Kind::Character, c});
        }
    }
}

GlobPattern GlobPattern::reversed() const
{
    return GlobPattern(QList<Token>(m_tokens.rbegin(), m_tokens.rend()));
}

/// A star may stand for nothing: who is before it is behind it too.
void GlobPattern::skipStars(QList<bool> &states) const
{
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (states.at(i) && m_tokens.at(i).kind == Kind::Any) {
            states[i + 1] = true;
        }
    }
}

QList<bool> GlobPattern::step(const QList<bool> &states, QChar c) const
{
    QList<bool> next(states.size(), false);
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const Token &token = m_tokens.at(i);
        if (states.at(i) && token.kind == Kind::Any) {
            next[i] = true;
        } else if (states.at(i) && (token.kind == Kind::One || token.character == c)) {
            next[i + 1] = true;
        }
    }
    skipStars(next);
    return next;
}

std::optional<qsizetype> GlobPattern::prefixLength(QStringView text, bool isLongest, qint64 &steps) const
{
    std::optional<qsizetype> found;
    QList<bool> states(m_tokens.size() + 1, false);
    states.front() = true;
    skipStars(states);
    for (qsizetype length = 0; length <= text.size() && states.contains(true) && steps > 0; ++length) {
        if (states.back()) {
            found = length;
        }
        if (found && !isLongest) {
            return found;
        }
        if (length < text.size()) {
            states = step(states, text[length]);
        }
        steps -= states.size();
    }
    return found;
}

QString withoutPrefix(const QString &value, const GlobPattern &pattern, bool isLongest, qint64 &steps)
{
    return value.sliced(pattern.prefixLength(value, isLongest, steps).value_or(0));
}

QString withoutSuffix(const QString &value, const GlobPattern &pattern, bool isLongest, qint64 &steps)
{
    QString mirrored = value;
    std::ranges::reverse(mirrored);
    return value.chopped(pattern.reversed().prefixLength(mirrored, isLongest, steps).value_or(0));
}

QString replaced(const QString &value, const GlobPattern &pattern, const QString &replacement, bool isEverywhere,
                 qint64 &steps)
{
    QString result;
    qsizetype at = 0;
    bool isDone = false;
    while (at < value.size() && !isDone && steps > 0) {
        const qsizetype length = pattern.prefixLength(QStringView(value).sliced(at), true, steps).value_or(0);
        result += length > 0 ? QStringView(replacement) : QStringView(value).sliced(at, 1);
        at += std::max<qsizetype>(length, 1);
        steps -= length > 0 ? replacement.size() : 1;
        isDone = length > 0 && !isEverywhere;
    }
    return result += QStringView(value).sliced(at);
}

} // namespace sealyard::image
