#include "gui/mainwindow/sessionsettings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype recentLimit = 15;

constexpr auto recentKey = "recentWorkspaces"_L1;
// Of a workspace's editor, and of one of its sides.
constexpr auto sidesKey = "sides"_L1;
constexpr auto currentSideKey = "currentSide"_L1;
constexpr auto isStackedKey = "isStacked"_L1;
constexpr auto sizesKey = "sizes"_L1;
constexpr auto filesKey = "files"_L1;
constexpr auto currentFileKey = "currentFile"_L1;
constexpr auto viewsKey = "views"_L1;

/// A path is no good key of QSettings, since "/" makes groups there.
QString groupOf(const QString &root)
{
    const QByteArray hash = QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"workspaces/"_s + QString::fromLatin1(hash);
}

/// A value of such a name stays in memory.
bool isSecretName(const QString &name)
{
    static const QRegularExpression secret(u"pass|secret|token|key|credential|auth"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return name.contains(secret);
}

QMap<QString, QString> textsOf(const QVariantMap &values)
{
    QMap<QString, QString> texts;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        texts.insert(name, value.toString());
    }
    return texts;
}

QVariantMap valuesOf(const QMap<QString, QString> &texts)
{
    QVariantMap values;
    for (const auto &[name, text] : texts.asKeyValueRange()) {
        values.insert(name, text);
    }
    return values;
}

EditorSide sideOf(const QVariantMap &values)
{
    EditorSide side{values.value(filesKey).toStringList(), values.value(currentFileKey).toString()};
    for (const auto &[path, view] : values.value(viewsKey).toMap().asKeyValueRange()) {
        side.views.insert(path, textsOf(view.toMap()));
    }
    return side;
}

QVariantMap valuesOf(const EditorSide &side)
{
    QVariantMap views;
    for (const auto &[path, view] : side.views.asKeyValueRange()) {
        views.insert(path, valuesOf(view));
    }
    return {{filesKey, side.paths}, {currentFileKey, side.current}, {viewsKey, views}};
}

} // namespace

SessionSettings::SessionSettings(QSettings &store)
    : m_store(store)
{
}

QStringList SessionSettings::recentWorkspaces() const
{
    QStringList roots = m_store.value(recentKey).toStringList();
    roots.removeIf([](const QString &root) { return !QFileInfo(root).isDir(); });
    return roots;
}

void SessionSettings::addRecentWorkspace(const QString &root)
{
    QStringList roots = recentWorkspaces();
    roots.removeAll(root);
    roots.prepend(root);
    for (const QString &forgotten : roots.mid(recentLimit)) {
        m_store.remove(groupOf(forgotten));
    }
    m_store.setValue(recentKey, roots.first(std::min(recentLimit, roots.size())));
}

void SessionSettings::clearRecentWorkspaces()
{
    m_store.remove(recentKey);
    m_store.remove("workspaces"_L1);
}

WorkspaceState SessionSettings::workspaceState(const QString &root) const
{
    const QString group = groupOf(root);
    const QVariantMap editor = m_store.value(group + "/editor"_L1).toMap();
    WorkspaceState state;
    for (const QVariant &side : editor.value(sidesKey).toList()) {
        state.editor.sides.append(sideOf(side.toMap()));
    }
    state.editor.current = editor.value(currentSideKey).toInt();
    state.editor.orientation = editor.value(isStackedKey).toBool() ? Qt::Vertical : Qt::Horizontal;
    for (const QVariant &size : editor.value(sizesKey).toList()) {
        state.editor.sizes.append(size.toInt());
    }
    state.expanded = m_store.value(group + "/expanded"_L1).toStringList();
    state.commitMessage = m_store.value(group + "/commitMessage"_L1).toString();
    state.commitReason = m_store.value(group + "/commitReason"_L1).toString();
    state.environment = textsOf(m_store.value(group + "/environment"_L1).toMap());
    return state;
}

void SessionSettings::setWorkspaceState(const QString &root, const WorkspaceState &state)
{
    const QString group = groupOf(root);
    QVariantList sides;
    for (const EditorSide &side : state.editor.sides) {
        sides.append(valuesOf(side));
    }
    const QVariantList sizes(state.editor.sizes.begin(), state.editor.sizes.end());
    set(group + "/editor"_L1, QVariantMap{{sidesKey, sides},
                                          {currentSideKey, static_cast<int>(state.editor.current)},
                                          {isStackedKey, state.editor.orientation == Qt::Vertical},
                                          {sizesKey, sizes}});
    set(group + "/expanded"_L1, state.expanded);
    set(group + "/commitMessage"_L1, state.commitMessage);
    set(group + "/commitReason"_L1, state.commitReason);
    QMap<QString, QString> environment = state.environment;
    environment.removeIf([](const auto &variable) { return isSecretName(variable.key()); });
    set(group + "/environment"_L1, valuesOf(environment));
}

void SessionSettings::set(const QString &key, const QVariant &value)
{
    if (m_store.value(key) != value) {
        m_store.setValue(key, value);
    }
}

} // namespace sealyard::gui
