#include "github/verdict.h"
#include "support/scratchworkspace.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard::github;
using sealyard::image::ImageType;
using sealyard::test::ScratchWorkspace;

namespace {

const QString title = u"【Auto-build】helm"_s;

bool names(const Verdict &verdict, Reason::Effect effect, const QString &part)
{
    return std::ranges::any_of(
        verdict.reasons, [&](const Reason &reason) { return reason.effect == effect && reason.text.contains(part); });
}

QString allReasons(const Verdict &verdict)
{
    QStringList texts;
    std::ranges::transform(verdict.reasons, std::back_inserter(texts), &Reason::text);
    return texts.join(u'\n');
}

} // namespace

class TestVerdict final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void explains_data();
    void explains();
    void choosesTheDirectory_data();
    void choosesTheDirectory();
    void readsTheWorkspacesWorkflows();
    void knowsTheSkippedPair();
    void realExamples();
};

/// The table of upstream.md section 2.7: comments on an accepted issue titled 【Auto-build】helm.
void TestVerdict::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("starts");
    QTest::addColumn<bool>("isGood");
    const QString good = u"/imagebuild_apps helm v3.8.2"_s;
    const QString helm = u"helm"_s;
    const QString version = u"v3.8.2"_s;
    QTest::newRow("good") << good << helm << version << QString() << true << true;
    QTest::newRow("line break at the end") << good + u"\r\n"_s << helm << version << QString() << true << true;
    QTest::newRow("blanks at the end") << good + u"   "_s << helm << version << QString() << true << true;
    QTest::newRow("remark") << good + u" # please"_s << helm << version << QString() << true << true;
    QTest::newRow("fourth word") << good + u" amd64"_s << helm << version << u"amd64"_s << true << true;
    QTest::newRow("next line") << good + u"\r\nthanks a lot"_s << helm << u"v3.8.2thanks"_s << u"a"_s << true << false;
    QTest::newRow("second command") << good + u"\n/imagebuild_apps helm v3.9.0"_s << helm << u"v3.8.2imagebuild_apps"_s
                                    << helm << true << false;
    QTest::newRow("two blanks before the name")
        << u"/imagebuild_apps  helm v3.8.2"_s << QString() << helm << version << false << false;
    QTest::newRow("two blanks before the version")
        << u"/imagebuild_apps helm  v3.8.2"_s << helm << QString() << version << true << false;
    QTest::newRow("no version") << u"/imagebuild_apps helm"_s << helm << QString() << QString() << true << false;
    QTest::newRow("nothing") << u"/imagebuild_apps"_s << QString() << QString() << QString() << false << false;
    QTest::newRow("tabs") << u"/imagebuild_apps\thelm\tv3.8.2"_s << QString() << QString() << QString() << false
                          << false;
    QTest::newRow("break before the name")
        << u"/imagebuild_apps\nhelm v3.8.2"_s << version << QString() << QString() << false << false;
    QTest::newRow("break before the version")
        << u"/imagebuild_apps helm\nv3.8.2"_s << u"helmv3.8.2"_s << QString() << QString() << false << false;
    QTest::newRow("colon") << u"/imagebuild_apps helm:v3.8.2"_s << u"helmv3.8.2"_s << QString() << QString() << false
                           << false;
    QTest::newRow("letter case of the name")
        << u"/imagebuild_apps Helm v3.8.2"_s << u"Helm"_s << version << QString() << true << false;
    QTest::newRow("letter case of the command")
        << u"/ImageBuild_Apps helm v3.8.2"_s << helm << version << QString() << true << true;
    QTest::newRow("plus") << u"/imagebuild_apps helm v3.8.2+k3s1"_s << helm << u"v3.8.2k3s1"_s << QString() << true
                          << false;
    QTest::newRow("backquotes") << u"/imagebuild_apps helm `v3.8.2`"_s << helm << version << QString() << true << false;
    QTest::newRow("longer word") << u"/imagebuild_apps_foo helm v3.8.2"_s << helm << version << QString() << true
                                 << true;
    QTest::newRow("other application") << u"/imagebuild_apps nginx v1"_s << u"nginx"_s << u"v1"_s << QString() << false
                                       << false;
    QTest::newRow("docker, other title") << u"/imagebuild_dockerimages t v1 A=1,B=2"_s << u"t"_s << u"v1"_s
                                         << u"A=1,B=2"_s << true << true;
    QTest::newRow("docker, blank behind a comma")
        << u"/imagebuild_dockerimages t v1 A=1, B=2"_s << u"t"_s << u"v1"_s << u"A=1,"_s << true << false;
    QTest::newRow("docker, address") << u"/imagebuild_dockerimages t v1 URL=https://x.y/z:1"_s << u"t"_s << u"v1"_s
                                     << u"URL=httpsx.yz1"_s << true << false;
    QTest::newRow("docker, dash") << u"/imagebuild_dockerimages t v1 V=1.0-rc1"_s << u"t"_s << u"v1"_s << u"V=1.0rc1"_s
                                  << true << false;
    QTest::newRow("docker, next line") << u"/imagebuild_dockerimages t v1 A=1\nfoo"_s << u"t"_s << u"v1"_s
                                       << u"A=1foo"_s << true << false;
    for (const QString &silent :
         {u" /imagebuild_apps helm v3.8.2"_s, u"> /imagebuild_apps helm v3.8.2"_s, u"```\n/imagebuild_apps helm v1"_s,
          u"/imagebuild_configs coredns v0.0.1"_s, u"/imagesync x"_s, u"/imagebuild_app helm v1"_s, QString(),
          u"\uFEFF/imagebuild_apps helm v1"_s, u"／imagebuild_apps helm v1"_s, u"/imagebuild_app\u017F helm v1"_s}) {
        QTest::addRow("silent: %s", qPrintable(silent))
            << silent << QString() << QString() << QString() << false << false;
    }
}

