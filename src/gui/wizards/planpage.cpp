#include "gui/wizards/planpage.h"

#include "gui/wizards/planmodel.h"
#include "ui_planpage.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

PlanPage::PlanPage(QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::PlanPage>())
    , m_model(new PlanModel(this))
{
    m_ui->setupUi(this);
    m_ui->fileList->setModel(m_model);
    m_ui->fileList->header()->setSectionResizeMode(PlanModel::FileColumn, QHeaderView::Stretch);
    m_ui->fileList->header()->setSectionResizeMode(PlanModel::NotesColumn, QHeaderView::ResizeToContents);
    m_ui->splitter->setSizes({340, 520});
    m_ui->splitter->setStretchFactor(1, 1);
    setFocusProxy(m_ui->fileList);
    connect(m_ui->fileList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showFile(current.row()); });
    connect(m_ui->contents, &QPlainTextEdit::textChanged, this, &PlanPage::takeEdit);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &PlanPage::restoreFile);
}

PlanPage::~PlanPage() = default;

void PlanPage::setPlan(const core::Result<scaffold::ScaffoldPlan> &plan, const QString &workspaceRoot)
{
    m_ui->message->hide();
    m_model->setPlan(plan.value_or(scaffold::ScaffoldPlan{}));
    if (plan) {
        m_ui->targetLabel->setText(
            tr("New folder: %1").arg(QDir::toNativeSeparators(workspaceRoot + u'/' + plan->directory)));
        reportStaleEdits();
    } else {
        m_ui->targetLabel->clear();
        showError(plan.error());
    }
    const QModelIndex first = m_model->index(0, PlanModel::FileColumn);
    m_ui->fileList->setCurrentIndex(first);
    showFile(first.row());
    Q_EMIT completeChanged();
}

void PlanPage::setCommandLine(const QString &command)
{
    m_ui->commandLine->setText(command);
    m_ui->commandLine->setCursorPosition(0);
}

const scaffold::ScaffoldPlan &PlanPage::plan() const
{
    return m_model->plan();
}

bool PlanPage::hasEdits() const
{
    return m_model->hasEdits();
}

void PlanPage::showError(const core::Error &error)
{
    m_ui->message->show(core::Severity::Error, error.message);
}

void PlanPage::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    if (isWriting) {
        m_ui->message->hide();
    }
    showMarks(m_ui->fileList->currentIndex().row());
    Q_EMIT completeChanged();
}

bool PlanPage::isComplete() const
{
    return !m_isWriting && m_model->rowCount() > 0;
}

void PlanPage::showFile(int row)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (row < 0) {
        m_ui->contents->clear();
    } else {
        const scaffold::PlannedFile &file = m_model->file(row);
        if (file.source.isEmpty()) {
            m_ui->contents->setCode(QFileInfo(file.path).fileName(), file.contents);
        } else {
            m_ui->contents->setCode(QString(),
                                    tr("Copied as it is from “%1”.").arg(QDir::toNativeSeparators(file.source)));
        }
    }
    showMarks(row);
}

void PlanPage::takeEdit()
{
    const int row = m_ui->fileList->currentIndex().row();
    if (m_isShowing || row < 0) {
        return;
    }
    m_model->setContents(row, m_ui->contents->toPlainText());
    showMarks(row);
}

void PlanPage::restoreFile()
{
    const int row = m_ui->fileList->currentIndex().row();
    m_model->restore(row);
    showFile(row);
    m_ui->contents->setFocus();
}

void PlanPage::showMarks(int row)
{
    const bool isText = row >= 0 && m_model->file(row).source.isEmpty();
    m_ui->contents->setEnabled(row >= 0);
    m_ui->contents->setReadOnly(m_isWriting || !isText);
    m_ui->restoreButton->setEnabled(row >= 0 && !m_isWriting && m_model->isEdited(row));
}

void PlanPage::reportStaleEdits()
{
    const QStringList stale = m_model->staleEdits();
    if (stale.isEmpty()) {
        return;
    }
    m_ui->message->show(core::Severity::Info,
                        tr("Answers changed what stands in %1. Your earlier edits there do not apply to the new text; "
                           "they come back with the old answers.")
                            .arg(QLocale().createSeparatedList(stale)));
}

} // namespace sealyard::gui
