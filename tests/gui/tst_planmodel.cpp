#include "gui/wizards/planmodel.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::PlanModel;

class TestPlanModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsFiles();
    void marksEdits();
    void restores();
    void keepsEditsThroughTheSamePlan();
    void editsWaitForTheTextTheyBelongTo();

private:
    [[nodiscard]] static scaffold::ScaffoldPlan plan(const QString &name);
    [[nodiscard]] QString cell(int row, PlanModel::Column column) const;

    std::unique_ptr<PlanModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPlanModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<PlanModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setPlan(plan(u"one"_s));
}

scaffold::ScaffoldPlan TestPlanModel::plan(const QString &name)
{
    return {.directory = u"a/b"_s,
            .files = {{.path = u"a/b/Kubefile"_s, .contents = u"FROM scratch\n"_s},
                      {.path = u"a/b/init.sh"_s, .contents = u"echo %1\n"_s.arg(name), .isExecutable = true},
                      {.path = u"a/README.md"_s, .contents = u"# A\n"_s}}};
}

QString TestPlanModel::cell(int row, PlanModel::Column column) const
{
    return m_model->index(row, column).data().toString();
}

void TestPlanModel::showsFiles()
{
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(cell(0, PlanModel::FileColumn), u"Kubefile"_s);
    QCOMPARE(m_model->index(0, 0).data(Qt::ToolTipRole).toString(), u"a/b/Kubefile"_s);
    QCOMPARE(cell(2, PlanModel::FileColumn), u"../README.md"_s);
    QCOMPARE(cell(0, PlanModel::NotesColumn), QString());
    QCOMPARE(cell(1, PlanModel::NotesColumn), u"executable"_s);
    QVERIFY(!m_model->hasEdits());
}

void TestPlanModel::marksEdits()
{
    m_model->setContents(1, u"echo two\n"_s);
    QCOMPARE(cell(1, PlanModel::NotesColumn), u"edited, executable"_s);
    QVERIFY(m_model->index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!m_model->index(0, 0).data(Qt::FontRole).isValid());
    QCOMPARE(m_model->plan().files.at(1).contents, u"echo two\n"_s);
    QVERIFY(m_model->hasEdits());
}

void TestPlanModel::restores()
{
    m_model->setContents(0, u"FROM x\n"_s);
    QCOMPARE(cell(0, PlanModel::NotesColumn), u"edited"_s);
    m_model->restore(0);
    QCOMPARE(m_model->file(0).contents, u"FROM scratch\n"_s);
    QVERIFY(!m_model->isEdited(0));
    QVERIFY(!m_model->hasEdits());
}

void TestPlanModel::keepsEditsThroughTheSamePlan()
{
    m_model->setContents(0, u"FROM x\n"_s);
    m_model->setPlan(plan(u"two"_s));
    QCOMPARE(m_model->file(0).contents, u"FROM x\n"_s);
    QCOMPARE(m_model->file(1).contents, u"echo two\n"_s);
    QVERIFY(m_model->staleEdits().isEmpty());
}

void TestPlanModel::editsWaitForTheTextTheyBelongTo()
{
    m_model->setContents(1, u"exit\n"_s);
    m_model->setPlan(plan(u"two"_s));
    QCOMPARE(m_model->file(1).contents, u"echo two\n"_s);
    QCOMPARE(m_model->staleEdits(), QStringList{u"a/b/init.sh"_s});
    m_model->setPlan(plan(u"one"_s));
    QCOMPARE(m_model->file(1).contents, u"exit\n"_s);
    QVERIFY(m_model->staleEdits().isEmpty());
}

QTEST_MAIN(TestPlanModel)

#include "tst_planmodel.moc"