void TestVerdict::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, app);
    QFETCH(QString, version);
    QFETCH(QString, arguments);
    QFETCH(bool, starts);
    QFETCH(bool, isGood);
    const Verdict verdict =
        judge({.title = title, .place = Place::Comment, .text = text, .isAccepted = true}, upstreamWorkflows(), {});
    const Reading expected{app, version, arguments, verdict.workflow.isEmpty() ? QString() : u"helm"_s};
    QVERIFY2(verdict.reading == expected, qPrintable(verdict.reading.app + u'|' + verdict.reading.version));
    QCOMPARE(verdict.starts, starts);
    QVERIFY2(verdict.isGood() == isGood, qPrintable(allReasons(verdict)));
    QVERIFY(starts || !verdict.reasons.isEmpty());
    const Verdict unlabelled = judge({title, Place::Comment, text, false}, upstreamWorkflows(), {});
    QVERIFY(!unlabelled.starts);
}

void TestVerdict::explains_data()
{
    QTest::addColumn<QString>("usedTitle");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Reason::Effect>("effect");
    QTest::addColumn<QString>("part");
    using enum Reason::Effect;
    const QString good = u"/imagebuild_apps helm v3.8.2"_s;
    const Place comment = Place::Comment;
    QTest::newRow("fence") << title << Place::Body << u"```\nUsage:\n   /imagebuild_apps helm v1\n```"_s << Blocks
                           << u"code fence"_s;
    QTest::newRow("line of the command") << title << Place::Body << u"Usage:\n/imagebuild_apps helm v1"_s << Notes
                                         << u"line 2"_s;
    QTest::newRow("blank") << title << comment << u' ' + good << Blocks << u"U+0020"_s;
    QTest::newRow("byte order mark") << title << comment << u"\uFEFF"_s + good << Blocks << u"U+FEFF"_s;
    QTest::newRow("full-width blank") << title << comment << u"\u3000"_s + good << Blocks << u"U+3000"_s;
    QTest::newRow("singular") << title << comment << u"/imagebuild_app helm v1"_s << Blocks << u"with an s"_s;
    QTest::newRow("configs") << title << comment << u"/imagebuild_configs a v1"_s << Blocks << u"applications/"_s;
    QTest::newRow("unknown") << title << comment << u"/imagesync x"_s << Blocks << u"/imagesync"_s;
    QTest::newRow("title in lower case") << u"【auto-build】helm"_s << comment << good << Blocks
                                         << u"letter by letter"_s;
    QTest::newRow("square brackets") << u"[Auto-build]helm"_s << comment << good << Blocks << u"【Auto-build】helm"_s;
    QTest::newRow("blank before the title")
        << u" 【Auto-build】helm"_s << comment << good << Blocks << u"letter by letter"_s;
    QTest::newRow("version in the title") << u"【Auto-build】helm v3"_s << comment << good << Blocks << u"helmv3"_s;
    QTest::newRow("glued line") << title << comment << good + u"\nthanks"_s << Breaks << u"glued"_s;
    QTest::newRow("full-width blank in the middle")
        << title << comment << u"/imagebuild_apps helm\u3000v1"_s << Breaks << u"full-width"_s;
    QTest::newRow("two blanks") << title << comment << u"/imagebuild_apps helm  v1"_s << Breaks << u"Two blanks"_s;
    QTest::newRow("upper case") << title << comment << u"/imagebuild_apps HELM v1"_s << Breaks << u"lower-case"_s;
    QTest::newRow("bad tag") << title << comment << u"/imagebuild_apps helm .1"_s << Breaks << u"no tag"_s;
    QTest::newRow("no equals") << title << comment << u"/imagebuild_dockerimages helm v1 A"_s << Breaks << u"no “=”"_s;
    QTest::newRow("second command") << title << comment << good + u"\n"_s + good << Breaks << u"second command"_s;
    QTest::newRow("docker body is compared")
        << title << Place::Body << u"/imagebuild_dockerimages t v1"_s << Blocks << u"“t”"_s;
}

