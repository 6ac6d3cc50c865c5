#include "gui/mainwindow/sessionsettings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype recentLimit = 15;

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto windowStateKey = "window/state"_L1;
constexpr auto colorSchemeKey = "window/colorScheme"_L1;
constexpr auto recentKey = "recentWorkspaces"_L1;

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

} // namespace

SessionSettings::SessionSettings(QSettings &store)
    : m_store(store)
{
}

QByteArray SessionSettings::geometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

QByteArray SessionSettings::windowState() const
{
    return m_store.value(windowStateKey).toByteArray();
}

void SessionSettings::setWindow(const QByteArray &geometry, const QByteArray &windowState)
{
    m_store.setValue(geometryKey, geometry);
    m_store.setValue(windowStateKey, windowState);
}

Qt::ColorScheme SessionSettings::colorScheme() const
{
    const QString name = m_store.value(colorSchemeKey).toString();
    if (name == "light"_L1) {
        return Qt::ColorScheme::Light;
    }
    return name == "dark"_L1 ? Qt::ColorScheme::Dark : Qt::ColorScheme::Unknown;
}

void SessionSettings::setColorScheme(Qt::ColorScheme scheme)
{
    switch (scheme) {
    case Qt::ColorScheme::Light:
        return m_store.setValue(colorSchemeKey, u"light"_s);
    case Qt::ColorScheme::Dark:
        return m_store.setValue(colorSchemeKey, u"dark"_s);
    case Qt::ColorScheme::Unknown:
        return m_store.remove(colorSchemeKey);
    }
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
    WorkspaceState state{m_store.value(group + "/files"_L1).toStringList(),
                         m_store.value(group + "/currentFile"_L1).toString(),
                         m_store.value(group + "/expanded"_L1).toStringList()};
    state.commitMessage = m_store.value(group + "/commitMessage"_L1).toString();
    state.environment = textsOf(m_store.value(group + "/environment"_L1).toMap());
    for (const auto &[path, view] : m_store.value(group + "/views"_L1).toMap().asKeyValueRange()) {
        state.views.insert(path, textsOf(view.toMap()));
    }
    return state;
}

void SessionSettings::setWorkspaceState(const QString &root, const WorkspaceState &state)
{
    const QString group = groupOf(root);
    m_store.setValue(group + "/files"_L1, state.files);
    m_store.setValue(group + "/currentFile"_L1, state.currentFile);
    m_store.setValue(group + "/expanded"_L1, state.expanded);
    m_store.setValue(group + "/commitMessage"_L1, state.commitMessage);
    QVariantMap environment;
    for (const auto &[name, value] : state.environment.asKeyValueRange()) {
        if (!isSecretName(name)) {
            environment.insert(name, value);
        }
    }
    m_store.setValue(group + "/environment"_L1, environment);
    QVariantMap views;
    for (const auto &[path, view] : state.views.asKeyValueRange()) {
        QVariantMap values;
        for (const auto &[key, value] : view.asKeyValueRange()) {
            values.insert(key, value);
        }
        views.insert(path, values);
    }
    m_store.setValue(group + "/views"_L1, views);
}

} // namespace sealyard::gui
