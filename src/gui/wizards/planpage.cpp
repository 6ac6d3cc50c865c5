#include "gui/wizards/planpage.h"

#include "git/changes.h"
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
    m_ui->imagesLabel->hide();
    m_ui->imageList->hide();
    setFocusProxy(m_ui->fileList);
    connect(m_ui->fileList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showFile(m_model->fileAt(current)); });
    connect(m_ui->contents, &QPlainTextEdit::textChanged, this, &PlanPage::takeEdit);
    connect(m_ui->differenceCheck, &QCheckBox::toggled, this, [this] { showFile(currentFile()); });
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &PlanPage::restoreFile);
}

PlanPage::~PlanPage() = default;

void PlanPage::setPlan(const core::Result<ShownPlan> &plan, const QString &workspaceRoot)
{
    m_ui->message->hide();
    m_model->setPlan(plan.value_or(ShownPlan{}));
    m_ui->fileList->expandAll();
    bool hasDifferences = false;
    for (int file = 0; file < m_model->fileCount(); ++file) {
        hasDifferences = hasDifferences || m_model->differs(file);
    }
    m_ui->differenceCheck->setVisible(hasDifferences);
    if (plan) {
        const QString folder = QDir::toNativeSeparators(QDir::cleanPath(workspaceRoot + u'/' + m_model->folder()));
        m_ui->targetLabel->setText(plan->changes.created.directory.isEmpty() ? tr("In the folder %1").arg(folder)
                                                                             : tr("New folder: %1").arg(folder));
        showNotes(plan->notes);
    } else {
        m_ui->targetLabel->clear();
        showError(plan.error());
    }
    m_ui->fileList->setCurrentIndex(m_model->indexOf(0));
    showFile(currentFile());
    Q_EMIT completeChanged();
}

void PlanPage::setWaiting()
{
    m_ui->message->hide();
    m_model->setPlan({});
    m_ui->targetLabel->setText(tr("Looking at the files…"));
    m_ui->imagesLabel->hide();
    m_ui->imageList->hide();
    showFile(-1);
    Q_EMIT completeChanged();
}

void PlanPage::setCommandLine(const QString &command)
{
    m_ui->commandLine->setText(command);
    m_ui->commandLine->setCursorPosition(0);
}

void PlanPage::setImages(const std::optional<core::Result<imagelist::ImageList>> &images)
{
    m_ui->imagesLabel->show();
    m_ui->imageList->clear();
    m_ui->imageList->setVisible(images && *images && !(*images)->images.isEmpty());
    if (!images || !*images) {
        m_ui->imagesLabel->setText(images ? images->error().message
                                          : tr("Looking for the images that will be packed…"));
        return;
    }
    const imagelist::ImageList &list = **images;
    QStringList sentences{
        tr("%n image(s) will be packed, as far as can be seen now.", nullptr, static_cast<int>(list.images.size()))};
    for (const imagelist::ScannedChart &chart : list.charts) {
        if (chart.failure) {
            sentences.append(tr("The chart does not render: %1").arg(chart.failure->message));
        }
    }
    m_ui->imagesLabel->setText(sentences.join(u' '));
    for (const imagelist::PackedImage &image : list.images) {
        auto *item = new QListWidgetItem(image.reference, m_ui->imageList);
        item->setToolTip(image.origins.isEmpty() ? QString() : image.origins.first().path.section(u'/', 3));
    }
}

const scaffold::ChangeSet &PlanPage::changes() const
{
    return m_model->changes();
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
    showMarks(currentFile());
    Q_EMIT completeChanged();
}

bool PlanPage::isComplete() const
{
    return !m_isWriting && m_model->fileCount() > 0;
}

int PlanPage::currentFile() const
{
    return m_model->fileAt(m_ui->fileList->currentIndex());
}

bool PlanPage::isComparing(int file) const
{
    return file >= 0 && m_ui->differenceCheck->isChecked() && m_model->differs(file);
}

void PlanPage::showFile(int file)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (file < 0) {
        m_ui->contents->clear();
    } else if (isComparing(file)) {
        const QString difference =
            git::unifiedDiff(m_model->path(file), *m_model->before(file), m_model->contents(file));
        m_ui->contents->setCode(u"changes.diff"_s, difference);
    } else if (const QString source = m_model->source(file); !source.isEmpty()) {
        m_ui->contents->setCode(QString(), tr("Copied as it is from “%1”.").arg(QDir::toNativeSeparators(source)));
    } else {
        const QString text =
            m_model->isText(file) ? m_model->contents(file) : m_model->before(file).value_or(QString());
        m_ui->contents->setCode(QFileInfo(m_model->path(file)).fileName(), text);
    }
    showMarks(file);
}

void PlanPage::takeEdit()
{
    const int file = currentFile();
    // Colours arrive later, and count as changes of the text: of a difference too, which is read-only.
    if (m_isShowing || file < 0 || m_ui->contents->isReadOnly()) {
        return;
    }
    m_model->setContents(file, m_ui->contents->toPlainText());
    showMarks(file);
}

void PlanPage::restoreFile()
{
    const int file = currentFile();
    m_model->restore(file);
    showFile(file);
    m_ui->contents->setFocus();
}

void PlanPage::showMarks(int file)
{
    const bool canEdit = file >= 0 && !m_isWriting && m_model->isText(file);
    m_ui->contents->setEnabled(file >= 0);
    m_ui->contents->setReadOnly(!canEdit || isComparing(file));
    m_ui->restoreButton->setEnabled(canEdit && m_model->isEdited(file));
    m_ui->differenceCheck->setEnabled(file >= 0 && m_model->differs(file));
    const QString reason = file >= 0 ? m_model->reason(file) : QString();
    m_ui->reasonLabel->setText(reason);
    m_ui->reasonLabel->setVisible(!reason.isEmpty());
}

void PlanPage::showNotes(const QStringList &notes)
{
    QStringList sentences = notes;
    if (const QStringList stale = m_model->staleEdits(); !stale.isEmpty()) {
        sentences.append(tr("Answers changed what stands in %1. Your earlier edits there do not apply to the new text; "
                            "they come back with the old answers.")
                             .arg(QLocale().createSeparatedList(stale)));
    }
    if (!sentences.isEmpty()) {
        m_ui->message->show(core::Severity::Info, sentences.join(u'\n'));
    }
}

} // namespace sealyard::gui
