#include "gui/preview/environmentmodel.h"
#include "gui/preview/imagesmodel.h"
#include "gui/preview/previewpane.h"
#include "gui/preview/previewsession.h"
#include "support/scratchrepository.h"
#include "support/scratchworkspace.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::gui;
using test::ScratchWorkspace;

/// The preview from texts on disk and in an editor to what the pane shows.
class TestPreviewPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsImagesWithOrigin();
    void comparesWithTheLastCommit();
    void followsUnsavedText();
    void showsManifestsWithTheirTemplate();
    void rendersTemplatesWithTypedValues();
    void goesToTheTemplateLine_data();
    void goesToTheTemplateLine();
    void namesConflicts();
    void restsWhileHidden();
    void modelsAreSound();

private:
    [[nodiscard]] bool look();
    template <typename T> [[nodiscard]] T *child(const QString &name) const { return m_pane->findChild<T *>(name); }

    std::unique_ptr<ScratchWorkspace> m_scratch;
    std::unique_ptr<PreviewSession> m_session;
    std::unique_ptr<PreviewPane> m_pane;
};

namespace {

const QString top = u"applications/a/v1"_s;
const QString chartFolder = top + u"/charts/demo"_s;

} // namespace

void TestPreviewPane::init()
{
    m_scratch = std::make_unique<ScratchWorkspace>();
    m_scratch->write(top + u"/Kubefile"_s, "FROM scratch\nENV HOST=image.example.com\nCOPY . .\n");
    m_scratch->write(top + u"/manifests/m.yaml.tmpl"_s, "kind: Pod\nhost: {{ .HOST }}\nport: {{ .PORT }}\n");
    m_scratch->write(chartFolder + u"/Chart.yaml"_s, "apiVersion: v2\nname: demo\nversion: 0.1.0\n");
    m_scratch->write(chartFolder + u"/values.yaml"_s, "tag: \"1.25\"\n");
    m_scratch->write(chartFolder + u"/templates/a.yaml"_s,
                     "{{ if true }}\nimage: nginx:{{ .Values.tag }}\n{{ end }}\n");
    m_session = std::make_unique<PreviewSession>();
    m_pane = std::make_unique<PreviewPane>([this](const QString &path) { return m_session->textOf(path); });
    connect(m_session.get(), &PreviewSession::changed, m_pane.get(),
            [this] { m_pane->setPreview(m_session->preview()); });
    connect(m_pane.get(), &PreviewPane::environmentChanged, m_session.get(),
            [this] { m_session->setEnvironment(m_pane->environment()); });
}

bool TestPreviewPane::look()
{
    QSignalSpy changed(m_session.get(), &PreviewSession::changed);
    m_session->setActive(true);
    m_session->setWorkspace(*image::openWorkspace(m_scratch->root()));
    m_session->setPlace(top + u"/Kubefile"_s);
    return QTest::qWaitFor([&] { return !changed.isEmpty(); });
}

void TestPreviewPane::showsImagesWithOrigin()
{
    QVERIFY(look());
    auto *tree = child<QTreeView>(u"imagesTree"_s);
    const QModelIndex image = tree->model()->index(0, 0);
    QCOMPARE(image.data().toString(), u"docker.io/library/nginx:1.25"_s);
    const QModelIndex origin = tree->model()->index(0, 0, image);
    QCOMPARE(origin.siblingAtColumn(1).data().toString(), chartFolder + u"/templates/a.yaml:2"_s);
    const QModelIndex value = tree->model()->index(0, 0, origin);
    QCOMPARE(value.data().toString(), u".Values.tag = 1.25"_s);
    QVERIFY(child<QLabel>(u"totalsLabel"_s)->text().contains(u'1'));

    QSignalSpy activated(m_pane.get(), &PreviewPane::placeActivated);
    Q_EMIT tree->activated(value);
    QCOMPARE(activated.first(), (QVariantList{chartFolder + u"/values.yaml"_s, 0, 0}));
}

