#include "gui/editor/editorpane.h"
#include "gui/editor/largetextarea.h"
#include "gui/problems/lintsession.h"
#include "support/scratchworkspace.h"

#include <QAbstractEventDispatcher>
#include <QAction>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// How long after a key is pressed the text is painted, with checks running as one types: p99 under 16 ms. And how long
/// large files take to be there: 10 MB of YAML under 1 s; 200 MB are shown as plain text. Goals for an idle machine.
class KeysBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void paintsKeys_data();
    void paintsKeys();
    void opensALargeManifest();
    void showsAHugeFileAsPlainText();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QString &path, core::Position place);
    [[nodiscard]] QWidget *text() const;
    void waitForPaint();

    QTemporaryDir m_home;
    test::ScratchWorkspace m_scratch;
    std::unique_ptr<gui::EditorPane> m_pane;
    std::unique_ptr<gui::LintSession> m_session;
    bool m_isPainted = false;
};

namespace {

constexpr qint64 mega = 1024 * 1024;
/// Without SEALYARD_BENCH only a few keys are pressed and the huge file is a tenth of one: enough to see that it works.
const bool isFull = qEnvironmentVariableIsSet("SEALYARD_BENCH");
const int keys = isFull ? 300 : 40;
const qsizetype huge = (isFull ? 200 : 20) * mega;
const QString folder = u"applications/demo/1.0/"_s;

QByteArray manifest(qsizetype lines)
{
    QByteArray text;
    for (qsizetype i = 0; text.count('\n') < lines; ++i) {
        text += "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-" + QByteArray::number(i) +
                "\ndata:\n  key: \"value\" # why\n  other: |\n    text of several\n    lines\n---\n";
    }
    return text;
}

QByteArray buildFile(qsizetype lines)
{
    QByteArray text("FROM scratch\nENV HOST=example.org PORT=80\n");
    for (qsizetype i = 2; i < lines; ++i) {
        text += "LABEL label-" + QByteArray::number(i) + "=\"${HOST}:${PORT:-80}\"\n";
    }
    return text;
}

/// Of this thread, in microseconds: what a machine that is busy with other things does not change much.
qint64 processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
}

QString summary(QList<qint64> times)
{
    std::ranges::sort(times);
    const auto at = [&times](qsizetype index) {
        return QString::number(double(times.at(index)) / 1000, 'f', 1);
    };
    return u"%1 ms at the median, %2 ms at p99, %3 ms at worst"_s.arg(at(times.size() / 2), at(times.size() * 99 / 100),
                                                                      at(times.size() - 1));
}

/// How long the thread is busy between two times that it waits for events.
class Turns final
{
public:
    Turns()
    {
        const auto *events = QAbstractEventDispatcher::instance();
        QObject::connect(events, &QAbstractEventDispatcher::awake, &m_context, [this] { begin(); });
        QObject::connect(events, &QAbstractEventDispatcher::aboutToBlock, &m_context, [this] { end(); });
    }

    /// Counts what is done outside of the event loop too.
    void add(const std::function<void()> &act)
    {
        begin();
        act();
        end();
    }
    [[nodiscard]] double longest() const { return double(m_longest) / 1000; }   ///< ms
    [[nodiscard]] double mostWork() const { return double(m_mostWork) / 1000; } ///< ms of the processor

private:
    void begin()
    {
        m_timer.start();
        m_before = processorTime();
    }
    void end()
    {
        m_longest = qMax(m_longest, m_timer.isValid() ? m_timer.nsecsElapsed() / 1000 : 0);
        m_mostWork = qMax(m_mostWork, m_timer.isValid() ? processorTime() - m_before : 0);
        m_timer.invalidate();
    }

    QObject m_context;
    QElapsedTimer m_timer;
    qint64 m_before = 0;
    qint64 m_longest = 0;
    qint64 m_mostWork = 0;
};

} // namespace

void KeysBench::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

QWidget *KeysBench::text() const
{
    QWidget *view =
        m_pane->findChild<QTabWidget *>(u"editorTabs"_s)->currentWidget()->findChild<QWidget *>(u"textView"_s);
    return view->focusProxy() ? view->focusProxy() : view;
}

bool KeysBench::eventFilter(QObject *watched, QEvent *event)
{
    m_isPainted = m_isPainted || event->type() == QEvent::Paint;
    return QObject::eventFilter(watched, event);
}

