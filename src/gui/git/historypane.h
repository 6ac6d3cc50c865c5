#pragma once

#include "core/result.h"
#include "git/diff.h"
#include "git/history.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class HistoryPane;
}

namespace sealyard::gui {

class HistoryModel;

/// The commits that changed a file or folder, and what each of them changed there.
class HistoryPane final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPane(QWidget *parent = nullptr);
    ~HistoryPane() override;

    /// Shows the history of a file or folder. path: absolute. commit: is chosen when it comes; empty: the newest one.
    void show(const QString &path, const QString &commit = {});
    /// The repository may have other commits now: reads again what is shown.
    void refresh();
    void clear();

Q_SIGNALS:
    /// The file or folder (absolute) is to be compared with what it was in a commit, under a path that it had there.
    void compareRequested(const QString &path, const QString &commit, const git::Path &before);

private:
    void connectWidgets();
    void read(const QString &path, const QString &commit);
    void showPage();
    void showFailure(const core::Error &error);
    void showEmpty(const QString &title, const QString &text);
    void select(int row);
    void showCommit();
    void showFiles(const core::Result<QList<git::FileDiff>> &files);
    void showFile(int row);
    [[nodiscard]] std::optional<git::HistoryEntry> current() const;

    std::unique_ptr<Ui::HistoryPane> m_ui;
    HistoryModel *m_model;
    QList<git::FileDiff> m_files; ///< of the chosen commit
    QString m_path;               ///< absolute
    QString m_wanted;             ///< a commit that is to be chosen
    quint64 m_generation = 0;
};

} // namespace sealyard::gui
