#include "gui/frame/appearance.h"
#include "gui/jobs/ansitext.h"
#include "gui/mainwindowtest.h"
#include "gui/widgets/severity.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleHints>
#include <QTabBar>
#include <QWizard>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Everything can be named by a screen reader and reached by keyboard, and our own colours can be read.
class TestAccessibility final : public test::MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void panesAreNamedAndReached_data();
    void panesAreNamedAndReached();
    void dialogsAreNamedAndReached_data();
    void dialogsAreNamedAndReached();
    void ourPaletteIsLegible();
    void coloursAreLegible_data();
    void coloursAreLegible();
};

namespace {

/// A part of another control, or of the text component, which names its own.
bool isInternal(const QWidget &widget)
{
    for (const QWidget *each = &widget; each; each = each->parentWidget()) {
        const bool isPart =
            each != &widget && (qobject_cast<const QComboBox *>(each) || qobject_cast<const QAbstractSpinBox *>(each));
        if (isPart || each->objectName() == "textView"_L1) {
            return true;
        }
        if (each->isWindow()) {
            break;
        }
    }
    return widget.objectName().startsWith("qt_"_L1);
}

QString described(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName() + u" in "_s +
           (widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
}

/// What the keyboard must reach with Tab: of a group of radio buttons one.
bool isTabStop(const QWidget &widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(&widget);
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
           !widget.visibleRegion().isEmpty() && !isInternal(widget) && (!radio || radio->isChecked());
}

QStringList nameless(const QWidget &root)
{
    QStringList found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !isInternal(*widget)) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            const QString name = accessible ? accessible->text(QAccessible::Name) : QString();
            if (name.isEmpty() && widget->accessibleName().isEmpty()) {
                found.append(described(*widget));
            }
        }
    }
    return found;
}

/// What Tab does not come to, beginning anywhere.
QStringList unreached(const QWidget &root)
{
    QList<const QWidget *> missing;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (isTabStop(*widget)) {
            missing.append(widget);
        }
    }
    if (!missing.isEmpty() && !root.isAncestorOf(QApplication::focusWidget())) {
        const_cast<QWidget *>(missing.first())->setFocus();
    }
    constexpr int enough = 300;
    for (int step = 0; step < enough && !missing.isEmpty(); ++step) {
        QWidget *focused = QApplication::focusWidget();
        if (!focused) {
            break;
        }
        for (const QWidget *each = focused; each; each = each->parentWidget()) {
            missing.removeAll(each); // a proxy stands for what it belongs to
        }
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    QStringList found;
    std::ranges::transform(missing, std::back_inserter(found),
                           [](const QWidget *widget) { return described(*widget); });
    return found;
}

QString shownText(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        return button->text();
    }
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && label->buddy() ? label->text() : QString();
}

/// Texts with an underlined letter that another one has too.
QStringList ambiguous(const QWidget &root)
{
    QMap<QString, QStringList> texts;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const QString text = widget->isVisible() ? shownText(*widget) : QString();
        if (const QKeySequence keys = QKeySequence::mnemonic(text); !keys.isEmpty()) {
            texts[keys.toString()].append(text);
        }
    }
    texts.removeIf([](const std::pair<const QString &, QStringList &> &each) { return each.second.size() < 2; });
    QStringList found;
    std::ranges::transform(texts, std::back_inserter(found),
                           [](const QStringList &each) { return each.join(u", "_s); });
    return found;
}

