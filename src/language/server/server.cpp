#include "language/server/server.h"

#include "language/tr.h"

#include <QJsonArray>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

constexpr int answeringThreads = 2; ///< a slow hover must not hold up completion

/// A key for the identifier of a request, which is a number or a text.
QString keyOf(const QJsonValue &id)
{
    return id.isString() ? u's' + id.toString() : u'n' + QString::number(id.toInteger());
}

bool isIdentifier(const QJsonValue &id)
{
    return id.isString() || id.isDouble();
}

std::unexpected<ResponseError> error(ErrorCode code, const QString &message)
{
    return std::unexpected(ResponseError{code, message});
}

const Method *findMethod(const QString &name)
{
    const auto found = std::ranges::find(methods(), name, [](const Method &each) { return QString(each.name); });
    return found == methods().end() ? nullptr : &*found;
}

} // namespace

Server::Server(ServerTools tools, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
    , m_publisher(m_documents, m_workspaces,
                  [this](const QString &method, const QJsonObject &params) { send(notification(method, params)); })
{
    m_pool.setMaxThreadCount(answeringThreads);
    connect(&m_workspaces, &Workspaces::loaded, &m_publisher, &Publisher::touchAll);
}

Server::~Server()
{
    for (const Cancelled &each : std::as_const(m_pending)) {
        *each = true;
    }
    m_pool.waitForDone();
}

void Server::receive(QByteArrayView bytes)
{
    m_reader.append(bytes);
    while (const auto message = m_reader.next()) {
        handle(*message);
    }
}

void Server::send(const QJsonObject &message)
{
    m_tools.send(framed(message));
}

void Server::answer(const QJsonValue &id, const Answer &answer)
{
    send(responseTo(id, answer));
}

void Server::logMessage(const QString &text)
{
    send(notification(u"window/logMessage"_s, {{u"type"_s, 2}, {u"message"_s, text}}));
}

void Server::handle(const MessageReader::Message &message)
{
    if (!message) {
        answer(QJsonValue::Null, std::unexpected(message.error()));
        return;
    }
    const QJsonValue id = message->value("id"_L1);
    const QJsonValue method = message->value("method"_L1);
    const QJsonValue params = message->value("params"_L1);
    const bool isResponse = method.isUndefined() && (message->contains("result"_L1) || message->contains("error"_L1));
    if (isResponse) {
        return; // to one of our own requests, which want no result
    }
    if (!method.isString() || (!id.isUndefined() && !isIdentifier(id))) {
        answer(isIdentifier(id) ? id : QJsonValue(QJsonValue::Null),
               error(ErrorCode::InvalidRequest, Tr::tr("A message is neither a request nor a notification.")));
    } else if (id.isUndefined()) {
        handleNotification(method.toString(), params.toObject());
    } else {
        handleRequest(id, method.toString(), params.toObject());
    }
}

void Server::handleRequest(const QJsonValue &id, const QString &method, const QJsonObject &params)
{
    if (m_state == State::ShutDown) {
        answer(id, error(ErrorCode::InvalidRequest, Tr::tr("The server is shut down.")));
    } else if (method == "initialize"_L1) {
        answer(id, m_state == State::New
                       ? initialize(params)
                       : error(ErrorCode::InvalidRequest, Tr::tr("The server is initialised already.")));
    } else if (m_state == State::New) {
        answer(id, error(ErrorCode::ServerNotInitialized, Tr::tr("The server is not initialised yet.")));
    } else if (method == "shutdown"_L1) {
        m_state = State::ShutDown;
        answer(id, QJsonValue(QJsonValue::Null));
    } else if (const Method *found = findMethod(method)) {
        start(id, *found, params);
    } else {
        answer(id, error(ErrorCode::MethodNotFound, Tr::tr("The server has no method “%1”.").arg(method)));
    }
}

void Server::handleNotification(const QString &method, const QJsonObject &params)
{
    using Handler = void (Server::*)(const QJsonObject &);
    static const QHash<QString, Handler> handlers{
        {u"textDocument/didOpen"_s, &Server::openDocument},
        {u"textDocument/didChange"_s, &Server::changeDocument},
        {u"textDocument/didClose"_s, &Server::closeDocument},
        {u"textDocument/didSave"_s, &Server::noteSaved},
        {u"workspace/didChangeWatchedFiles"_s, &Server::noteChangedFiles},
        {u"$/cancelRequest"_s, &Server::cancel},
    };
    if (method == "exit"_L1) {
        Q_EMIT ended(m_state == State::ShutDown);
    } else if (m_state != State::Running) {
        return; // LSP: notifications before "initialize" are dropped
    } else if (method == "initialized"_L1) {
        initialized();
    } else if (method == "workspace/didChangeWorkspaceFolders"_L1) {
        openWorkspaces(params[u"event"_s][u"added"_s].toArray());
    } else if (const Handler handler = handlers.value(method)) {
        (this->*handler)(params);
    }
}

Answer Server::initialize(const QJsonObject &params)
{
    m_state = State::Running;
    m_abilities = abilitiesOf(params);
    m_workspaces.setWatching(!m_abilities.registersWatchers);
    m_publisher.setTools({m_abilities.encoding, m_tools.cacheFolder, m_tools.shellcheck});
    m_folders = params[u"workspaceFolders"_s].toArray();
    if (m_folders.isEmpty() && params[u"rootUri"_s].isString()) {
        m_folders.append(QJsonObject{{u"uri"_s, params[u"rootUri"_s]}});
    }
    return QJsonObject{{u"capabilities"_s, capabilities(m_abilities)},
                       {u"serverInfo"_s, QJsonObject{{u"name"_s, u"sealyard"_s}, {u"version"_s, m_tools.version}}}};
}

void Server::initialized()
{
    if (m_abilities.registersWatchers) {
        const QJsonObject options{{u"watchers"_s, QJsonArray{QJsonObject{{u"globPattern"_s, u"**/*"_s}}}}};
        const QJsonObject registration{{u"id"_s, u"files"_s},
                                       {u"method"_s, u"workspace/didChangeWatchedFiles"_s},
                                       {u"registerOptions"_s, options}};
        send(request(u"register"_s, u"client/registerCapability"_s, {{u"registrations"_s, QJsonArray{registration}}}));
    }
    openWorkspaces(m_folders);
}

void Server::cancel(const QJsonObject &params)
{
    const QJsonValue id = params.value("id"_L1);
    if (const Cancelled pending = isIdentifier(id) ? m_pending.take(keyOf(id)) : nullptr) {
        *pending = true;
        answer(id, error(ErrorCode::RequestCancelled, Tr::tr("The request was cancelled.")));
    }
}

void Server::start(const QJsonValue &id, const Method &method, const QJsonObject &params)
{
    const auto document = m_documents.constFind(params[u"textDocument"_s][u"uri"_s].toString());
    const bool isOpen = document != m_documents.cend();
    if (method.isAboutDocument && !isOpen) {
        answer(id, error(ErrorCode::InvalidParams, Tr::tr("The request is about a document that is not open.")));
        return;
    }
    if (m_pending.contains(keyOf(id))) {
        answer(id, error(ErrorCode::InvalidRequest, Tr::tr("Two requests have the same identifier.")));
        return;
    }
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_pending.insert(keyOf(id), cancelled);
    QtConcurrent::run(&m_pool, [call = callOf(params, isOpen ? &*document : nullptr), make = method.answer, cancelled] {
        return *cancelled ? Answer(QJsonValue::Null) : make(call);
    }).then(this, [this, id, cancelled](const Answer &made) {
        if (!*cancelled) {
            m_pending.remove(keyOf(id));
            answer(id, made);
        }
    });
}

Call Server::callOf(const QJsonObject &params, const OpenDocument *document) const
{
    Call call{.params = params,
              .snapshot = {},
              .uris = {},
              .versions = {},
              .findings = {},
              .abilities = m_abilities,
              .indexes = {}};
    for (const QString &root : m_workspaces.roots()) {
        call.indexes.append(m_workspaces.index(root));
    }
    if (!document) {
        return call;
    }
    call.snapshot = {document->document, m_workspaces.index(document->root), m_workspaces.sources(document->root)};
    call.findings = m_publisher.findings(*document);
    for (const OpenDocument &each : m_documents) {
        if (each.root == document->root && (!each.root.isEmpty() || each.uri == document->uri)) {
            call.uris.insert(each.document.path(), each.uri);
            call.versions.insert(each.uri, each.version);
        }
    }
    return call;
}

} // namespace sealyard::language::server
