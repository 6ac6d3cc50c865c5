#include "github/issuecommand.h"
#include "github/verdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::github;
using sealyard::image::ImageType;

class TestIssueCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composes_data();
    void composes();
    void refuses_data();
    void refuses();
    void parsesOnlyItsOwnForm_data();
    void parsesOnlyItsOwnForm();
};

void TestIssueCommand::composes_data()
{
    QTest::addColumn<IssueCommand>("command");
    QTest::addColumn<QString>("text");
    QTest::newRow("application") << IssueCommand{ImageType::Application, u"helm"_s, u"v3.8.2"_s, {}}
                                 << u"/imagebuild_apps helm v3.8.2"_s;
    QTest::newRow("config") << IssueCommand{ImageType::Config, u"coredns"_s, u"v0.0.1"_s, {}}
                            << u"/imagebuild_configs coredns v0.0.1"_s;
    QTest::newRow("docker image") << IssueCommand{ImageType::DockerImage, u"terminal"_s, u"1.20.4-9"_s, {}}
                                  << u"/imagebuild_dockerimages terminal 1.20.4-9"_s;
    QTest::newRow("build arguments") << IssueCommand{ImageType::DockerImage,
                                                     u"t"_s,
                                                     u"v1"_s,
                                                     {{u"A"_s, u"1.0"_s}, {u"B"_s, QString()}, {u"C"_s, u"x=y"_s}}}
                                     << u"/imagebuild_dockerimages t v1 A=1.0,B=,C=x=y"_s;
    QTest::newRow("longest version") << IssueCommand{ImageType::Application, u"helm"_s, QString(122, u'1'), {}}
                                     << u"/imagebuild_apps helm "_s + QString(122, u'1');
}

void TestIssueCommand::composes()
{
    QFETCH(IssueCommand, command);
    QFETCH(QString, text);
    const auto composed = compose(command);
    QVERIFY(composed);
    QCOMPARE(*composed, text);
    QVERIFY(parseCommand(text) == command);
    const Reading reading = readAsWorkflow(text, titleFor(command.app));
    QCOMPARE(reading.app, command.app);
    QCOMPARE(reading.version, command.version);
    QCOMPARE(reading.titleApp, command.app);
    QVERIFY(splitBuildArguments(reading.buildArguments) == command.buildArguments);
}

void TestIssueCommand::refuses_data()
{
    QTest::addColumn<IssueCommand>("command");
    QTest::addColumn<QString>("named");
    const auto docker = [](const QString &name, const QString &value) {
        return IssueCommand{ImageType::DockerImage, u"t"_s, u"v1"_s, {{name, value}}};
    };
    QTest::newRow("upper case") << IssueCommand{ImageType::Application, u"Helm"_s, u"v1"_s, {}} << u"Helm"_s;
    QTest::newRow("no name") << IssueCommand{ImageType::Application, QString(), u"v1"_s, {}} << u"“”"_s;
    QTest::newRow("blank at the end") << IssueCommand{ImageType::Application, u"helm "_s, u"v1"_s, {}} << u"“helm ”"_s;
    QTest::newRow("no version") << IssueCommand{ImageType::Application, u"helm"_s, QString(), {}} << u"“”"_s;
    QTest::newRow("plus") << IssueCommand{ImageType::Application, u"k3s"_s, u"v1.2+k3s1"_s, {}} << u"v1.2+k3s1"_s;
    QTest::newRow("too long with -amd64")
        << IssueCommand{ImageType::Application, u"helm"_s, QString(123, u'1'), {}} << u"122"_s;
    QTest::newRow("arguments of an application")
        << IssueCommand{ImageType::Application, u"helm"_s, u"v1"_s, {{u"A"_s, u"1"_s}}} << u"Only Docker"_s;
    QTest::newRow("dash in a value") << docker(u"V"_s, u"1.0-rc1"_s) << u"1.0-rc1"_s;
    QTest::newRow("address") << docker(u"URL"_s, u"https://x.y"_s) << u"https://x.y"_s;
    QTest::newRow("comma in a value") << docker(u"V"_s, u"1,2"_s) << u"1,2"_s;
    QTest::newRow("nameless") << docker(QString(), u"1"_s) << u"“”"_s;
    QTest::newRow("equals in a name") << docker(u"A=B"_s, u"1"_s) << u"A=B"_s;
}

void TestIssueCommand::refuses()
{
    QFETCH(IssueCommand, command);
    QFETCH(QString, named);
    const auto composed = compose(command);
    QVERIFY(!composed);
    QCOMPARE(composed.error().kind, sealyard::core::ErrorKind::Invalid);
    QVERIFY2(composed.error().message.contains(named), qPrintable(composed.error().message));
}

void TestIssueCommand::parsesOnlyItsOwnForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank before") << u" /imagebuild_apps helm v1"_s;
    QTest::newRow("two blanks") << u"/imagebuild_apps  helm v1"_s;
    QTest::newRow("line break") << u"/imagebuild_apps helm v1\n"_s;
    QTest::newRow("longer word") << u"/imagebuild_apps_x helm v1"_s;
    QTest::newRow("upper case") << u"/ImageBuild_apps helm v1"_s;
    QTest::newRow("fourth word") << u"/imagebuild_apps helm v1 default"_s;
    QTest::newRow("comma at the end") << u"/imagebuild_dockerimages t v1 A=1,"_s;
    QTest::newRow("five words") << u"/imagebuild_dockerimages t v1 A=1 x"_s;
}

void TestIssueCommand::parsesOnlyItsOwnForm()
{
    QFETCH(QString, text);
    QVERIFY(!parseCommand(text));
}

QTEST_GUILESS_MAIN(TestIssueCommand)

#include "tst_issuecommand.moc"
