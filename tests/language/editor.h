#pragma once

#include "language/server/server.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace sealyard::test {

/// Talks with a server in this process as an editor does: messages go through its bytes both ways.
class Editor final
{
public:
    /// root: the folder that is open. More goes into the "capabilities" of "initialize", which is answered already.
    explicit Editor(const QString &root, const QJsonObject &capabilities = {});
    /// Nothing is sent yet.
    Editor();

    /// Sends a request and waits for its response: the result, or the error in "error".
    QJsonValue request(const QString &method, const QJsonObject &params = {});
    /// Sends a request and goes on; the identifier is returned.
    int start(const QString &method, const QJsonObject &params = {});
    /// Waits for the response to a request that was started.
    QJsonObject responseTo(const QJsonValue &id);
    void notify(const QString &method, const QJsonObject &params = {});
    void sendBytes(const QByteArray &bytes) { m_server.receive(bytes); }

    /// "textDocument/didOpen", version 1. path: relative to the root.
    void open(const QString &path, const QString &text, const QString &languageId = QStringLiteral("dockerfile"));
    /// "textDocument/didChange" of all the text, or of a range.
    void change(const QString &path, int version, const QString &text);
    void change(const QString &path, int version, const QJsonObject &range, const QString &text);
    /// A request about a document, at a place.
    QJsonValue requestAt(const QString &method, const QString &path, int line, int character, QJsonObject more = {});

    /// The newest "publishDiagnostics" for a document once it is one of this version; fails the test after a while.
    QJsonObject diagnosticsOf(const QString &path, int version);
    /// All messages of the server so far, in order.
    [[nodiscard]] const QList<QJsonObject> &messages() const { return m_messages; }
    /// The newest message with a method; empty when there is none.
    [[nodiscard]] QJsonObject newest(const QString &method) const;
    [[nodiscard]] QString uri(const QString &path) const;
    [[nodiscard]] std::optional<bool> ended() const { return m_ended; }
    /// True when the workspace's index is there, so that completion knows all.
    void waitForIndex();

private:
    void take(const QByteArray &bytes);

    QString m_root;
    language::server::MessageReader m_reader;
    QList<QJsonObject> m_messages;
    std::optional<bool> m_ended;
    int m_lastId = 0;
    language::server::Server m_server;
};

/// A "Position" and a "Range" of LSP.
[[nodiscard]] QJsonObject position(int line, int character);
[[nodiscard]] QJsonObject range(int line, int character, int endLine, int endCharacter);

} // namespace sealyard::test
