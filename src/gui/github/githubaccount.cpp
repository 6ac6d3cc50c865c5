#include "gui/github/githubaccount.h"

#include <QSettings>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

const QString apiKey = u"github/api"_s;
const QString repositoryKey = u"github/repository"_s;
const QString clientIdKey = u"github/clientId"_s;
const QString usualApi = u"https://api.github.com"_s;

} // namespace

GitHubAccount::GitHubAccount(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_pool.setMaxThreadCount(1);
    m_place = {.api = QUrl(settings.value(apiKey, usualApi).toString()),
               .repository = github::parseRepositoryName(settings.value(repositoryKey).toString())
                                 .value_or(github::upstreamRepository()),
               .clientId = {}};
    m_place.clientId = settings.value(clientIdKey, github::ownClientId(m_place.api)).toString();
}

GitHubAccount::~GitHubAccount()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void GitHubAccount::setPlace(const GitHubPlace &place)
{
    const bool isElsewhere = place.api != m_place.api;
    m_place = place;
    m_settings.setValue(apiKey, place.api.toString());
    m_settings.setValue(repositoryKey, place.repository.toString());
    // What the build brings is not kept: the next one may bring another.
    if (place.clientId == github::ownClientId(place.api)) {
        m_settings.remove(clientIdKey);
    } else {
        m_settings.setValue(clientIdKey, place.clientId);
    }
    if (isElsewhere) {
        // A token of one host must not go to another.
        m_token = {};
        m_login.clear();
        m_isKnown = false;
        refresh();
    }
    Q_EMIT changed();
}

github::ClientOptions GitHubAccount::clientOptions(const std::stop_token &stop,
                                                   std::function<void(const QString &)> told) const
{
    return {.api = m_place.api, .token = m_token.value, .clock = github::stoppableClock(stop, std::move(told))};
}

QMap<QString, QString> GitHubAccount::secrets() const
{
    if (m_token.origin != github::Token::Origin::Session) {
        return {};
    }
    return {{github::tokenVariables(m_place.api).first(), QString::fromUtf8(m_token.value)}};
}

void GitHubAccount::run(std::function<Found(const std::stop_token &)> act)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isBusy = true;
    Q_EMIT changed();
    QtConcurrent::run(&m_pool, [act = std::move(act), stop = m_stop.get_token()] {
        return act(stop);
    }).then(this, [this, generation = ++m_generation](const Found &found) {
        if (generation == m_generation) {
            take(found);
        }
    });
}

void GitHubAccount::take(const Found &found)
{
    m_isBusy = false;
    m_isKnown = true;
    if (found) {
        m_token = found->token;
        m_login = found->login;
    }
    Q_EMIT changed();
    if (!found && found.error().kind != core::ErrorKind::Cancelled) {
        Q_EMIT failed(found.error());
    } else if (found && !found->note.isEmpty()) {
        Q_EMIT told(found->note);
    }
}

void GitHubAccount::refresh()
{
    run([options = clientOptions({}), current = m_token](const std::stop_token &stop) -> Found {
        const bool isOurs = current.origin == github::Token::Origin::Session;
        SignIn found{.token = isOurs ? current : github::findToken(options.api, stop)};
        if (found.token.value.isEmpty()) {
            return found;
        }
        github::Client client(
            {.api = options.api, .token = found.token.value, .clock = github::stoppableClock(stop), .mostAttempts = 2});
        const auto login = github::loginOf(client);
        if (!login && login.error().kind == core::ErrorKind::Denied) {
            return core::failure(
                tr("The sign-in from %1 is not valid any more. %2").arg(found.token.source, login.error().message),
                core::ErrorKind::Denied);
        }
        // Without a network, the token may be good all the same.
        found.login = login.value_or(QString());
        return found;
    });
}

/// The token's owner is asked for first: a wrong token is kept nowhere.
GitHubAccount::Found GitHubAccount::keep(const github::ClientOptions &options, const std::stop_token &stop)
{
    github::Client client(options);
    const auto login = github::loginOf(client);
    if (!login) {
        return std::unexpected(login.error());
    }
    SignIn found{.token = {.value = options.token, .source = {}, .origin = github::Token::Origin::Keyring},
                 .login = *login};
    if (const auto kept = github::keepToken(options.api, options.token, stop)) {
        found.token.source = tr("the keyring");
        found.note = tr("Signed in as %1. The token is kept in the desktop's keyring.").arg(*login);
    } else {
        found.token.source = tr("this session");
        found.token.origin = github::Token::Origin::Session;
        found.note = tr("Signed in as %1, until Sealyard is closed. %2").arg(*login, kept.error().message);
    }
    return found;
}

void GitHubAccount::useToken(const QByteArray &text)
{
    const QByteArray token = github::cleanToken(text);
    if (token.isEmpty()) {
        Q_EMIT failed({tr("This is no token: it has blanks or line breaks, or is empty."), core::ErrorKind::Invalid});
        return;
    }
    run([api = m_place.api, token](const std::stop_token &stop) {
        return keep({.api = api, .token = token, .clock = github::stoppableClock(stop), .mostAttempts = 2}, stop);
    });
}

void GitHubAccount::startDeviceFlow()
{
    // Shown by a queued call: the flow waits in the background.
    const auto show = [this](const github::DeviceCode &code) {
        QMetaObject::invokeMethod(this, [this, code] { Q_EMIT codeShown(code); }, Qt::QueuedConnection);
    };
    run([api = m_place.api, clientId = m_place.clientId, show](const std::stop_token &stop) -> Found {
        const auto token =
            github::signInByDevice(github::signInHost(api), clientId, github::stoppableClock(stop), show);
        return token
                   ? keep({.api = api, .token = *token, .clock = github::stoppableClock(stop), .mostAttempts = 2}, stop)
                   : std::unexpected(token.error());
    });
}

void GitHubAccount::stop()
{
    m_stop.request_stop();
}

void GitHubAccount::signOut()
{
    m_token = {};
    m_login.clear();
    run([api = m_place.api](const std::stop_token &stop) -> Found {
        const auto forgotten = github::forgetToken(api, stop);
        SignIn found{.token = github::findToken(api, stop)};
        if (!found.token.value.isEmpty()) {
            found.note = tr("Still signed in by %1, which is not Sealyard's to sign out.").arg(found.token.source);
        } else if (!forgotten) {
            found.note = tr("Signed out. %1").arg(forgotten.error().message);
        } else {
            found.note = tr("Signed out. The token is gone from the keyring; it can be revoked on GitHub's pages.");
        }
        return found;
    });
}

} // namespace sealyard::gui
