#pragma once

#include "gui/editor/editordocuments.h"
#include "gui/editor/editorsides.h"
#include "gui/widgets/unsavedtexts.h"
#include "image/workspace.h"
#include "language/snapshot.h"

#include <QHash>
#include <QKeySequence>
#include <QWidget>

#include <functional>

class QAction;
class QSplitter;
class QStackedLayout;
class QTabWidget;

namespace sealyard::gui {

class Breadcrumbs;
class EditorHelp;
class EditorPage;
class EmptyState;

/// The open files in tabs, on one side or two. No file is lost: closing asks, changes on disk are noticed.
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
    void offerInMenu(const QList<QAction *> &actions);
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
    /// For questions about the current text, after tellNow(), so that changes which come of them can be applied.
    [[nodiscard]] std::optional<language::Snapshot> snapshot();
    [[nodiscard]] QString selectedText() const; ///< of the current text; empty when more than a line is selected
    /// Sends contentChanged() for what was typed and is not told of yet.
    void tellNow();
    /// Shows the current file on the other side too, which is made beside (horizontal) or below when there is none.
    void split(Qt::Orientation orientation);
    /// Closes the side that the keyboard is not on; its files stay open on the other.
    void unsplit();
    /// What is open, to be restored later; paths are absolute.
    [[nodiscard]] EditorSides sides() const;
    /// Opens files as they were, beside those that are open.
    void restore(const EditorSides &wanted);

    /// The text of an open file in the last commit; nothing: it has none.
    void setBase(const QString &path, const std::optional<QString> &base);
    void setBlame(const QString &path, const std::optional<git::Blame> &blame); ///< see EditorView
    bool peekChange();                                                          ///< see EditorView
    void stepChange(int step);                                                  ///< see EditorView
    [[nodiscard]] std::optional<EditorDocument::LineEnds> lineEnds() const;     ///< of the current text
    void setLineEnds(EditorDocument::LineEnds lineEnds);
    [[nodiscard]] bool isCurrentModified() const;
    [[nodiscard]] QStringList unsavedFiles() const;             ///< absolute paths
    [[nodiscard]] std::optional<core::Position> cursor() const; ///< of the current file
    [[nodiscard]] QStringList messagesAtCursor() const;         ///< of the findings on the cursor's line
    [[nodiscard]] QList<QAction *> editActions() const;         ///< see EditorView::editActions()
    [[nodiscard]] QList<QAction *> textActions() const;         ///< all that the component can do with the current text

    /// Notices what others did to the open files.
    void checkDisk();
    /// Makes changes of a file, opening it when it is not open yet; see EditorDocument::apply().
    bool apply(const QString &path, const QList<core::TextEdit> &edits);
    bool saveCurrent();
    /// Saves all that has changes; false when one could not be saved, which is shown then with the reason.
    bool saveAll();
    void closeCurrent(); ///< after asking when it has unsaved changes
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
    void sidesChanged(); ///< what sides() tells
    /// The text of a file, or whether it is unsaved, is another one now; also sent when it was closed.
    void contentChanged(const QString &path);
    void lineEndsChanged();
    void compareRequested(const QString &path); ///< with the file on disk
    void definitionRequested();                 ///< what stands at the cursor was clicked while Ctrl was held
    void commitRequested(const QString &path, const QString &commit); ///< that brought a line
    /// What can be done about the findings at the cursor is asked for.
    void actionsRequested();
    void textTyped(const QString &path); ///< at once; contentChanged() follows

private:
    [[nodiscard]] static QList<EditorPage *> pagesOf(const QTabWidget &group);
    [[nodiscard]] EditorPage *current() const;
    [[nodiscard]] EditorPage *find(const QString &path) const;
    [[nodiscard]] EditorView *currentView() const; ///< nullptr: no text is open
    [[nodiscard]] QList<EditorPage *> pages() const;
    QTabWidget *addGroup();
    void restoreSide(QTabWidget *group, const EditorSide &wanted);
    void removeEmptyGroup();
    [[nodiscard]] bool isSplit() const { return m_groups.size() > 1; }
    void setGroup(QTabWidget *group);
    EditorPage *add(const QString &path);
    void connectFile(EditorDocument &file);
    void connectView(EditorPage &page);
    void close(EditorPage *page);
    void closeAsking(EditorPage *page);
    bool save(const QList<EditorPage *> &pages);
    void keepAgainstCrashes(const QString &path);
    void settle(const QList<EditorPage *> &pages, const std::function<void()> &settled);
    void updateTitles();
    void tellCurrent();
    [[nodiscard]] QHash<QString, QString> unsavedTexts() const;

    UnsavedTexts m_unsaved;
    EditorDocuments m_documents;
    EditorHelp *m_help;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QWidget *m_filled;
    Breadcrumbs *m_breadcrumbs;
    QSplitter *m_splitter;
    QList<QTabWidget *> m_groups;  ///< one or two
    QTabWidget *m_group = nullptr; ///< the one of them that is worked in
    QHash<QString, QList<core::Diagnostic>> m_findings;
    QList<QKeySequence> m_reserved;
    QList<QAction *> m_menuActions;
};

} // namespace sealyard::gui
