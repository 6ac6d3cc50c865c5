#include "build/sandboxhint.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Messages of real programs, for a home directory and a PATH of the test's own.
class TestSandboxHint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void names_data();
    void names();

private:
    [[nodiscard]] jobs::Step step(const QString &sandbox) const;

    test::ScratchWorkspace m_space;
    QByteArray m_home = qgetenv("HOME");
    QByteArray m_path = qgetenv("PATH");
};

void TestSandboxHint::initTestCase()
{
    for (const QString &program : {u"home/.local/bin/helm"_s, u"home/bin/both"_s, u"usr/bin/both"_s}) {
        m_space.write(program, "#!/bin/sh\n");
        QVERIFY(QFile::setPermissions(m_space.at(program), QFile::ReadOwner | QFile::ExeOwner));
    }
    m_space.write(u"home/.kube/config"_s);
    m_space.write(u"home/bin/text"_s);
    m_space.link(m_space.at(u"home/.local/bin/helm"_s), u"usr/bin/linked"_s);
    qputenv("HOME", m_space.at(u"home"_s).toUtf8());
    const QStringList folders{m_space.at(u"home/bin"_s), m_space.at(u"home/.local/bin"_s), m_space.at(u"usr/bin"_s)};
    qputenv("PATH", folders.join(u':').toUtf8());
}

void TestSandboxHint::cleanupTestCase()
{
    qputenv("HOME", m_home);
    qputenv("PATH", m_path);
}

jobs::Step TestSandboxHint::step(const QString &sandbox) const
{
    jobs::Step step{.title = u"Run init.sh"_s,
                    .program = u"bash"_s,
                    .arguments = {u"init.sh"_s, u"amd64"_s, u"demo"_s, u"1.0"_s},
                    .workingDirectory = u"@SCRATCH@/applications/demo/1.0"_s,
                    .environment = {}};
    if (sandbox != "none"_L1) {
        step.environment.insert(u"HOME"_s, u"@SCRATCH@/home"_s);
    }
    if (sandbox == "bubblewrap"_L1) {
        step.program = u"bwrap"_s;
        step.arguments = QStringList{u"--ro-bind"_s, u"/"_s,  u"/"_s,  u"--tmpfs"_s, m_space.at(u"home"_s),
                                     u"--bind"_s,    u"/s"_s, u"/s"_s, u"--"_s,      u"bash"_s} +
                         step.arguments;
    }
    return step;
}

void TestSandboxHint::names_data()
{
    QTest::addColumn<QString>("sandbox");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *sandbox, const char *error, const char *named) {
        QTest::newRow(name) << QString::fromUtf8(sandbox) << QString::fromUtf8(error) << QString::fromUtf8(named);
    };
    const char *const missing = "init.sh: line 3: helm: command not found";
    row("command", "bubblewrap", missing, "home/.local/bin/helm");
    row("in Chinese", "bubblewrap", "init.sh: 第 3 行： helm：未找到命令", "home/.local/bin/helm");
    row("by env", "bubblewrap", "env: ‘helm’: No such file or directory", "home/.local/bin/helm");
    row("by Go", "bubblewrap", "exec: \"helm\": executable file not found in $PATH", "home/.local/bin/helm");
    row("by a path", "bubblewrap", "init.sh: line 3: HOME/.local/bin/helm: No such file or directory",
        "home/.local/bin/helm");
    row("by a link", "bubblewrap", "init.sh: line 3: linked: command not found", "home/.local/bin/helm");
    row("elsewhere too", "bubblewrap", "init.sh: line 3: both: command not found", "");
    row("no program", "bubblewrap", "init.sh: line 3: text: command not found", "");
    row("nowhere", "bubblewrap", "init.sh: line 3: helmm: command not found", "");
    row("file", "bubblewrap", "cat: HOME/.kube/config: No such file or directory", "home/.kube/config");
    row("quoted file", "bubblewrap", "cp: cannot stat 'HOME/.kube/config': No such file", "home/.kube/config");
    row("file of the own home", "bubblewrap", "cat: /s/home/.kube/config: No such file or directory",
        "home/.kube/config");
    row("file that is nowhere", "bubblewrap", "cat: HOME/.kube/other: No such file or directory", "");
    row("address", "bubblewrap", "curl https://x/HOME/.kube/config failed", "");
    row("read-only", "bubblewrap", "cp: cannot create '/usr/bin/x': Read-only file system", "/tmp");
    row("own home", "home", "cat: /s/home/.kube/config: No such file or directory", "home/.kube/config");
    row("command with an own home", "home", missing, "");
    row("no sandbox", "none", missing, "");
}

void TestSandboxHint::names()
{
    QFETCH(QString, sandbox);
    QFETCH(QString, error);
    QFETCH(QString, named);
    error.replace("HOME"_L1, m_space.at(u"home"_s));
    QCOMPARE(build::sandboxName(build::sandboxOf(step(sandbox))), sandbox);
    const QString hint = build::sandboxHint(step(sandbox), u"/s"_s, {u"+ set -e"_s, error});
    QCOMPARE(hint.isEmpty(), named.isEmpty());
    QVERIFY2(named.isEmpty() || hint.contains(named.startsWith(u'/') ? named : m_space.at(named)), qPrintable(hint));
}

QTEST_GUILESS_MAIN(TestSandboxHint)
#include "tst_sandboxhint.moc"
