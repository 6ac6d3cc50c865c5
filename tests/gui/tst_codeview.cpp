#include "gui/widgets/codeview.h"

#include <QSyntaxHighlighter>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using sealyard::gui::CodeView;

class TestCodeView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void highlightsByName_data();
    void highlightsByName();
    void coloursFollowThePalette();
    void hugeTextsStayPlain();
};

namespace {

QList<QTextLayout::FormatRange> formats(const CodeView &view)
{
    return view.document()->firstBlock().layout()->formats();
}

} // namespace

void TestCodeView::highlightsByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHighlighted");
    QTest::addRow("script") << u"init.sh"_s << u"# comment"_s << true;
    QTest::addRow("yaml") << u"a.yaml"_s << u"# comment"_s << true;
    QTest::addRow("template of yaml") << u"a.yaml.tmpl"_s << u"# comment"_s << true;
    QTest::addRow("unknown") << u"somethingelse"_s << u"# comment"_s << false;
}

void TestCodeView::highlightsByName()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    CodeView view;
    view.setCode(u"old.sh"_s, u"# old"_s);
    view.setCode(name, text);
    QCOMPARE(view.toPlainText(), text);
    QTest::qWait(0); // highlighting comes from the event loop
    QFETCH(const bool, isHighlighted);
    QTRY_COMPARE(!formats(view).isEmpty(), isHighlighted);
}

void TestCodeView::coloursFollowThePalette()
{
    CodeView view;
    const auto colour = [&view](Qt::GlobalColor base, Qt::GlobalColor text) {
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, text);
        palette.setColor(QPalette::Highlight, base);
        view.setPalette(palette);
        view.setCode(u"init.sh"_s, u"if true; then :; fi # c"_s);
        QTest::qWait(0);
        return formats(view).isEmpty() ? QColor() : formats(view).last().format.foreground().color();
    };
    const QColor onLight = colour(Qt::white, Qt::black);
    const QColor onDark = colour(Qt::black, Qt::white);
    QVERIFY(onLight.isValid());
    QVERIFY(onDark.isValid());
    QVERIFY(onDark.lightness() > onLight.lightness());
}

void TestCodeView::hugeTextsStayPlain()
{
    CodeView view;
    view.setCode(u"init.sh"_s, u"# c\n"_s.repeated(300'000));
    QTest::qWait(0);
    QVERIFY(formats(view).isEmpty());
    QCOMPARE(view.blockCount(), 300'001);
}

QTEST_MAIN(TestCodeView)

#include "tst_codeview.moc"
