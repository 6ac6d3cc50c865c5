#pragma once

#include "language/completion.h"
#include "language/hints.h"
#include "language/hover.h"
#include "language/snapshot.h"

#include <QObject>

#include <functional>
#include <memory>

namespace sealyard::gui {

/// Asks the language library about the texts of one workspace. What is known of the whole workspace is read in the
/// background when it is first needed; until then, help is given without it.
class EditorHelp final : public QObject
{
    Q_OBJECT

public:
    /// The unsaved texts of open files by absolute path.
    using UnsavedTexts = std::function<QHash<QString, QString>()>;

    explicit EditorHelp(UnsavedTexts unsaved, QObject *parent = nullptr);

    /// The workspace that texts lie in from now on, or how it is after a change of some of its version directories;
    /// none named: all may have changed.
    void setWorkspace(const image::Workspace &workspace, const QStringList &changed);

    /// What can stand at a place of a text; path: absolute. Quick.
    [[nodiscard]] language::Completions completionsAt(const QString &path, const QString &text,
                                                      core::Position position);
    /// What help with a text is worked out from; path: absolute.
    [[nodiscard]] language::Snapshot snapshotOf(const QString &path, const QString &text);
    /// Tells what variables of a text hold, in the background; nothing is told when receiver is gone.
    void findHints(const QString &path, const QString &text, QObject *receiver,
                   const std::function<void(const QList<language::Hint> &)> &told);
    /// Tells what stands at a place, in the background; nothing is told when there is nothing to tell, when receiver is
    /// gone, or when something else was asked since.
    void explain(const QString &path, const QString &text, core::Position position, QObject *receiver,
                 const std::function<void(const language::Hover &)> &told);

private:
    void readIndex();

    UnsavedTexts m_unsaved;
    std::shared_ptr<const language::WorkspaceIndex> m_index = std::make_shared<const language::WorkspaceIndex>();
    bool m_isCurrent = true; ///< the index is that of the workspace, or is being read
    quint64 m_generation = 0;
    quint64 m_question = 0;
};

} // namespace sealyard::gui
