#pragma once

#include <QSet>
#include <QString>

namespace sealyard::lint {

/// The words of init.sh: read once, asked often.
class InitScript final
{
public:
    InitScript() = default;
    explicit InitScript(const QString &text);

    /// True when the script contains this name as a word of its own, be it in a comment.
    [[nodiscard]] bool mentions(const QString &name) const;

private:
    QString m_text;
    QSet<QString> m_words;
};

} // namespace sealyard::lint
