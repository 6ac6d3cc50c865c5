#include "jobs/event.h"
#include "jobs/eventlog.h"
#include "jobs/jobdirectory.h"
#include "jobs/linesplitter.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using jobs::Event;

class TestJobLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsLines_data();
    void splitsLines();
    void cutsOverlongLinesBetweenCharacters();
    void eventsSurviveTheFile();
    void readsWhatIsCompleteOnly();
    void passesOverWhatIsNoEvent();
    void keepsHeadAndTail();
    void opensRegularFilesOnly_data();
    void opensRegularFilesOnly();
    void removesTreesWithoutPermission();

private:
    static Event output(const QString &text)
    {
        return {.kind = Event::Kind::Output,
                .time = QDateTime::currentDateTimeUtc(),
                .step = 0,
                .text = text,
                .isError = false,
                .exitCode = 0,
                .state = {}};
    }

    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(bytes) == bytes.size();
    }

    static QStringList textsOf(const QList<Event> &events)
    {
        QStringList texts;
        for (const Event &event : events) {
            texts.append(event.text);
        }
        return texts;
    }
};

void TestJobLog::splitsLines_data()
{
    QTest::addColumn<QByteArrayList>("chunks");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("none") << QByteArrayList{} << QStringList{};
    QTest::newRow("one") << QByteArrayList{"a\n"} << QStringList{u"a"_s};
    QTest::newRow("without an end") << QByteArrayList{"a\nb"} << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("empty lines") << QByteArrayList{"\n\n"} << QStringList{u""_s, u""_s};
    QTest::newRow("CRLF") << QByteArrayList{"a\r\nb\r\n"} << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("progress bar") << QByteArrayList{"1%\r50%\r", "100%\nend\n"} << QStringList{u"100%"_s, u"end"_s};
    QTest::newRow("cut in a character") << QByteArrayList{"\xe7\x89", "\x88\n"} << QStringList{u"版"_s};
    QTest::newRow("not UTF-8") << QByteArrayList{"a\xff\n"} << QStringList{u"a\uFFFD"_s};
    QTest::newRow("longest line") << QByteArrayList{QByteArray(jobs::outputLineLimit, 'x') + '\n'}
                                  << QStringList{QString(jobs::outputLineLimit, u'x')};
    QTest::newRow("longer") << QByteArrayList{QByteArray(jobs::outputLineLimit + 1, 'x') + '\n'}
                            << QStringList{QString(jobs::outputLineLimit, u'x'), u"x"_s};
}

void TestJobLog::splitsLines()
{
    QFETCH(QByteArrayList, chunks);
    QFETCH(QStringList, lines);
    jobs::LineSplitter splitter;
    QStringList seen;
    for (const QByteArray &chunk : std::as_const(chunks)) {
        seen += splitter.add(chunk);
    }
    seen += splitter.finish();
    QCOMPARE(seen, lines);
}

