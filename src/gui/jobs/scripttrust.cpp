#include "gui/jobs/scripttrust.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

QString digest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString key(const QString &path)
{
    return "trustedScripts/"_L1 + digest(path);
}

} // namespace

ScriptTrust::ScriptTrust(QSettings &settings)
    : m_settings(settings)
{
}

bool ScriptTrust::isTrusted(const QString &path, const QString &script) const
{
    return m_settings.value(key(path)).toString() == digest(script);
}

void ScriptTrust::trust(const QString &path, const QString &script)
{
    m_settings.setValue(key(path), digest(script));
}

} // namespace sealyard::gui
