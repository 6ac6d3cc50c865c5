#pragma once

#include "core/result.h"
#include "git/blame.h"

#include <QHash>
#include <QObject>

class QWidget;

namespace sealyard::gui {

class EditorPane;
class HistoryPane;

/// Shows where files and their lines come from: the pane of histories, and who wrote lines beside open texts.
class Histories final : public QObject
{
    Q_OBJECT

public:
    /// window: owns this and the pane.
    Histories(EditorPane &editor, QWidget *window);

    [[nodiscard]] HistoryPane *pane() const { return m_pane; }
    /// Shows the history of a file or folder. path: absolute.
    void show(const QString &path);
    /// Shows the commit that brought the line at the cursor.
    void showCommitOfLine();
    /// Whether who wrote each line stands beside the texts, those that are open and those to come.
    void setBlameShown(bool isShown);
    /// The last commit; when it is another one, what is shown is read again.
    void setCommit(const QString &head);

Q_SIGNALS:
    /// The pane shows something that was asked for.
    void shown();
    /// A sentence for the status bar: why nothing is shown.
    void refused(const QString &why);

private:
    void showCommit(const QString &path, const QString &commit);
    void readBlame(const QString &path);
    void showBlame(const QString &path, const core::Result<git::Blame> &blame);

    EditorPane &m_editor;
    HistoryPane *m_pane;
    QString m_head;
    QHash<QString, git::Blame> m_blames; ///< of files in the last commit, by absolute path
    quint64 m_generation = 0;            ///< of the last commit and the wish to see who wrote lines
    quint64 m_question = 0;              ///< for the commit of a line
    bool m_isBlameShown = false;
};

} // namespace sealyard::gui
