#include "gui/editor/editorpage.h"
#include "gui/editor/editorpane.h"
#include "gui/editor/largetextview.h"
#include "gui/editor/unsaveddialog.h"
#include "gui/widgets/emptystate.h"

#include <QStackedLayout>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

// Part of EditorPane: saving, closing and what others did to the files.
namespace sealyard::gui {

void EditorPane::checkDisk()
{
    for (const EditorPage *each : pages()) {
        if (each->view()) {
            each->view()->file().checkDisk();
        } else if (each->largeView()) {
            each->largeView()->checkDisk();
        }
    }
}

bool EditorPane::saveCurrent()
{
    return !current() || current()->save();
}

bool EditorPane::saveAll()
{
    return save(pages());
}

bool EditorPane::save(const QList<EditorPage *> &pages)
{
    EditorPage *unsaved = nullptr;
    for (EditorPage *each : pages) {
        if (each->isModified() && !each->save() && !unsaved) {
            unsaved = each;
        }
    }
    if (unsaved) {
        open(unsaved->path());
    }
    return !unsaved;
}

void EditorPane::keepAgainstCrashes(const QString &path)
{
    if (const std::optional<QString> text = unsavedText(path)) {
        m_unsaved.keep(path, *text);
    } else {
        m_unsaved.forget(path);
    }
}

void EditorPane::closeCurrent()
{
    if (current()) {
        closeAsking(current());
    }
}

void EditorPane::closeUnmodified()
{
    for (EditorPage *each : pages()) {
        if (!each->isModified()) {
            close(each);
        }
    }
}

void EditorPane::closeAsking(EditorPage *page)
{
    // A text that is shown on the other side too is not lost.
    if (std::ranges::count(pages(), page->path(), &EditorPage::path) > 1) {
        close(page);
    } else {
        settle({page}, [this, page] { close(page); });
    }
}

void EditorPane::settle(const std::function<void()> &settled)
{
    settle(pages(), settled);
}

void EditorPane::settle(const QList<EditorPage *> &pages, const std::function<void()> &settled)
{
    QList<EditorPage *> unsaved;
    std::ranges::copy_if(pages, std::back_inserter(unsaved), &EditorPage::isModified);
    if (unsaved.isEmpty()) {
        settled();
        return;
    }
    QStringList files;
    std::ranges::transform(unsaved, std::back_inserter(files), &EditorPage::path);
    files.removeDuplicates();
    auto *dialog = new UnsavedDialog(files, this);
    connect(dialog, &UnsavedDialog::discardChosen, this, [unsaved, settled] {
        for (const EditorPage *each : unsaved) {
            each->view()->file().reload();
        }
        settled();
    });
    connect(dialog, &UnsavedDialog::saveChosen, this, [this, unsaved, settled] {
        if (save(unsaved)) {
            settled();
        }
    });
    dialog->open();
}

void EditorPane::close(EditorPage *page)
{
    const QString path = page->path();
    for (QTabWidget *group : std::as_const(m_groups)) {
        if (const int index = group->indexOf(page); index >= 0) {
            group->removeTab(index);
        }
    }
    delete page;
    removeEmptyGroup();
    if (pages().isEmpty()) {
        m_stack->setCurrentWidget(m_empty);
    }
    updateTitles();
    Q_EMIT modifiedChanged();
    Q_EMIT contentChanged(path);
}

} // namespace sealyard::gui
