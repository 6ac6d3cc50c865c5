#include "gui/wizards/repairpage.h"

#include "git/changes.h"
#include "gui/widgets/severity.h"
#include "lint/repairs.h"
#include "ui_repairpage.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

QString titleOf(const core::Diagnostic &finding)
{
    //: A finding in the list of repairs: %1 is a path, %2 a line, %3 the code of a rule, %4 its message.
    return RepairPage::tr("%1:%2: %3 %4")
        .arg(finding.path)
        .arg(finding.range.start.line + 1)
        .arg(finding.code, finding.message);
}

} // namespace

RepairPage::RepairPage(QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::RepairPage>())
{
    m_ui->setupUi(this);
    m_ui->splitter->setSizes({220, 320});
    setFocusProxy(m_ui->findingList);
    m_ui->summaryLabel->setText(tr("Looking for problems that can be repaired…"));
    connect(m_ui->findingList, &QListWidget::currentRowChanged, this, &RepairPage::showRepair);
    connect(m_ui->findingList, &QListWidget::itemChanged, this, [this] {
        showSummary();
        Q_EMIT completeChanged();
    });
    connect(m_ui->takeButton, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_ui->skipButton, &QPushButton::clicked, this, [this] { decide(false); });
    showRepair(-1);
}

RepairPage::~RepairPage() = default;

void RepairPage::setFindings(const QList<core::Diagnostic> &findings, const image::SourceTree &sources)
{
    m_sources = sources;
    m_findings.clear();
    m_ui->findingList->clear();
    std::ranges::copy_if(findings, std::back_inserter(m_findings),
                         [](const core::Diagnostic &finding) { return !finding.fixes.isEmpty(); });
    const QSignalBlocker quiet(m_ui->findingList);
    for (const core::Diagnostic &finding : std::as_const(m_findings)) {
        auto *item = new QListWidgetItem(severityIcon(finding.severity), titleOf(finding), m_ui->findingList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(finding.fixes.first().isSafe ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(item->text());
    }
    m_ui->splitter->setVisible(!m_findings.isEmpty());
    m_ui->findingList->setCurrentRow(0);
    showRepair(m_ui->findingList->currentRow());
    showSummary();
    Q_EMIT completeChanged();
}

QList<core::Fix> RepairPage::chosen() const
{
    lint::Repairs repairs(m_sources);
    QList<core::Fix> fixes;
    for (qsizetype row = 0; row < m_findings.size(); ++row) {
        const core::Fix &fix = m_findings.at(row).fixes.first();
        const bool isChecked = m_ui->findingList->item(static_cast<int>(row))->checkState() == Qt::Checked;
        if (isChecked && repairs.preview(fix)) {
            repairs.choose(fix);
            fixes.append(fix);
        }
    }
    return fixes;
}

bool RepairPage::isComplete() const
{
    for (int row = 0; row < m_ui->findingList->count(); ++row) {
        if (m_ui->findingList->item(row)->checkState() == Qt::Checked) {
            return true;
        }
    }
    return false;
}

void RepairPage::showRepair(int row)
{
    const bool isAny = row >= 0 && row < m_findings.size();
    m_ui->takeButton->setEnabled(isAny);
    m_ui->skipButton->setEnabled(isAny);
    if (!isAny) {
        m_ui->fixLabel->clear();
        m_ui->diffView->clear();
        return;
    }
    const core::Fix &fix = m_findings.at(row).fixes.first();
    m_ui->fixLabel->setText(fix.isSafe ? fix.title : tr("%1 (may change the meaning: look at it)").arg(fix.title));
    const auto files = lint::Repairs(m_sources).preview(fix);
    QString diff;
    if (files) {
        for (const auto &[path, after] : files->after.asKeyValueRange()) {
            diff += git::unifiedDiff(path, files->before.value(path), after);
        }
    }
    m_ui->diffView->setCode(u"repair.diff"_s, files ? diff : files.error().message);
}

/// The next one that waits for a decision comes up; behind the last the wizard's own button is next.
void RepairPage::decide(bool isTaken)
{
    const int row = m_ui->findingList->currentRow();
    m_ui->findingList->item(row)->setCheckState(isTaken ? Qt::Checked : Qt::Unchecked);
    if (row + 1 < m_ui->findingList->count()) {
        m_ui->findingList->setCurrentRow(row + 1);
    } else {
        m_ui->findingList->setFocus();
    }
}

void RepairPage::showSummary()
{
    int taken = 0;
    for (int row = 0; row < m_ui->findingList->count(); ++row) {
        taken += m_ui->findingList->item(row)->checkState() == Qt::Checked ? 1 : 0;
    }
    m_ui->summaryLabel->setText(m_findings.isEmpty()
                                    ? tr("Nothing that was found can be repaired by itself.")
                                    : tr("%1 of %2 repairs are taken.").arg(taken).arg(m_findings.size()));
}

} // namespace sealyard::gui
