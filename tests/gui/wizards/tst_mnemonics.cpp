#include "gui/wizards/mnemonics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sealyard::gui::withMnemonics;

class TestMnemonics final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters_data();
    void letters();
    void lastsForManyTitles();
};

void TestMnemonics::letters_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QStringList>("labels");
    QTest::addRow("first letter") << QStringList{u"Name"_s} << QString() << QStringList{u"&Name"_s};
    QTest::addRow("first letter of another word")
        << QStringList{u"Name"_s, u"New name"_s, u"Nice new site"_s} << QString()
        << QStringList{u"&Name"_s, u"N&ew name"_s, u"Nice new &site"_s};
    QTest::addRow("taken by others") << QStringList{u"Name"_s} << u"n"_s << QStringList{u"N&ame"_s};
    QTest::addRow("case does not matter")
        << QStringList{u"aa"_s, u"AA"_s} << QString() << QStringList{u"&aa"_s, u"AA"_s};
    QTest::addRow("digits") << QStringList{u"1 2"_s, u"1 2"_s} << QString() << QStringList{u"&1 2"_s, u"1 &2"_s};
    QTest::addRow("ampersand stays") << QStringList{u"R & D"_s} << u"r"_s << QStringList{u"R && &D"_s};
    QTest::addRow("Chinese") << QStringList{u"名称"_s, u"版本"_s} << u"a"_s
                             << QStringList{u"名称(&B)"_s, u"版本(&C)"_s};
    QTest::addRow("Chinese with Latin") << QStringList{u"Chart 名称"_s} << QString() << QStringList{u"&Chart 名称"_s};
    QTest::addRow("empty") << QStringList{QString()} << QString() << QStringList{u"(&A)"_s};
}

void TestMnemonics::letters()
{
    QFETCH(const QStringList, titles);
    QFETCH(const QString, taken);
    QFETCH(const QStringList, labels);
    QCOMPARE(withMnemonics(titles, taken), labels);
}

void TestMnemonics::lastsForManyTitles()
{
    const QStringList labels = withMnemonics(QStringList(30, u"名"_s));
    QCOMPARE(labels.size(), 30);
    QCOMPARE(labels.at(25), u"名(&Z)"_s);
    QCOMPARE(labels.at(26), u"名"_s);
}

QTEST_GUILESS_MAIN(TestMnemonics)

#include "tst_mnemonics.moc"
