#pragma once

#include "github/api.h"
#include "github/signin.h"

#include <QMap>
#include <QObject>
#include <QThreadPool>

class QSettings;

namespace sealyard::gui {

/// Where builds are asked for.
struct GitHubPlace
{
    QUrl api{};
    github::RepositoryName repository{};
    QString clientId{}; ///< of the OAuth application for the sign-in by a code; empty: there is none
};

/// Who is signed in to GitHub, found out and changed in the background. The token is in memory and in the keyring only.
class GitHubAccount final : public QObject
{
    Q_OBJECT

public:
    /// settings: where the place, never the token, is kept; must outlive this.
    explicit GitHubAccount(QSettings &settings, QObject *parent = nullptr);
    ~GitHubAccount() override;

    [[nodiscard]] const GitHubPlace &place() const { return m_place; }
    /// Remembers another place, and looks who is signed in there.
    void setPlace(const GitHubPlace &place);

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isSignedIn() const { return !m_token.value.isEmpty(); }
    /// False before refresh() has found out.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] QString login() const { return m_login; }
    [[nodiscard]] const github::Token &token() const { return m_token; }

    /// Looks for a sign-in (signin.h). One of this session alone is kept.
    void refresh();
    /// Signs in by a token that somebody pasted: asks GitHub whose it is, then keeps it in the keyring, or, without
    /// one, for this session.
    void useToken(const QByteArray &text);
    /// Signs in by a code; codeShown() follows.
    void startDeviceFlow();
    void stop();
    /// Forgets the token of the keyring and of this session. What gh or a variable has stays there.
    void signOut();

    /// For work in the background; the clock stops by the token.
    [[nodiscard]] github::ClientOptions clientOptions(const std::stop_token &stop,
                                                      std::function<void(const QString &)> told = {}) const;
    /// What a job's supervisor needs that it cannot find itself: a token of this session.
    [[nodiscard]] QMap<QString, QString> secrets() const;

Q_SIGNALS:
    /// The state has changed.
    void changed();
    void codeShown(const github::DeviceCode &code);
    /// What came of a sign-in, a sign-out or a look, for people.
    void told(const QString &text);
    void failed(const core::Error &error);

private:
    struct SignIn
    {
        github::Token token{};
        QString login{};
        QString note{};
    };
    using Found = core::Result<SignIn>;

    void run(std::function<Found(const std::stop_token &)> act);
    void take(const Found &found);
    [[nodiscard]] static Found keep(const github::ClientOptions &options, const std::stop_token &stop);

    QSettings &m_settings;
    QThreadPool m_pool; ///< one thread: acts never meet
    GitHubPlace m_place;
    github::Token m_token;
    QString m_login;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    bool m_isBusy = false;
    bool m_isKnown = false;
};

} // namespace sealyard::gui
