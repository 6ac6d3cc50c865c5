#pragma once

#include "core/diagnostic.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "lint/fixing.h"
#include "lint/linter.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace sealyard::gui {

/// The findings of the open workspace, kept up to date in the background: all of it when it was read again, one
/// version directory when a text in it changes in an editor. Our own rules come first; what shellcheck says follows.
class LintSession final : public QObject
{
    Q_OBJECT

public:
    explicit LintSession(QObject *parent = nullptr);
    /// Waits for what runs.
    ~LintSession() override;

    /// What checks to come use: a folder that keeps findings for the next start, and a shellcheck (absolute path).
    /// Empty: none.
    void setTools(const QString &cacheFolder, const QString &shellcheckProgram);
    /// Lints a newer snapshot: only these version directories, or all of it when there are none. The findings of the
    /// one before stay until the result is there.
    void setWorkspace(const image::Workspace &workspace, const QStringList &directories = {});
    /// Takes an unsaved text instead of the file (nothing: the file counts) and lints its version directory. path is
    /// relative to the workspace's root.
    void setText(const QString &path, const std::optional<QString> &text);
    /// Forgets workspace, texts and findings.
    void clear();

    /// Looks for what fixes would make of these version directories (all when there are none); fixesFound() follows,
    /// for the newest call only, after some fixesProgressed().
    void findFixes(const QStringList &directoryPaths, lint::FixKind kind);
    /// They are not wanted any more.
    void stopFindingFixes();
    /// The files with the texts that were taken.
    [[nodiscard]] image::SourceTree sources() const { return image::SourceTree(m_workspace.root, m_texts); }

    /// In the order of core::comesBefore().
    [[nodiscard]] const QList<core::Diagnostic> &findings() const { return m_findings; }
    /// True while the whole workspace is being linted.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void findingsChanged();
    void busyChanged();
    void fixesFound(const sealyard::lint::FixedFiles &files);
    /// A sentence on what is done, and how many parts of it are.
    void fixesProgressed(const QString &what, int done, int all);

private:
    /// Own: without waiting for other programs. All: with what they say.
    enum class Stage { Own, All };

    void lintAll(Stage stage);
    void lintOne(const QString &directoryPath);
    void advise(const QString &directoryPath);
    void runOne(const QString &directoryPath, Stage stage);
    void deliverAll(quint64 generation, Stage stage, const QList<core::Diagnostic> &findings);
    void deliverOwn(const QString &directoryPath, const QList<core::Diagnostic> &findings);
    void deliverAdvised(const QString &directoryPath, quint64 generation, const QList<core::Diagnostic> &findings);
    void replaceIn(const QString &directoryPath, QList<core::Diagnostic> findings, Stage stage);
    void watchFixes(const QFuture<lint::FixedFiles> &future, quint64 generation);
    void keepAdvice(QList<core::Diagnostic> &fresh, const std::function<bool(const core::Diagnostic &)> &isMeant) const;
    [[nodiscard]] lint::LintTools toolsFor(Stage stage, bool isCached) const;
    void setBusy(bool isBusy);
    [[nodiscard]] QString directoryOf(const QString &path) const;

    QThreadPool m_pool; ///< of its own: while shellcheck looks at a whole workspace, typing must not wait for it
    QString m_cacheFolder;
    std::shared_ptr<const shellcheck::Checker> m_shellcheck; ///< null: none
    image::Workspace m_workspace;
    QHash<QString, QString> m_texts;
    QList<core::Diagnostic> m_findings;
    quint64 m_generation = 0;
    quint64 m_newestOfAll = 0;
    quint64 m_newestOfFixes = 0;
    std::stop_source m_fixStop;
    QHash<QString, quint64> m_newestOfOne; ///< by version directory
    QSet<QString> m_running;               ///< version directories that are being linted
    QSet<QString> m_again;                 ///< those of them that changed meanwhile
    QSet<QString> m_advised;               ///< version directories that shellcheck is looking at
    QSet<QString> m_adviseAgain;           ///< those of them that changed meanwhile
    bool m_isBusy = false;
};

} // namespace sealyard::gui
