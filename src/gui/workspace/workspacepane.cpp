#include "gui/workspace/workspacepane.h"

#include "gui/workspace/workspacefilter.h"
#include "gui/workspace/workspacemodel.h"
#include "ui_workspacepane.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

WorkspacePane::WorkspacePane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::WorkspacePane>())
    , m_model(new WorkspaceModel(this))
    , m_filter(new WorkspaceFilter(this))
    , m_menu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->emptyState->setTitle(tr("No workspace is open"));
    m_ui->emptyState->setText(
        tr("A workspace is a folder with cluster images: applications/, dockerimages/ or config/."));
    m_filter->setSourceModel(m_model);
    m_ui->workspaceTree->setModel(m_filter);
    QHeaderView *header = m_ui->workspaceTree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(WorkspaceModel::NameColumn, QHeaderView::Stretch);
    header->setResizeContentsPrecision(0); // the rows that are seen: thousands would be measured after each change
    header->setMinimumSectionSize(1);
    header->setSectionResizeMode(WorkspaceModel::GitColumn, QHeaderView::Fixed);
    header->resizeSection(WorkspaceModel::GitColumn, fontMetrics().horizontalAdvance(u"M∅"_s) + 12);
    header->setSectionResizeMode(WorkspaceModel::FindingsColumn, QHeaderView::ResizeToContents);
    m_ui->filterEdit->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    setFocusProxy(m_ui->workspaceTree);
    makeActions();
    connectTree();
}

WorkspacePane::~WorkspacePane() = default;

void WorkspacePane::connectTree()
{
    QTreeView *tree = m_ui->workspaceTree;
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &WorkspacePane::filter);
    connect(m_ui->filterEdit, &QLineEdit::returnPressed, tree, qOverload<>(&QWidget::setFocus));
    connect(tree, &QTreeView::activated, this, &WorkspacePane::activate);
    connect(tree, &QTreeView::customContextMenuRequested, this, &WorkspacePane::showMenu);
    connect(tree, &QTreeView::expanded, this, [this](const QModelIndex &index) { remember(index, true); });
    connect(tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) { remember(index, false); });
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(currentPath()); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_selected = currentPath(); });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &WorkspacePane::restoreExpansion);
}

void WorkspacePane::makeActions()
{
    const auto add = [this](const QString &icon, const QString &text, const QString &name, auto signal) {
        QAction *action = m_menu->addAction(QIcon::fromTheme(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, signal] { Q_EMIT(this->*signal)(currentPath()); });
        return action;
    };
    add(u"document-open"_s, tr("&Open"), u"openAction"_s, &WorkspacePane::fileActivated);
    m_buildAction = add(u"run-build"_s, tr("&Build…"), u"buildAction"_s, &WorkspacePane::buildRequested);
    add(u"tools-report-bug"_s, tr("Show &Problems"), u"problemsAction"_s, &WorkspacePane::problemsRequested);
    add(u"view-history"_s, tr("Show &History"), u"treeHistoryAction"_s, &WorkspacePane::historyRequested);
    m_menu->addSeparator();
    add(u"edit-copy"_s, tr("&Copy Path"), u"copyPathAction"_s, &WorkspacePane::copyPathRequested);
    add(u"folder-open"_s, tr("Open Containing &Folder"), u"openFolderAction"_s, &WorkspacePane::folderRequested);
}

void WorkspacePane::setWorkspace(const image::Workspace &workspace)
{
    const bool isFirst = m_ui->pages->currentWidget() != m_ui->treePage;
    m_ui->pages->setCurrentWidget(m_ui->treePage);
    m_model->setWorkspace(workspace);
    if (isFirst || m_expanded.isEmpty()) {
        m_ui->workspaceTree->expandToDepth(0);
    }
}

void WorkspacePane::setFindings(const QList<core::Diagnostic> &findings)
{
    m_model->setFindings(findings);
}

void WorkspacePane::setGit(const QHash<QString, git::Badge> &badges, const QHash<QString, QString> &ignored)
{
    m_model->setGit(badges, ignored);
}

void WorkspacePane::offer(QAction *action)
{
    m_ui->emptyState->offer(action);
}

void WorkspacePane::focusFilter()
{
    m_ui->filterEdit->setFocus();
    m_ui->filterEdit->selectAll();
}

void WorkspacePane::reveal(const QString &path)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(path));
    if (index.isValid()) {
        const QSignalBlocker quiet(m_ui->workspaceTree->selectionModel());
        m_ui->workspaceTree->setCurrentIndex(index);
        m_ui->workspaceTree->scrollTo(index);
        m_ui->workspaceTree->viewport()->update();
    }
}

QString WorkspacePane::currentPath() const
{
    return m_ui->workspaceTree->currentIndex().data(WorkspaceModel::PathRole).toString();
}

QStringList WorkspacePane::expandedPaths() const
{
    QStringList paths = m_expanded.values();
    paths.sort();
    return paths;
}

void WorkspacePane::setExpandedPaths(const QStringList &paths)
{
    m_expanded = QSet<QString>(paths.begin(), paths.end());
    restoreExpansion();
}

void WorkspacePane::filter(const QString &text)
{
    m_filter->setWords(text);
    restoreExpansion();
}

void WorkspacePane::restoreExpansion()
{
    const QSignalBlocker quiet(m_ui->workspaceTree);
    if (m_filter->isFiltering()) {
        expandToMatches({});
    } else {
        m_ui->workspaceTree->collapseAll();
        for (const QString &path : std::as_const(m_expanded)) {
            m_ui->workspaceTree->expand(m_filter->mapFromSource(m_model->indexOf(path)));
        }
    }
    if (!m_selected.isEmpty()) {
        reveal(std::exchange(m_selected, {}));
    }
}

void WorkspacePane::expandToMatches(const QModelIndex &parent)
{
    for (int row = 0; row < m_filter->rowCount(parent); ++row) {
        const QModelIndex index = m_filter->index(row, WorkspaceModel::NameColumn, parent);
        const bool isReached = m_filter->matches(index.data(WorkspaceModel::PathRole).toString());
        m_ui->workspaceTree->setExpanded(index, !isReached);
        if (!isReached) {
            expandToMatches(index);
        }
    }
}

void WorkspacePane::remember(const QModelIndex &index, bool isExpanded)
{
    if (m_filter->isFiltering()) {
        return;
    }
    const QString path = index.data(WorkspaceModel::PathRole).toString();
    if (isExpanded) {
        m_expanded.insert(path);
    } else {
        m_expanded.remove(path);
    }
}

void WorkspacePane::activate(const QModelIndex &index)
{
    if (static_cast<NodeKind>(index.data(WorkspaceModel::KindRole).toInt()) == NodeKind::File) {
        Q_EMIT fileActivated(index.data(WorkspaceModel::PathRole).toString());
    }
}

void WorkspacePane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_ui->workspaceTree->indexAt(position);
    if (!index.isValid()) {
        return;
    }
    const auto kind = static_cast<NodeKind>(index.data(WorkspaceModel::KindRole).toInt());
    m_menu->findChild<QAction *>(u"openAction"_s)->setVisible(kind == NodeKind::File);
    m_buildAction->setVisible(kind != NodeKind::TypeFolder && kind != NodeKind::Application);
    m_menu->popup(m_ui->workspaceTree->viewport()->mapToGlobal(position));
}

} // namespace sealyard::gui
