#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace sealyard::gui {

/// Rows whose path contains every word of the filter, with all above and below them.
class WorkspaceFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit WorkspaceFilter(QObject *parent = nullptr);

    /// Words separated by blanks, in any case: "helm kube" finds applications/helm/v3.8.2/Kubefile.
    void setWords(const QString &text);
    /// True when a path relative to the workspace's root contains every word itself.
    [[nodiscard]] bool matches(const QString &path) const;
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace sealyard::gui
