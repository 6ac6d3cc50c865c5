#include "build/trust.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

/// Paths are no keys of settings: they hold slashes, and QSettings folds some characters.
QString keyOf(const QString &group, const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return group + u'/' + QString::fromLatin1(hash.toHex());
}

/// A workspace that is reached by another link is the same one.
QString placeOf(const QString &workspaceRoot)
{
    const QString place = QFileInfo(workspaceRoot).canonicalFilePath();
    return place.isEmpty() ? workspaceRoot : place;
}

QString scriptKey(const QString &workspaceRoot, const QString &scriptPath)
{
    return keyOf(u"scripts"_s, placeOf(workspaceRoot) + u'/' + scriptPath);
}

} // namespace

QString Trust::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/sealyard/trust.conf"_L1;
}

Trust::Trust(const QString &path)
    : m_settings(path, QSettings::IniFormat)
{
}

bool Trust::isTrusted(const QString &workspaceRoot, const QString &scriptPath, const QString &digest) const
{
    return isWorkspaceTrusted(workspaceRoot) ||
           (!digest.isEmpty() && m_settings.value(scriptKey(workspaceRoot, scriptPath)).toString() == digest);
}

bool Trust::isWorkspaceTrusted(const QString &workspaceRoot) const
{
    return m_settings.value(keyOf(u"workspaces"_s, placeOf(workspaceRoot))).toString() == placeOf(workspaceRoot);
}

void Trust::trustScript(const QString &workspaceRoot, const QString &scriptPath, const QString &digest)
{
    m_settings.setValue(scriptKey(workspaceRoot, scriptPath), digest);
    m_settings.sync();
}

void Trust::trustWorkspace(const QString &workspaceRoot, bool isTrusted)
{
    const QString key = keyOf(u"workspaces"_s, placeOf(workspaceRoot));
    if (isTrusted) {
        m_settings.setValue(key, placeOf(workspaceRoot));
    } else {
        m_settings.remove(key);
    }
    m_settings.sync();
}

} // namespace sealyard::build
