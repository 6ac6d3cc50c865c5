#include "gui/git/diffrows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::DiffLine;
using gui::DiffRow;

class TestDiffRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unified();
    void lineEnds();
    void sideBySide_data();
    void sideBySide();
    void selections_data();
    void selections();
};

namespace {

/// Lines by their first letter: " ", "-", "+".
git::FileDiff diffOf(const QStringList &hunks)
{
    git::FileDiff diff;
    diff.path = "a";
    int before = 1;
    int after = 1;
    for (const QString &lines : hunks) {
        git::DiffHunk hunk{.header = "@@"};
        for (const QChar kind : lines) {
            DiffLine line{.text = "x\r\n"};
            line.kind = kind == u'+'   ? DiffLine::Kind::Added
                        : kind == u'-' ? DiffLine::Kind::Removed
                                       : DiffLine::Kind::Context;
            line.before = kind == u'+' ? 0 : before++;
            line.after = kind == u'-' ? 0 : after++;
            hunk.lines.append(line);
        }
        diff.hunks.append(hunk);
    }
    return diff;
}

QString letters(const QList<DiffRow> &rows)
{
    QString text;
    for (const DiffRow &row : rows) {
        text += u"@ -+."_s.at(static_cast<int>(row.kind));
    }
    return text;
}

} // namespace

void TestDiffRows::unified()
{
    const auto rows = gui::unifiedRows(diffOf({u" -+ "_s, u"+"_s}));
    QCOMPARE(letters(rows), u"@ -+ @+"_s);
    QCOMPARE(rows.at(2), (DiffRow{DiffRow::Kind::Removed, u"x"_s, 2, 0, 1, 0}));
    QCOMPARE(rows.at(6), (DiffRow{DiffRow::Kind::Added, u"x"_s, 0, 4, 4, 1}));
}

/// Rows that would look the same say what differs.
void TestDiffRows::lineEnds()
{
    using Kind = DiffLine::Kind;
    git::FileDiff diff;
    diff.hunks.append({.header = "@@",
                       .lines = {{Kind::Removed, 1, 0, "a\n"},
                                 {Kind::Removed, 2, 0, "moved\n"},
                                 {Kind::Removed, 3, 0, "b"},
                                 {Kind::Added, 0, 1, "a\r\n"},
                                 {Kind::Added, 0, 2, "b\n"},
                                 {Kind::Added, 0, 3, "moved\n"},
                                 {Kind::Added, 0, 4, "c"}}});
    QStringList texts;
    for (const DiffRow &row : gui::unifiedRows(diff).sliced(1)) {
        texts.append(row.text);
    }
    QCOMPARE(texts, (QStringList{u"a  ⟨LF⟩"_s, u"moved"_s, u"b  ⟨no line end⟩"_s, u"a  ⟨CRLF⟩"_s, u"b  ⟨LF⟩"_s,
                                 u"moved"_s, u"c"_s}));
}

void TestDiffRows::sideBySide_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("same") << u"  "_s << u"@  "_s << u"@  "_s;
    QTest::newRow("replaced") << u" -+ "_s << u"@ - "_s << u"@ + "_s;
    QTest::newRow("more") << u"-++ "_s << u"@-. "_s << u"@++ "_s;
    QTest::newRow("fewer") << u"--+"_s << u"@--"_s << u"@+."_s;
    QTest::newRow("added") << u"++"_s << u"@.."_s << u"@++"_s;
    QTest::newRow("nothing") << QString() << u"@"_s << u"@"_s;
}

void TestDiffRows::sideBySide()
{
    QFETCH(const QString, lines);
    const auto rows = gui::sideRows(diffOf({lines}));
    QTEST(letters(rows.before), "before");
    QTEST(letters(rows.after), "after");
}

void TestDiffRows::selections_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QList<int>>("lines");
    // Rows: @ " " - + @ + "", lines 0 to 4.
    QTest::newRow("one") << 2 << 2 << QList<int>{1};
    QTest::newRow("two hunks") << 3 << 5 << QList<int>{2, 3};
    QTest::newRow("none: the hunk") << 1 << 1 << QList<int>{1, 2};
    QTest::newRow("header: the hunk") << 4 << 4 << QList<int>{3};
    QTest::newRow("outside") << 99 << 100 << QList<int>{};
}

void TestDiffRows::selections()
{
    QFETCH(const int, first);
    QFETCH(const int, last);
    QFETCH(const QList<int>, lines);
    const auto diff = diffOf({u" -+"_s, u"+ "_s});
    QCOMPARE(gui::selectionOf(diff, gui::unifiedRows(diff), first, last),
             git::LineSelection(lines.begin(), lines.end()));
}

QTEST_GUILESS_MAIN(TestDiffRows)
#include "tst_diffrows.moc"
