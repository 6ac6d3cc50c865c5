#include "github/githubserver.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace sealyard::test {

GitHubServer::GitHubServer(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"python3"_s, QStringList{QStringLiteral(SEALYARD_GITHUB_SERVER)} + options);
    m_port = m_process.waitForReadyRead(20000) ? m_process.readLine().trimmed().toUShort() : quint16{0};
    if (m_port == 0) {
        qFatal("the test's server did not start");
    }
}

GitHubServer::~GitHubServer()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

QUrl GitHubServer::api() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

github::ClientOptions GitHubServer::client() const
{
    return {.api = api(), .token = token(), .clock = jumpingClock()};
}

QJsonObject GitHubServer::command(const QString &name, const QJsonObject &body) const
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected()) {
        qFatal("the test's server is gone");
    }
    socket.write("POST /_test/" + name.toUtf8() + " HTTP/1.0\r\nContent-Length: " + QByteArray::number(json.size()) +
                 "\r\n\r\n" + json);
    while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(5000)) {
    }
    const QByteArray answer = socket.readAll();
    return QJsonDocument::fromJson(answer.sliced(answer.indexOf("\r\n\r\n") + 4)).object();
}

void hideGh()
{
    static const QTemporaryDir folder;
    QFile gh(folder.filePath(u"gh"_s));
    if (!gh.open(QIODevice::WriteOnly) || gh.write("#!/bin/sh\nexit 1\n") < 0 ||
        !gh.setPermissions(QFile::ReadOwner | QFile::ExeOwner)) {
        qFatal("cannot write %s", qPrintable(gh.fileName()));
    }
    qputenv("PATH", folder.path().toUtf8() + ':' + qgetenv("PATH"));
}

github::Clock jumpingClock()
{
    const auto passed = std::make_shared<std::chrono::milliseconds>(0);
    return {.now = [passed] { return QDateTime::currentDateTimeUtc().addDuration(*passed); },
            .wait =
                [passed](std::chrono::milliseconds time, const QString &) {
                    *passed += time;
                    return true;
                }};
}

} // namespace sealyard::test
