#include "gui/git/historypane.h"

#include "gui/git/filelist.h"
#include "gui/git/historymodel.h"
#include "ui_historypane.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QtConcurrent>

namespace sealyard::gui {

HistoryPane::HistoryPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::HistoryPane>())
    , m_model(new HistoryModel(this))
{
    m_ui->setupUi(this);
    m_ui->commitsTree->setModel(m_model);
    QHeaderView *header = m_ui->commitsTree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(HistoryModel::SubjectColumn, QHeaderView::Stretch);
    header->resizeSection(HistoryModel::AuthorColumn, fontMetrics().averageCharWidth() * 16);
    header->setSectionResizeMode(HistoryModel::TimeColumn, QHeaderView::ResizeToContents);
    m_ui->splitter->setSizes({440, 220, 640});
    m_ui->splitter->setStretchFactor(2, 1);
    m_ui->commitSplitter->setSizes({120, 80});
    m_ui->historyDiff->setReadOnly();
    setFocusProxy(m_ui->commitsTree);
    connectWidgets();
    clear();
}

HistoryPane::~HistoryPane() = default;

void HistoryPane::connectWidgets()
{
    connect(m_model, &HistoryModel::pageRead, this, &HistoryPane::showPage);
    connect(m_model, &HistoryModel::failed, this, &HistoryPane::showFailure);
    connect(m_ui->commitsTree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPane::showCommit);
    connect(m_ui->filesList, &QListWidget::currentRowChanged, this, &HistoryPane::showFile);
    auto *compare = new QAction(m_ui->compareButton->icon(), m_ui->compareButton->text(), this);
    auto *copy = new QAction(m_ui->copyButton->icon(), m_ui->copyButton->text(), this);
    m_ui->commitsTree->addActions({compare, copy});
    connect(m_ui->compareButton, &QToolButton::clicked, compare, &QAction::trigger);
    connect(m_ui->copyButton, &QToolButton::clicked, copy, &QAction::trigger);
    connect(m_ui->commitsTree, &QTreeView::activated, compare, &QAction::trigger);
    connect(copy, &QAction::triggered, this, [this] {
        if (const auto entry = current()) {
            QGuiApplication::clipboard()->setText(entry->commit.id);
        }
    });
    connect(compare, &QAction::triggered, this, [this] {
        if (const auto entry = current()) {
            Q_EMIT compareRequested(m_path, entry->commit.id, entry->path);
        }
    });
}

void HistoryPane::clear()
{
    m_path.clear();
    ++m_generation;
    m_model->clear();
    showEmpty(tr("History"),
              tr("Choose “Show History” of a file or folder in the workspace to see the commits that changed it."));
}

void HistoryPane::show(const QString &path, const QString &commit)
{
    const int known = path == m_path && !commit.isEmpty() ? m_model->rowOf(commit) : -1;
    if (known >= 0) {
        select(known);
        return;
    }
    // Laid out before the first rows come, so that no more is read than is seen.
    m_ui->pages->setCurrentWidget(m_ui->historyPage);
    m_ui->placeLabel->setText(tr("Reading the history of “%1”…").arg(QFileInfo(path).fileName()));
    m_ui->commitText->clear();
    showFiles({});
    m_ui->historyDiff->clear(tr("Select a commit to see what it changed."));
    read(path, commit);
}

void HistoryPane::refresh()
{
    if (!m_path.isEmpty()) {
        const auto entry = current();
        read(m_path, entry ? entry->commit.id : m_wanted);
    }
}

void HistoryPane::read(const QString &path, const QString &commit)
{
    m_path = path;
    m_wanted = commit;
    ++m_generation;
    m_model->read(path);
}

void HistoryPane::showEmpty(const QString &title, const QString &text)
{
    m_ui->emptyState->setTitle(title);
    m_ui->emptyState->setText(text);
    m_ui->pages->setCurrentWidget(m_ui->emptyState);
}

void HistoryPane::showFailure(const core::Error &error)
{
    if (m_model->rowCount() == 0) {
        showEmpty(tr("No history"), error.message);
    } else {
        m_ui->placeLabel->setText(error.message);
    }
}

/// Reads on until the wanted commit is there, or something to be shown.
void HistoryPane::showPage()
{
    const int wanted = m_wanted.isEmpty() ? -1 : m_model->rowOf(m_wanted);
    const bool isMissing = !m_wanted.isEmpty() && wanted < 0;
    const bool hasMore = m_model->canFetchMore({});
    if (hasMore && (isMissing || m_model->rowCount() == 0)) {
        m_model->fetchMore({});
        return;
    }
    const QString name = git::shown(m_model->place().path);
    if (m_model->rowCount() == 0) {
        showEmpty(tr("No history"), tr("No commit has changed “%1” yet.").arg(QFileInfo(m_path).fileName()));
        return;
    }
    m_ui->pages->setCurrentWidget(m_ui->historyPage);
    const QString count = hasMore ? tr("%n commit(s) and more", nullptr, m_model->rowCount())
                                  : tr("%n commit(s)", nullptr, m_model->rowCount());
    m_ui->placeLabel->setText(
        tr("%1: %2", "file, how many commits").arg(name.isEmpty() ? QFileInfo(m_path).fileName() : name, count));
    m_ui->placeLabel->setToolTip(m_path);
    if (wanted >= 0 || !m_ui->commitsTree->currentIndex().isValid()) {
        select(std::max(wanted, 0));
    }
}

void HistoryPane::select(int row)
{
    m_wanted.clear();
    const QModelIndex index = m_model->index(row, HistoryModel::SubjectColumn);
    m_ui->commitsTree->setCurrentIndex(index);
    m_ui->commitsTree->scrollTo(index);
}

std::optional<git::HistoryEntry> HistoryPane::current() const
{
    const QModelIndex index = m_ui->commitsTree->currentIndex();
    return index.isValid() ? std::optional(m_model->entry(index.row())) : std::nullopt;
}

void HistoryPane::showCommit()
{
    const auto entry = current();
    const quint64 generation = ++m_generation;
    if (!entry) {
        m_ui->commitText->clear();
        showFiles({});
        return;
    }
    m_ui->commitText->setPlainText(commitText(entry->commit));
    QtConcurrent::run(git::diffOfCommit, m_model->place().top, entry->commit.id, entry->path)
        .then(this, [this, generation](const core::Result<QList<git::FileDiff>> &files) {
            if (generation == m_generation) {
                showFiles(files);
            }
        });
}

void HistoryPane::showFiles(const core::Result<QList<git::FileDiff>> &files)
{
    m_files = files.value_or(QList<git::FileDiff>());
    listFiles(m_files, m_ui->filesList);
    m_ui->filesList->setVisible(m_files.size() > 1);
    if (m_files.isEmpty()) {
        m_ui->historyDiff->clear(files
                                     ? tr("This commit brought branches together and changed nothing of its own here.")
                                     : files.error().message);
    } else {
        m_ui->filesList->setCurrentRow(0);
    }
}

void HistoryPane::showFile(int row)
{
    if (row >= 0 && row < m_files.size()) {
        m_ui->historyDiff->setDiff(m_files.at(row), git::DiffSide::Staged, titleOf(m_files.at(row)));
    }
}

} // namespace sealyard::gui
