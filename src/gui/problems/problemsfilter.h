#pragma once

#include "core/diagnostic.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace sealyard::gui {

/// The findings of the wanted severities that contain every word of the filter in code, message or path.
class ProblemsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProblemsFilter(QObject *parent = nullptr);

    void setWords(const QString &text);
    void setShown(core::Severity severity, bool isShown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QSet<core::Severity> m_hidden;
};

} // namespace sealyard::gui
