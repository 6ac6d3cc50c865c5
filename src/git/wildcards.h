#pragma once

#include <QByteArray>

#include <bitset>
#include <cstddef>
#include <vector>

namespace sealyard::git {

/// A pattern as those in .gitignore, without what these have around it ("!", "/" at its ends): "?" and "*" for what is
/// not "/", "**" between two "/" or the ends for any folders, "[a-z]" and "[[:digit:]]", "\" before what means itself.
/// A pattern that is not complete matches nothing. However hostile, it takes at most its length times that of the text.
/// Source of the rules: gitignore(5), and what git does where that says nothing.
class Wildcards final
{
public:
    /// ignoresCase: of ASCII letters; as for git, capital ones behind "\" or alone in "[]" then match nothing.
    Wildcards(QByteArrayView pattern, bool ignoresCase);

    /// True for the whole of a text.
    [[nodiscard]] bool matches(QByteArrayView text) const;

private:
    using Set = std::bitset<256>;

    /// What one step of a pattern takes.
    struct Step
    {
        Set bytes = {};
        bool isRepeated = false;   ///< any number of them
        bool mayBeSkipped = false; ///< with the two behind it: "**/" may stand for nothing
    };

    [[nodiscard]] unsigned char folded(unsigned char byte) const;
    void parse(QByteArrayView pattern);
    [[nodiscard]] qsizetype addStars(QByteArrayView pattern, qsizetype at);
    [[nodiscard]] qsizetype addSet(QByteArrayView pattern, qsizetype at);
    void skip(std::vector<bool> &places) const;

    std::vector<Step> m_steps;
    bool m_ignoresCase = false;
    bool m_isComplete = true;
};

} // namespace sealyard::git
