#include "language/marked.h"
#include "language/textsearch.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using language::TextQuery;

namespace {

const QString folder = u"applications/a/1/"_s;

/// "FILE LINE:COLUMN-COLUMN" for each, counted from 1, with "=TEXT" where one is put there.
QStringList named(const language::TextSearch &search)
{
    QStringList found;
    for (const language::FoundInFile &file : search.files) {
        for (const language::FoundText &text : file.texts) {
            found.append(u"%1 %2:%3-%4"_s.arg(file.path.section(u'/', 3))
                             .arg(text.range.start.line + 1)
                             .arg(text.range.start.column + 1)
                             .arg(text.range.end.column + 1) +
                         (text.newText.isEmpty() ? QString() : u'=' + text.newText));
        }
    }
    return found;
}

TextQuery plain(const QString &text)
{
    return {.text = text, .files = {}, .replacement = {}};
}

} // namespace

class TestTextSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void finds_data();
    void finds();
    void searchesWhatIsUnsaved();
    void refusesABadExpression();
    void stops();
    void endsWhereNobodyReads();
    void leavesOutWhatIsNoText();
    void shortensLongLines();
    void listsTheFilesOfTheWorkspace();
    void makesChangesOfReplacements();

private:
    [[nodiscard]] core::Result<language::TextSearch> search(const TextQuery &query) const
    {
        return language::searchTexts(image::SourceTree(m_files->root()), m_paths, query);
    }

    std::unique_ptr<test::ScratchWorkspace> m_files;
    QStringList m_paths;
};

void TestTextSearch::init()
{
    m_files = std::make_unique<test::ScratchWorkspace>();
    m_files->write(folder + u"Kubefile"_s, "FROM scratch\r\nENV HOST=host HOSTS=2\r\n");
    m_files->write(folder + u"b.yaml"_s, "name: host\nport: 80\n");
    m_paths = {folder + u"Kubefile"_s, folder + u"b.yaml"_s};
}

void TestTextSearch::finds_data()
{
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("plain") << plain(u"host"_s)
                           << QStringList{u"Kubefile 2:5-9"_s, u"Kubefile 2:10-14"_s, u"Kubefile 2:15-19"_s,
                                          u"b.yaml 1:7-11"_s};
    TextQuery query = plain(u"host"_s);
    query.isCaseSensitive = true;
    QTest::newRow("upper and lower case") << query << QStringList{u"Kubefile 2:10-14"_s, u"b.yaml 1:7-11"_s};
    query = plain(u"HOST"_s);
    query.isWholeWord = true;
    QTest::newRow("whole words") << query
                                 << QStringList{u"Kubefile 2:5-9"_s, u"Kubefile 2:10-14"_s, u"b.yaml 1:7-11"_s};
    QTest::newRow("no expression") << plain(u"h.st"_s) << QStringList();
    query = plain(u"h.st$"_s);
    query.isRegex = true;
    QTest::newRow("expression") << query << QStringList{u"b.yaml 1:7-11"_s};
    query = plain(u"2$"_s);
    query.isRegex = true;
    QTest::newRow("end of a line with CRLF") << query << QStringList{u"Kubefile 2:21-22"_s};
    query = plain(u"x*"_s);
    query.isRegex = true;
    QTest::newRow("nothing is no text") << query << QStringList();
    query = plain(u"host"_s);
    query.files = u"*.txt, *.yaml"_s;
    QTest::newRow("some files") << query << QStringList{u"b.yaml 1:7-11"_s};
    query.files = u"*/a/*"_s;
    query.isCaseSensitive = true;
    QTest::newRow("files in a folder") << query << QStringList{u"Kubefile 2:10-14"_s, u"b.yaml 1:7-11"_s};
    query = plain(u"(\\w+)=(\\d)"_s);
    query.isRegex = true;
    query.replacement = u"\\2=\\1\\\\"_s;
    QTest::newRow("replacement of groups") << query << QStringList{u"Kubefile 2:15-22=2=HOSTS\\"_s};
    query.isRegex = false;
    query.text = u"80"_s;
    query.replacement = u"\\1"_s;
    QTest::newRow("replacement of plain text") << query << QStringList{u"b.yaml 2:7-9=\\1"_s};
}