void TestJobLog::cutsOverlongLinesBetweenCharacters()
{
    jobs::LineSplitter splitter;
    const QString text = u"x"_s + QString(50'000, u'版');
    QStringList pieces = splitter.add(text.toUtf8());
    pieces += splitter.finish();
    QVERIFY(pieces.size() > 1);
    QCOMPARE(pieces.join(QString()), text);
}

void TestJobLog::eventsSurviveTheFile()
{
    Event event = output(u"a \"b\"\n版"_s);
    event.kind = Event::Kind::StepEnded;
    event.exitCode = 3;
    event.isError = true;
    event.state = jobs::JobState::Cancelled;
    const auto read = jobs::eventFromJson(jobs::toJson(event));
    QVERIFY(read);
    QCOMPARE(read->kind, event.kind);
    QCOMPARE(read->text, event.text);
    QCOMPARE(read->step, 0);
    QCOMPARE(read->exitCode, 3);
    QVERIFY(read->isError);
    QCOMPARE(read->state, event.state);
    QCOMPARE(read->time, event.time);
}

void TestJobLog::readsWhatIsCompleteOnly()
{
    const QTemporaryDir folder;
    qint64 offset = 0;
    QVERIFY(jobs::readEvents(folder.path(), offset).value_or(QList{output({})}).isEmpty());
    const QByteArray first = jobs::toJson(output(u"one"_s)) + '\n';
    const QByteArray second = jobs::toJson(output(u"two"_s)) + '\n';
    QVERIFY(write(jobs::eventsPath(folder.path()), first + second.first(5)));
    QCOMPARE(textsOf(jobs::readEvents(folder.path(), offset).value_or(QList<Event>())), QStringList{u"one"_s});
    QCOMPARE(offset, first.size());
    QVERIFY(jobs::readEvents(folder.path(), offset).value_or(QList{output({})}).isEmpty());
    QVERIFY(write(jobs::eventsPath(folder.path()), second.sliced(5)));
    QCOMPARE(textsOf(jobs::readEvents(folder.path(), offset).value_or(QList<Event>())), QStringList{u"two"_s});
}

void TestJobLog::passesOverWhatIsNoEvent()
{
    const QTemporaryDir folder;
    const QByteArray good = jobs::toJson(output(u"good"_s)) + '\n';
    QVERIFY(write(jobs::eventsPath(folder.path()),
                  "\xff\xfe{\n[]\n\n{\"event\":\"unheard\"}\n" + good + QByteArray(9'000'000, 'x') + '\n' + good));
    qint64 offset = 0;
    QStringList texts;
    for (auto events = jobs::readEvents(folder.path(), offset); events && !events->isEmpty();
         events = jobs::readEvents(folder.path(), offset)) {
        texts += textsOf(*events);
    }
    QCOMPARE(texts, QStringList({u"good"_s, u"good"_s}));
}

void TestJobLog::keepsHeadAndTail()
{
    const QTemporaryDir folder;
    jobs::EventLog log(1000, 500);
    QVERIFY(log.open(folder.path()));
    for (int line = 0; line < 100; ++line) {
        log.append(output(QString::number(line)));
    }
    log.endOutput();
    log.append({.kind = Event::Kind::JobEnded, .time = {}, .text = u"end"_s, .state = {}});
    log.flush();
    qint64 offset = 0;
    const QStringList texts = textsOf(jobs::readEvents(folder.path(), offset).value_or(QList<Event>()));
    QCOMPARE(texts.first(), u"0"_s);
    QCOMPARE(texts.sliced(texts.size() - 3), QStringList({u"98"_s, u"99"_s, u"end"_s}));
    QCOMPARE(texts.filter(u"left out"_s).size(), 1);
    QVERIFY(offset < 2500);
    QVERIFY(log.problem().isEmpty());
}

void TestJobLog::opensRegularFilesOnly_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"link", "fifo", "folder"}) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void TestJobLog::opensRegularFilesOnly()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    QVERIFY(write(folder.filePath(u"target"_s), R"({"version":1,"state":"running"})"));
    if (kind == "link"_L1) {
        QVERIFY(QFile::link(folder.filePath(u"target"_s), path));
        QVERIFY(!jobs::writeState(folder.path(), {}));
    } else if (kind == "fifo"_L1) {
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else {
        QVERIFY(QDir(folder.path()).mkdir(u"state.json"_s));
    }
    const auto state = jobs::readState(folder.path());
    QVERIFY(!state);
    QVERIFY(state.error().message.contains(path));
}

void TestJobLog::removesTreesWithoutPermission()
{
    const QTemporaryDir folder;
    const QString outside = folder.filePath(u"outside"_s);
    QVERIFY(QDir(folder.path()).mkpath(u"outside"_s));
    QVERIFY(write(outside + "/kept"_L1, "x"));
    QVERIFY(QDir(folder.path()).mkpath(u"tree/a/.b"_s));
    QVERIFY(write(folder.filePath(u"tree/a/.b/file"_s), "x"));
    QVERIFY(QFile::link(outside, folder.filePath(u"tree/a/link"_s)));
    for (const QString &path : {u"tree/a/.b"_s, u"tree/a"_s}) {
        ::chmod(QFile::encodeName(folder.filePath(path)).constData(), 0500);
    }
    jobs::removeTree(folder.filePath(u"tree"_s));
    QVERIFY(!QFileInfo::exists(folder.filePath(u"tree"_s)));
    QVERIFY(QFileInfo::exists(outside + "/kept"_L1));
}

QTEST_GUILESS_MAIN(TestJobLog)
#include "tst_joblog.moc"
