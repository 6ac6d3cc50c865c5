#pragma once

#include "core/diagnostic.h"

#include <QAbstractTableModel>

namespace sealyard::gui {

/// Findings as a table, one a row.
class ProblemsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, CodeColumn, MessageColumn, FileColumn, LineColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit ProblemsModel(QObject *parent = nullptr);

    void setFindings(const QList<core::Diagnostic> &findings);
    [[nodiscard]] const core::Diagnostic &finding(int row) const { return m_findings.at(row); }
    [[nodiscard]] int count(core::Severity severity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<core::Diagnostic> m_findings;
};

} // namespace sealyard::gui
