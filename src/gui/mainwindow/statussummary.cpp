#include "gui/mainwindow/statussummary.h"

#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/severity.h"

#include <QLabel>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using core::Severity;

StatusSummary::StatusSummary(QStatusBar *bar)
    : QObject(bar)
    , m_problems(new QToolButton(bar))
    , m_cursor(new QLabel(bar))
    , m_message(new ElidedLabel(bar))
    , m_lineEnds(new QToolButton(bar))
{
    m_problems->setObjectName(u"problemsSummary"_s);
    m_problems->setAutoRaise(true);
    m_problems->setToolTip(tr("Show the problems"));
    m_cursor->setObjectName(u"cursorLabel"_s);
    m_message->setObjectName(u"lineMessage"_s);
    bar->addWidget(m_message, 1);
    bar->addPermanentWidget(m_cursor);
    bar->addPermanentWidget(m_lineEnds);
    bar->addPermanentWidget(m_problems);
    m_lineEnds->setObjectName(u"lineEndsButton"_s);
    m_lineEnds->setAutoRaise(true);
    m_lineEnds->setPopupMode(QToolButton::InstantPopup);
    m_lineEnds->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(m_lineEnds);
    menu->addAction(tr("&LF, as Linux has it"), this, [this] { Q_EMIT lineEndsRequested(false); });
    menu->addAction(tr("&CRLF, as Windows has it"), this, [this] { Q_EMIT lineEndsRequested(true); });
    m_lineEnds->setMenu(menu);
    setLineEnds({}, false);
    connect(m_problems, &QToolButton::clicked, this, &StatusSummary::problemsRequested);
    update();
}

void StatusSummary::setFindings(const QList<core::Diagnostic> &findings)
{
    m_errors = static_cast<int>(std::ranges::count(findings, Severity::Error, &core::Diagnostic::severity));
    m_warnings = static_cast<int>(std::ranges::count(findings, Severity::Warning, &core::Diagnostic::severity));
    update();
}

void StatusSummary::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

void StatusSummary::setCursor(const std::optional<core::Position> &cursor, const QStringList &messages)
{
    m_cursor->setText(cursor ? tr("Line %L1, column %L2").arg(cursor->line + 1).arg(cursor->column + 1) : QString());
    m_message->setText(messages.value(0));
    m_message->setToolTip(messages.join(u'\n'));
}

void StatusSummary::setLineEnds(const QString &name, bool isOdd)
{
    m_lineEnds->setVisible(!name.isEmpty());
    m_lineEnds->setText(name);
    m_lineEnds->setIcon(isOdd ? severityIcon(Severity::Warning) : QIcon());
    m_lineEnds->setAccessibleName(tr("Line ends: %1").arg(name));
    m_lineEnds->setToolTip(isOdd ? tr("Scripts with such line ends fail on Linux. Press to change all of them.")
                                 : tr("How lines end. Press to change all of them."));
}

void StatusSummary::update()
{
    const QString errors = tr("%n error(s)", nullptr, m_errors);
    const QString warnings = tr("%n warning(s)", nullptr, m_warnings);
    m_problems->setText(m_isBusy ? tr("Looking for problems…")
                                 : tr("%1, %2", "errors, warnings").arg(errors, warnings));
}

} // namespace sealyard::gui
