#include "gui/problems/problemspane.h"

#include "build/logproblems.h"
#include "gui/problems/problemsfilter.h"
#include "gui/problems/problemsmodel.h"
#include "gui/widgets/severity.h"
#include "lint/linter.h"
#include "ui_problemspane.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using core::Diagnostic;
using core::Severity;

namespace {

/// Of a path the end says most.
class PathDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideLeft;
    }
};

} // namespace

ProblemsPane::ProblemsPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProblemsPane>())
    , m_model(new ProblemsModel(this))
    , m_filter(new ProblemsFilter(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->problemsTable);
    // Tab would leave out what stands before the proxy.
    setTabOrder({m_ui->problemsTable, m_ui->explanation, m_ui->filterEdit, m_ui->errorsButton, m_ui->warningsButton,
                 m_ui->hintsButton});
    m_filter->setSourceModel(m_model);
    m_ui->filterEdit->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_filter, &ProblemsFilter::setWords);
    setUpTable();
    setUpToggles();
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ProblemsPane::updateEmptyText);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &ProblemsPane::updateEmptyText);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ProblemsPane::updateEmptyText);
    updateEmptyText();
}

ProblemsPane::~ProblemsPane() = default;

void ProblemsPane::setUpTable()
{
    QTableView *table = m_ui->problemsTable;
    table->setModel(m_filter);
    table->sortByColumn(-1, Qt::AscendingOrder);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = table->horizontalHeader();
    const int unit = fontMetrics().horizontalAdvance(u'n');
    header->resizeSection(ProblemsModel::SeverityColumn, 14 * unit);
    header->resizeSection(ProblemsModel::CodeColumn, 9 * unit);
    header->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
    header->resizeSection(ProblemsModel::FileColumn, 24 * unit);
    table->setItemDelegateForColumn(ProblemsModel::FileColumn, new PathDelegate(table));
    header->resizeSection(ProblemsModel::LineColumn, 7 * unit);
    m_ui->splitter->setSizes({700, 300});
    connect(table, &QTableView::activated, this, &ProblemsPane::activate);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemsPane::explainSelected);

    auto *copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy"), table);
    copy->setObjectName(u"copyProblemAction"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ProblemsPane::copySelected);
    table->addAction(copy);
}

void ProblemsPane::setUpToggles()
{
    addToggle(Severity::Error, m_ui->errorsButton);
    addToggle(Severity::Warning, m_ui->warningsButton);
    addToggle(Severity::Info, m_ui->hintsButton);
}

void ProblemsPane::addToggle(Severity severity, QToolButton *button)
{
    button->setIcon(severityIcon(severity));
    connect(button, &QToolButton::toggled, m_filter,
            [this, severity](bool isShown) { m_filter->setShown(severity, isShown); });
    connect(m_model, &QAbstractItemModel::modelReset, button,
            [this, severity, button] { button->setText(QLocale().toString(m_model->count(severity))); });
}

void ProblemsPane::setFindings(const QList<Diagnostic> &findings)
{
    const std::optional<Diagnostic> before = selected();
    m_model->setFindings(findings);
    if (before) {
        select(*before);
    }
    explainSelected();
}

void ProblemsPane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_hasChecked = true;
    updateEmptyText();
}

void ProblemsPane::offer(QAction *action)
{
    m_ui->problemsTable->insertAction(m_ui->problemsTable->actions().value(0), action);
}

void ProblemsPane::setFilter(const QString &words)
{
    m_ui->filterEdit->setText(words);
}

std::optional<Diagnostic> ProblemsPane::selected() const
{
    const QModelIndex index = m_filter->mapToSource(m_ui->problemsTable->currentIndex());
    return index.isValid() ? std::optional(m_model->finding(index.row())) : std::nullopt;
}

void ProblemsPane::select(const Diagnostic &finding)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Diagnostic &candidate = m_model->finding(row);
        if (candidate.code == finding.code && candidate.path == finding.path && candidate.message == finding.message) {
            m_ui->problemsTable->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, 0)));
            return;
        }
    }
}

void ProblemsPane::step(int step)
{
    const int count = m_filter->rowCount();
    if (count == 0) {
        return;
    }
    const QModelIndex index = m_ui->problemsTable->currentIndex();
    const int from = index.isValid() ? index.row() : (step > 0 ? -1 : 0);
    const QModelIndex next = m_filter->index((from + step + count) % count, 0);
    m_ui->problemsTable->setCurrentIndex(next);
    activate(next);
}

void ProblemsPane::activate(const QModelIndex &index)
{
    Q_EMIT activated(m_model->finding(m_filter->mapToSource(index).row()));
}

void ProblemsPane::explainSelected()
{
    const std::optional<Diagnostic> finding = selected();
    if (finding && finding->code == build::problemCode()) {
        m_ui->explanation->showMarkdown(
            tr("# From a Build\n\nThe log of the newest build of this directory says this. It goes when the file is "
               "changed, or when another build of the directory has ended. The pane “Builds” shows the whole log."));
        return;
    }
    m_ui->explanation->showMarkdown(finding ? lint::explanationOf(finding->code) : QString());
}

void ProblemsPane::copySelected()
{
    if (const std::optional<Diagnostic> finding = selected()) {
        const core::Position start = finding->range.start;
        QGuiApplication::clipboard()->setText(
            u"%1:%2:%3: %4: %5 [%6 %7]"_s.arg(finding->path)
                .arg(start.line + 1)
                .arg(start.column + 1)
                .arg(core::severityName(finding->severity), finding->message, finding->code, finding->name));
    }
}

void ProblemsPane::updateEmptyText()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_ui->pages->setCurrentWidget(isEmpty ? m_ui->emptyPage : m_ui->tablePage);
    if (m_model->rowCount() > 0) {
        m_ui->emptyLabel->setText(tr("No problem matches the filter."));
    } else if (!m_hasChecked) {
        m_ui->emptyLabel->setText(tr("The problems of an open workspace appear here."));
    } else {
        m_ui->emptyLabel->setText(m_isBusy ? tr("Looking for problems…") : tr("No problems were found."));
    }
}

} // namespace sealyard::gui
