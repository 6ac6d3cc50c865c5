#include "gui/problems/problemsmodel.h"

#include "gui/widgets/severity.h"

#include <QLocale>

#include <algorithm>

namespace sealyard::gui {

using core::Diagnostic;

namespace {

QVariant text(const Diagnostic &finding, int column)
{
    switch (column) {
    case ProblemsModel::SeverityColumn:
        return severityWord(finding.severity);
    case ProblemsModel::CodeColumn:
        return finding.code;
    case ProblemsModel::MessageColumn:
        return finding.message;
    case ProblemsModel::FileColumn:
        return finding.path;
    case ProblemsModel::LineColumn:
        return QLocale().toString(finding.range.start.line + 1);
    default:
        return {};
    }
}

QVariant sortKey(const Diagnostic &finding, int column)
{
    switch (column) {
    case ProblemsModel::SeverityColumn:
        return static_cast<int>(finding.severity);
    case ProblemsModel::LineColumn:
        return finding.range.start.line;
    default:
        return text(finding, column);
    }
}

} // namespace

ProblemsModel::ProblemsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ProblemsModel::setFindings(const QList<Diagnostic> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int ProblemsModel::count(core::Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_findings, severity, &Diagnostic::severity));
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Diagnostic &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(finding, index.column());
    case SortRole:
        return sortKey(finding, index.column());
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? QVariant(severityIcon(finding.severity)) : QVariant();
    case Qt::ToolTipRole:
        return finding.message;
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case CodeColumn:
        return tr("Rule");
    case MessageColumn:
        return tr("Message");
    case FileColumn:
        return tr("File");
    case LineColumn:
        return tr("Line");
    default:
        return {};
    }
}

} // namespace sealyard::gui
