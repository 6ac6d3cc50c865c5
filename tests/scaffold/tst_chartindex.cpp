#include "scaffold/chartindex.h"
#include "scaffold/chartrepository.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

const QString indexText = uR"(apiVersion: v1
entries:
  web:
    - name: web
      version: 2.0.0
      appVersion: "1.28"
      description: A web server
      urls: [https://e.org/web-2.0.0.tgz]
    - version: v1.0.0
      appVersion: v1.27
  api:
    - version: 0.1.0
    - {description: no version}
  none: []
)"_s;

} // namespace

class TestChartIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void notesReleases_data();
    void notesReleases();
    void asksServer();
    void saysWhyThereIsNoAnswer();
};

void TestChartIndex::reads()
{
    const auto charts = parseChartIndex(indexText);
    QVERIFY2(charts, charts ? "" : qPrintable(charts.error().message));
    QCOMPARE(charts->size(), 3);
    QCOMPARE(charts->at(0).name, u"api"_s);
    QCOMPARE(charts->at(0).releases, (QList<ChartRelease>{{u"0.1.0"_s, {}}}));
    QCOMPARE(charts->at(1).releases, QList<ChartRelease>());
    QCOMPARE(charts->at(2).description, u"A web server"_s);
    QCOMPARE(charts->at(2).releases, (QList<ChartRelease>{{u"2.0.0"_s, u"1.28"_s, u"https://e.org/web-2.0.0.tgz"_s},
                                                          {u"v1.0.0"_s, u"v1.27"_s}}));
}

void TestChartIndex::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("page") << u"<html><body>Not found</body></html>"_s;
    QTest::newRow("list") << u"entries: [a]"_s;
    QTest::newRow("broken") << u"entries: {"_s;
}

void TestChartIndex::refuses()
{
    QFETCH(QString, text);
    const auto charts = parseChartIndex(text);
    QVERIFY(!charts);
    QCOMPARE(charts.error().kind, core::ErrorKind::Invalid);
}

void TestChartIndex::notesReleases_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isAppVersion");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("latest") << u"latest"_s << false << true;
    QTest::newRow("chart version") << u"v2.0.0"_s << false << true;
    QTest::newRow("without v") << u"1.0.0"_s << false << true;
    QTest::newRow("application version") << u"1.28"_s << true << true;
    QTest::newRow("not as a chart version") << u"1.28"_s << false << false;
    QTest::newRow("not there") << u"3.0.0"_s << false << false;
}

void TestChartIndex::notesReleases()
{
    QFETCH(QString, version);
    QFETCH(bool, isAppVersion);
    QFETCH(bool, isThere);
    const auto charts = parseChartIndex(indexText);
    QVERIFY(charts);
    const QString note = releaseNote(charts->last(), version, isAppVersion);
    QVERIFY2(note.contains("2.0.0"_L1) && note.contains("1.28"_L1), qPrintable(note));
    QCOMPARE(!note.contains(u"no version "_s + version), isThere);
}

void TestChartIndex::asksServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray asked;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &asked] {
            asked += socket->readAll();
            const QByteArray body = indexText.toUtf8();
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) +
                          "\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
    });
    QNetworkAccessManager network;
    ChartRepository repository(network);
    const QSignalSpy answered(&repository, &ChartRepository::answered);
    const QSignalSpy failed(&repository, &ChartRepository::failed);
    const QString address = u"http://127.0.0.1:%1/charts/"_s.arg(server.serverPort());
    repository.ask(u"http://127.0.0.1:1/"_s); // replaced
    repository.ask(address);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(answered.first().at(0).toString(), address);
    QCOMPARE(answered.first().at(1).value<QList<IndexedChart>>().size(), 3);
    QVERIFY2(asked.startsWith("GET /charts/index.yaml "), asked.constData());
}

void TestChartIndex::saysWhyThereIsNoAnswer()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString address = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    QNetworkAccessManager network;
    ChartRepository repository(network);
    const QSignalSpy failed(&repository, &ChartRepository::failed);
    repository.ask(address);
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().at(1).value<core::Error>();
    QVERIFY2(error.message.contains(address), qPrintable(error.message));
}

QTEST_GUILESS_MAIN(TestChartIndex)
#include "tst_chartindex.moc"
