#pragma once

#include "core/diagnostic.h"
#include "gui/editor/editorengine.h"
#include "gui/editor/unsavedtexts.h"
#include "image/workspace.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QStackedLayout;
class QTabWidget;

namespace sealyard::gui {

class EditorHelp;
class EditorPage;
class EmptyState;

/// The open files in tabs. No file is ever lost: closing asks, saving is atomic, changes on disk are noticed.
class EditorPane final : public QWidget
{
    Q_OBJECT

public:
    /// unsavedFolder: where unsaved texts are kept against crashes, see UnsavedTexts.
    explicit EditorPane(const QString &unsavedFolder, QWidget *parent = nullptr);
    ~EditorPane() override;

    /// Adds a button to what is shown while no file is open.
    void offer(QAction *action);
    /// Shortcuts that the window uses, so that the text component must not.
    void reserve(const QList<QKeySequence> &shortcuts);

    /// What completion and explanations are about; see EditorHelp::setWorkspace().
    void setWorkspace(const image::Workspace &workspace, const QStringList &changed);

    /// Shows a file, opening it when it is not open yet; a place moves the cursor there. Paths are absolute.
    void open(const QString &path, std::optional<core::Position> place = {});
    [[nodiscard]] QStringList paths() const;
    /// Files with changes that a program left behind which ended unexpectedly; opening one offers them.
    [[nodiscard]] QStringList lostPaths() const { return m_unsaved.lostPaths(); }
    [[nodiscard]] QString currentPath() const; ///< empty when no file is open
    /// The text of an open file that differs from the file; nothing when it is not open or has no changes.
    [[nodiscard]] std::optional<QString> unsavedText(const QString &path) const;
    [[nodiscard]] bool isCurrentModified() const;
    [[nodiscard]] bool hasUnsavedChanges() const;
    [[nodiscard]] std::optional<core::Position> cursor() const; ///< of the current file
    [[nodiscard]] QStringList messagesAtCursor() const;         ///< of the findings on the cursor's line
    [[nodiscard]] QList<QAction *> editActions() const;         ///< see EditorView::editActions()

    /// Notices what others did to the open files.
    void checkDisk();
    /// Makes changes of a file, opening it when it is not open yet; see EditorView::apply(). path: absolute.
    bool apply(const QString &path, const QList<core::TextEdit> &edits);
    bool saveCurrent();
    /// Saves all that has changes; false when one could not be saved, which is shown then with the reason.
    bool saveAll();
    /// Closes the current file, after asking when it has unsaved changes.
    void closeCurrent();
    /// Closes every file without unsaved changes.
    void closeUnmodified();
    /// Asks what becomes of all unsaved changes, saves or drops them, and calls settled; not called on Cancel.
    void settle(const std::function<void()> &settled);
    void showNext(int step);

    /// Findings by absolute path, shown in the texts that are open now and later.
    void setFindings(const QHash<QString, QList<core::Diagnostic>> &findings);

Q_SIGNALS:
    void currentChanged();
    void modifiedChanged();
    void cursorMoved();
    /// The text of a file, or whether it is unsaved, is another one now; also sent when it was closed.
    void contentChanged(const QString &path);
    /// Each change of a text at once; contentChanged() follows when nothing is typed for a while.
    void textTyped(const QString &path);

private:
    [[nodiscard]] EditorPage *page(int index) const;
    [[nodiscard]] EditorPage *current() const;
    [[nodiscard]] EditorPage *find(const QString &path) const;
    [[nodiscard]] QList<EditorPage *> pages() const;
    EditorPage *add(const QString &path);
    void close(EditorPage *page);
    void closeAsking(EditorPage *page);
    bool save(const QList<EditorPage *> &pages);
    void keepAgainstCrashes(const QString &path);
    void settle(const QList<EditorPage *> &pages, const std::function<void()> &settled);
    void updateTitles();
    [[nodiscard]] QHash<QString, QString> unsavedTexts() const;

    UnsavedTexts m_unsaved;
    EditorEngine m_engine;
    EditorHelp *m_help;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QTabWidget *m_tabs;
    QHash<QString, QList<core::Diagnostic>> m_findings;
    QList<QKeySequence> m_reserved;
};

} // namespace sealyard::gui
