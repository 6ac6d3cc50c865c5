#include "lint/configuration.h"
#include "lint/linter.h"
#include "support/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::Severity;
using lint::Configuration;

/// What settings do to findings; what is wrong in them is in the cases of SY911.
class TestConfiguration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesSeverities_data();
    void changesSeverities();
    void leavesPathsOut();
    void knowsPlatforms();
    void saysWhenItCannotBeRead();
    void concernsChosenDirectoriesToo();
};

namespace {

core::Diagnostic finding(const QString &code, Severity severity, const QString &path = u"applications/a/1/Kubefile"_s)
{
    return {.code = code,
            .name = {},
            .severity = severity,
            .message = {},
            .path = path,
            .range = {},
            .related = {},
            .fixes = {}};
}

} // namespace

void TestConfiguration::changesSeverities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<core::Diagnostic>("finding");
    QTest::addColumn<std::optional<Severity>>("severity");
    using Setting = std::optional<Severity>;
    const auto error = finding(u"SY312"_s, Severity::Error);
    QTest::newRow("nothing") << QString() << error << Setting(Severity::Error);
    QTest::newRow("off") << u"rules: {SY312: off}"_s << error << Setting();
    QTest::newRow("by name") << u"rules: {unpinned-chart: info}"_s << error << Setting(Severity::Info);
    QTest::newRow("hint of an author") << u"profile: author\nrules: {SY312: info}"_s << error << Setting();
    QTest::newRow("hint of a maintainer")
        << u"profile: maintainer\nrules: {SY312: info}"_s << error << Setting(Severity::Info);
    QTest::newRow("path wins") << u"rules: {SY312: off}\npaths: [{path: applications/a, rules: {SY312: warning}}]"_s
                               << error << Setting(Severity::Warning);
    QTest::newRow("later path wins") << u"paths: [{path: '**', rules: {SY312: off}}, "
                                        "{path: '*/a', rules: {SY312: info}}]"_s
                                     << error << Setting(Severity::Info);
    QTest::newRow("other path") << u"paths: [{path: applications/b, rules: {SY312: off}}]"_s << error
                                << Setting(Severity::Error);
    const auto advice = finding(u"SC2155"_s, Severity::Warning);
    QTest::newRow("shellcheck") << QString() << advice << Setting(Severity::Warning);
    QTest::newRow("shellcheck, off") << u"rules: {SC2155: off}"_s << advice << Setting();
    const auto idiom = finding(u"SC2068"_s, Severity::Warning);
    QTest::newRow("idiom of upstream") << QString() << idiom << Setting();
    QTest::newRow("idiom, wanted") << u"rules: {SC2068: error}"_s << idiom << Setting(Severity::Error);
}

void TestConfiguration::changesSeverities()
{
    QFETCH(const QString, text);
    QFETCH(const core::Diagnostic, finding);
    QFETCH(const std::optional<Severity>, severity);
    const Configuration configuration(text);
    QVERIFY2(configuration.problems().isEmpty(), qPrintable(configuration.problems().value(0).message));
    const QList<core::Diagnostic> applied = configuration.applied({finding});
    QCOMPARE(applied.size(), severity ? 1 : 0);
    QVERIFY(!severity || applied.first().severity == *severity);
}

void TestConfiguration::leavesPathsOut()
{
    const test::ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "COPY . .\n");
    scratch.write(u"applications/b/1/Kubefile"_s, "COPY . .\n");
    scratch.write(u".sealyard.yaml"_s, "exclude: [applications/a]\n");
    const auto result =
        lint::lintWorkspace(image::openWorkspace(scratch.root()).value(), image::SourceTree(scratch.root()));
    QCOMPARE(result.directoryCount, 1);
    QCOMPARE(result.diagnostics.size(), 1);
    QCOMPARE(result.diagnostics.first().path, u"applications/b/1/Kubefile"_s);
}

void TestConfiguration::knowsPlatforms()
{
    const test::ScratchWorkspace scratch;
    scratch.write(u"dockerimages/a/1/Dockerfile"_s, "FROM busybox:1.36\nADD tool-linux-amd64.tgz /\n");
    scratch.write(u"dockerimages/a/1/tool-linux-amd64.tgz"_s, "x");
    const auto count = [&] {
        return lint::lintWorkspace(image::openWorkspace(scratch.root()).value(), image::SourceTree(scratch.root()))
            .diagnostics.size();
    };
    QCOMPARE(count(), 1);
    scratch.write(u".sealyard.yaml"_s, "platforms: [linux/amd64]\n");
    QCOMPARE(count(), 0);
}

void TestConfiguration::saysWhenItCannotBeRead()
{
    const test::ScratchWorkspace scratch;
    scratch.write(u".sealyard.yaml"_s, QByteArray("rules: {SY312\0: off}", 19));
    const Configuration configuration = lint::configurationOf(image::SourceTree(scratch.root()));
    QCOMPARE(configuration.problems().size(), 1);
    QVERIFY(configuration.problems().first().message.contains("binary"_L1));
}

void TestConfiguration::concernsChosenDirectoriesToo()
{
    const test::ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    scratch.write(u".sealyard.yaml"_s, "rule: {}\n");
    const auto result = lint::lintWorkspace(image::openWorkspace(scratch.root()).value(),
                                            image::SourceTree(scratch.root()), {u"applications/a/1"_s});
    QCOMPARE(result.diagnostics.size(), 1);
    QCOMPARE(result.diagnostics.first().code, u"SY911"_s);
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
