#include "gui/wizards/planmodel.h"

#include <QDir>
#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using scaffold::ChangeKind;

namespace {

/// The innermost folder that all of these files lie in; empty for the workspace.
QString commonFolder(const QList<scaffold::ChangedFile> &files)
{
    QString common = files.isEmpty() ? QString() : files.first().path.section(u'/', 0, -2);
    for (const scaffold::ChangedFile &file : files) {
        while (!common.isEmpty() && !file.path.startsWith(common + u'/')) {
            common = common.section(u'/', 0, -2);
        }
    }
    return common;
}

} // namespace

void PlanModel::setPlan(const ShownPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_generated.clear();
    for (int file = 0; file < fileCount(); ++file) {
        QString &contents = contentsOf(file);
        m_generated.append(contents);
        const auto edit = m_edits.constFind(path(file));
        if (edit != m_edits.cend() && edit->generated == contents) {
            contents = edit->contents;
        }
    }
    m_folder =
        plan.changes.created.directory.isEmpty() ? commonFolder(plan.changes.changed) : plan.changes.created.directory;
    makeTree();
    endResetModel();
}

int PlanModel::fileCount() const
{
    return static_cast<int>(m_plan.changes.created.files.size() + m_plan.changes.changed.size());
}

const scaffold::ChangedFile &PlanModel::changed(int file) const
{
    return m_plan.changes.changed.at(file - m_plan.changes.created.files.size());
}

QString &PlanModel::contentsOf(int file)
{
    scaffold::ChangeSet &changes = m_plan.changes;
    return isCreated(file) ? changes.created.files[file].contents
                           : changes.changed[file - changes.created.files.size()].after;
}

QString PlanModel::path(int file) const
{
    return isCreated(file) ? created(file).path : changed(file).path;
}

QString PlanModel::contents(int file) const
{
    return isCreated(file) ? created(file).contents : changed(file).after;
}

QString PlanModel::source(int file) const
{
    return isCreated(file) ? created(file).source : QString();
}

std::optional<QString> PlanModel::before(int file) const
{
    if (!isCreated(file)) {
        const scaffold::ChangedFile &change = changed(file);
        return change.kind == ChangeKind::Added ? std::nullopt : std::optional(change.before);
    }
    const auto before = m_plan.befores.constFind(path(file));
    return before == m_plan.befores.cend() ? std::nullopt : std::optional(*before);
}

bool PlanModel::differs(int file) const
{
    return before(file).value_or(contents(file)) != contents(file);
}

QString PlanModel::reason(int file) const
{
    return m_plan.reasons.value(path(file));
}

bool PlanModel::isText(int file) const
{
    return isCreated(file) ? created(file).source.isEmpty() : changed(file).kind != ChangeKind::Removed;
}

void PlanModel::setContents(int file, const QString &contents)
{
    QString &text = contentsOf(file);
    if (text == contents) {
        return;
    }
    text = contents;
    if (isEdited(file)) {
        m_edits.insert(path(file), {m_generated.at(file), contents});
    } else {
        m_edits.remove(path(file));
    }
    const QModelIndex place = indexOf(file);
    Q_EMIT dataChanged(place, place.siblingAtColumn(NotesColumn));
}

void PlanModel::restore(int file)
{
    setContents(file, m_generated.at(file));
}

bool PlanModel::isEdited(int file) const
{
    return contents(file) != m_generated.at(file);
}

bool PlanModel::hasEdits() const
{
    return !m_edits.isEmpty();
}

QStringList PlanModel::staleEdits() const
{
    QStringList paths;
    for (int file = 0; file < fileCount(); ++file) {
        const auto edit = m_edits.constFind(path(file));
        if (edit != m_edits.cend() && edit->generated != m_generated.at(file)) {
            paths.append(edit.key());
        }
    }
    return paths;
}

void PlanModel::makeTree()
{
    m_nodes = {Node{}};
    for (int file = 0; file < fileCount(); ++file) {
        const QString shown = shownPath(file);
        const bool isBeside = shown.startsWith("../"_L1);
        const QStringList parts = isBeside ? QStringList{shown} : shown.split(u'/');
        int node = 0;
        for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
            node = childNamed(node, parts.at(i), -1);
        }
        childNamed(node, parts.last(), file);
    }
}

/// A folder of this name is there once, and files are never merged.
int PlanModel::childNamed(int parent, const QString &name, int file)
{
    for (const int child : std::as_const(m_nodes[parent].children)) {
        if (file < 0 && m_nodes.at(child).file < 0 && m_nodes.at(child).name == name) {
            return child;
        }
    }
    const int node = static_cast<int>(m_nodes.size());
    const int row = static_cast<int>(m_nodes.at(parent).children.size());
    m_nodes.append({.name = name, .file = file, .parent = parent, .row = row, .children = {}});
    m_nodes[parent].children.append(node);
    return node;
}

int PlanModel::fileAt(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes.at(static_cast<qsizetype>(index.internalId())).file : -1;
}

QModelIndex PlanModel::indexOf(int file) const
{
    const auto node = std::ranges::find(m_nodes, file, &Node::file);
    const auto number = static_cast<quintptr>(node - m_nodes.begin());
    return file < 0 || node == m_nodes.end() ? QModelIndex() : createIndex(node->row, FileColumn, number);
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const Node &node = m_nodes.at(parent.isValid() ? static_cast<qsizetype>(parent.internalId()) : 0);
    return createIndex(row, column, static_cast<quintptr>(node.children.at(row)));
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    const int parent = child.isValid() ? m_nodes.at(static_cast<qsizetype>(child.internalId())).parent : 0;
    return parent <= 0 ? QModelIndex() : createIndex(m_nodes.at(parent).row, FileColumn, static_cast<quintptr>(parent));
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    const Node &node = m_nodes.at(parent.isValid() ? static_cast<qsizetype>(parent.internalId()) : 0);
    return static_cast<int>(node.children.size());
}

int PlanModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = m_nodes.at(static_cast<qsizetype>(index.internalId()));
    if (role == Qt::DisplayRole && index.column() == FileColumn) {
        return node.name;
    }
    if (node.file < 0) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return notes(node.file);
    }
    if (role == Qt::ToolTipRole) {
        return (path(node.file) + u'\n' + reason(node.file)).trimmed();
    }
    if (role == Qt::FontRole && isEdited(node.file)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == FileColumn ? tr("File") : tr("Notes");
}

QString PlanModel::shownPath(int file) const
{
    return QDir(u'/' + m_folder).relativeFilePath(u'/' + path(file));
}

QString PlanModel::notes(int file) const
{
    QStringList words;
    if (!isCreated(file)) {
        const ChangeKind kind = changed(file).kind;
        words.append(kind == ChangeKind::Added     ? tr("new")
                     : kind == ChangeKind::Removed ? tr("removed")
                                                   : tr("changed"));
    } else if (!source(file).isEmpty()) {
        words.append(tr("copied"));
    } else if (differs(file)) {
        words.append(tr("changed"));
    }
    if (isEdited(file)) {
        words.append(tr("edited"));
    }
    if (isCreated(file) && created(file).isExecutable) {
        words.append(tr("executable"));
    }
    return words.join(tr(", ", "between notes on a file"));
}

} // namespace sealyard::gui
