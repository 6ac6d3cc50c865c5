#pragma once

#include "gui/widgets/fuzzylist.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace sealyard::gui {

/// The entries of a FuzzyList that match what was typed.
class FuzzyModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, EntryRole };

    FuzzyModel(QList<FuzzyEntry> entries, QObject *parent);

    void find(const QString &pattern);
    [[nodiscard]] const QString &pattern() const { return m_pattern; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<FuzzyEntry> m_entries;
    QList<qsizetype> m_shown;
    QString m_pattern;
};

/// Draws an entry with the letters that match in bold, and its detail at the other end.
class FuzzyDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sealyard::gui
