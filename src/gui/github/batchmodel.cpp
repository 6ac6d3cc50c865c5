#include "gui/github/batchmodel.h"

#include "github/issuecommand.h"
#include "github/versions.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using github::BuildRequest;
using github::Phase;

namespace {

/// "latest" is no version: the first that its charts tell, or none.
QString versionFor(const image::Workspace &workspace, const image::VersionDirectory &directory)
{
    if (directory.version != "latest"_L1) {
        return directory.version;
    }
    image::Workspace alone{.root = workspace.root, .applications = {}, .problems = {}};
    alone.applications.append(
        {.type = directory.type, .name = directory.app, .path = {}, .versions = {directory}, .looseFiles = {}});
    return github::versionsOf(alone, directory.type, directory.app).value(0);
}

} // namespace

BatchModel::BatchModel(const image::Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const image::VersionDirectory &directory : workspace.versionDirectories()) {
        if (directory.type != image::ImageType::Config) { // of which upstream's workflows know nothing
            m_rows.append({.command = {.type = directory.type,
                                       .app = directory.app,
                                       .version = versionFor(workspace, directory),
                                       .buildArguments = {}}});
        }
    }
}

QList<github::IssueCommand> BatchModel::chosen() const
{
    QList<github::IssueCommand> commands;
    for (const Row &row : m_rows) {
        if (row.isChosen && !row.request && github::compose(row.command) && !commands.contains(row.command)) {
            commands.append(row.command);
        }
    }
    return commands;
}

void BatchModel::setChosen(int row, bool isChosen)
{
    setData(index(row, ImageColumn), isChosen ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void BatchModel::take(const QList<BuildRequest> &requests)
{
    std::ranges::for_each(requests, [this](const BuildRequest &request) { take(request); });
}

void BatchModel::take(const BuildRequest &request)
{
    auto found =
        std::ranges::find_if(m_rows, [&](const Row &row) { return row.request && row.request->id == request.id; });
    if (found == m_rows.end()) {
        found = std::ranges::find_if(m_rows, [&](const Row &row) {
            return !row.request && row.isChosen && github::compose(row.command) == request.text;
        });
    }
    if (found == m_rows.end()) {
        const auto at = static_cast<int>(m_rows.size());
        beginInsertRows({}, at, at);
        m_rows.append({.command = {.type = request.type, .app = request.app, .version = request.version},
                       .isChosen = true,
                       .request = request});
        endInsertRows();
        return;
    }
    found->request = request;
    const auto row = static_cast<int>(found - m_rows.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

QStringList BatchModel::openIds() const
{
    QStringList ids;
    for (const Row &row : m_rows) {
        if (row.request && !row.request->hasEnded()) {
            ids.append(row.request->id);
        }
    }
    return ids;
}

QStringList BatchModel::ids() const
{
    QStringList ids;
    for (const Row &row : m_rows) {
        if (row.request) {
            ids.append(row.request->id);
        }
    }
    return ids;
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole ||
        (role == Qt::EditRole && index.column() == VersionColumn)) {
        return text(row, static_cast<Column>(index.column()));
    }
    if (role == Qt::CheckStateRole && index.column() == ImageColumn) {
        return row.isChosen ? Qt::Checked : Qt::Unchecked;
    }
    return {};
}

QString BatchModel::text(const Row &row, Column column) const
{
    switch (column) {
    case ImageColumn:
        return image::typeFolders(row.command.type).first() + u'/' + row.command.app;
    case VersionColumn:
        return row.command.version;
    case StateColumn:
        return stateOf(row);
    case ColumnCount:
        break;
    }
    return {};
}

QString BatchModel::stateOf(const Row &row) const
{
    if (!row.request) {
        const auto text = github::compose(row.command);
        return text ? QString() : row.command.version.isEmpty() ? tr("Enter a version") : text.error().message;
    }
    switch (row.request->phase) {
    case Phase::Planned:
        return row.request->problem.isEmpty() ? tr("Waits for its turn")
                                              : tr("Not posted: %1").arg(row.request->problem);
    case Phase::Sending:
        return tr("Being posted");
    case Phase::Posted:
        return row.request->run == 0 ? tr("Posted in issue #%1, waits for GitHub").arg(row.request->issue)
                                     : tr("Building");
    case Phase::Succeeded:
        return tr("Built");
    case Phase::Failed:
        return tr("Failed: %1").arg(row.request->problem.section(u'\n', 0, 0));
    case Phase::Skipped:
        return tr("Built nothing: %1").arg(row.request->problem);
    }
    Q_UNREACHABLE_RETURN({});
}

bool BatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_rows.at(index.row()).request) {
        return false;
    }
    if (role == Qt::CheckStateRole && index.column() == ImageColumn) {
        m_rows[index.row()].isChosen = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole && index.column() == VersionColumn) {
        setVersions(index.row(), value.toString());
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT chosenChanged();
    return true;
}

void BatchModel::setVersions(int row, const QString &text)
{
    static const QRegularExpression between(u"[\\s,;，；、]+"_s);
    QStringList versions = text.split(between, Qt::SkipEmptyParts);
    versions.removeDuplicates();
    Row &first = m_rows[row];
    first.command.version = versions.value(0);
    first.isChosen = first.isChosen || !versions.isEmpty();
    const github::IssueCommand command = first.command;
    const auto more = static_cast<int>(versions.size()) - 1;
    if (more > 0) {
        beginInsertRows({}, row + 1, row + more);
        for (int i = 1; i <= more; ++i) {
            m_rows.insert(row + i, {.command = {.type = command.type,
                                                .app = command.app,
                                                .version = versions.at(i),
                                                .buildArguments = command.buildArguments},
                                    .isChosen = true});
        }
        endInsertRows();
    }
}

Qt::ItemFlags BatchModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_rows.at(index.row()).request) {
        return flags;
    }
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == ImageColumn);
    flags.setFlag(Qt::ItemIsEditable, index.column() == VersionColumn);
    return flags;
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return QStringList{tr("Image"), tr("Version"), tr("State")}.value(section);
}

} // namespace sealyard::gui
