#include "gui/jobs/jobnotifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::JobNotifier;
using jobs::JobState;

/// What a desktop offers to show notifications; keeps what it was asked to show.
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaces = 0;
        QString title;
        QString text;
        QStringList actions;
    };
    QList<Shown> shown;

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() { return {u"body"_s, u"body-markup"_s, u"actions"_s}; }
    Q_SCRIPTABLE QString GetServerInformation(QString &vendor, QString &version, QString &specification)
    {
        vendor = u"Sealyard"_s;
        version = u"1"_s;
        specification = u"1.2"_s;
        return u"tests"_s;
    }
    Q_SCRIPTABLE uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                             const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({replaces, title, text, actions});
        return 7;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { Q_EMIT NotificationClosed(id, 3); }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
};

/// Talks to a real bus, that of a dbus-daemon of its own.
class TestJobNotifier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsOfOneBuild();
    void markupOfOthersIsText();
    void addsWhatEndsMeanwhile();
    void showsTheBuildThatWasChosen();

private:
    NotificationServer m_server;
};

namespace {

jobs::Job endedJob(const QString &title, JobState state, const QString &problem = {})
{
    return {.id = title,
            .directory = u"/nowhere/"_s + title,
            .plan = {.title = title, .subject = {}, .result = u"/images/x.tar"_s, .steps = {}},
            .state = state,
            .started = {},
            .ended = {},
            .problem = problem};
}

} // namespace

void TestJobNotifier::initTestCase()
{
    QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &m_server,
                                   QDBusConnection::ExportScriptableContents));
    QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
}

void TestJobNotifier::init()
{
    m_server.shown.clear();
}

void TestJobNotifier::tellsOfOneBuild()
{
    JobNotifier notifier;
    notifier.tell(endedJob(u"helm v3.8.2"_s, JobState::Failed, u"init.sh ended with status 1"_s));
    QTRY_COMPARE(m_server.shown.size(), 1);
    QCOMPARE(m_server.shown.first().title, u"Failed: helm v3.8.2"_s);
    QCOMPARE(m_server.shown.first().text, u"init.sh ended with status 1"_s);
}

void TestJobNotifier::markupOfOthersIsText()
{
    JobNotifier notifier;
    notifier.tell(endedJob(u"helm"_s, JobState::Failed, u"<a href=\"http://evil\">x</a>"_s));
    QTRY_COMPARE(m_server.shown.size(), 1);
    QVERIFY2(!m_server.shown.first().text.contains(u'<'), qPrintable(m_server.shown.first().text));
}

void TestJobNotifier::addsWhatEndsMeanwhile()
{
    JobNotifier notifier;
    notifier.tell(endedJob(u"one"_s, JobState::Succeeded));
    QTRY_COMPARE(m_server.shown.size(), 1);
    QTest::qWait(50); // until the notifier has the number of its notification
    notifier.tell(endedJob(u"two"_s, JobState::Failed));
    notifier.tell(endedJob(u"cancelled"_s, JobState::Cancelled));
    notifier.tell(endedJob(u"three"_s, JobState::Succeeded));
    QTRY_COMPARE(m_server.shown.last().title, u"3 builds have ended"_s);
    QCOMPARE(m_server.shown.last().replaces, 7U);
    QTRY_COMPARE(m_server.shown.last().text, u"2 succeeded, 1 did not"_s);
}

void TestJobNotifier::showsTheBuildThatWasChosen()
{
    JobNotifier notifier;
    QSignalSpy activated(&notifier, &JobNotifier::activated);
    notifier.tell(endedJob(u"one"_s, JobState::Succeeded));
    QTRY_COMPARE(m_server.shown.size(), 1);
    QVERIFY(m_server.shown.first().actions.contains("default"_L1));
    QTest::qWait(50);
    Q_EMIT m_server.ActionInvoked(7, u"default"_s);
    QTRY_COMPARE(activated.value(0), QVariantList{u"/nowhere/one"_s});
}

int main(int argc, char **argv)
{
    QProcess bus;
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!bus.waitForReadyRead(10000)) {
        qCritical("dbus-daemon does not start: %s", qPrintable(bus.errorString()));
        return 1;
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    int result = 0;
    {
        QApplication app(argc, argv);
        TestJobNotifier test;
        result = QTest::qExec(&test, argc, argv);
    }
    bus.kill();
    bus.waitForFinished();
    return result;
}

#include "tst_jobnotifier.moc"
