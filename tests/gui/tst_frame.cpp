#include "gui/frame/frame.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestFrame final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesUpAsItWasLeft();
    void comesUpWithoutBeingPainted();
    void hasTheIconsOfTheTheme();
    void saysWhyItIsEmpty();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
};

void TestFrame::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(u"session.conf"_s), QSettings::IniFormat);
}

void TestFrame::comesUpAsItWasLeft()
{
    {
        gui::Frame frame(*m_store);
        frame.showEmpty();
        frame.findChild<QDockWidget *>(u"problemsDock"_s)->hide();
        frame.resize(700, 500);
        frame.remember();
    }
    gui::Frame frame(*m_store);
    frame.showEmpty();
    QVERIFY(frame.isVisible());
    QVERIFY(frame.findChild<QDockWidget *>(u"problemsDock"_s)->isHidden());
    QVERIFY(frame.findChild<QDockWidget *>(u"workspaceDock"_s)->isVisible());
    QCOMPARE(frame.size(), QSize(700, 500));
}

void TestFrame::comesUpWithoutBeingPainted()
{
    gui::Frame frame(*m_store);
    frame.setAttribute(Qt::WA_DontShowOnScreen);
    frame.showEmpty(); // comes back
    QVERIFY(frame.isVisible());
}

void TestFrame::hasTheIconsOfTheTheme()
{
    gui::Frame frame(*m_store);
    auto *action = frame.findChild<QAction *>(u"saveAction"_s);
    auto *plain = frame.findChild<QAction *>(u"aboutQtAction"_s);
    QVERIFY(!action->icon().isNull());
    QVERIFY(plain->icon().isNull());
    frame.findIcons();
    QCOMPARE(action->icon().isNull(), QIcon::fromTheme(u"document-save"_s).isNull());
    QVERIFY(plain->icon().isNull());
}

void TestFrame::saysWhyItIsEmpty()
{
    gui::Frame frame(*m_store);
    frame.explain({.message = u"A part <b>is</b> missing."_s});
    frame.showEmpty();
    const auto *text = frame.findChild<QLabel *>(u"explanation"_s);
    QVERIFY(text && text->isVisible());
    QCOMPARE(text->text(), u"A part <b>is</b> missing."_s);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QVERIFY(!frame.menuBar()->isEnabled());
}

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
