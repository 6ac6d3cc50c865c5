#include "gui/workspace/workspacefilter.h"

#include "gui/workspace/workspacemodel.h"

namespace sealyard::gui {

WorkspaceFilter::WorkspaceFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void WorkspaceFilter::setWords(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool WorkspaceFilter::matches(const QString &path) const
{
    // The type folder stands in every path, so its name would match everything.
    const QStringView within = QStringView(path).sliced(path.indexOf(u'/') + 1);
    return std::ranges::all_of(m_words,
                               [within](const QString &word) { return within.contains(word, Qt::CaseInsensitive); });
}

bool WorkspaceFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, WorkspaceModel::NameColumn, parent);
    return !isFiltering() || matches(index.data(WorkspaceModel::PathRole).toString());
}

} // namespace sealyard::gui
