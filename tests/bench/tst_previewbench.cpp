#include "gui/preview/previewpane.h"
#include "gui/preview/previewsession.h"
#include "support/scratchrepository.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// How long after a change of a text the preview of a chart of 100 templates is on the screen: at most 50 ms, of which
/// the processor's time is checked, since other programs run beside.
class PreviewBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void followsTyping_data();
    void followsTyping();

private:
    test::ScratchRepository m_repository{u"images"_s};
};

namespace {

constexpr int templates = 100;
constexpr int rounds = 25;
[[maybe_unused]] constexpr double goal = 50; // ms, of an optimized program
const QString chartFolder = u"applications/demo/1.0/charts/demo"_s;

/// As charts usually have it: labels by a helper, values with defaults, blocks that are switched.
QByteArray templateText(int number)
{
    const QByteArray name = "part-" + QByteArray::number(number);
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ include \"demo.name\" . }}-" + name +
           "\n  labels:\n{{ include \"demo.labels\" . | indent 4 }}\nspec:\n  replicas: {{ .Values.replicas | default "
           "1 "
           "}}\n  template:\n    metadata:\n      labels:\n        {{- include \"demo.labels\" . | nindent 8 }}\n"
           "    spec:\n      containers:\n        - name: " +
           name + "\n          image: \"{{ .Values.image.registry }}/{{ .Values.image.repository }}-" + name +
           ":{{ .Values.image.tag | default .Chart.AppVersion }}\"\n          {{- with .Values.resources }}\n"
           "          resources:\n            {{- toYaml . | nindent 12 }}\n          {{- end }}\n"
           "          {{- if .Values.probe.enabled }}\n          livenessProbe:\n            httpGet:\n"
           "              path: {{ .Values.probe.path | quote }}\n              port: 80\n          {{- end }}\n"
           "          env:\n          {{- range $key, $value := .Values.environment }}\n            - name: {{ $key "
           "}}\n"
           "              value: {{ $value | quote }}\n          {{- end }}\n";
}

const QString values =
    u"replicas: 2\nimage:\n  registry: docker.io\n  repository: demo/app\n  tag: \"%1\"\n"
    "resources:\n  limits:\n    cpu: 100m\n    memory: 64Mi\nprobe:\n  enabled: true\n  path: /ready\n"
    "environment:\n  A: one\n  B: two\n  C: three\n"_s;

} // namespace

void PreviewBench::initTestCase()
{
    m_repository.write(chartFolder + u"/Chart.yaml"_s,
                       "apiVersion: v2\nname: demo\nversion: 1.0.0\nappVersion: \"1.0\"\n");
    m_repository.write(chartFolder + u"/values.yaml"_s, values.arg(0).toUtf8());
    m_repository.write(chartFolder + u"/templates/_helpers.tpl"_s,
                       "{{- define \"demo.name\" -}}{{ .Chart.Name | trunc 63 | trimSuffix \"-\" }}{{- end }}\n"
                       "{{- define \"demo.labels\" -}}\napp: {{ include \"demo.name\" . }}\n"
                       "chart: {{ printf \"%s-%s\" .Chart.Name .Chart.Version | replace \"+\" \"_\" }}\n{{- end }}\n");
    for (int number = 0; number < templates; ++number) {
        m_repository.write(chartFolder + u"/templates/part%1.yaml"_s.arg(number), templateText(number));
    }
    m_repository.git({u"add"_s, u"-A"_s});
    m_repository.git({u"commit"_s, u"-q"_s, u"-m"_s, u"start"_s});
}

void PreviewBench::followsTyping_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("values") << chartFolder + u"/values.yaml"_s << values;
    QTest::newRow("template") << chartFolder + u"/templates/part7.yaml"_s
                              << QString::fromUtf8(templateText(7)) + u"# %1\n"_s;
}

void PreviewBench::followsTyping()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    gui::PreviewSession session;
    gui::PreviewPane pane([&session](const QString &file) { return session.textOf(file); });
    connect(&session, &gui::PreviewSession::changed, &pane, [&] { pane.setPreview(session.preview()); });
    const QSignalSpy shown(&session, &gui::PreviewSession::changed);
    session.setActive(true);
    session.setWorkspace(image::openWorkspace(m_repository.root()).value());
    session.setPlace(path);
    session.setCommit(QString::fromLatin1(m_repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed()));
    pane.showFile(chartFolder + u"/templates/part7.yaml"_s);
    pane.resize(pane.sizeHint());
    pane.show();
    QTRY_VERIFY(!session.isBusy() && session.preview().changes);
    QCOMPARE(session.preview().images.images.size(), templates);

    QList<double> times;
    QList<double> costs;
    for (int round = 1; round <= rounds; ++round) {
        const qsizetype before = shown.count();
        QElapsedTimer sinceChange;
        sinceChange.start();
        const std::clock_t start = std::clock();
        session.setText(path, text.arg(round));
        while (shown.count() == before) { // QTRY looks only every few milliseconds
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        pane.repaint();
        costs.append(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        times.append(static_cast<double>(sinceChange.nsecsElapsed()) / 1e6);
        QVERIFY(pane.findChild<QPlainTextEdit *>(u"manifestText"_s)->toPlainText().contains(QString::number(round)));
    }
    std::ranges::sort(times);
    std::ranges::sort(costs);
    qInfo("preview %.1f ms after a change at best, %.1f ms at the median; processor %.1f ms at best, %.1f ms at the "
          "median",
          times.first(), times.at(rounds / 2), costs.first(), costs.at(rounds / 2));
#ifdef QT_NO_DEBUG
    QCOMPARE_LE(costs.first(), goal);
#endif
}

QTEST_MAIN(PreviewBench)
#include "tst_previewbench.moc"
