#pragma once

#include "gui/preview/committedimages.h"
#include "image/workspace.h"
#include "imagelist/preview.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace sealyard::gui {

/// What the version directory at hand becomes, kept up to date in the background while texts and environment change.
/// One look at a time; of what changes meanwhile only the newest state is looked at.
class PreviewSession final : public QObject
{
    Q_OBJECT

public:
    explicit PreviewSession(QObject *parent = nullptr);

    /// Takes a newer snapshot of the workspace; what is looked at stays when it is still there.
    void setWorkspace(const image::Workspace &workspace);
    /// Looks at the version directory that a path lies in; a path elsewhere changes nothing. Relative to the root.
    void setPlace(const QString &path);
    /// Takes an unsaved text instead of the file (nothing: the file counts).
    void setText(const QString &path, const std::optional<QString> &text);
    /// What an author would give with `sealos run -e`.
    void setEnvironment(const imagelist::Environment &environment);
    /// The last commit of the repository, with which images are compared; empty: there is none.
    void setCommit(const QString &commit);
    /// Whether somebody sees the result; hidden, nothing is computed.
    void setActive(bool isActive);
    /// Forgets workspace, texts and result.
    void clear();

    [[nodiscard]] const imagelist::Preview &preview() const { return m_preview; }
    [[nodiscard]] bool isBusy() const { return m_isRunning; }
    /// The text of a file as it stands, unsaved changes included.
    [[nodiscard]] QString textOf(const QString &path) const;

Q_SIGNALS:
    void changed();
    void busyChanged();

private:
    /// A preview, and the images that it was compared with.
    struct Look
    {
        imagelist::Preview preview;
        std::shared_ptr<const CommittedImages> committed;
    };

    [[nodiscard]] static Look lookAt(const image::VersionDirectory &directory, const image::SourceTree &sources,
                                     const imagelist::Environment &environment, const QString &commit,
                                     std::shared_ptr<const CommittedImages> committed);
    void look();
    void deliver(quint64 generation, const Look &look);

    image::Workspace m_workspace;
    QString m_directory;
    QHash<QString, QString> m_texts;
    imagelist::Environment m_environment;
    QString m_commit;
    std::shared_ptr<const CommittedImages> m_committed; ///< as they were read last
    imagelist::Preview m_preview;
    quint64 m_generation = 0; ///< of the state that should be shown
    quint64 m_running = 0;    ///< of the state that is being looked at
    bool m_isRunning = false;
    bool m_isActive = false;
    bool m_isOutdated = false;
};

} // namespace sealyard::gui
