#include "git/sshsettings.h"

#include "git/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// ssh takes the home folder from the user database alone, and everything else here from $HOME.
QStringList settingsFile()
{
    const passwd *user = ::getpwuid(::getuid());
    const QString home = QDir::homePath();
    if (user && QFile::decodeName(user->pw_dir) == home) {
        return {};
    }
    const QString file = home + "/.ssh/config"_L1;
    return {u"-F"_s, QFileInfo::exists(file) ? file : u"none"_s};
}

QString absolute(const QString &file)
{
    return file.startsWith("~/"_L1) ? QDir::homePath() + file.sliced(1) : file;
}

void read(SshSettings &settings, const QString &name, const QString &value)
{
    if (name == "user"_L1) {
        settings.user = value;
    } else if (name == "hostname"_L1) {
        settings.host = value;
    } else if (name == "port"_L1) {
        settings.port = value.toInt();
    } else if (name == "identitiesonly"_L1) {
        settings.hasOnlyKeys = value == "yes"_L1;
    } else if (name == "identityfile"_L1 && QFileInfo(absolute(value)).isFile()) {
        settings.keys.append(absolute(value));
    } else if ((name == "proxyjump"_L1 || name == "proxycommand"_L1) && value != "none"_L1) {
        settings.detour = name == "proxyjump"_L1 ? u"ProxyJump"_s : u"ProxyCommand"_s;
    }
}

/// What may be taken over from a command: a settings file of its own could run programs.
bool isHarmless(const QString &option, const QString &value)
{
    return option == "-i"_L1 || (option == "-o"_L1 && value.startsWith("IdentitiesOnly"_L1, Qt::CaseInsensitive)) ||
           (option == "-F"_L1 && (value == "none"_L1 || value == "/dev/null"_L1));
}

QStringList optionsOf(const QString &command)
{
    const QStringList words = QProcess::splitCommand(command);
    QStringList options;
    if (QFileInfo(words.value(0)).fileName() != "ssh"_L1) {
        return {};
    }
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString option = words[i].first(std::min<qsizetype>(2, words[i].size()));
        const QString value = words[i].size() > 2 ? words[i].sliced(2) : words.value(i + 1);
        if (isHarmless(option, value)) {
            options += {option, value};
        }
    }
    return options;
}

} // namespace

QString SshAddress::text() const
{
    const QString login = user.isEmpty() ? host : user + u'@' + host;
    const QString server = port > 0 ? u"%1:%2"_s.arg(login).arg(port) : login;
    if (isUrl) {
        return "ssh://"_L1 + server + path;
    }
    return (port > 0 ? u'[' + server + u']' : server) + path;
}

std::optional<SshAddress> sshAddress(const QString &url)
{
    static const QRegularExpression asUrl(
        u"^(?:ssh|git\\+ssh|ssh\\+git)://(?:([^@/:]*)@)?([^@/:\\[\\]]+|\\[[^/\\]]+\\])(?::(\\d+))?(/.*)$"_s);
    static const QRegularExpression asScp(u"^(?:([^@/:\\[]*)@)?([^@/:\\[\\]]+)()(:(?!//).*)$"_s);
    static const QRegularExpression asScpWithPort(u"^\\[(?:([^@/:\\[]*)@)?([^@/:\\[\\]]+)(?::(\\d+))?\\](:.*)$"_s);
    for (const QRegularExpression *form : {&asUrl, &asScp, &asScpWithPort}) {
        if (const QRegularExpressionMatch match = form->match(url); match.hasMatch()) {
            return SshAddress{.user = match.captured(1),
                              .host = match.captured(2),
                              .port = match.captured(3).toInt(),
                              .path = match.captured(4),
                              .isUrl = form == &asUrl};
        }
    }
    return std::nullopt;
}

std::optional<SshSettings> sshSettings(const SshAddress &address, const QString &command)
{
    QStringList arguments = QStringList{u"-G"_s} + settingsFile() + optionsOf(command);
    if (!address.user.isEmpty()) {
        arguments += {u"-l"_s, address.user};
    }
    if (address.port > 0) {
        arguments += {u"-p"_s, QString::number(address.port)};
    }
    const QByteArray answer = quietly(u"ssh"_s, arguments + QStringList{u"--"_s, address.host}, {}, QDir::homePath());
    SshSettings settings;
    for (const QString &line : QString::fromUtf8(answer).split(u'\n')) {
        read(settings, line.section(u' ', 0, 0), line.section(u' ', 1));
    }
    return settings.host.isEmpty() ? std::nullopt : std::optional(settings);
}

} // namespace sealyard::git
