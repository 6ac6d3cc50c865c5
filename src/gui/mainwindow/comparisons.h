#pragma once

#include "image/workspace.h"

#include <QObject>

class QWidget;

namespace sealyard::gui {

class EditorPane;

/// Compares open texts with others: with a commit, with what is on disk, with the file of another version.
class Comparisons final : public QObject
{
    Q_OBJECT

public:
    /// window: where dialogs open; owns this.
    Comparisons(EditorPane &editor, QWidget *window);

    void setWorkspace(const image::Workspace &workspace);
    /// Reads the open files as the last commit has them, in the background, for the marks beside the texts.
    void readBases();

    void compareWithCommit();
    /// Asks for a commit, branch or tag to compare the current text with. names: of branches, to choose from.
    void compareWithAny(const QStringList &names);
    void compareWithVersion();
    /// With the file or folder as a commit has it, a file under a path of the repository that it had there. path:
    /// absolute. commit: or another name of one.
    void compareWithOlder(const QString &path, const QString &commit, const QByteArray &before);
    /// path: absolute, of an open file.
    void compareWithDisk(const QString &path);
    void showChange();

Q_SIGNALS:
    /// A sentence for the status bar: why nothing is shown.
    void refused(const QString &why);

private:
    void compareFolder(const QString &path, const QString &commit);

    EditorPane &m_editor;
    QWidget *m_window;
    image::Workspace m_workspace;
    quint64 m_generation = 0;
};

} // namespace sealyard::gui
