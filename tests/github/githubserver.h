#pragma once

#include "github/client.h"

#include <QProcess>

namespace sealyard::test {

/// The stateful server of githubserver.py, ended with this value. What cannot be started ends the test program.
class GitHubServer final
{
public:
    explicit GitHubServer(const QStringList &options = {});
    ~GitHubServer();
    Q_DISABLE_COPY_MOVE(GitHubServer)

    [[nodiscard]] QUrl api() const;
    /// Signed in, with a clock that jumps instead of waiting.
    [[nodiscard]] github::ClientOptions client() const;
    /// "issue", "label", "comment" or "state": what a person on the other side does. Answers the server's whole state.
    QJsonObject command(const QString &name, const QJsonObject &body = {}) const;
    [[nodiscard]] static QByteArray token() { return "test-token-that-must-stay-secret"; }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/// Puts a gh that is signed in nowhere before the one of this machine, for this process.
void hideGh();

/// A clock that jumps over what is waited for.
[[nodiscard]] github::Clock jumpingClock();

} // namespace sealyard::test
