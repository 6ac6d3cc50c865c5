#include "gui/problems/problemsfilter.h"

#include "gui/problems/problemsmodel.h"

#include <algorithm>

namespace sealyard::gui {

ProblemsFilter::ProblemsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ProblemsModel::SortRole);
}

void ProblemsFilter::setWords(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ProblemsFilter::setShown(core::Severity severity, bool isShown)
{
    if (isShown) {
        m_hidden.remove(severity);
    } else {
        m_hidden.insert(severity);
    }
    invalidateFilter();
}

bool ProblemsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const core::Diagnostic &finding = static_cast<const ProblemsModel *>(sourceModel())->finding(row);
    return !m_hidden.contains(finding.severity) && std::ranges::all_of(m_words, [&finding](const QString &word) {
        return finding.code.contains(word, Qt::CaseInsensitive) || finding.name.contains(word, Qt::CaseInsensitive) ||
               finding.message.contains(word, Qt::CaseInsensitive) || finding.path.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace sealyard::gui
