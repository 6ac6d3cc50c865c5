#include "gui/workspace/workspacemodel.h"

#include "gui/frame/lateicon.h"
#include "gui/widgets/severity.h"

#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using image::FileRole;

namespace {

QIcon ownIcon(const QString &name)
{
    return lateIcon(u":/icons/%1.svg"_s.arg(name));
}

QIcon fileIcon(FileRole role)
{
    switch (role) {
    case FileRole::BuildFile:
        return ownIcon(u"buildfile"_s);
    case FileRole::InitScript:
    case FileRole::Script:
        return ownIcon(u"script"_s);
    case FileRole::ChartFile:
        return ownIcon(u"chart"_s);
    case FileRole::Manifest:
        return ownIcon(u"manifest"_s);
    case FileRole::Template:
        return ownIcon(u"template"_s);
    case FileRole::ImageList:
    case FileRole::TarList:
        return ownIcon(u"imagelist"_s);
    case FileRole::RegistryFile:
        return ownIcon(u"registry"_s);
    case FileRole::Readme:
        return QIcon::fromTheme(u"text-x-markdown"_s, QIcon::fromTheme(u"text-x-generic"_s));
    case FileRole::BuildArch:
    case FileRole::IgnoreFile:
    case FileRole::Other:
        return QIcon::fromTheme(u"text-x-generic"_s);
    }
    Q_UNREACHABLE_RETURN({});
}

QIcon nodeIcon(const WorkspaceNode &node)
{
    if (!node.isReadable) {
        return QIcon::fromTheme(u"emblem-locked"_s, QIcon::fromTheme(u"object-locked"_s));
    }
    switch (node.kind) {
    case NodeKind::TypeFolder:
    case NodeKind::Folder:
        return QIcon::fromTheme(u"folder"_s);
    case NodeKind::Application:
        return QIcon::fromTheme(u"package-x-generic"_s);
    case NodeKind::Version:
        return QIcon::fromTheme(u"tag"_s);
    case NodeKind::File:
        return fileIcon(node.role);
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant findingsData(const WorkspaceNode &node, int role)
{
    if (node.counts.total() == 0) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(node.counts.ofWorst());
    case Qt::DecorationRole:
        return severityIcon(node.counts.worst());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return node.counts.sentence();
    default:
        return {};
    }
}

QString letterOf(git::Badge badge)
{
    switch (badge) {
    case git::Badge::None:
        return {};
    case git::Badge::Staged:
        return u"S"_s;
    case git::Badge::Added:
        return u"+"_s;
    case git::Badge::Modified:
        return u"M"_s;
    case git::Badge::Conflicted:
        return u"!"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString sentenceOf(git::Badge badge)
{
    switch (badge) {
    case git::Badge::None:
        return {};
    case git::Badge::Staged:
        return WorkspaceModel::tr("Changed; in the next commit");
    case git::Badge::Added:
        return WorkspaceModel::tr("New; git does not know it yet");
    case git::Badge::Modified:
        return WorkspaceModel::tr("Changed since the last commit");
    case git::Badge::Conflicted:
        return WorkspaceModel::tr("In conflict");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

WorkspaceModel::WorkspaceModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_tree(makeTree({}))
{
}

void WorkspaceModel::setWorkspace(const image::Workspace &workspace)
{
    WorkspaceTree tree = makeTree(workspace);
    if (isSameTree(*tree.top, *m_tree.top)) {
        return;
    }
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
    countFindings();
}

void WorkspaceModel::setFindings(const QList<core::Diagnostic> &findings)
{
    m_findings = findings;
    countFindings();
}

void WorkspaceModel::setGit(const QHash<QString, git::Badge> &badges, const QHash<QString, QString> &ignored)
{
    QHash<QString, QString> sentences = ignored;
    for (const QString &path : ignored.keys()) {
        const QString &sentence = ignored[path];
        for (QString above = path.section(u'/', 0, -2); above.count(u'/') >= 1; above = above.section(u'/', 0, -2)) {
            sentences.insert(above, tr("%1: %2", "path, sentence").arg(path, sentence));
        }
    }
    const auto oldBadges = std::exchange(m_badges, badges);
    const auto oldSentences = std::exchange(m_ignored, sentences);
    for (WorkspaceNode *node : std::as_const(m_tree.byPath)) {
        const QString &path = node->path;
        if (oldBadges.value(path) != m_badges.value(path) || oldSentences.value(path) != m_ignored.value(path)) {
            const QModelIndex index = createIndex(node->row, GitColumn, node);
            Q_EMIT dataChanged(index, index);
        }
    }
}

void WorkspaceModel::countFindings()
{
    QHash<const WorkspaceNode *, FindingCounts> counts;
    for (const core::Diagnostic &finding : std::as_const(m_findings)) {
        for (const WorkspaceNode *node = m_tree.nearest(finding.path); node; node = node->parent) {
            counts[node].add(finding.severity);
        }
    }
    for (WorkspaceNode *node : std::as_const(m_tree.byPath)) {
        const FindingCounts fresh = counts.value(node);
        if (std::exchange(node->counts, fresh) != fresh) {
            const QModelIndex index = createIndex(node->row, FindingsColumn, node);
            Q_EMIT dataChanged(index, index);
        }
    }
}

QModelIndex WorkspaceModel::indexOf(const QString &path) const
{
    WorkspaceNode *node = m_tree.byPath.value(path);
    return node ? createIndex(node->row, NameColumn, node) : QModelIndex();
}

const WorkspaceNode *WorkspaceModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const WorkspaceNode *>(index.constInternalPointer()) : m_tree.top.get();
}

QModelIndex WorkspaceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex WorkspaceModel::parent(const QModelIndex &index) const
{
    WorkspaceNode *above = nodeOf(index)->parent;
    return above && above->parent ? createIndex(above->row, NameColumn, above) : QModelIndex();
}

int WorkspaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > NameColumn ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int WorkspaceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant WorkspaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const WorkspaceNode &node = *nodeOf(index);
    switch (role) {
    case PathRole:
        return node.path;
    case KindRole:
        return static_cast<int>(node.kind);
    default:
        return index.column() == NameColumn  ? nameData(node, role)
               : index.column() == GitColumn ? gitData(node, role)
                                             : findingsData(node, role);
    }
}

/// That git ignores a file matters more than what else is new below a folder.
QVariant WorkspaceModel::gitData(const WorkspaceNode &node, int role) const
{
    const git::Badge badge = m_badges.value(node.path);
    const auto ignored = m_ignored.constFind(node.path);
    const bool isIgnored = ignored != m_ignored.cend();
    switch (role) {
    case Qt::DisplayRole:
        return isIgnored ? letterOf(badge) + u'∅' : letterOf(badge);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return isIgnored ? QString(sentenceOf(badge) + u'\n' + *ignored).trimmed() : sentenceOf(badge);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return isIgnored || badge == git::Badge::Conflicted
                   ? QVariant(severityColor(core::Severity::Warning, QGuiApplication::palette()))
                   : QVariant();
    default:
        return {};
    }
}

QVariant WorkspaceModel::nameData(const WorkspaceNode &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::DecorationRole:
        return nodeIcon(node);
    case Qt::ToolTipRole:
        if (!node.isReadable) {
            return tr("“%1” cannot be read: you do not have the permission.").arg(node.path);
        }
        return node.isSymlink ? tr("%1 (symbolic link)").arg(node.path) : node.path;
    default:
        return {};
    }
}

QVariant WorkspaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == NameColumn ? tr("Name") : section == GitColumn ? tr("Git") : tr("Problems");
}

} // namespace sealyard::gui
