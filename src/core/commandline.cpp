#include "core/commandline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::core {

QString shellQuoted(const QString &word)
{
    static const QRegularExpression harmless(u"\\A[A-Za-z0-9_@%+=:,./-]+\\z"_s);
    if (harmless.match(word).hasMatch()) {
        return word;
    }
    QString quoted = word;
    quoted.replace("'"_L1, "'\\''"_L1);
    return u'\'' + quoted + u'\'';
}

QString shellCommand(const QString &program, const QStringList &arguments)
{
    QString command = shellQuoted(program);
    for (const QString &argument : arguments) {
        command += u' ' + shellQuoted(argument);
    }
    return command;
}

} // namespace sealyard::core
