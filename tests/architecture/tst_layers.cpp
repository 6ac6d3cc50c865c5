#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The folders that each folder may include besides itself. The picture of it is in src/README.md.
const QMap<QString, QStringList> arrows{
    {u"core"_s, {}},
    {u"image"_s, {u"core"_s}},
    {u"chart"_s, {u"core"_s, u"template"_s}},
    {u"imagelist"_s, {u"chart"_s, u"core"_s, u"image"_s, u"template"_s}},
    {u"template"_s, {u"core"_s}},
    {u"shell"_s, {u"core"_s}},
    {u"shellcheck"_s, {u"core"_s}},
    {u"lint"_s, {u"core"_s, u"image"_s, u"imagelist"_s, u"shell"_s, u"shellcheck"_s, u"template"_s}},
    {u"language"_s, {u"core"_s, u"image"_s, u"imagelist"_s, u"lint"_s, u"shell"_s, u"shellcheck"_s}},
    {u"report"_s, {u"core"_s, u"image"_s, u"lint"_s}},
    {u"scaffold"_s, {u"core"_s, u"image"_s}},
    {u"oci"_s, {u"core"_s, u"image"_s}},
    {u"registry"_s, {u"core"_s, u"image"_s, u"oci"_s}},
    {u"chartsource"_s, {u"chart"_s, u"core"_s, u"image"_s, u"oci"_s, u"registry"_s, u"scaffold"_s}},
    {u"jobs"_s, {u"core"_s}},
    {u"build"_s, {u"core"_s, u"image"_s, u"imagelist"_s, u"oci"_s, u"registry"_s, u"jobs"_s}},
    {u"git"_s, {u"core"_s}},
    {u"github"_s, {u"core"_s, u"git"_s, u"image"_s, u"jobs"_s, u"lint"_s, u"registry"_s}},
    {u"contribute"_s, {u"core"_s, u"git"_s, u"github"_s, u"image"_s}},
    {u"cli"_s,
     {u"core"_s, u"image"_s, u"imagelist"_s, u"lint"_s, u"shellcheck"_s, u"report"_s, u"scaffold"_s, u"oci"_s,
      u"chartsource"_s, u"registry"_s, u"build"_s, u"jobs"_s, u"git"_s, u"github"_s, u"language"_s}},
    {u"gui"_s,
     {u"core"_s, u"image"_s, u"imagelist"_s, u"lint"_s, u"shellcheck"_s, u"scaffold"_s, u"build"_s, u"jobs"_s, u"git"_s,
      u"github"_s, u"contribute"_s, u"language"_s, u"chartsource"_s, u"registry"_s}},
    {u"app"_s, {u"core"_s, u"gui"_s}},
};

/// Each foreign header (by prefix) and the only folders that may include it.
const QMap<QString, QStringList> wrapped{
    {u"git2"_s, {u"git/"_s}},
    {u"yaml-cpp/"_s, {u"scaffold/"_s}},
    {u"yaml.h"_s, {u"image/"_s, u"template/"_s}},
    {u"archive"_s, {u"chart/"_s, u"oci/"_s}},
    {u"kainjow/"_s, {u"scaffold/"_s}},
    {u"re2/"_s, {u"template/"_s}},
    {u"KTextEditor/"_s, {u"gui/editor/kate/"_s}},
    {u"toml++/"_s, {u"template/"_s}},
    {u"openssl/"_s, {u"oci/"_s, u"template/"_s}},
    {u"xxhash"_s, {u"core/"_s}},
    {u"qt6keychain/"_s, {u"github/"_s}},
};

struct Include
{
    QString file; ///< relative to src/
    QString target;
};

QStringList sourceFiles(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(SEALYARD_SOURCE_DIR) + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        files.append(it.next());
    }
    files.sort();
    return files;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

QList<Include> includes()
{
    static const QRegularExpression include(u"^#include [<\"]([^>\"]+)[>\"]"_s);
    QList<Include> found;
    const QDir src(QStringLiteral(SEALYARD_SOURCE_DIR "/src"));
    for (const QString &path : sourceFiles(u"src"_s)) {
        for (const QString &line : linesOf(path)) {
            if (const auto match = include.match(line); match.hasMatch()) {
                found.append({src.relativeFilePath(path), match.captured(1)});
            }
        }
    }
    return found;
}

QString paneOf(const QString &path)
{
    return path.startsWith("gui/"_L1) ? path.section(u'/', 1, 1) : QString();
}

} // namespace

class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderIsKnown();
    void arrowsPointDown();
    void nothingBelowGuiKnowsPixels();
    void foreignLibrariesAreWrappedOnce();
    void panesDoNotIncludeEachOther();
    void filesAreShort();
};

void TestLayers::everyFolderIsKnown()
{
    const QStringList folders =
        QDir(QStringLiteral(SEALYARD_SOURCE_DIR "/src")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!folders.isEmpty());
    for (const QString &folder : folders) {
        QVERIFY2(arrows.contains(folder), qPrintable(folder));
    }
}

void TestLayers::arrowsPointDown()
{
    const QList<Include> all = includes();
    QVERIFY(all.size() > 100);
    for (const Include &include : all) {
        const QString from = include.file.section(u'/', 0, 0);
        const QString to = include.target.section(u'/', 0, 0);
        const bool isOurs = include.target.contains(u'/') && arrows.contains(to);
        const bool isAllowed = !isOurs || from == to || arrows.value(from).contains(to);
        QVERIFY2(isAllowed, qPrintable(include.file + u" includes "_s + include.target));
    }
}

void TestLayers::nothingBelowGuiKnowsPixels()
{
    static const QRegularExpression pixels(
        u"^(QWidget|QApplication|QGuiApplication|QIcon|QColor|QFont|QPixmap|QPainter|QAction|QtGui|QtWidgets|"
        u"KSyntaxHighlighting|KTextEditor)"_s);
    for (const Include &include : includes()) {
        const QString from = include.file.section(u'/', 0, 0);
        const bool mayDraw = from == "gui"_L1 || from == "app"_L1;
        QVERIFY2(mayDraw || !pixels.match(include.target).hasMatch(),
                 qPrintable(include.file + u" includes "_s + include.target));
    }
}

void TestLayers::foreignLibrariesAreWrappedOnce()
{
    for (const Include &include : includes()) {
        for (const auto &[prefix, folders] : wrapped.asKeyValueRange()) {
            const auto holds = [&include](const QString &folder) {
                return include.file.startsWith(folder);
            };
            const bool isAllowed = !include.target.startsWith(prefix) || std::ranges::any_of(folders, holds);
            QVERIFY2(isAllowed, qPrintable(include.file + u" includes "_s + include.target));
        }
    }
}

void TestLayers::panesDoNotIncludeEachOther()
{
    for (const Include &include : includes()) {
        const QString from = paneOf(include.file);
        const QString to = paneOf(include.target);
        const bool isAllowed = from.isEmpty() || to.isEmpty() || from == to || from == "mainwindow"_L1 ||
                               to == "frame"_L1 || (to == "widgets"_L1 && from != "frame"_L1);
        QVERIFY2(isAllowed, qPrintable(include.file + u" includes "_s + include.target));
    }
}

void TestLayers::filesAreShort()
{
    for (const QString &path : sourceFiles(u"src"_s) + sourceFiles(u"tests"_s)) {
        const bool isRule = path.contains("/lint/rules/"_L1);
        const qsizetype limit = isRule ? 160 : path.endsWith(".h"_L1) ? 150 : 400;
        QVERIFY2(linesOf(path).size() - 1 <= limit,
                 qPrintable(path)); // what ends with a newline has an empty last line
    }
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
