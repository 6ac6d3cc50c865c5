#include "lint/settingpath.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

SettingPath::SettingPath(const QString &pattern)
    : m_text(pattern)
{
    QStringView rest = pattern;
    while (rest.endsWith(u'/')) {
        rest.chop(1);
    }
    while (!rest.isEmpty()) {
        qsizetype length = 1;
        if (rest.startsWith("**/"_L1)) {
            m_tokens.append({Kind::MaybeFolders, {}});
            m_tokens.append({Kind::InFolders, {}});
            length = 3;
        } else if (rest.startsWith("**"_L1)) {
            m_tokens.append({Kind::Everything, {}});
            length = 2;
        } else if (rest.startsWith(u'*')) {
            m_tokens.append({Kind::Any, {}});
        } else if (rest.startsWith(u'?')) {
            m_tokens.append({Kind::One, {}});
        } else {
            m_tokens.append({Kind::Character, rest.front()});
        }
        rest = rest.sliced(length);
    }
}

/// Stars and folders may stand for nothing: who is before them is behind them too.
void SettingPath::skipEmpty(QList<bool> &states) const
{
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const Kind kind = m_tokens.at(i).kind;
        if (states.at(i) && (kind == Kind::Any || kind == Kind::Everything || kind == Kind::MaybeFolders)) {
            states[i + 1] = true;
            states[i + (kind == Kind::MaybeFolders ? 2 : 1)] = true;
        }
    }
}

QList<bool> SettingPath::step(const QList<bool> &states, QChar c) const
{
    QList<bool> next(states.size(), false);
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (!states.at(i)) {
            continue;
        }
        switch (m_tokens.at(i).kind) {
        case Kind::Character:
            next[i + 1] = next.at(i + 1) || m_tokens.at(i).character == c;
            break;
        case Kind::One:
            next[i + 1] = next.at(i + 1) || c != u'/';
            break;
        case Kind::Any:
            next[i] = next.at(i) || c != u'/';
            break;
        case Kind::MaybeFolders:
            break;
        case Kind::InFolders: // they end behind a slash only
            next[i] = true;
            next[i + 1] = next.at(i + 1) || c == u'/';
            break;
        case Kind::Everything:
            next[i] = true;
            break;
        }
    }
    return next;
}

bool SettingPath::matches(QStringView path) const
{
    QList<bool> states(m_tokens.size() + 1, false);
    states.front() = true;
    skipEmpty(states);
    for (const QChar c : path) {
        if (states.back() && c == u'/' && !m_tokens.isEmpty()) {
            return true;
        }
        states = step(states, c);
        if (!states.contains(true)) {
            return false;
        }
        skipEmpty(states);
    }
    return states.back();
}

} // namespace sealyard::lint
