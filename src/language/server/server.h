#pragma once

#include "language/server/call.h"
#include "language/server/messagereader.h"
#include "language/server/opendocuments.h"
#include "language/server/publisher.h"
#include "language/server/workspaces.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace sealyard::language::server {

/// What the server needs from outside.
struct ServerTools
{
    /// Takes the bytes of messages for the editor.
    std::function<void(const QByteArray &bytes)> send;
    /// The root of the workspace around a folder.
    std::function<core::Result<QString>(const QString &folder)> rootAround;
    QString version;                                       ///< of the program
    QString cacheFolder;                                   ///< empty: nothing is kept
    std::shared_ptr<const shellcheck::Checker> shellcheck; ///< null: our own rules alone
};

/// A language server (LSP 3.17) without its streams. Reads messages on its own thread, where only texts are changed;
/// answers and findings are made in others, each from a snapshot of the texts at the time of the request. Belongs to
/// one thread.
class Server final : public QObject
{
    Q_OBJECT

public:
    explicit Server(ServerTools tools, QObject *parent = nullptr);
    /// Waits for what runs.
    ~Server() override;

    /// Takes bytes from the editor, in any pieces.
    void receive(QByteArrayView bytes);

Q_SIGNALS:
    /// The editor has said "exit". isProper: after "shutdown".
    void ended(bool isProper);

private:
    enum class State { New, Running, ShutDown };
    using Cancelled = std::shared_ptr<std::atomic<bool>>;

    void handle(const MessageReader::Message &message);
    void handleRequest(const QJsonValue &id, const QString &method, const QJsonObject &params);
    void handleNotification(const QString &method, const QJsonObject &params);
    void send(const QJsonObject &message);
    void answer(const QJsonValue &id, const Answer &answer);

    [[nodiscard]] Answer initialize(const QJsonObject &params);
    void initialized();
    void openWorkspaces(const QJsonArray &folders);
    void openDocument(const QJsonObject &params);
    void changeDocument(const QJsonObject &params);
    void closeDocument(const QJsonObject &params);
    void noteSaved(const QJsonObject &params);
    void noteChangedFiles(const QJsonObject &params);
    void cancel(const QJsonObject &params);
    void start(const QJsonValue &id, const Method &method, const QJsonObject &params);
    [[nodiscard]] Call callOf(const QJsonObject &params, const OpenDocument *document) const;
    void logMessage(const QString &text);

    ServerTools m_tools;
    MessageReader m_reader;
    State m_state = State::New;
    Abilities m_abilities;
    QJsonArray m_folders; ///< "workspaceFolders" of "initialize"
    QHash<QString, OpenDocument> m_documents;
    Workspaces m_workspaces;
    Publisher m_publisher;
    QHash<QString, Cancelled> m_pending; ///< requests without an answer, by identifier
    QThreadPool m_pool;
};

} // namespace sealyard::language::server