double luminance(const QColor &color)
{
    const auto linear = [](float part) {
        return part <= 0.03928F ? double(part) / 12.92 : std::pow((double(part) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2.1 defines it.
double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr double ofText = 4.5;

} // namespace

void TestAccessibility::panesAreNamedAndReached_data()
{
    QTest::addColumn<QString>("dock");
    for (const char *dock :
         {"workspaceDock", "problemsDock", "buildsDock", "gitDock", "searchDock", "outlineDock", "previewDock"}) {
        QTest::newRow(dock) << QString::fromLatin1(dock);
    }
}

void TestAccessibility::panesAreNamedAndReached()
{
    QFETCH(const QString, dock);
    m_window->resize(1300, 900);
    openWorkspace(m_scratch->root());
    auto *shown = m_window->findChild<QDockWidget *>(dock);
    shown->show();
    shown->raise();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(!shown->widget()->visibleRegion().isEmpty());
    QCOMPARE(nameless(*shown).join(u'\n'), QString());
    QCOMPARE(unreached(*m_window).join(u'\n'), QString());
}

void TestAccessibility::dialogsAreNamedAndReached_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action :
         {"newImageAction", "newVersionAction", "importAction", "repairAction", "quickOpenAction", "commandsAction",
          "cloneAction", "ruleReferenceAction", "buildAction", "buildSeveralAction", "buildManyAction",
          "buildOnGitHubAction", "compareVersionAction"}) {
        QTest::newRow(action) << QString::fromLatin1(action);
    }
}

void TestAccessibility::dialogsAreNamedAndReached()
{
    QFETCH(const QString, action);
    m_scratch->write(u"applications/one/2.0/Kubefile"_s, good);
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    auto *trigger = m_window->findChild<QAction *>(action);
    QVERIFY(trigger);
    QTRY_VERIFY(trigger->isEnabled());
    const auto dialog = [] {
        const QList<QWidget *> windows = QApplication::topLevelWidgets();
        const auto found = std::ranges::find_if(
            windows, [](const QWidget *each) { return qobject_cast<const QDialog *>(each) && each->isVisible(); });
        return found == windows.end() ? nullptr : *found;
    };
    trigger->trigger();
    QTRY_VERIFY(dialog());
    QWidget *opened = dialog();
    opened->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(opened));
    QTRY_VERIFY(opened->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!opened->windowTitle().isEmpty());
    QCOMPARE(nameless(*opened).join(u'\n'), QString());
    QCOMPARE(unreached(*opened).join(u'\n'), QString());
    QCOMPARE(ambiguous(*opened).join(u'\n'), QString());
    opened->close();
}

/// The palette for platforms that cannot switch to dark colours.
void TestAccessibility::ourPaletteIsLegible()
{
    gui::applyColorScheme(Qt::ColorScheme::Dark);
    const QPalette palette = QApplication::palette();
    using Role = QPalette::ColorRole;
    const QList<std::pair<Role, Role>> pairs{{Role::WindowText, Role::Window},
                                             {Role::Text, Role::Base},
                                             {Role::Text, Role::AlternateBase},
                                             {Role::ButtonText, Role::Button},
                                             {Role::PlaceholderText, Role::Base},
                                             {Role::HighlightedText, Role::Highlight},
                                             {Role::Link, Role::Base},
                                             {Role::Link, Role::Window},
                                             {Role::LinkVisited, Role::Base},
                                             {Role::ToolTipText, Role::ToolTipBase}};
    for (const auto &[text, background] : pairs) {
        const double ratio = contrast(palette.color(text), palette.color(background));
        QVERIFY2(ratio >= ofText, qPrintable(QDebug::toString(text) + u' ' + QString::number(ratio)));
    }
    gui::applyColorScheme(Qt::ColorScheme::Unknown);
}

void TestAccessibility::coloursAreLegible_data()
{
    QTest::addColumn<Qt::ColorScheme>("scheme");
    QTest::newRow("light") << Qt::ColorScheme::Light;
    QTest::newRow("dark") << Qt::ColorScheme::Dark;
}

void TestAccessibility::coloursAreLegible()
{
    QFETCH(const Qt::ColorScheme, scheme);
    gui::applyColorScheme(scheme);
    const QPalette palette = QApplication::palette();
    const QColor base = palette.color(QPalette::Base);
    for (const core::Severity severity : {core::Severity::Error, core::Severity::Warning, core::Severity::Info}) {
        const double ratio = contrast(gui::severityColor(severity, palette), base);
        QVERIFY2(ratio >= ofText, qPrintable(gui::severityWord(severity) + u' ' + QString::number(ratio)));
    }
    for (int code = 0; code < 16; ++code) {
        const int number = code < 8 ? 30 + code : 82 + code;
        const auto spans = gui::ansiSpans(u"\x1b[%1mtext\x1b[0m"_s.arg(number), scheme == Qt::ColorScheme::Dark);
        QVERIFY(spans.first().look.foreground);
        const double ratio = contrast(*spans.first().look.foreground, base);
        QVERIFY2(ratio >= ofText, qPrintable(QString::number(number) + u' ' + QString::number(ratio)));
    }
    gui::applyColorScheme(Qt::ColorScheme::Unknown);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
