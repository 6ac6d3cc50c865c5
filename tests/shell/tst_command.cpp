#include "shell/facts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Options and operands of command lines, and wrappers taken off.
class TestCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOptions_data();
    void readsOptions();
    void sortsOperands_data();
    void sortsOperands();
    void takesWrappersOff();
    void knowsCalls();
};

namespace {

shell::Facts factsOf(const QString &script)
{
    return shell::effectsOf(shell::parse(script), {});
}

} // namespace

void TestCommand::readsOptions_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("longName");
    QTest::addColumn<QString>("shortName");
    QTest::addColumn<QString>("value"); ///< null: not given, empty: without value
    QTest::newRow("short") << u"helm pull a -d charts"_s << u"--destination"_s << u"-d"_s << u"charts"_s;
    QTest::newRow("long") << u"helm pull --destination charts a"_s << u"--destination"_s << u"-d"_s << u"charts"_s;
    QTest::newRow("equals") << u"helm pull a --destination=charts"_s << u"--destination"_s << u"-d"_s << u"charts"_s;
    QTest::newRow("glued") << u"tar -xzfa.tgz"_s << u"--file"_s << u"-f"_s << u"a.tgz"_s;
    QTest::newRow("cluster") << u"tar -zxf a.tgz -C opt"_s << u"--file"_s << u"-f"_s << u"a.tgz"_s;
    QTest::newRow("without dash") << u"tar zxf a.tgz -C opt"_s << u"--directory"_s << u"-C"_s << u"opt"_s;
    QTest::newRow("switch") << u"tar -zxf a.tgz"_s << u"--extract"_s << u"-x"_s << u""_s;
    QTest::newRow("wget") << u"wget -qO- URL"_s << u"--output-document"_s << u"-O"_s << u"-"_s;
    QTest::newRow("wget prefix") << u"wget -qP opt URL"_s << u"--directory-prefix"_s << u"-P"_s << u"opt"_s;
    QTest::newRow("last wins") << u"curl -o a -o b"_s << u"--output"_s << u"-o"_s << u"b"_s;
    QTest::newRow("missing") << u"wget -q URL"_s << u"--output-document"_s << u"-O"_s << QString();
    QTest::newRow("behind the end") << u"rm -- -r"_s << u"--recursive"_s << u"-r"_s << QString();
    QTest::newRow("part of a value") << u"curl -Hx: -s"_s << u"--nothing"_s << u"-x"_s << QString();
    QTest::newRow("unknown value") << u"helm pull a --version=$(x)"_s << u"--version"_s << u"-V"_s << u"…"_s;
    QTest::newRow("find") << u"find . -name x"_s << u"--nothing"_s << u"-n"_s << QString();
}

void TestCommand::readsOptions()
{
    QFETCH(const QString, script);
    QFETCH(const QString, longName);
    QFETCH(const QString, shortName);
    QFETCH(const QString, value);
    const shell::Facts facts = factsOf(script);
    const shell::Command &command = facts.commands.constLast();
    QCOMPARE(command.hasOption({longName, shortName}), !value.isNull());
    const auto found = command.valueOf({longName, shortName});
    QCOMPARE(found ? found->text.display() : QString(), value);
}

void TestCommand::sortsOperands_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("operands");
    QTest::newRow("helm") << u"helm pull r/c --version 1 -d charts --untar x"_s << u"pull r/c x"_s;
    QTest::newRow("helm template") << u"helm template a charts/a b=c --set d=e"_s << u"template a charts/a b=c"_s;
    QTest::newRow("end of options") << u"rm -rf -- -a b"_s << u"-a b"_s;
    QTest::newRow("stream") << u"tar -xf - -C opt"_s << u""_s;
    QTest::newRow("tar") << u"tar zxf a.tgz member"_s << u"member"_s;
    QTest::newRow("unknown program") << u"tool -x a --long b"_s << u"a b"_s;
}

void TestCommand::sortsOperands()
{
    QFETCH(const QString, script);
    QFETCH(const QString, operands);
    const shell::Facts facts = factsOf(script);
    QStringList found;
    for (const shell::Argument &word : facts.commands.constLast().operands()) {
        found.append(word.text.display());
    }
    QCOMPARE(found.join(u' '), operands);
}

void TestCommand::takesWrappersOff()
{
    const shell::Facts facts = factsOf(u"sudo -u root env A=1 timeout -k 5 10 /usr/bin/tar -xf x\n"
                                       "a | xargs -n 1 -I{} helm pull\ncommand -v helm"_s);
    const shell::Command &tar = facts.commands.constFirst();
    QCOMPARE(tar.wrappers, (QStringList{u"sudo"_s, u"env"_s, u"timeout"_s}));
    QCOMPARE(tar.name, u"tar"_s);
    QCOMPARE(tar.assignments.size(), 1);
    QVERIFY(tar.hasOption({u"-x"}));
    const shell::Command &helm = facts.commands.at(2);
    QCOMPARE(helm.name, u"helm"_s);
    QVERIFY(helm.mayHaveMoreWords());
    QCOMPARE(facts.commands.constLast().name, u"command"_s);
}

void TestCommand::knowsCalls()
{
    const shell::Facts facts = factsOf(u"helm -n x repo add a https://b"_s);
    const shell::Command &command = facts.commands.constFirst();
    QVERIFY(command.isCall({u"helm", u"repo", u"add"}));
    QVERIFY(!command.isCall({u"helm", u"add"}));
    QVERIFY(!command.isCall({u"kubectl", u"repo"}));
    QCOMPARE(command.subcommand(), u"repo"_s);
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
