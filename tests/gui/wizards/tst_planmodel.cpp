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
    void showsFolders();
    void showsChanges();
    void marksEdits();
    void restores();
    void keepsEditsThroughTheSamePlan();
    void editsWaitForTheTextTheyBelongTo();

private:
    [[nodiscard]] static gui::ShownPlan plan(const QString &name);
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

gui::ShownPlan TestPlanModel::plan(const QString &name)
{
    const scaffold::ScaffoldPlan created{
        .directory = u"a/b"_s,
        .files = {{.path = u"a/b/Kubefile"_s, .contents = u"FROM scratch\n"_s},
                  {.path = u"a/b/init.sh"_s, .contents = u"echo %1\n"_s.arg(name), .isExecutable = true},
                  {.path = u"a/README.md"_s, .contents = u"# A\n"_s}}};
    return {.changes = {.created = created, .changed = {}}};
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

/// A folder is there once; files stand below it, in their order.
void TestPlanModel::showsFolders()
{
    gui::ShownPlan nested = plan(u"one"_s);
    nested.changes.created.files.append({.path = u"a/b/images/shim/x"_s, .contents = u"x:1\n"_s});
    nested.changes.created.files.append({.path = u"a/b/images/list"_s, .contents = u"y:1\n"_s});
    m_model->setPlan(nested);
    QCOMPARE(m_model->rowCount(), 4);
    const QModelIndex images = m_model->index(3, PlanModel::FileColumn);
    QCOMPARE(images.data().toString(), u"images"_s);
    QCOMPARE(m_model->fileAt(images), -1);
    QCOMPARE(m_model->rowCount(images), 2);
    const QModelIndex list = m_model->index(1, PlanModel::FileColumn, images);
    QCOMPARE(m_model->fileAt(list), 4);
    QCOMPARE(m_model->indexOf(4), list);
    QCOMPARE(m_model->indexOf(3).parent().data().toString(), u"shim"_s);
    QCOMPARE(m_model->indexOf(9), QModelIndex());
}

void TestPlanModel::showsChanges()
{
    using scaffold::ChangeKind;
    m_model->setPlan({.changes = {.created = {},
                                  .changed = {{u"a/x"_s, u"1"_s, u"2"_s},
                                              {u"a/y"_s, {}, u"3"_s, ChangeKind::Added},
                                              {u"a/z"_s, u"4"_s, {}, ChangeKind::Removed}}},
                      .reasons = {{u"a/x"_s, u"Because."_s}}});
    QCOMPARE(m_model->folder(), u"a"_s);
    QStringList notes;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        notes.append(cell(row, PlanModel::NotesColumn));
    }
    QCOMPARE(notes, (QStringList{u"changed"_s, u"new"_s, u"removed"_s}));
    QCOMPARE(m_model->before(0), u"1"_s);
    QVERIFY(!m_model->before(1));
    QVERIFY(m_model->isText(1));
    QVERIFY(!m_model->isText(2));
    QVERIFY(m_model->indexOf(0).data(Qt::ToolTipRole).toString().endsWith("Because."_L1));
    m_model->setContents(0, u"5"_s);
    QCOMPARE(m_model->changes().changed.first().after, u"5"_s);
}

void TestPlanModel::marksEdits()
{
    m_model->setContents(1, u"echo two\n"_s);
    QCOMPARE(cell(1, PlanModel::NotesColumn), u"edited, executable"_s);
    QVERIFY(m_model->index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!m_model->index(0, 0).data(Qt::FontRole).isValid());
    QCOMPARE(m_model->changes().created.files.at(1).contents, u"echo two\n"_s);
    QVERIFY(m_model->hasEdits());
}

void TestPlanModel::restores()
{
    m_model->setContents(0, u"FROM x\n"_s);
    QCOMPARE(cell(0, PlanModel::NotesColumn), u"edited"_s);
    m_model->restore(0);
    QCOMPARE(m_model->contents(0), u"FROM scratch\n"_s);
    QVERIFY(!m_model->isEdited(0));
    QVERIFY(!m_model->hasEdits());
}

void TestPlanModel::keepsEditsThroughTheSamePlan()
{
    m_model->setContents(0, u"FROM x\n"_s);
    m_model->setPlan(plan(u"two"_s));
    QCOMPARE(m_model->contents(0), u"FROM x\n"_s);
    QCOMPARE(m_model->contents(1), u"echo two\n"_s);
    QVERIFY(m_model->staleEdits().isEmpty());
}

void TestPlanModel::editsWaitForTheTextTheyBelongTo()
{
    m_model->setContents(1, u"exit\n"_s);
    m_model->setPlan(plan(u"two"_s));
    QCOMPARE(m_model->contents(1), u"echo two\n"_s);
    QCOMPARE(m_model->staleEdits(), QStringList{u"a/b/init.sh"_s});
    m_model->setPlan(plan(u"one"_s));
    QCOMPARE(m_model->contents(1), u"exit\n"_s);
    QVERIFY(m_model->staleEdits().isEmpty());
}

QTEST_MAIN(TestPlanModel)

#include "tst_planmodel.moc"
