#pragma once

#include "core/diagnostic.h"
#include "gui/mainwindow/programpaths.h"
#include "gui/mainwindow/sessionsettings.h"
#include "image/sourcetree.h"

#include <QObject>

#include <functional>

namespace Ui {
class MainWindow;
}

namespace sealyard::image {
struct VersionDirectory;
struct Workspace;
} // namespace sealyard::image

namespace sealyard::gui {

class BuildPane;
class BuildProblems;
class CodeActs;
class Comparisons;
class EditorPane;
class Frame;
class GitHubActions;
class GitPane;
class GitSession;
class Histories;
class ImageActions;
class LintSession;
class MessageBar;
class OutlinePane;
class PreviewPane;
class PreviewSession;
class ProblemsPane;
class SearchPane;
class StatusSummary;
class WorkspacePane;
class WorkspaceSession;

/// What is in the window's frame: it makes the panes and connects what one says with what another does.
class MainWindow final : public QObject
{
    Q_OBJECT

public:
    /// Fills a frame, which may be on the screen already and must outlive this, as must the settings, where the session
    /// is kept.
    MainWindow(Frame &frame, QSettings &settings, ProgramPaths paths);
    ~MainWindow() override;

    /// Opens the workspace that a folder lies in, after asking what becomes of unsaved changes.
    void openFolder(const QString &folder);
    /// Opens a file in the editor. path: absolute.
    void openFile(const QString &path);
    /// Opens the workspace that a file lies in; nothing happens when it lies in none.
    void openWorkspaceOf(const QString &file);

protected:
    bool eventFilter(QObject *frame, QEvent *event) override;

private:
    void fillDocks(); ///< this and those that name no file are in mainwindowsetup.cpp
    void addMenus();
    void connectMenus();
    void connectWizards(); ///< mainwindow.cpp
    void connectSessions();
    void connectPanes();
    void connectEditor();
    void connectPreview();   ///< mainwindowpreview.cpp
    void connectGit();       ///< mainwindowgit.cpp
    void connectHistories(); ///< mainwindowgit.cpp
    void connectCode();      ///< mainwindowfixes.cpp
    void connectSearch();    ///< mainwindowsearch.cpp
    void connectViews();     ///< mainwindowviews.cpp
    void connectGitHub();    ///< mainwindowgithub.cpp
    void switchTo(std::function<void()> open);
    void chooseFolder();
    void openExample();
    void cloneRepository();
    void showGit();
    void showStagedFindings(const QList<core::Diagnostic> &findings);
    void showIgnored(const QStringList &paths);
    void showOpened(const QString &previousRoot);
    void showRefreshed(const QStringList &directories);
    void showFailure(const QString &folder, const core::Error &error);
    void showError(const core::Error &error);
    void showFindings();
    void showContent(const QString &path);
    void openPlace(const QString &path, int line, int column);
    void showCursor();
    void showBeside();
    void updateTitle();
    void updateActions();
    void showLostChanges();
    void moveTo(const QString &place);
    void fillEditMenu();
    void openInWorkspace(const QString &path);
    void jumpTo(const core::Diagnostic &finding);
    void offerFixes();
    void fixAll();
    void applyEdits(const QList<core::FileEdit> &edits);
    void startSearch(bool isReplacing);
    [[nodiscard]] image::SourceTree currentSources();
    void buildDirectory(const QString &path);
    void showBuild(const QString &directory);
    void openWizard(const std::function<void(const image::Workspace &, const image::VersionDirectory *)> &open);
    void showCreated(const QString &directory, const QStringList &paths);
    void openQuickly();
    void chooseCommand();
    void showProblems(const QString &filter);
    void focusNextPane();
    void remember();

    /// The path relative to the workspace's root; empty for a file outside of it.
    [[nodiscard]] QString relative(const QString &path) const;
    [[nodiscard]] QString absolute(const QString &path) const;

    ProgramPaths m_paths;
    QString m_place; ///< the file or folder that was chosen last, in the tree or the editor; relative to the root
    SessionSettings m_settings;
    Frame *m_frame;
    Ui::MainWindow *m_ui;
    WorkspaceSession *m_session;
    LintSession *m_lint;
    PreviewSession *m_preview;
    GitSession *m_git;
    ImageActions *m_images;
    GitHubActions *m_gitHub;
    MessageBar *m_messages;
    EditorPane *m_editor;
    WorkspacePane *m_workspace;
    ProblemsPane *m_problems;
    SearchPane *m_search;
    CodeActs *m_code;
    Comparisons *m_comparisons;
    Histories *m_histories;
    OutlinePane *m_outline;
    PreviewPane *m_previewPane;
    BuildPane *m_builds;
    BuildProblems *m_buildProblems;
    GitPane *m_gitPane;
    StatusSummary *m_status;
};

} // namespace sealyard::gui
