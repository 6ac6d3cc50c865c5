#pragma once

#include "core/diagnostic.h"
#include "language/server/opendocuments.h"
#include "language/server/workspaces.h"
#include "shellcheck/checker.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace sealyard::language::server {

/// What findings are sent with.
struct PublisherTools
{
    PositionEncoding encoding = PositionEncoding::Utf16;
    QString cacheFolder;                                   ///< for explanations of rules; empty: without links to them
    std::shared_ptr<const shellcheck::Checker> shellcheck; ///< null: our own rules alone
};

/// Lints what is open and sends the findings: a while after the last key, the newest only, and of a document only what
/// was found in the very version that the editor has. Belongs to one thread.
class Publisher final : public QObject
{
    Q_OBJECT

public:
    using Documents = QHash<QString, OpenDocument>; ///< by URI
    using Send = std::function<void(const QString &method, const QJsonObject &params)>;

    /// documents and workspaces must outlive it.
    Publisher(const Documents &documents, const Workspaces &workspaces, Send send, QObject *parent = nullptr);
    /// Waits for what runs.
    ~Publisher() override;

    void setTools(PublisherTools tools) { m_tools = std::move(tools); }
    /// A document was opened or has another text.
    void touch(const OpenDocument &document);
    /// The files of these version directories (all: none given) are others than before.
    void touchAll(const QString &root, const QStringList &directories);
    /// A document is not open any longer.
    void forget(const OpenDocument &closed);
    /// The newest findings in a document; none when it has changed since.
    [[nodiscard]] QList<core::Diagnostic> findings(const OpenDocument &document) const;

private:
    /// What is linted at once: a version directory, or a document that is in none.
    struct Target
    {
        QString root;
        QString directory; ///< relative to root; empty: only the document
        QString uri;       ///< of that document

        auto operator<=>(const Target &) const = default;
    };
    enum class Stage { Own, All };
    struct Run
    {
        QTimer quiet;
        bool isRunning = false;
        bool isWanted = false; ///< again
    };
    /// Findings of one file, ready to be sent.
    struct Found
    {
        QString path;
        QList<core::Diagnostic> findings;
        QJsonArray json;
    };
    struct Published
    {
        qint64 version = 0;
        QList<core::Diagnostic> findings;
    };

    [[nodiscard]] Target targetOf(const OpenDocument &document) const;
    [[nodiscard]] QList<OpenDocument> documentsOf(const Target &target) const;
    void schedule(const Target &target);
    void start(const Target &target, Stage stage);
    void deliver(const Target &target, Stage stage, const QHash<QString, qint64> &versions, const QList<Found> &found);
    void publish(const Target &target, const QHash<QString, qint64> &versions, const QList<Found> &found);
    void publishFile(const QString &uri, const Found &found);

    const Documents &m_documents;
    const Workspaces &m_workspaces;
    Send m_send;
    PublisherTools m_tools;
    QThreadPool m_pool;
    std::map<Target, Run> m_runs;
    QHash<QString, Published> m_published;        ///< of open documents, by URI
    std::map<Target, QSet<QString>> m_otherFiles; ///< URIs of files that are not open and have findings
};

} // namespace sealyard::language::server
