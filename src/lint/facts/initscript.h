#pragma once

#include <QSet>
#include <QString>

namespace sealyard::lint {

/// What the text of a shell script shows about the files that it makes: read once, asked often.
class InitScript final
{
public:
    InitScript() = default;
    explicit InitScript(const QString &text);

    /// True when the script contains this name as a word of its own, be it in a comment.
    [[nodiscard]] bool mentions(const QString &name) const;
    /// True when it makes files in its working directory whose names its text does not show: it unpacks archives there,
    /// clones, runs other programs that write, or writes to names that begin with a variable.
    [[nodiscard]] bool makesUnknownFiles() const { return m_makesUnknownFiles; }

private:
    QString m_text;
    QSet<QString> m_words;
    bool m_makesUnknownFiles = false;
};

} // namespace sealyard::lint