void TestVerdict::explains()
{
    QFETCH(QString, usedTitle);
    QFETCH(Place, place);
    QFETCH(QString, text);
    QFETCH(Reason::Effect, effect);
    QFETCH(QString, part);
    const Verdict verdict =
        judge({.title = usedTitle, .place = place, .text = text, .isAccepted = true}, upstreamWorkflows(), {});
    QVERIFY2(names(verdict, effect, part), qPrintable(allReasons(verdict)));
}

void TestVerdict::choosesTheDirectory_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("directory");
    QTest::newRow("pinned") << u"/imagebuild_apps helm v1"_s << u"version"_s;
    QTest::newRow("latest") << u"/imagebuild_apps helm v2"_s << u"latest"_s;
    QTest::newRow("latest by name") << u"/imagebuild_apps helm latest"_s << u"version"_s;
    QTest::newRow("neither") << u"/imagebuild_apps solo v2"_s << u"none"_s;
    QTest::newRow("a file is no directory") << u"/imagebuild_apps solo note"_s << u"none"_s;
    QTest::newRow("no such application") << u"/imagebuild_apps nothing v1"_s << u"none"_s;
    QTest::newRow("docker image") << u"/imagebuild_dockerimages t v1"_s << u"version"_s;
}

void TestVerdict::choosesTheDirectory()
{
    QFETCH(QString, text);
    QFETCH(QString, directory);
    const ScratchWorkspace workspace;
    for (const char *folder : {"helm/v1", "helm/latest", "solo/v1"}) {
        workspace.makeFolder("applications/"_L1 + QLatin1StringView(folder));
    }
    workspace.write(u"applications/solo/note"_s);
    workspace.makeFolder(u"dockerimages/t/v1"_s);
    const Verdict verdict =
        judge({QString(), Place::Comment, text, true}, workflowsOf(workspace.root()), workspace.root());
    QCOMPARE(directoryWord(verdict.directory), directory);
    QCOMPARE(names(verdict, Reason::Effect::Breaks, u"neither"_s), directory == "none"_L1);
}

