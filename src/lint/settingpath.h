#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace sealyard::lint {

/// A pattern for paths as .sealyard.yaml has them: "*" and "?" stay in one folder, "**" crosses folders, and what holds
/// for a folder holds for all below it. Matching takes a number of steps of size of the path times size of the pattern.
class SettingPath final
{
public:
    SettingPath() = default;
    explicit SettingPath(const QString &pattern);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// path: relative to the workspace, separated by "/".
    [[nodiscard]] bool matches(QStringView path) const;

private:
    enum class Kind { Character, One, Any, MaybeFolders, InFolders, Everything };

    struct Token
    {
        Kind kind;
        QChar character;
    };

    void skipEmpty(QList<bool> &states) const;
    [[nodiscard]] QList<bool> step(const QList<bool> &states, QChar c) const;

    QString m_text;
    QList<Token> m_tokens;
};

} // namespace sealyard::lint