void KeysBench::waitForPaint()
{
    for (QDeadlineTimer deadline(60'000); !m_isPainted && !deadline.hasExpired();) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QVERIFY(m_isPainted);
}

void KeysBench::open(const QString &path, core::Position place)
{
    m_session = std::make_unique<gui::LintSession>();
    m_pane = std::make_unique<gui::EditorPane>(m_home.filePath(u"unsaved"_s));
    m_pane->resize(1200, 800);
    m_pane->show();
    connect(m_pane.get(), &gui::EditorPane::contentChanged, m_session.get(), [this](const QString &changed) {
        m_session->setText(QDir(m_scratch.root()).relativeFilePath(changed), m_pane->unsavedText(changed));
    });
    connect(m_session.get(), &gui::LintSession::findingsChanged, m_pane.get(),
            [this, path] { m_pane->setFindings({{m_scratch.at(path), m_session->findings()}}); });
    const image::Workspace workspace = image::openWorkspace(m_scratch.root()).value();
    m_pane->setWorkspace(workspace, {});
    m_session->setWorkspace(workspace);
    m_pane->open(m_scratch.at(path), place);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isBusy(), 20'000);
}

void KeysBench::paintsKeys_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<core::Position>("place");
    QTest::newRow("YAML of 10,000 lines")
        << folder + u"manifests/a.yaml"_s << manifest(10'000) << core::Position{5005, 14};
    QTest::newRow("Kubefile of 2,000 lines") << folder + u"Kubefile"_s << buildFile(2'000) << core::Position{1000, 20};
}

void KeysBench::paintsKeys()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, bytes);
    QFETCH(const core::Position, place);
    m_scratch.write(path, bytes);
    open(path, place);
    text()->setFocus();
    text()->installEventFilter(this);
    QList<qint64> times;
    QList<qint64> work;
    for (int key = 0; key < keys; ++key) {
        m_isPainted = false;
        QElapsedTimer timer;
        timer.start();
        const qint64 before = processorTime();
        QTest::keyClick(text(), 'a' + key % 26);
        waitForPaint();
        times.append(timer.nsecsElapsed() / 1000);
        work.append(processorTime() - before);
        QTest::qWait(key % 20 == 0 ? 400 : 20); // now and then a pause, so that checks run
    }
    qInfo("painted after %s; of that the window's thread works %s", qPrintable(summary(times)),
          qPrintable(summary(work)));
}

void KeysBench::opensALargeManifest()
{
    const QString path = folder + u"manifests/large.yaml"_s;
    QByteArray bytes = manifest(10'000);
    bytes = bytes.repeated(10 * mega / bytes.size() + 1).first(10 * mega);
    open(folder + u"Kubefile"_s, {0, 0});
    m_scratch.write(path, bytes);
    QElapsedTimer timer;
    timer.start();
    m_pane->open(m_scratch.at(path));
    m_isPainted = false;
    text()->installEventFilter(this);
    waitForPaint();
    qInfo("10 MB of YAML painted after %lld ms", timer.elapsed());
}

void KeysBench::showsAHugeFileAsPlainText()
{
    const QString path = folder + u"manifests/huge.yaml"_s;
    const QByteArray bytes = manifest(10'000);
    m_scratch.write(path, bytes.repeated(huge / bytes.size() + 1).first(huge));
    open(folder + u"Kubefile"_s, {0, 0});
    Turns turns;
    QElapsedTimer timer;
    timer.start();
    turns.add([&] { m_pane->open(m_scratch.at(path)); });
    auto *area = m_pane->findChild<gui::LargeTextArea *>();
    QVERIFY(area);
    m_isPainted = false;
    area->viewport()->installEventFilter(this);
    waitForPaint();
    const qint64 painted = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(!area->isReading(), 60'000);
    const qint64 whole = timer.elapsed();
    for (int row = area->text().rowCount(); row > 0; row -= area->text().rowCount() / 10 + 1) {
        turns.add([&] { area->select(row); });
        QCoreApplication::processEvents();
    }
    auto *wanted = m_pane->findChild<QLineEdit *>(u"wantedText"_s);
    wanted->setText(u"nowhere to be found"_s);
    timer.start();
    m_pane->findChild<QAction *>(u"findNext"_s)->trigger();
    const auto *result = m_pane->findChild<QLabel *>(u"searchResult"_s);
    QTRY_COMPARE_WITH_TIMEOUT(result->text(), u"Not found"_s, 60'000);
    qInfo(
        "%lld MB as plain text: painted after %lld ms, to its end after %lld ms, searched in %lld ms; the longest turn "
        "of the window's thread took %.1f ms, and %.1f ms of the processor",
        huge / mega, painted, whole, timer.elapsed(), turns.longest(), turns.mostWork());
}

QTEST_MAIN(KeysBench)
#include "tst_keys.moc"
