#include "contribute/texts.h"

#include "contribute/publishing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using contribute::Change;
using Kind = contribute::Change::Kind;

/// What is proposed as branch, commit and pull request.
class TestTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposes_data();
    void proposes();
    void listsDirectories();
    void tellsWhatTheLinterSays();
    void refusesBranches_data();
    void refusesBranches();

private:
    static Change change(Kind kind, const QString &app, const QString &version)
    {
        return {.kind = kind,
                .path = u"applications/%1/%2"_s.arg(app, version),
                .app = app,
                .version = version,
                .files = {u"applications/%1/%2/Kubefile"_s.arg(app, version)}};
    }
};

void TestTexts::proposes_data()
{
    QTest::addColumn<QList<Change>>("changes");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QString>("subject");
    const Change helm = change(Kind::Added, u"helm"_s, u"v3.8.2"_s);
    const Change newer = change(Kind::Added, u"helm"_s, u"v3.9.0"_s);
    const Change redis = change(Kind::Changed, u"redis"_s, u"7.0"_s);
    const Change others{.files = {u"README.md"_s}};
    QTest::newRow("one") << QList{helm} << QStringList() << u"add-helm-v3.8.2"_s << u"feature(helm): add v3.8.2"_s;
    QTest::newRow("taken") << QList{helm} << QStringList{u"add-helm-v3.8.2"_s, u"Add-Helm-v3.8.2-2"_s}
                           << u"add-helm-v3.8.2-3"_s << u"feature(helm): add v3.8.2"_s;
    QTest::newRow("changed") << QList{redis} << QStringList() << u"update-redis-7.0"_s << u"fix(redis): update 7.0"_s;
    QTest::newRow("removed") << QList{change(Kind::Removed, u"a"_s, u"1"_s)} << QStringList() << u"remove-a-1"_s
                             << u"feature(a): remove 1"_s;
    QTest::newRow("versions") << QList{helm, newer} << QStringList() << u"add-helm"_s
                              << u"feature(helm): add v3.8.2 and v3.9.0"_s;
    QTest::newRow("mixed") << QList{helm, redis, others} << QStringList() << u"update-2-images"_s
                           << u"fix(main): update helm v3.8.2 and redis 7.0"_s;
    QTest::newRow("others") << QList{others} << QStringList() << u"update-files"_s << u"fix(main): update files"_s;
    QTest::newRow("odd") << QList{change(Kind::Added, u"集"_s, u"v1.0..2+x.lock"_s)} << QStringList()
                         << u"add--v1.0.2-x"_s << u"feature(集): add v1.0..2+x.lock"_s;
    QList<Change> many;
    for (int i = 0; i < 12; ++i) {
        many.append(change(Kind::Added, u"application%1"_s.arg(i), u"v1"_s));
    }
    QTest::newRow("many") << many << QStringList() << u"add-12-images"_s << u"feature(main): add 12 images"_s;
}

void TestTexts::proposes()
{
    QFETCH(const QList<Change>, changes);
    QFETCH(const QStringList, taken);
    const QString branch = contribute::proposedBranch(changes, taken);
    QTEST(branch, "branch");
    QTEST(contribute::proposedSubject(changes), "subject");
    QCOMPARE(contribute::problemOfBranch(branch, taken, {}, u"main"_s), QString());
    QCOMPARE(git::remarksOn(contribute::proposedMessage(changes)).size(), 0);
}

void TestTexts::listsDirectories()
{
    const QList<Change> changes{change(Kind::Added, u"a"_s, u"1"_s), change(Kind::Removed, u"b"_s, u"2"_s)};
    QCOMPARE(contribute::proposedMessage(changes), u"fix(main): update a 1 and b 2\n\n"
                                                   "- add applications/a/1\n- remove applications/b/2\n"_s);
    QCOMPARE(contribute::proposedMessage({changes.first()}), u"feature(a): add 1\n"_s);
}

void TestTexts::tellsWhatTheLinterSays()
{
    Change change = TestTexts::change(Kind::Changed, u"a"_s, u"1"_s);
    change.lint = {.errors = 1, .warnings = 2};
    const QString text = contribute::proposedText(
        {change, TestTexts::change(Kind::Added, u"b"_s, u"1"_s), Change{.files = {u"README.md"_s}}});
    QCOMPARE(text, u"- `applications/a/1` (changed): lint says 1 error, 2 warnings\n"
                   "- `applications/b/1` (new): lint says no findings\n- `README.md`\n\n"
                   "Linted with `sealyard-cli lint`.\n"_s);
}

void TestTexts::refusesBranches_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << u"add-x"_s << true;
    QTest::newRow("current") << u"work"_s << true;
    QTest::newRow("taken") << u"old"_s << false;
    QTest::newRow("base") << u"main"_s << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestTexts::refusesBranches()
{
    QFETCH(const QString, name);
    QTEST(contribute::problemOfBranch(name, {u"old"_s, u"work"_s, u"main"_s}, u"work"_s, u"main"_s).isEmpty(),
          "isGood");
}

QTEST_GUILESS_MAIN(TestTexts)

#include "tst_texts.moc"
