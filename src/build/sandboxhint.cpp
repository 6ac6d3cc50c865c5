#include "build/sandboxhint.h"

#include "build/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

const QString ownHome = u"@SCRATCH@/home"_s;

bool isIn(const QString &path, const QStringList &folders)
{
    return std::ranges::any_of(folders, [&path](const QString &folder) { return path.startsWith(folder + u'/'); });
}

/// The folders that bwrap puts empty ones over, as the step says.
QStringList hiddenFolders(const jobs::Step &step)
{
    QStringList folders;
    for (qsizetype at = 0; at + 1 < step.arguments.size(); ++at) {
        if (step.arguments.at(at) == "--tmpfs"_L1) {
            folders.append(step.arguments.at(at + 1));
        }
    }
    return folders;
}

/// Where a program lies that is in no folder of PATH which init.sh sees.
QString hiddenProgram(const QString &name, const QStringList &hidden)
{
    QString found;
    const QStringList folders = qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    for (const QString &folder : folders) {
        const QString path = QStandardPaths::findExecutable(name, {folder});
        if (path.isEmpty()) {
            continue;
        }
        // A link in a folder that can be seen may lead to where it cannot.
        const QString file = isIn(path, hidden) ? path : QFileInfo(path).canonicalFilePath();
        if (!isIn(file, hidden)) {
            return {};
        }
        found = found.isEmpty() ? file : found;
    }
    return found;
}

/// What a message says is missing: words in quotes, and what stands before a colon; the words of programs themselves
/// are in the reader's language.
QStringList namesIn(const QString &message)
{
    static const QRegularExpression quoted(u"[\"'`‘“„«]([\\w.+-]+)[\"'’”“»]"_s);
    static const QRegularExpression named(u"(?:^|[:：] ?)([\\w.+-]+)(?=[:：])"_s);
    QStringList names;
    for (const QRegularExpression &expression : {quoted, named}) {
        for (const QRegularExpressionMatch &match : expression.globalMatch(message)) {
            names.append(match.captured(1));
        }
    }
    return names;
}

QStringList pathsIn(const QString &message)
{
    static const QRegularExpression expression(u"(?<![\\w.:/-])/[^\\s\"'`‘’“”„«»:：,;()]+"_s);
    QStringList paths;
    for (const QRegularExpressionMatch &match : expression.globalMatch(message)) {
        paths.append(QDir::cleanPath(match.captured()));
    }
    return paths;
}

/// What lies in the real home directory under the path that a file has in the one that stood for it.
QString homeFile(const QString &path, const QString &scratch)
{
    const QString home = QString(ownHome).replace("@SCRATCH@"_L1, scratch) + u'/';
    const QString real = path.startsWith(home) ? QDir::homePath() + u'/' + path.sliced(home.size()) : QString();
    return !real.isEmpty() && QFileInfo::exists(real) ? real : QString();
}

bool saysReadOnly(const QString &message)
{
    return message.contains("Read-only file system"_L1) || message.contains(qt_error_string(EROFS));
}

/// What one message speaks of that is there, but not for init.sh.
QString hiddenThing(const QString &message, const QStringList &hidden, const QString &scratch)
{
    for (const QString &name : hidden.isEmpty() ? QStringList() : namesIn(message)) {
        if (const QString program = hiddenProgram(name, hidden); !program.isEmpty()) {
            return program;
        }
    }
    for (const QString &path : pathsIn(message)) {
        if (const QString file = homeFile(path, scratch); !file.isEmpty()) {
            return file;
        }
        if (isIn(path, hidden) && !isIn(path, {scratch}) && QFileInfo::exists(path)) {
            return path;
        }
    }
    return {};
}

} // namespace

Sandbox sandboxOf(const jobs::Step &step)
{
    if (!step.arguments.contains("init.sh"_L1) || step.environment.value(u"HOME"_s) != ownHome) {
        return Sandbox::None;
    }
    return step.arguments.first() == "init.sh"_L1 ? Sandbox::TemporaryHome : Sandbox::Bubblewrap;
}

QString sandboxHint(const jobs::Step &step, const QString &scratch, const QStringList &errors)
{
    const bool isBubblewrap = sandboxOf(step) == Sandbox::Bubblewrap;
    const QStringList hidden = isBubblewrap ? hiddenFolders(step) : QStringList();
    for (const QString &message : errors) {
        if (const QString thing = hiddenThing(message, hidden, scratch); !thing.isEmpty()) {
            return isBubblewrap ? Tr::tr("init.sh ran in bubblewrap, which hid “%1” from it.").arg(thing)
                                : Tr::tr("init.sh ran with a home directory of its own, without “%1”.").arg(thing);
        }
    }
    if (isBubblewrap && std::ranges::any_of(errors, saysReadOnly)) {
        return Tr::tr("init.sh ran in bubblewrap, where it can write to its build context and /tmp only.");
    }
    return {};
}

} // namespace sealyard::build
