#include "gui/mainwindow/comparisons.h"

#include "core/files.h"
#include "git/diff.h"
#include "git/history.h"
#include "git/worktree.h"
#include "gui/editor/editorpane.h"
#include "gui/git/comparedialog.h"
#include "gui/widgets/fuzzylist.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QInputDialog>
#include <QRegularExpression>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// The text of a file in a commit, where it may have had another name. Blocks.
core::Result<QString> textAt(const QString &commit, const QString &path, const git::Path &before = {})
{
    return git::placeOf(path).and_then([&](const git::FilePlace &place) {
        return git::contentAt(place.top, commit, before.isEmpty() ? place.path : before)
            .and_then([&](const QByteArray &bytes) { return core::decodeText(bytes, path); });
    });
}

/// Nothing of those that the commit has not.
QHash<QString, QString> committedTexts(const QStringList &paths)
{
    QHash<QString, QString> texts;
    for (const QString &path : paths) {
        if (const auto text = textAt(u"HEAD"_s, path)) {
            texts.insert(path, *text);
        }
    }
    return texts;
}

/// The beginning of a commit's hexadecimal name; other names as they are.
QString shortName(const QString &commit)
{
    static const QRegularExpression whole(u"^[0-9a-f]{40}$"_s);
    return whole.match(commit).hasMatch() ? commit.first(10) : commit;
}

} // namespace

Comparisons::Comparisons(EditorPane &editor, QWidget *window)
    : QObject(window)
    , m_editor(editor)
    , m_window(window)
{
    connect(&editor, &EditorPane::compareRequested, this, &Comparisons::compareWithDisk);
}

void Comparisons::setWorkspace(const image::Workspace &workspace)
{
    m_workspace = workspace;
}

void Comparisons::readBases()
{
    const QStringList paths = m_editor.paths();
    QtConcurrent::run(committedTexts, paths)
        .then(this, [this, paths, generation = ++m_generation](const QHash<QString, QString> &texts) {
            if (generation != m_generation) {
                return;
            }
            for (const QString &path : paths) {
                m_editor.setBase(path, texts.contains(path) ? std::optional(texts.value(path)) : std::nullopt);
            }
        });
}

void Comparisons::compareWithCommit()
{
    const auto snapshot = m_editor.snapshot();
    if (!snapshot) {
        return;
    }
    const QString path = m_editor.currentPath();
    QtConcurrent::run(textAt, u"HEAD"_s, path, git::Path())
        .then(this, [this, path, text = snapshot->document.text()](const core::Result<QString> &before) {
            if (before) {
                (new CompareDialog(path, *before, tr("last commit"), text, tr("text in the editor"), m_window))->open();
            } else {
                Q_EMIT refused(before.error().message);
            }
        });
}

void Comparisons::compareWithAny(const QStringList &names)
{
    const QString path = m_editor.currentPath();
    if (path.isEmpty()) {
        return;
    }
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"commitQuestion"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Compare %1").arg(QFileInfo(path).fileName()));
    dialog->setLabelText(tr("Compare with commit, branch or tag:"));
    dialog->setComboBoxEditable(true);
    dialog->setComboBoxItems(names);
    dialog->setTextValue(names.value(0));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, path](const QString &name) {
        if (!name.trimmed().isEmpty()) {
            compareWithOlder(path, name.trimmed(), {});
        }
    });
    dialog->open();
}

void Comparisons::compareFolder(const QString &path, const QString &commit)
{
    QtConcurrent::run([path, commit] {
        return git::placeOf(path).and_then(
            [&](const git::FilePlace &place) { return git::diffFrom(place.top, commit, place.path); });
    }).then(this, [this, path, commit](const core::Result<QList<git::FileDiff>> &files) {
        if (!files) {
            Q_EMIT refused(files.error().message);
        } else if (files->isEmpty()) {
            Q_EMIT refused(tr("“%1” is as it was in %2.").arg(QFileInfo(path).fileName(), shortName(commit)));
        } else {
            (new CompareDialog(path, *files, shortName(commit), m_window))->open();
        }
    });
}

void Comparisons::compareWithOlder(const QString &path, const QString &commit, const QByteArray &before)
{
    if (QFileInfo(path).isDir()) {
        compareFolder(path, commit);
        return;
    }
    const auto unsaved = m_editor.unsavedText(path);
    const auto now = unsaved ? core::Result<QString>(*unsaved) : core::readText(path);
    if (!now) {
        Q_EMIT refused(now.error().message);
        return;
    }
    QtConcurrent::run(textAt, commit, path, before)
        .then(this, [this, path, commit, now = *now](const core::Result<QString> &text) {
            if (text) {
                (new CompareDialog(path, *text, shortName(commit), now, tr("text now"), m_window))->open();
            } else {
                Q_EMIT refused(text.error().message);
            }
        });
}

void Comparisons::compareWithVersion()
{
    const auto snapshot = m_editor.snapshot();
    const image::VersionDirectory *here = snapshot ? m_workspace.directoryOf(snapshot->document.path()) : nullptr;
    if (!here) {
        Q_EMIT refused(tr("Only files of a version directory have other versions."));
        return;
    }
    const QString within = snapshot->document.path().sliced(here->path.size() + 1);
    QStringList paths;
    const QList<image::VersionDirectory> all = m_workspace.versionDirectories();
    for (const image::VersionDirectory &each : all) {
        if (each.path != here->path && each.has(within)) {
            paths.append(each.path + u'/' + within);
        }
    }
    // Versions of the same application first.
    std::ranges::stable_partition(paths, [folder = here->path.section(u'/', 0, -2) + u'/'](const QString &path) {
        return path.startsWith(folder);
    });
    if (paths.isEmpty()) {
        Q_EMIT refused(tr("No other version directory has a file “%1”.").arg(within));
        return;
    }
    QList<FuzzyEntry> entries;
    std::ranges::transform(paths, std::back_inserter(entries), [](const QString &path) { return FuzzyEntry{path}; });
    auto *list = new FuzzyList(tr("Compare with Another Version"), tr("Some letters of the other file's path"), entries,
                               m_window);
    connect(list, &FuzzyList::chosen, this, [this, paths, snapshot = *snapshot](qsizetype row) {
        const QString &other = paths.at(row);
        const auto before = snapshot.sources.text(other);
        if (before) {
            (new CompareDialog(other, *before, other, snapshot.document.text(), snapshot.document.path(), m_window))
                ->open();
        } else {
            Q_EMIT refused(before.error().message);
        }
    });
    list->open();
}

void Comparisons::compareWithDisk(const QString &path)
{
    const auto onDisk = core::readText(path);
    const auto mine = m_editor.unsavedText(path);
    if (!onDisk) {
        Q_EMIT refused(onDisk.error().message);
    } else if (mine) {
        (new CompareDialog(path, *onDisk, tr("file on disk"), *mine, tr("text in the editor"), m_window))->open();
    }
}

void Comparisons::showChange()
{
    if (!m_editor.peekChange()) {
        Q_EMIT refused(tr("Nothing here has changed since the last commit."));
    }
}

} // namespace sealyard::gui
