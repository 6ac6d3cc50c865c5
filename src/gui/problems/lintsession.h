#pragma once

#include "core/diagnostic.h"
#include "image/workspace.h"
#include "lint/linter.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace sealyard::gui {

/// The findings of the open workspace, kept up to date in the background: all of it when it was read again, one
/// version directory when a text in it changes in an editor.
class LintSession final : public QObject
{
    Q_OBJECT

public:
    explicit LintSession(QObject *parent = nullptr);

    /// Lints a newer snapshot: only these version directories, or all of it when there are none. The findings of the
    /// one before stay until the result is there.
    void setWorkspace(const image::Workspace &workspace, const QStringList &directories = {});
    /// Takes an unsaved text instead of the file (nothing: the file counts) and lints its version directory. path is
    /// relative to the workspace's root.
    void setText(const QString &path, const std::optional<QString> &text);
    /// Forgets workspace, texts and findings.
    void clear();

    /// In the order of core::comesBefore().
    [[nodiscard]] const QList<core::Diagnostic> &findings() const { return m_findings; }
    /// True while the whole workspace is being linted.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void findingsChanged();
    void busyChanged();

private:
    void lintAll();
    void lintOne(const QString &directoryPath);
    void deliverAll(quint64 generation, const QList<core::Diagnostic> &findings);
    void deliverOne(const QString &workspaceRoot, const QString &directoryPath,
                    const QList<core::Diagnostic> &findings);
    void setBusy(bool isBusy);
    [[nodiscard]] QString directoryOf(const QString &path) const;

    image::Workspace m_workspace;
    QHash<QString, QString> m_texts;
    QList<core::Diagnostic> m_findings;
    quint64 m_generation = 0;
    quint64 m_newestOfAll = 0;
    QHash<QString, quint64> m_newestOfOne; ///< by version directory
    QSet<QString> m_running;               ///< version directories that are being linted
    QSet<QString> m_again;                 ///< those of them that changed meanwhile
    bool m_isBusy = false;
};

} // namespace sealyard::gui
