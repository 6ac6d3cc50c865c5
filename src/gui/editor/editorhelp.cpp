#include "gui/editor/editorhelp.h"

#include <QDir>
#include <QPointer>
#include <QtConcurrentRun>

#include <limits>

namespace sealyard::gui {

using language::WorkspaceIndex;

EditorHelp::EditorHelp(UnsavedTexts unsaved, QObject *parent)
    : QObject(parent)
    , m_unsaved(std::move(unsaved))
{
}

void EditorHelp::setWorkspace(const image::Workspace &workspace, const QStringList &changed)
{
    const bool isOther = changed.isEmpty() || workspace.root != m_index->workspace.root;
    WorkspaceIndex index = isOther ? WorkspaceIndex() : *m_index;
    index.workspace = workspace;
    for (const QString &directory : changed) {
        index.directories.remove(directory);
    }
    m_index = std::make_shared<const WorkspaceIndex>(std::move(index));
    m_isCurrent = false;
    ++m_generation;
}

language::Snapshot EditorHelp::snapshotOf(const QString &path, const QString &text)
{
    readIndex();
    const QDir root(m_index->workspace.root);
    QHash<QString, QString> unsaved;
    const QHash<QString, QString> open = m_unsaved();
    for (const auto &[each, content] : open.asKeyValueRange()) {
        unsaved.insert(root.relativeFilePath(each), content);
    }
    const QString relative = root.relativeFilePath(path);
    unsaved.insert(relative, text);
    const image::VersionDirectory *directory = m_index->workspace.directoryOf(relative);
    const QString within = directory ? relative.sliced(directory->path.size() + 1) : relative.section(u'/', -1);
    return {.document = language::Document(relative, text, language::documentKind(within)),
            .index = m_index,
            .sources = image::SourceTree(root.path(), unsaved)};
}

void EditorHelp::readIndex()
{
    if (m_isCurrent) {
        return;
    }
    m_isCurrent = true;
    QStringList missing;
    const QList<image::VersionDirectory> all = m_index->workspace.versionDirectories();
    for (const image::VersionDirectory &directory : all) {
        if (!m_index->directories.contains(directory.path)) {
            missing.append(directory.path);
        }
    }
    const auto read = [earlier = m_index, missing] {
        return std::make_shared<const WorkspaceIndex>(
            language::indexOf(earlier->workspace, image::SourceTree(earlier->workspace.root), *earlier, missing));
    };
    QtConcurrent::run(read).then(this,
                                 [this, generation = m_generation](const std::shared_ptr<const WorkspaceIndex> &index) {
                                     if (generation == m_generation) {
                                         m_index = index;
                                     }
                                 });
}

language::Completions EditorHelp::completionsAt(const QString &path, const QString &text, core::Position position)
{
    return language::completionsAt(snapshotOf(path, text), position);
}

void EditorHelp::findHints(const QString &path, const QString &text, QObject *receiver,
                           const std::function<void(const QList<language::Hint> &)> &told)
{
    const auto find = [snapshot = snapshotOf(path, text)] {
        return language::hintsIn(snapshot.document, {{0, 0}, {std::numeric_limits<int>::max(), 0}});
    };
    QtConcurrent::run(find).then(receiver, told);
}

void EditorHelp::explain(const QString &path, const QString &text, core::Position position, QObject *receiver,
                         const std::function<void(const language::Hover &)> &told)
{
    const quint64 question = ++m_question;
    QtConcurrent::run(language::hoverAt, snapshotOf(path, text), position)
        .then(receiver, [this, alive = QPointer(this), question, told](const std::optional<language::Hover> &hover) {
            if (alive && question == m_question && hover) {
                told(*hover);
            }
        });
}

} // namespace sealyard::gui
