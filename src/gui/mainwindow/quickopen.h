#pragma once

#include "image/workspace.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QListView;
class QStringListModel;

namespace sealyard::gui {

/// The paths that contain every word, files whose name itself does first; at most limit of them.
[[nodiscard]] QStringList quickOpenMatches(const QStringList &paths, const QString &words, qsizetype limit);

/// Opens a file of the workspace by some letters of its path.
class QuickOpen final : public QDialog
{
    Q_OBJECT

public:
    QuickOpen(const image::Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    /// path is relative to the workspace's root.
    void chosen(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &words);
    void choose();

    QStringList m_paths;
    QLineEdit *m_edit;
    QListView *m_list;
    QStringListModel *m_model;
};

} // namespace sealyard::gui
