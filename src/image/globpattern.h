#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace sealyard::image {

/// A shell pattern of "*", "?" and plain characters, as "${X#pattern}" uses it. Matching takes a number of steps of
/// size of the text times size of the pattern, never more.
class GlobPattern final
{
public:
    /// Characters behind the escape character are plain.
    GlobPattern(QStringView pattern, QChar escape);

    /// The length of the shortest or the longest beginning of a text that matches as a whole. Subtracts the work done
    /// from steps and gives up (no match) when these are used up.
    [[nodiscard]] std::optional<qsizetype> prefixLength(QStringView text, bool isLongest, qint64 &steps) const;

    /// The pattern that matches the reversed texts.
    [[nodiscard]] GlobPattern reversed() const;

private:
    enum class Kind { Character, One, Any };

    struct Token
    {
        Kind kind;
        QChar character;
    };

    explicit GlobPattern(QList<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    void skipStars(QList<bool> &states) const;
    [[nodiscard]] QList<bool> step(const QList<bool> &states, QChar c) const;

    QList<Token> m_tokens;
};

/// "${X#pattern}" and "${X##pattern}": the value without the shortest or longest beginning that matches.
[[nodiscard]] QString withoutPrefix(const QString &value, const GlobPattern &pattern, bool isLongest, qint64 &steps);

/// "${X%pattern}" and "${X%%pattern}": the value without the shortest or longest end that matches.
[[nodiscard]] QString withoutSuffix(const QString &value, const GlobPattern &pattern, bool isLongest, qint64 &steps);

/// "${X/pattern/replacement}" and "${X//pattern/replacement}": the longest match at the first place, or at every place,
/// replaced. Each character of the result is one step too.
[[nodiscard]] QString replaced(const QString &value, const GlobPattern &pattern, const QString &replacement,
                               bool isEverywhere, qint64 &steps);

} // namespace sealyard::image
