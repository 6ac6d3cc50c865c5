#include "language/editor.h"

#include "git/worktree.h"
#include "image/workspace.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace sealyard::test {

namespace {

core::Result<QString> rootAround(const QString &folder)
{
    const QString canonical = QDir(folder).canonicalPath();
    return image::findWorkspaceRoot(canonical, git::worktreeRoot(canonical).value_or(QString()));
}

QJsonObject withText(const QString &text)
{
    return {{u"text"_s, text}};
}

} // namespace

QJsonObject position(int line, int character)
{
    return {{u"line"_s, line}, {u"character"_s, character}};
}

QJsonObject range(int line, int character, int endLine, int endCharacter)
{
    return {{u"start"_s, position(line, character)}, {u"end"_s, position(endLine, endCharacter)}};
}

Editor::Editor()
    : m_server({.send = [this](const QByteArray &bytes) { take(bytes); },
                .rootAround = rootAround,
                .version = u"1"_s,
                .cacheFolder = {},
                .shellcheck = nullptr})
{
    QObject::connect(&m_server, &language::server::Server::ended, &m_server,
                     [this](bool isProper) { m_ended = isProper; });
}

Editor::Editor(const QString &root, const QJsonObject &capabilities)
    : Editor()
{
    m_root = root;
    const QJsonObject folder{{u"uri"_s, QUrl::fromLocalFile(root).toString()}, {u"name"_s, u"workspace"_s}};
    request(u"initialize"_s,
            {{u"processId"_s, 1}, {u"capabilities"_s, capabilities}, {u"workspaceFolders"_s, QJsonArray{folder}}});
    notify(u"initialized"_s);
}

void Editor::take(const QByteArray &bytes)
{
    m_reader.append(bytes);
    while (const auto message = m_reader.next()) {
        QVERIFY((*message)->contains("jsonrpc"_L1));
        m_messages.append(**message);
    }
}

int Editor::start(const QString &method, const QJsonObject &params)
{
    const QJsonObject message{
        {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, ++m_lastId}, {u"method"_s, method}, {u"params"_s, params}};
    sendBytes(language::server::framed(message));
    return m_lastId;
}

QJsonObject Editor::responseTo(const QJsonValue &id)
{
    const auto isIt = [&](const QJsonObject &message) {
        return message.value("id"_L1) == id && !message.contains("method"_L1);
    };
    const QDeadlineTimer deadline(20000);
    auto found = std::ranges::find_if(std::as_const(m_messages), isIt);
    // Not QTRY_VERIFY, which looks at intervals: the time that an answer takes is measured with this.
    while (found == m_messages.cend() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1000);
        found = std::ranges::find_if(std::as_const(m_messages), isIt);
    }
    return found == m_messages.cend() ? QJsonObject() : *found;
}

QJsonValue Editor::request(const QString &method, const QJsonObject &params)
{
    const QJsonObject response = responseTo(start(method, params));
    return response.contains("error"_L1) ? QJsonValue(response) : response.value("result"_L1);
}

void Editor::notify(const QString &method, const QJsonObject &params)
{
    sendBytes(language::server::framed(language::server::notification(method, params)));
}

QString Editor::uri(const QString &path) const
{
    return QUrl::fromLocalFile(QDir(m_root).filePath(path)).toString();
}

void Editor::open(const QString &path, const QString &text, const QString &languageId)
{
    notify(u"textDocument/didOpen"_s,
           {{u"textDocument"_s,
             QJsonObject{{u"uri"_s, uri(path)}, {u"languageId"_s, languageId}, {u"version"_s, 1}, {u"text"_s, text}}}});
}

void Editor::change(const QString &path, int version, const QString &text)
{
    notify(u"textDocument/didChange"_s,
           {{u"textDocument"_s, QJsonObject{{u"uri"_s, uri(path)}, {u"version"_s, version}}},
            {u"contentChanges"_s, QJsonArray{withText(text)}}});
}

void Editor::change(const QString &path, int version, const QJsonObject &range, const QString &text)
{
    QJsonObject change = withText(text);
    change.insert(u"range"_s, range);
    notify(u"textDocument/didChange"_s,
           {{u"textDocument"_s, QJsonObject{{u"uri"_s, uri(path)}, {u"version"_s, version}}},
            {u"contentChanges"_s, QJsonArray{change}}});
}

QJsonValue Editor::requestAt(const QString &method, const QString &path, int line, int character, QJsonObject more)
{
    more.insert(u"textDocument"_s, QJsonObject{{u"uri"_s, uri(path)}});
    more.insert(u"position"_s, position(line, character));
    return request(method, more);
}

QJsonObject Editor::newest(const QString &method) const
{
    for (const QJsonObject &message : m_messages | std::views::reverse) {
        if (message.value("method"_L1) == method) {
            return message;
        }
    }
    return {};
}

QJsonObject Editor::diagnosticsOf(const QString &path, int version)
{
    QJsonObject found;
    const auto isThere = [&] {
        for (const QJsonObject &message : std::as_const(m_messages)) {
            const QJsonValue params = message.value("params"_L1);
            if (params[u"uri"_s] == uri(path) && params[u"version"_s] == version) {
                found = params.toObject();
            }
        }
        return !found.isEmpty();
    };
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20000);
    }();
    return found;
}

void Editor::waitForIndex()
{
    const auto isThere = [this] {
        return !request(u"workspace/symbol"_s, {{u"query"_s, QString()}}).toArray().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20000);
}

} // namespace sealyard::test
