#pragma once

#include <QString>
#include <QStringView>

namespace sealyard::shell {

/// The value of a word or variable, of which parts may be unknown. Each unknown part is one character of the private
/// use area in pattern(): the same character stands for the same unknown value, so two texts with equal patterns are
/// equal when the script runs. What an unknown part comes from is in Facts::unknowns.
class Text final
{
public:
    Text() = default;
    explicit Text(QString pattern)
        : m_pattern(std::move(pattern))
    {
    }

    /// True for the characters that stand for an unknown part.
    [[nodiscard]] static constexpr bool isHole(QChar c) { return c >= u'\xe000' && c <= u'\xf8ff'; }

    [[nodiscard]] const QString &pattern() const { return m_pattern; }
    [[nodiscard]] bool isKnown() const;        ///< no unknown part
    [[nodiscard]] bool isUnknown() const;      ///< nothing but unknown parts, at least one
    [[nodiscard]] QString known() const;       ///< the whole text; empty unless isKnown()
    [[nodiscard]] QString knownPrefix() const; ///< up to the first unknown part
    [[nodiscard]] QString knownSuffix() const; ///< behind the last unknown part
    /// True when a known part has this text.
    [[nodiscard]] bool contains(QStringView text) const { return m_pattern.contains(text); }
    [[nodiscard]] bool startsWith(QStringView text) const { return m_pattern.startsWith(text); }
    [[nodiscard]] bool is(QStringView text) const { return m_pattern == text; }
    /// False when the text cannot be this one, whatever the unknown parts are.
    [[nodiscard]] bool mayBe(QStringView text) const;
    /// For messages: each unknown part is "…".
    [[nodiscard]] QString display() const;
    /// Each unknown part replaced.
    [[nodiscard]] QString filled(QStringView placeholder) const;

    bool operator==(const Text &) const = default;

private:
    QString m_pattern;
};

} // namespace sealyard::shell
