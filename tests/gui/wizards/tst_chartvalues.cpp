#include "gui/wizards/newimagewizardtest.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// The page of a chart's values, with a chart repository on the loopback interface, and the images that follow from
/// them.
class TestChartValues final : public test::NewImageWizardTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formAndTextAreOne();
    void valuesBecomeOptions();
    void worksWithoutRepository();

private:
    void goToValues(const QString &repository);
    void serve(QTcpSocket *socket) const;
    template <typename Type> [[nodiscard]] Type *find(const QString &name) const
    {
        return m_wizard->currentPage()->findChild<Type *>(name);
    }

    QTcpServer m_server;
    QNetworkAccessManager m_network;
    QHash<QByteArray, QByteArray> m_answers; ///< by path
};

void TestChartValues::initTestCase()
{
    const test::ScratchWorkspace folder;
    folder.write(u"web/Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 1.2.3\nappVersion: \"2.0\"\n");
    folder.write(u"web/values.yaml"_s,
                 "# the server\nimage:\n  name: nginx\n  tag: \"1.26\"\nextra: false\nports: [80]\n");
    folder.write(u"web/templates/pod.yaml"_s,
                 "kind: Pod\nspec:\n  containers:\n    - image: {{ .Values.image.name }}:{{ .Values.image.tag }}\n"
                 "{{- if .Values.extra }}\n    - image: redis:7\n{{- end }}\n");
    QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, folder.root(), u"-czf"_s, folder.at(u"web.tgz"_s), u"web"_s}), 0);
    QFile archive(folder.at(u"web.tgz"_s));
    QVERIFY(archive.open(QIODevice::ReadOnly));
    m_answers.insert("/web.tgz", archive.readAll());
    m_answers.insert("/index.yaml", "entries: {web: [{version: 1.2.3, appVersion: '2.0', urls: [web.tgz]}]}");
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
    });
}

void TestChartValues::serve(QTcpSocket *socket) const
{
    const QByteArray path = socket->readAll().split(' ').value(1);
    const bool isThere = m_answers.contains(path);
    socket->write((isThere ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 No") + QByteArray("\r\nConnection: close\r\n\r\n") +
                  m_answers.value(path));
    socket->disconnectFromHost();
}

void TestChartValues::goToValues(const QString &repository)
{
    const auto workspace = image::openWorkspace(m_scratch->root());
    const auto patterns = scaffold::allPatterns(u"en"_s, {});
    QVERIFY(workspace && patterns);
    m_wizard = std::make_unique<gui::NewImageWizard>(*workspace, *patterns, &m_network);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    press(Qt::Key_Return);
    type(u"web"_s);
    press(Qt::Key_Return);
    answer(u"chartRepository"_s, repository);
    push(button(QWizard::NextButton));
    QCOMPARE(m_wizard->currentPage()->objectName(), u"valuesPage"_s);
}

void TestChartValues::formAndTextAreOne()
{
    goToValues(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    auto *form = find<QTreeWidget>(u"form"_s);
    QTRY_COMPARE(form->topLevelItemCount(), 3);
    QCOMPARE(find<QComboBox>(u"versionCombo"_s)->currentText(), u"1.2.3 (application 2.0)"_s);
    QVERIFY(find<gui::CodeView>(u"chartText"_s)->toPlainText().startsWith("# the server"_L1));
    QCOMPARE(form->topLevelItem(1)->text(1), u"false"_s);

    auto *text = find<gui::CodeView>(u"valuesText"_s);
    form->setFocus();
    press(Qt::Key_Down); // by keys alone: typing edits the row
    type(u"true"_s);
    press(Qt::Key_Return);
    QCOMPARE(text->toPlainText(), u"extra: true\n"_s);
    find<QComboBox>(u"viewCombo"_s)->setCurrentIndex(1);
    text->setPlainText(u"# mine\nextra: true\nimage:\n  tag: \"1.27\"\n"_s);
    find<QComboBox>(u"viewCombo"_s)->setCurrentIndex(0);
    QCOMPARE(form->topLevelItem(0)->child(1)->text(2), u"\"1.27\""_s);
    form->topLevelItem(0)->child(1)->setText(2, u"1.28"_s);
    QCOMPARE(text->toPlainText(), u"# mine\nextra: true\nimage:\n  tag: 1.28\n"_s);
    text->setPlainText(u"- no mapping\n"_s);
    QVERIFY(!button(QWizard::NextButton)->isEnabled());
    text->setPlainText(u"extra: true\n"_s);
    QVERIFY(button(QWizard::NextButton)->isEnabled());
    form->topLevelItem(0)->child(1)->setText(2, u"\"1.27\""_s);

    push(button(QWizard::NextButton));
    const auto *images = find<QListWidget>(u"imageList"_s);
    QTRY_COMPARE(images->count(), 2);
    QCOMPARE(images->item(0)->text(), u"docker.io/library/nginx:1.27"_s);
    QCOMPARE(images->item(1)->text(), u"docker.io/library/redis:7"_s);
    push(button(QWizard::BackButton)); // what was chosen stays
    QCOMPARE(text->toPlainText(), u"extra: true\nimage:\n  tag: \"1.27\"\n"_s);
    push(button(QWizard::NextButton));
    QSignalSpy created(m_wizard.get(), &gui::NewImageWizard::created);
    push(button(QWizard::FinishButton));
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(read(u"applications/web/latest/values.yaml"_s), u"extra: true\nimage:\n  tag: \"1.27\"\n\n"_s);
    QVERIFY(read(u"applications/web/latest/entrypoint.sh"_s).contains("-f values.yaml"_L1));
    QVERIFY(read(u"applications/web/latest/init.sh"_s).contains("cp values.yaml \"charts/$CHART.values.yaml\""_L1));
}

void TestChartValues::valuesBecomeOptions()
{
    goToValues(u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort()));
    auto *form = find<QTreeWidget>(u"form"_s);
    QTRY_COMPARE(form->topLevelItemCount(), 3);
    form->topLevelItem(1)->setText(2, u"true"_s);
    find<QComboBox>(u"targetCombo"_s)->setCurrentIndex(1);
    find<gui::CodeView>(u"valuesText"_s)->setPlainText(u"ports: [1]\n"_s);
    QVERIFY(!button(QWizard::NextButton)->isEnabled());
    QVERIFY(find<QLabel>(u"problemLabel"_s)->text().contains("ports"_L1));
    find<gui::CodeView>(u"valuesText"_s)->setPlainText(u"extra: true\n"_s);
    push(button(QWizard::NextButton));
    QVERIFY(find<QLineEdit>(u"commandLine"_s)->text().contains("helmOptions=--set extra=true"_L1));
    QVERIFY2(contents()->toPlainText().contains("ENV HELM_OPTS=\"--set extra=true\""_L1),
             qPrintable(contents()->toPlainText()));
}

void TestChartValues::worksWithoutRepository()
{
    goToValues(u"http://127.0.0.1:1"_s);
    QTRY_VERIFY(find<QLabel>(u"statusLabel"_s)->text().contains("Cannot download"_L1));
    find<gui::CodeView>(u"valuesText"_s)->setPlainText(u"a: 1\n"_s);
    push(button(QWizard::NextButton));
    QTRY_VERIFY(find<QLabel>(u"imagesLabel"_s)->text().startsWith("0 image"_L1));
    QVERIFY(button(QWizard::FinishButton)->isEnabled());
}

QTEST_MAIN(TestChartValues)
#include "tst_chartvalues.moc"
