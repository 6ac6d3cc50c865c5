#include "gui/mainwindow/histories.h"

#include "core/files.h"
#include "git/history.h"
#include "git/worktree.h"
#include "gui/editor/editorpane.h"
#include "gui/git/historypane.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

using core::Result;
using git::Blame;

Result<Blame> committedBlame(const QString &path)
{
    return git::placeOf(path).and_then([](const git::FilePlace &place) { return git::blameOf(place.top, place.path); });
}

/// The commit that brought a line of a text; empty: it is not committed yet. Blocks.
Result<QString> commitOfLine(const QString &path, const QString &text, int line)
{
    const auto committed = git::placeOf(path).and_then([&](const git::FilePlace &place) {
        return git::contentAt(place.top, u"HEAD"_s, place.path).and_then([&](const QByteArray &bytes) {
            return core::decodeText(bytes, path);
        });
    });
    if (!committed) {
        return std::unexpected(committed.error());
    }
    const QString lines = QString(*committed).replace("\r\n"_L1, "\n"_L1); // as the editor has it
    return committedBlame(path).transform([&](const Blame &blame) {
        const Blame now = git::blameAfter(blame, git::lineChanges(lines, text));
        return now.at(line) ? now.at(line)->id : QString();
    });
}

} // namespace

Histories::Histories(EditorPane &editor, QWidget *window)
    : QObject(window)
    , m_editor(editor)
    , m_pane(new HistoryPane(window))
{
    connect(&editor, &EditorPane::commitRequested, this, &Histories::showCommit);
    connect(&editor, &EditorPane::currentChanged, this, [this] { readBlame(m_editor.currentPath()); });
}

void Histories::show(const QString &path)
{
    m_pane->show(path);
    Q_EMIT shown();
}

void Histories::showCommit(const QString &path, const QString &commit)
{
    m_pane->show(path, commit);
    Q_EMIT shown();
}

void Histories::showCommitOfLine()
{
    const auto snapshot = m_editor.snapshot();
    const auto cursor = m_editor.cursor();
    if (!snapshot || !cursor) {
        return;
    }
    const QString path = m_editor.currentPath();
    QtConcurrent::run(commitOfLine, path, snapshot->document.text(), cursor->line)
        .then(this, [this, path, question = ++m_question](const Result<QString> &commit) {
            if (question != m_question) {
                return;
            }
            if (!commit) {
                Q_EMIT refused(commit.error().message);
            } else if (commit->isEmpty()) {
                Q_EMIT refused(tr("This line is not in the last commit."));
            } else {
                showCommit(path, *commit);
            }
        });
}

void Histories::setBlameShown(bool isShown)
{
    m_isBlameShown = isShown;
    ++m_generation;
    m_blames.clear();
    if (isShown) {
        readBlame(m_editor.currentPath());
        return;
    }
    const QStringList paths = m_editor.paths();
    for (const QString &path : paths) {
        m_editor.setBlame(path, {});
    }
}

void Histories::setCommit(const QString &head)
{
    if (std::exchange(m_head, head) == head) {
        return;
    }
    m_pane->refresh();
    ++m_generation;
    QStringList paths = m_blames.keys();
    if (!paths.contains(m_editor.currentPath())) {
        paths.append(m_editor.currentPath()); // may be on its way, of the commit from before
    }
    m_blames.clear();
    for (const QString &path : paths) {
        readBlame(path);
    }
}

void Histories::readBlame(const QString &path)
{
    if (!m_isBlameShown || path.isEmpty()) {
        return;
    }
    if (m_blames.contains(path)) {
        m_editor.setBlame(path, m_blames.value(path));
        return;
    }
    QtConcurrent::run(committedBlame, path)
        .then(this, [this, path, generation = m_generation](const Result<Blame> &blame) {
            if (generation == m_generation) {
                showBlame(path, blame);
            }
        });
}

void Histories::showBlame(const QString &path, const Result<Blame> &blame)
{
    if (blame) {
        m_blames.insert(path, *blame);
        m_editor.setBlame(path, *blame);
        return;
    }
    m_editor.setBlame(path, {});
    if (path == m_editor.currentPath()) {
        Q_EMIT refused(blame.error().message);
    }
}

} // namespace sealyard::gui