void TestPreviewPane::comparesWithTheLastCommit()
{
    const test::ScratchRepository repository(u"images"_s);
    repository.write(top + u"/manifests/a.yaml"_s, "image: a:1\nimage: b:1\n");
    repository.write(top + u"/big"_s, "not looked at");
    repository.git({u"add"_s, u"-A"_s});
    repository.git({u"commit"_s, u"-q"_s, u"-m"_s, u"start"_s});
    const auto head = [&] {
        return QString::fromLatin1(repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed());
    };
    const auto *totals = child<QLabel>(u"totalsLabel"_s);
    m_session->setActive(true);
    m_session->setWorkspace(*image::openWorkspace(repository.root()));
    m_session->setPlace(top);
    m_session->setCommit(head());
    QTRY_VERIFY(totals->text().contains(u"as in the last commit"_s));

    m_session->setText(top + u"/manifests/a.yaml"_s, u"image: a:2\nimage: c:1\n"_s);
    QTRY_VERIFY(totals->text().contains(u"3 changed"_s));
    const QAbstractItemModel *model = child<QTreeView>(u"imagesTree"_s)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        rows.append(model->index(row, 0).data().toString() + u'|' + model->index(row, 1).data().toString());
    }
    QCOMPARE(rows, (QStringList{u"docker.io/library/a:2|was docker.io/library/a:1, no registry"_s,
                                u"docker.io/library/c:1|new, no registry"_s, u"No longer packed: 1|"_s}));
    QCOMPARE(model->index(0, 0, model->index(2, 0)).data().toString(), u"docker.io/library/b:1"_s);

    repository.write(top + u"/manifests/a.yaml"_s, "image: a:2\nimage: c:1\n");
    repository.git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"next"_s});
    m_session->setCommit(head());
    QTRY_VERIFY(totals->text().contains(u"as in the last commit"_s));
    m_session->setCommit({});
    QTRY_VERIFY(!totals->text().contains(u"commit"_s));
}

void TestPreviewPane::followsUnsavedText()
{
    QVERIFY(look());
    const auto shown = [this] {
        return child<QTreeView>(u"imagesTree"_s)->model()->index(0, 0).data().toString();
    };
    QStringList seen;
    connect(m_session.get(), &PreviewSession::changed, this, [&] { seen.append(shown()); });
    m_session->setText(chartFolder + u"/values.yaml"_s, u"tag: \"1\"\n"_s);
    seen.clear(); // what was ready at once came before the next text
    m_session->setText(chartFolder + u"/values.yaml"_s, u"tag: \"2\"\n"_s);
    seen.clear(); // an idle thread may have answered before
    QTRY_COMPARE(shown(), u"docker.io/library/nginx:2"_s);
    // Of what changes meanwhile only the newest counts.
    QVERIFY2(!seen.contains(u"docker.io/library/nginx:1"_s), qPrintable(seen.join(u' ')));
    m_session->setText(chartFolder + u"/values.yaml"_s, std::nullopt);
    QTRY_COMPARE(child<QTreeView>(u"imagesTree"_s)->model()->index(0, 0).data().toString(),
                 u"docker.io/library/nginx:1.25"_s);
}

void TestPreviewPane::showsManifestsWithTheirTemplate()
{
    QVERIFY(look());
    auto *combo = child<QComboBox>(u"manifestCombo"_s);
    QCOMPARE(combo->currentText(), u"demo/templates/a.yaml"_s);
    auto *text = child<QPlainTextEdit>(u"manifestText"_s);
    QCOMPARE(text->toPlainText(), u"\nimage: nginx:1.25\n\n"_s);
    text->moveCursor(QTextCursor::Down);
    QSignalSpy activated(m_pane.get(), &PreviewPane::placeActivated);
    combo->parentWidget()->findChild<QToolButton *>(u"originButton"_s)->click();
    QCOMPARE(activated.first(), (QVariantList{chartFolder + u"/templates/a.yaml"_s, 1, 0}));
}