void TestTextSearch::finds()
{
    QFETCH(const TextQuery, query);
    QFETCH(const QStringList, found);
    const auto result = search(query);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(named(*result), found);
    QCOMPARE(result->count, found.size());
    QVERIFY(result->isComplete);
}

void TestTextSearch::searchesWhatIsUnsaved()
{
    const image::SourceTree sources(m_files->root(), {{folder + u"b.yaml"_s, u"one: unsaved\n"_s}});
    QCOMPARE(named(*language::searchTexts(sources, m_paths, plain(u"unsaved"_s))), QStringList{u"b.yaml 1:6-13"_s});
    QCOMPARE(named(*language::searchTexts(sources, m_paths, plain(u"port"_s))), QStringList());
}

void TestTextSearch::refusesABadExpression()
{
    TextQuery query = plain(u"a(b"_s);
    query.isRegex = true;
    const auto result = search(query);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Invalid);
    QVERIFY2(result.error().message.contains("a(b"_L1), qPrintable(result.error().message));
}

void TestTextSearch::stops()
{
    std::stop_source stop;
    stop.request_stop();
    const auto result =
        language::searchTexts(image::SourceTree(m_files->root()), m_paths, plain(u"host"_s), stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Cancelled);
}

void TestTextSearch::endsWhereNobodyReads()
{
    m_files->write(folder + u"b.yaml"_s, QByteArray(language::searchLimit + 5, 'a'));
    const auto result = search(plain(u"a"_s));
    QCOMPARE(result->count, language::searchLimit);
    QVERIFY(!result->isComplete);
}

void TestTextSearch::leavesOutWhatIsNoText()
{
    m_files->write(folder + u"b.yaml"_s, QByteArray("host\0host", 9));
    TextQuery query = plain(u"host"_s);
    query.isCaseSensitive = true;
    QCOMPARE(named(*search(query)), QStringList{u"Kubefile 2:10-14"_s});
    m_files->write(folder + u"b.yaml"_s, "host" + QByteArray(language::searchedFileLimit, ' '));
    QCOMPARE(named(*search(query)), QStringList{u"Kubefile 2:10-14"_s});
}

void TestTextSearch::shortensLongLines()
{
    const QString line = u"   "_s + QString(500, u'x') + u"word"_s + QString(500, u'y');
    const language::FoundText found = language::foundText({{3, 503}, {3, 507}}, line);
    QCOMPARE(found.line.size(), 200);
    QCOMPARE(found.line.sliced(found.column, 4), u"word"_s);
    const language::FoundText indented = language::foundText({{0, 4}, {0, 8}}, u"    word"_s);
    QCOMPARE(indented.line, u"word"_s);
    QCOMPARE(indented.column, 0);
}

void TestTextSearch::listsTheFilesOfTheWorkspace()
{
    m_files->write(u"applications/a/README.md"_s, "a\n");
    m_files->write(folder + u"charts/c/values.yaml"_s, "a: 1\n");
    QStringList files = language::filesOf(image::openWorkspace(m_files->root()).value());
    files.sort();
    QCOMPARE(files, (QStringList{folder + u"Kubefile"_s, folder + u"b.yaml"_s, folder + u"charts/c/values.yaml"_s,
                                 u"applications/a/README.md"_s}));
}

void TestTextSearch::makesChangesOfReplacements()
{
    TextQuery query = plain(u"80"_s);
    query.replacement = u"443"_s;
    const QList<core::FileEdit> edits = language::replacementsOf(search(query)->files);
    QCOMPARE(edits, (QList<core::FileEdit>{{folder + u"b.yaml"_s, {{{1, 6}, {1, 8}}, u"443"_s}}}));
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