void TestVerdict::readsTheWorkspacesWorkflows()
{
    const ScratchWorkspace workspace;
    workspace.write(u".github/workflows/a.yml"_s,
                    "    if: ${{ startswith(github.event.comment.body, '/imagebuild_configs') }}\n"
                    "    #  startswith(github.event.comment.body, '/imagebuild_apps')\n");
    workspace.write(u".github/workflows/b.yaml"_s,
                    "if: ${{ a && startsWith( github.event.issue.body , '/imagebuild_apps' ) }}\n"
                    "if: ${{ needs.x.outputs.app == needs.x.outputs.title-app }}\n");
    const QList<BuildWorkflow> found = workflowsOf(workspace.root());
    QCOMPARE(found.size(), 2);
    QVERIFY(found.at(0) == (BuildWorkflow{u"a.yml"_s, Place::Comment, ImageType::Config, false}));
    QVERIFY(found.at(1) == (BuildWorkflow{u"b.yaml"_s, Place::Body, ImageType::Application, true}));
    QVERIFY(judge({title, Place::Comment, u"/imagebuild_configs a v1"_s, true}, found, {}).starts);
    QVERIFY(!judge({title, Place::Comment, u"/imagebuild_apps helm v1"_s, true}, found, {}).starts);
    const ScratchWorkspace bare;
    QCOMPARE(workflowsOf(bare.root()), upstreamWorkflows());
    const QString upstream = qEnvironmentVariable("SEALYARD_UPSTREAM");
    if (!upstream.isEmpty()) {
        QCOMPARE(workflowsOf(upstream), upstreamWorkflows());
    }
}

void TestVerdict::knowsTheSkippedPair()
{
    const auto starts = [](const QString &version) {
        return judge({u"【Auto-build】sealos-patch"_s, Place::Comment, u"/imagebuild_apps sealos-patch "_s + version,
                      true},
                     upstreamWorkflows(), {})
            .starts;
    };
    QVERIFY(!starts(u"v5.0.1-beta1"_s));
    QVERIFY(starts(u"v5.0.1"_s));
}

/// Real issues of upstream, each with what was found out about it. The file is not part of the repository.
void TestVerdict::realExamples()
{
    const QString folder =
        qEnvironmentVariable("SEALYARD_REFERENCE_DATA", QStringLiteral(SEALYARD_SOURCE_DIR "/../shared"));
    const QString upstream = qEnvironmentVariable("SEALYARD_UPSTREAM");
    QFile file(folder + "/issue_commands_dev.jsonl"_L1);
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP(qPrintable(
            u"no real issues: %1 is missing; SEALYARD_REFERENCE_DATA names another folder"_s.arg(file.fileName())));
    }
    int count = 0;
    while (!file.atEnd()) {
        const QJsonObject record = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonObject parsed = record.value("parsed"_L1).toObject();
        const IssueText issue{.title = record.value("title"_L1).toString(),
                              .place = record.value("where"_L1).toString() == "body"_L1 ? Place::Body : Place::Comment,
                              .text = record.value("raw_text"_L1).toString(),
                              .isAccepted = record.value("accepted_label"_L1).toBool()};
        const QByteArray id = record.value("id"_L1).toString().toUtf8() + ": " + issue.text.toUtf8();
        Verdict verdict = judge(issue, upstreamWorkflows(), upstream);
        QVERIFY2(verdict.starts == record.value("runs"_L1).toBool(), id.constData());
        verdict = judge({issue.title, issue.place, issue.text, true}, upstreamWorkflows(), upstream);
        QVERIFY2(verdict.starts == record.value("runs_if_accepted"_L1).toBool(), id.constData());
        const Reading expected{parsed.value("app"_L1).toString(), parsed.value("version"_L1).toString(),
                               parsed.value("build_args"_L1).toString(), parsed.value("title_app"_L1).toString()};
        QVERIFY2(verdict.reading == expected, id.constData());
        QVERIFY2(parsed.isEmpty() == verdict.workflow.isEmpty(), id.constData());
        QVERIFY2(parsed.isEmpty() || typeWord(*verdict.type) == parsed.value("kind"_L1).toString(), id.constData());
        QVERIFY2(upstream.isEmpty() || directoryWord(verdict.directory) == parsed.value("dir_at_head"_L1).toString(),
                 id.constData());
        ++count;
    }
    QVERIFY(count > 0);
    qInfo("%d real issues judged%s", count,
          upstream.isEmpty() ? ", without directories: SEALYARD_UPSTREAM is not set" : "");
}

QTEST_GUILESS_MAIN(TestVerdict)

#include "tst_verdict.moc"