void TestPreviewPane::rendersTemplatesWithTypedValues()
{
    QVERIFY(look());
    auto *result = child<QPlainTextEdit>(u"resultText"_s);
    QCOMPARE(result->toPlainText(), u"kind: Pod\nhost: image.example.com\nport: <no value>\n"_s);
    auto *model = m_pane->findChild<EnvironmentModel *>();
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(model->setData(model->index(1, EnvironmentModel::ValueColumn), u"80"_s, Qt::EditRole));
    QTRY_COMPARE(result->toPlainText(), u"kind: Pod\nhost: image.example.com\nport: 80\n"_s);
    child<QToolButton>(u"compareButton"_s)->setChecked(true);
    QCOMPARE(result->toPlainText(),
             u"  kind: Pod\n- host: {{ .HOST }}\n- port: {{ .PORT }}\n+ host: image.example.com\n"
             "+ port: 80\n  "_s);
}

void TestPreviewPane::goesToTheTemplateLine_data()
{
    QTest::addColumn<bool>("isCompared");
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("line");
    QTest::newRow("result") << false << 2 << 2;
    QTest::newRow("compared, same") << true << 0 << 0;
    QTest::newRow("compared, template") << true << 2 << 2;
    QTest::newRow("compared, first of the result") << true << 3 << 1;
    QTest::newRow("compared, second of the result") << true << 4 << 2;
}

void TestPreviewPane::goesToTheTemplateLine()
{
    QFETCH(const bool, isCompared);
    QFETCH(const int, shown);
    QFETCH(const int, line);
    QVERIFY(look());
    child<QToolButton>(u"compareButton"_s)->setChecked(isCompared);
    auto *result = child<QPlainTextEdit>(u"resultText"_s);
    result->setTextCursor(QTextCursor(result->document()->findBlockByNumber(shown)));
    QSignalSpy activated(m_pane.get(), &PreviewPane::placeActivated);
    child<QComboBox>(u"templateCombo"_s)->parentWidget()->findChild<QToolButton *>(u"originButton"_s)->click();
    QCOMPARE(activated.first(), (QVariantList{top + u"/manifests/m.yaml.tmpl"_s, line, 0}));
}

void TestPreviewPane::namesConflicts()
{
    QVERIFY(look());
    const auto *label = child<QLabel>(u"conflictsLabel"_s);
    QVERIFY(label->isHidden());
    core::Diagnostic finding;
    finding.name = u"template-conflict"_s;
    finding.message = u"two files"_s;
    finding.path = top + u"/manifests/m.yaml.tmpl"_s;
    core::Diagnostic other = finding;
    other.path = u"applications/b/v1/manifests/m.yaml.tmpl"_s;
    m_pane->setFindings({finding, other});
    QVERIFY(!label->isHidden());
    QCOMPARE(label->text(), u"manifests/m.yaml.tmpl: two files"_s);
}

void TestPreviewPane::restsWhileHidden()
{
    QSignalSpy busy(m_session.get(), &PreviewSession::busyChanged);
    m_session->setWorkspace(*image::openWorkspace(m_scratch->root()));
    m_session->setPlace(top);
    QVERIFY(busy.isEmpty());
    m_session->setActive(true);
    QTRY_COMPARE(m_session->preview().images.images.size(), 1);
}

void TestPreviewPane::modelsAreSound()
{
    ImagesModel images;
    EnvironmentModel environment;
    const QAbstractItemModelTester imagesTester(&images, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester environmentTester(&environment,
                                                     QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(look());
    images.setImages(m_session->preview().images);
    environment.setKnown({u"A"_s, u"B"_s}, {{u"C"_s, u"c"_s}});
    QCOMPARE(environment.rowCount(), 3);
    images.setImages({});
    QCOMPARE(images.rowCount(), 0);
}

QTEST_MAIN(TestPreviewPane)
#include "tst_previewpane.moc"
