#include "github/pulls.h"

#include "github/gitcredentials.h"
#include "github/signin.h"
#include "github/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using namespace std::chrono_literals;
using core::ErrorKind;
using core::Result;

constexpr auto forkTime = 5min; ///< as long as GitHub may take by its own words
constexpr auto firstLook = 2s;
constexpr auto longestLook = 15s;

PullRequest pullRequestOf(const QJsonObject &object)
{
    return {.number = object.value("number"_L1).toInteger(),
            .title = object.value("title"_L1).toString(),
            .page = QUrl(object.value("html_url"_L1).toString())};
}

/// What an answer says of a repository, when its name can be one.
Result<RepositoryName> nameOf(const QJsonObject &object)
{
    return parseRepositoryName(object.value("full_name"_L1).toString());
}

bool isForkOf(const QJsonObject &object, const RepositoryName &upstream)
{
    const auto names = [&](QLatin1StringView key) {
        return object.value(key).toObject().value("full_name"_L1).toString();
    };
    return object.value("fork"_L1).toBool() &&
           (names("parent"_L1).compare(upstream.toString(), Qt::CaseInsensitive) == 0 ||
            names("source"_L1).compare(upstream.toString(), Qt::CaseInsensitive) == 0);
}

/// GitHub answers before a fork has its commits.
Result<RepositoryName> waitForFork(Client &client, const RepositoryName &fork, const QString &branch)
{
    std::chrono::seconds pause = firstLook;
    for (std::chrono::seconds waited = 0s; waited < forkTime; waited += pause) {
        const auto answer = client.get(u"%1/branches/%2"_s.arg(fork.path(), branch));
        if (answer) {
            return fork;
        }
        if (answer.error().kind != ErrorKind::NotFound) {
            return std::unexpected(answer.error());
        }
        if (!client.clock().wait(pause, Tr::tr("GitHub copies the repository to %1").arg(fork.toString()))) {
            return core::failure(Tr::tr("Stopped while the fork was made; GitHub goes on with it."),
                                 ErrorKind::Cancelled);
        }
        pause = std::min<std::chrono::seconds>(pause * 2, longestLook);
    }
    return core::failure(
        Tr::tr("GitHub has not finished the fork %1 in five minutes. Try again later.").arg(fork.toString()));
}

} // namespace

std::optional<RepositoryName> repositoryAt(const QString &address, const QUrl &api)
{
    QString path;
    if (isOnWebsite(address, api)) {
        path = QUrl(address).path().sliced(1);
    } else {
        static const QRegularExpression byKey(
            uR"(\A(?:ssh://)?(?:[\w.-]+@)([A-Za-z0-9.-]+)(?::\d+/|:/?|/)([^/]+/[^/]+?)/?\z)"_s);
        const QRegularExpressionMatch match = byKey.match(address);
        if (!match.hasMatch() || match.captured(1).compare(signInHost(api).host(), Qt::CaseInsensitive) != 0) {
            return std::nullopt;
        }
        path = match.captured(2);
    }
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    if (path.endsWith(".git"_L1)) {
        path.chop(4);
    }
    const auto name = parseRepositoryName(path);
    return name ? std::optional(*name) : std::nullopt;
}

QString gitAddress(const RepositoryName &repository, const QUrl &api)
{
    QUrl url = signInHost(api);
    url.setPath(u"/%1.git"_s.arg(repository.toString()));
    return url.toString();
}

Result<PushTarget> pushTargetOf(Client &client, const RepositoryName &upstream)
{
    const auto login = loginOf(client);
    if (!login) {
        return std::unexpected(login.error());
    }
    const auto facts = factsOf(client, upstream);
    if (!facts) {
        return std::unexpected(facts.error());
    }
    PushTarget target{.repository = {*login, upstream.name}, .defaultBranch = facts->defaultBranch};
    if (facts->canLabel) { // it says "push"
        target.kind = PushTarget::Kind::Upstream;
        target.repository = upstream;
        return target;
    }
    const auto own = client.get(target.repository.path());
    if (!own && own.error().kind != ErrorKind::NotFound) {
        return std::unexpected(own.error());
    }
    if (own && isForkOf(own->object(), upstream)) {
        target.kind = PushTarget::Kind::Fork;
        target.repository = nameOf(own->object()).value_or(target.repository);
    }
    return target;
}

Result<RepositoryName> makeFork(Client &client, const RepositoryName &upstream)
{
    const auto made = client.post(upstream.path() + "/forks"_L1, {});
    // A fork that is asked for twice is the same one.
    if (!made) {
        return std::unexpected(made.error().error);
    }
    const QJsonObject object = made->object();
    return nameOf(object).and_then([&](const RepositoryName &fork) {
        return waitForFork(client, fork, object.value("default_branch"_L1).toString());
    });
}

Result<std::optional<PullRequest>> findPullRequest(Client &client, const RepositoryName &upstream,
                                                   const PullRequestText &text)
{
    QUrlQuery query;
    query.addQueryItem(u"state"_s, u"open"_s);
    query.addQueryItem(u"head"_s, QString::fromLatin1(QUrl::toPercentEncoding(text.head(), ":/")));
    return client.get(upstream.path() + "/pulls"_L1, query)
        .transform([&](const Answer &answer) -> std::optional<PullRequest> {
            for (const auto &value : answer.array()) {
                // Where it did not know the branch, GitHub has answered with all of them.
                if (value["head"_L1]["label"_L1].toString().compare(text.head(), Qt::CaseInsensitive) == 0) {
                    return pullRequestOf(value.toObject());
                }
            }
            return std::nullopt;
        });
}

Result<PullRequest> openPullRequest(Client &client, const RepositoryName &upstream, const PullRequestText &text)
{
    const auto opened = client.post(
        upstream.path() + "/pulls"_L1,
        {{u"title"_s, text.title}, {u"body"_s, text.body}, {u"head"_s, text.head()}, {u"base"_s, text.base}});
    if (opened) {
        return pullRequestOf(opened->object());
    }
    const SendFailure &failure = opened.error();
    if (failure.mayHaveArrived || failure.error.kind == ErrorKind::Invalid) {
        if (const auto found = findPullRequest(client, upstream, text); found && *found) {
            return **found;
        }
    }
    return std::unexpected(failure.error);
}

QUrl comparePage(const QUrl &api, const RepositoryName &upstream, const PullRequestText &text)
{
    const auto encoded = [](const QString &part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part));
    };
    QUrl page = webPage(api);
    page.setPath(u"/%1/compare/%2...%3:%4:%5"_s.arg(upstream.toString(), text.base, text.from.owner, text.from.name,
                                                    text.branch));
    page.setQuery(u"expand=1"_s);
    QUrl filled = page;
    filled.setQuery(u"expand=1&title=%1&body=%2"_s.arg(encoded(text.title), encoded(text.body)), QUrl::StrictMode);
    return filled.toEncoded().size() > 8000 ? page : filled;
}

QUrl forkPage(const QUrl &api, const RepositoryName &upstream)
{
    QUrl page = webPage(api);
    page.setPath(u"/%1/fork"_s.arg(upstream.toString()));
    return page;
}

} // namespace sealyard::github
