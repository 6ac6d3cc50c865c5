#include "support/scratchrepository.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace sealyard::test {

QByteArray gitIn(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s); // to look at a repository locks nobody out
    process.setProcessEnvironment(environment);
    process.start(u"git"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("git %ls: %s", qUtf16Printable(arguments.join(u' ')), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

ScratchRepository::ScratchRepository(const QString &below)
    : m_below(below)
{
    git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git({u"config"_s, u"user.name"_s, u"a"_s});
    git({u"config"_s, u"user.email"_s, u"a@example.org"_s});
    git({u"config"_s, u"commit.gpgsign"_s, u"false"_s});
}

void ScratchRepository::write(const QString &path, const QByteArray &bytes) const
{
    m_files.write(m_below.isEmpty() ? path : m_below + u'/' + path, bytes);
}

QByteArray ScratchRepository::git(const QStringList &arguments) const
{
    return gitIn(m_files.root(), arguments);
}

void ScratchRepository::commitAll() const
{
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"commit"_s});
}

} // namespace sealyard::test
