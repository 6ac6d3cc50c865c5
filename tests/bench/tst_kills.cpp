#include "gui/editor/editorpane.h"
#include "gui/widgets/unsavedtexts.h"
#include "support/scratchworkspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

constexpr int typingDelay = 15;  // ms
constexpr int savedEvery = 90;   // keys
constexpr qint64 mayMiss = 2000; // ms of typing
constexpr auto start = "FROM scratch\n# "_L1;

/// What is typed: no two parts are alike, so that a part that is missing or twice is seen.
QString typed(qsizetype count)
{
    QString text;
    for (int number = 0; text.size() < count; ++number) {
        text += QString::number(number) + u' ';
    }
    return text.first(count);
}

/// The program that is killed: types into the editor, saves now and then, and says how far it is.
int typeOn(const QString &path, const QString &unsavedFolder)
{
    gui::EditorPane pane(unsavedFolder);
    pane.resize(800, 600);
    pane.show();
    pane.open(path, core::Position{1, 2});
    QWidget *view = pane.findChild<QTabWidget *>(u"editorTabs"_s)->currentWidget()->findChild<QWidget *>(u"textView"_s);
    QWidget *text = view->focusProxy() ? view->focusProxy() : view;
    text->setFocus();
    const QString all = typed(100'000);
    qsizetype count = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &pane, [&] {
        QTest::keyClick(text, all.at(count++).toLatin1());
        if (count % savedEvery == 0) {
            (void)pane.saveCurrent();
        }
        std::printf("%lld\n", static_cast<long long>(count));
        std::fflush(stdout);
    });
    timer.start(typingDelay);
    return QApplication::exec();
}

} // namespace

/// A program that is killed while one types loses 2 s of typing at most, and never damages the file. SEALYARD_KILLS
/// says how often it is killed.
class KillsBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesTwoSecondsAtMost();
};

void KillsBench::losesTwoSecondsAtMost()
{
    const int rounds =
        qEnvironmentVariableIntValue("SEALYARD_KILLS") > 0 ? qEnvironmentVariableIntValue("SEALYARD_KILLS") : 2;
    qsizetype worst = 0;
    for (int round = 0; round < rounds; ++round) {
        const test::ScratchWorkspace scratch;
        const QTemporaryDir home;
        const QString path = scratch.at(u"Kubefile"_s);
        scratch.write(u"Kubefile"_s, QByteArray(start.data(), start.size()));
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--type"_s, path, home.path()});
        QList<std::pair<qint64, qsizetype>> progress; // when, how many keys
        QElapsedTimer timer;
        qint64 end = 0;
        while (end == 0 || timer.elapsed() < end) {
            QVERIFY(program.waitForReadyRead(20'000));
            if (end == 0) {
                end = 200 + QRandomGenerator::global()->bounded(4'000);
                timer.start();
            }
            while (program.canReadLine()) {
                progress.append({timer.elapsed(), program.readLine().trimmed().toLongLong()});
            }
        }
        program.kill();
        QVERIFY(program.waitForFinished());
        qsizetype needed = 0;
        for (const auto &[when, count] : std::as_const(progress)) {
            needed = when <= end - mayMiss ? count : needed;
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString onDisk = QString::fromUtf8(file.readAll());
        const auto check = [](const QString &text) {
            return text.startsWith(start) && text.sliced(start.size()) == typed(text.size() - start.size());
        };
        QVERIFY2(check(onDisk), qPrintable(onDisk));
        const gui::UnsavedTexts unsaved(home.path());
        const QString lost = unsaved.lostText(path).value_or(onDisk);
        QVERIFY2(check(lost), qPrintable(lost));
        const qsizetype kept = qMax(lost.size(), onDisk.size()) - start.size();
        QCOMPARE_GE(kept, needed);
        worst = qMax(worst, progress.last().second - kept);
    }
    qInfo("%d kills: at most %lld keys were missing, %.1f s of typing", rounds, static_cast<long long>(worst),
          double(worst * typingDelay) / 1000);
}

int main(int argc, char *argv[])
{
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--type"_L1) {
        return typeOn(arguments.value(2), arguments.value(3));
    }
    KillsBench bench;
    return QTest::qExec(&bench, argc, argv);
}

#include "tst_kills.moc"
