#pragma once

#include "imagelist/envtemplates.h"

#include <QAbstractTableModel>

namespace sealyard::gui {

/// The variables of templates: those that they name, those that the image sets, and what the author types for them.
class EnvironmentModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    /// What the templates name and what the image sets; typed values stay.
    void setKnown(const QStringList &variables, const imagelist::Environment &image);
    void setTyped(const imagelist::Environment &typed);
    [[nodiscard]] const imagelist::Environment &typed() const { return m_typed; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void typedChanged();

private:
    void updateNames();

    QStringList m_variables;
    imagelist::Environment m_image;
    imagelist::Environment m_typed;
    QStringList m_names; ///< the rows
};

} // namespace sealyard::gui
