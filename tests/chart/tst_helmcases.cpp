#include "chart/loader.h"
#include "chart/render.h"
#include "chart/yamlfile.h"
#include "support/scratchworkspace.h"
#include "template/containers.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchWorkspace;

/// Renders charts of which Helm's own result is recorded (by `record`).
class TestHelmCases final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
};

namespace {

/// A case: the files of a chart, and what Helm makes of them.
struct HelmCase
{
    std::vector<std::pair<QString, QByteArray>> files;
    QList<QStringList> archives; ///< path and folder
    std::map<QByteArray, QByteArray> rendered;
    QByteArray error;
};

/// The texts below the lines that begin with a mark: "--- name".
HelmCase readCase(const QString &path)
{
    QFile file(path);
    HelmCase result;
    if (!file.open(QIODevice::ReadOnly)) {
        return result;
    }
    QByteArray *text = nullptr;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        const QByteArray name = line.sliced(std::min<qsizetype>(4, line.size())).trimmed();
        if (line.startsWith("--- ") && result.rendered.empty() && result.error.isEmpty()) {
            text = &result.files.emplace_back(QString::fromUtf8(name), QByteArray()).second;
        } else if (line.startsWith("+++ ")) {
            result.archives.append(QString::fromUtf8(name).split(u' '));
        } else if (line.startsWith("=== ")) {
            text = &result.rendered[name];
        } else if (line.startsWith("!!! ")) {
            text = &result.error;
        } else if (text) {
            text->append(line);
        }
    }
    return result;
}

bool unpack(const HelmCase &helmCase, const ScratchWorkspace &scratch)
{
    for (const auto &[path, text] : helmCase.files) {
        scratch.write(path, text);
    }
    for (const QStringList &archive : helmCase.archives) {
        scratch.makeFolder(archive.first().section(u'/', 0, -2));
        const QString folder = scratch.at(archive.last());
        const QStringList arguments = QStringList{u"-C"_s, folder, u"-czf"_s, scratch.at(archive.first())} +
                                      QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        if (QProcess::execute(u"tar"_s, arguments) != 0) {
            return false;
        }
    }
    return true;
}

chart::Rendering render(const ScratchWorkspace &scratch)
{
    chart::Rendering failed;
    const auto loaded = chart::loadChart(scratch.at(u"demo"_s));
    if (!loaded) {
        failed.failure = loaded.error();
        return failed;
    }
    QFile values(scratch.at(u"demo.values.yaml"_s));
    templates::MapPointer map;
    if (values.open(QIODevice::ReadOnly)) {
        const auto read = chart::readYamlMap(values.readAll(), "demo.values.yaml", chart::Stage::Values);
        if (!read) {
            failed.failure = read.error();
            return failed;
        }
        map = *read;
    }
    return chart::render(**loaded, map);
}

/// Sentences that YAML readers word in their own way begin alike.
bool isSameCause(QByteArray ours, QByteArray helms)
{
    constexpr QByteArrayView isNoYaml = "error converting YAML to JSON";
    if (helms.contains(isNoYaml)) {
        return ours.contains(isNoYaml) && ours.contains("line ");
    }
    QByteArrayList ourLines = ours.trimmed().split('\n');
    QByteArrayList helmLines = helms.trimmed().split('\n');
    std::ranges::sort(ourLines);
    std::ranges::sort(helmLines);
    return ourLines == helmLines;
}

} // namespace

void TestHelmCases::cases_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(HELM_CASES));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files)) {
        QTest::newRow(qPrintable(name.chopped(4))) << folder.filePath(name);
    }
}

void TestHelmCases::cases()
{
    QFETCH(QString, path);
    const HelmCase expected = readCase(path);
    QVERIFY(!expected.files.empty());
    const ScratchWorkspace scratch;
    QVERIFY(unpack(expected, scratch));
    const chart::Rendering rendering = render(scratch);
    if (!expected.error.isEmpty()) {
        QVERIFY(rendering.failure);
        const QByteArray ours = rendering.failure->message.toUtf8();
        QVERIFY2(isSameCause(ours, expected.error), (ours + "\ninstead of\n" + expected.error).constData());
        return;
    }
    QVERIFY2(!rendering.failure, rendering.failure ? qPrintable(rendering.failure->message) : "");
    QCOMPARE(rendering.files.size(), expected.rendered.size());
    for (const chart::RenderedFile &file : rendering.files) {
        QVERIFY2(expected.rendered.contains(file.name), file.name.constData());
        QCOMPARE(file.output.text + '\n', expected.rendered.at(file.name));
    }
}

QTEST_GUILESS_MAIN(TestHelmCases)
#include "tst_helmcases.moc"
