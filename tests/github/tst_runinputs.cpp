#include "github/runinputs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::github;

/// Beginnings of logs as the runner writes them.
class TestRunInputs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
};

void TestRunInputs::tells_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("text");
    QTest::addColumn<RunOwner>("owner");
    const auto row = [](const char *name, const char *log, RunOwner owner,
                        const char *text = "/imagebuild_apps helm v1.2") {
        QTest::newRow(name) << QString::fromUtf8(log) << QString::fromUtf8(text) << owner;
    };
    row("inputs", "##[group] Inputs\n  app: helm\n  version: v1.2\n##[endgroup]", RunOwner::Ours);
    row("another version", "##[group] Inputs\n  app: helm\n  version: v1.20\n##[endgroup]", RunOwner::Others);
    row("another app", "##[group] Inputs\n  app: helmet\n  version: v1.2\n##[endgroup]", RunOwner::Others);
    row("environment of a step",
        "##[group]Run .github/scripts/apps.sh\n\x1b[36;1m.github/scripts/apps.sh\x1b[0m\nenv:\n  registry: docker.io\n"
        "  app: helm\n  version: v1.2\n  arch: amd64\n##[endgroup]",
        RunOwner::Ours);
    row("text", "##[group] Inputs\n  body: /imagebuild_apps helm v1.2\n  title: x\n##[endgroup]", RunOwner::Ours);
    row("another text", "##[group] Inputs\n  body: /imagebuild_apps helm v1.3\n##[endgroup]", RunOwner::Others);
    row("first line of a text", "##[group] Inputs\n  body: /imagebuild_apps helm v1.2 \nx\n##[endgroup]",
        RunOwner::Unknown, "/imagebuild_apps helm v1.2 \nx");
    row("by a script", "init.sh starts\n  app: helm\n  version: v1.2", RunOwner::Unknown);
    row("by a script later",
        "##[group] Inputs\n  app: helm\n  version: v1.2\n##[endgroup]\n##[group]x\n  version: v9\n##[endgroup]",
        RunOwner::Ours);
    row("half", "##[group] Inputs\n  version: v1.2\n##[endgroup]", RunOwner::Unknown);
    row("empty", "", RunOwner::Unknown);
}

void TestRunInputs::tells()
{
    QFETCH(QString, log);
    QFETCH(QString, text);
    QStringList lines = log.split(u'\n');
    for (QString &line : lines) {
        line.prepend("2025-11-03T10:00:00.0000000Z "_L1);
    }
    BuildRequest request;
    request.text = text;
    request.app = u"helm"_s;
    request.version = u"v1.2"_s;
    QTEST(ownerOf(u"\ufeff%1\r\n"_s.arg(lines.join("\r\n"_L1)).toUtf8(), request), "owner");
}

QTEST_GUILESS_MAIN(TestRunInputs)

#include "tst_runinputs.moc"
