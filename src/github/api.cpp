#include "github/api.h"

#include "github/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> items)
{
    QUrlQuery query;
    for (const auto &[name, value] : items) {
        // QUrlQuery leaves "+" alone, which the server would read as a blank.
        query.addQueryItem(name,
                           QString(value).replace(u'%', "%25"_L1).replace(u'+', "%2B"_L1).replace(u'&', "%26"_L1));
    }
    return query;
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

Run runFromJson(const QJsonObject &object)
{
    const QJsonObject actor = object.value("triggering_actor"_L1).toObject();
    return {
        .id = object.value("id"_L1).toInteger(),
        .title = object.value("display_title"_L1).toString(),
        .event = object.value("event"_L1).toString(),
        .actor = actor.value("login"_L1).toString(),
        .status = object.value("status"_L1).toString(),
        .conclusion = object.value("conclusion"_L1).toString(),
        .created = timeOf(object.value("created_at"_L1)),
        .page = QUrl(object.value("html_url"_L1).toString()),
    };
}

RunJob jobFromJson(const QJsonObject &object)
{
    RunJob job{
        .id = object.value("id"_L1).toInteger(),
        .name = object.value("name"_L1).toString(),
        .status = object.value("status"_L1).toString(),
        .conclusion = object.value("conclusion"_L1).toString(),
        .steps = {},
    };
    for (const QJsonValue &step : object.value("steps"_L1).toArray()) {
        job.steps.append({.name = step["name"_L1].toString(),
                          .number = step["number"_L1].toInt(),
                          .status = step["status"_L1].toString(),
                          .conclusion = step["conclusion"_L1].toString()});
    }
    return job;
}

template <typename T> QList<T> all(const QJsonArray &array, T (*fromJson)(const QJsonObject &))
{
    QList<T> values;
    for (const QJsonValue &value : array) {
        values.append(fromJson(value.toObject()));
    }
    return values;
}

/// Pull requests are issues too, in GitHub's lists.
QList<Issue> issuesOf(const QJsonArray &array)
{
    QList<Issue> issues;
    for (const QJsonValue &value : array) {
        if (!value.toObject().contains("pull_request"_L1)) {
            issues.append(issueFromJson(value.toObject()));
        }
    }
    return issues;
}

bool isBest(const Issue &issue)
{
    return issue.isAccepted() && issue.isOpen;
}

std::optional<Issue> bestWithTitle(const QList<Issue> &issues, const QString &title)
{
    std::optional<Issue> best;
    const auto rank = [](const Issue &issue) {
        return (issue.isAccepted() ? 2 : 0) + (issue.isOpen ? 1 : 0);
    };
    for (const Issue &issue : issues) {
        if (issue.title == title && (!best || rank(issue) > rank(*best))) {
            best = issue;
        }
    }
    return best;
}

/// Pages up to the one that has the title.
core::Result<QList<Issue>> acceptedIssues(Client &client, const RepositoryName &repository, const QString &title)
{
    const auto isEnough = [&title](const QJsonArray &sofar) {
        const auto found = bestWithTitle(issuesOf(sofar), title);
        return found && isBest(*found);
    };
    return client
        .getAll(repository.path() + "/issues"_L1,
                queryOf({{u"state"_s, u"all"_s}, {u"labels"_s, u"accepted"_s}, {u"per_page"_s, u"100"_s}}), 20, {},
                isEnough)
        .transform(issuesOf);
}

/// The brackets mean nothing to the search: the name alone is looked for. New issues come there late.
core::Result<QList<Issue>> searchIssues(Client &client, const RepositoryName &repository, const QString &title)
{
    const QString name = title.section(u'】', -1).simplified().replace(u'"', u' ');
    return client
        .getAll(u"/search/issues"_s,
                queryOf({{u"q"_s, u"repo:%1 is:issue in:title %2"_s.arg(repository.toString(), name)},
                         {u"per_page"_s, u"100"_s}}),
                3, "items"_L1)
        .transform(issuesOf);
}

} // namespace

bool Issue::isAccepted() const
{
    return labels.contains("accepted"_L1, Qt::CaseInsensitive);
}

core::Result<RepositoryName> parseRepositoryName(const QString &text)
{
    static const QRegularExpression form(uR"(\A([A-Za-z0-9][A-Za-z0-9-]{0,38})/([A-Za-z0-9._-]{1,100})\z)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.captured(2) == "."_L1 || match.captured(2) == ".."_L1) {
        return core::failure(
            Tr::tr("“%1” is no repository; write OWNER/NAME, such as %2.").arg(text, upstreamRepository().toString()),
            core::ErrorKind::Invalid);
    }
    return RepositoryName{match.captured(1), match.captured(2)};
}

RepositoryName upstreamRepository()
{
    return {u"labring-actions"_s, u"cluster-image"_s};
}

core::Result<QString> loginOf(Client &client)
{
    if (!client.isSignedIn()) {
        return core::failure(Tr::tr("Nobody is signed in to GitHub."), core::ErrorKind::Denied);
    }
    return client.get(u"/user"_s).transform([](const Answer &answer) {
        return answer.object().value("login"_L1).toString();
    });
}

core::Result<RepositoryFacts> factsOf(Client &client, const RepositoryName &repository)
{
    return client.get(repository.path()).transform([](const Answer &answer) {
        const QJsonObject object = answer.object();
        return RepositoryFacts{
            .defaultBranch = object.value("default_branch"_L1).toString(),
            .hasIssues = object.value("has_issues"_L1).toBool(true),
            .canLabel = object.value("permissions"_L1).toObject().value("push"_L1).toBool(),
        };
    });
}

core::Result<Issue> readIssue(Client &client, const RepositoryName &repository, qint64 number)
{
    return client.get(u"%1/issues/%2"_s.arg(repository.path()).arg(number)).transform([](const Answer &answer) {
        return issueFromJson(answer.object());
    });
}

core::Result<std::optional<Issue>> findIssue(Client &client, const RepositoryName &repository, const QString &title)
{
    // A stranger has few requests, so the one that searches comes first. For all others it is the list, which knows the
    // newest issues and costs nothing when nothing has changed.
    core::Result<QList<Issue>> searched;
    if (!client.isSignedIn()) {
        searched = searchIssues(client, repository, title);
        if (const auto found = bestWithTitle(searched.value_or(QList<Issue>()), title); found && isBest(*found)) {
            return found;
        }
    }
    const auto accepted = acceptedIssues(client, repository, title);
    if (!accepted) {
        return std::unexpected(accepted.error());
    }
    if (const auto found = bestWithTitle(*accepted, title)) {
        return found;
    }
    if (client.isSignedIn()) {
        searched = searchIssues(client, repository, title);
    }
    return searched.transform([&](const QList<Issue> &issues) { return bestWithTitle(issues, title); });
}

core::Result<QList<Issue>> issuesBy(Client &client, const RepositoryName &repository, const QString &login,
                                    const QDateTime &since)
{
    return client
        .getAll(repository.path() + "/issues"_L1,
                queryOf({{u"state"_s, u"all"_s},
                         {u"creator"_s, login},
                         {u"since"_s, isoTime(since)},
                         {u"per_page"_s, u"100"_s}}),
                5)
        .transform(issuesOf);
}

core::Result<QList<Comment>> commentsSince(Client &client, const RepositoryName &repository, qint64 issue,
                                           const QDateTime &since)
{
    return client
        .getAll(u"%1/issues/%2/comments"_s.arg(repository.path()).arg(issue),
                queryOf({{u"since"_s, isoTime(since)}, {u"per_page"_s, u"100"_s}}), 10)
        .transform([](const QJsonArray &array) { return all(array, commentFromJson); });
}

core::Result<QList<Run>> runsSince(Client &client, const RepositoryName &repository, const QString &file,
                                   const QString &event, const QDateTime &since)
{
    return client
        .getAll(u"%1/actions/workflows/%2/runs"_s.arg(repository.path(), file),
                queryOf({{u"event"_s, event}, {u"created"_s, ">="_L1 + isoTime(since)}, {u"per_page"_s, u"100"_s}}), 1,
                "workflow_runs"_L1)
        .transform([](const QJsonArray &array) { return all(array, runFromJson); });
}

core::Result<QString> workflowState(Client &client, const RepositoryName &repository, const QString &file)
{
    return client.get(u"%1/actions/workflows/%2"_s.arg(repository.path(), file)).transform([](const Answer &answer) {
        return answer.object().value("state"_L1).toString();
    });
}

core::Result<Run> readRun(Client &client, const RepositoryName &repository, qint64 id)
{
    return client.get(u"%1/actions/runs/%2"_s.arg(repository.path()).arg(id)).transform([](const Answer &answer) {
        return runFromJson(answer.object());
    });
}

core::Result<QList<RunJob>> jobsOf(Client &client, const RepositoryName &repository, qint64 run)
{
    return client
        .getAll(u"%1/actions/runs/%2/jobs"_s.arg(repository.path()).arg(run),
                queryOf({{u"filter"_s, u"latest"_s}, {u"per_page"_s, u"100"_s}}), 2, "jobs"_L1)
        .transform([](const QJsonArray &array) { return all(array, jobFromJson); });
}

core::Result<QByteArray> logOf(Client &client, const RepositoryName &repository, qint64 job)
{
    return client.get(u"%1/actions/jobs/%2/logs"_s.arg(repository.path()).arg(job)).transform([](const Answer &answer) {
        return answer.body;
    });
}

Issue issueFromJson(const QJsonObject &object)
{
    Issue issue{
        .number = object.value("number"_L1).toInteger(),
        .title = object.value("title"_L1).toString(),
        .body = object.value("body"_L1).toString(),
        .login = object.value("user"_L1).toObject().value("login"_L1).toString(),
        .isOpen = object.value("state"_L1).toString() == "open"_L1,
        .labels = {},
        .created = timeOf(object.value("created_at"_L1)),
        .page = QUrl(object.value("html_url"_L1).toString()),
    };
    for (const QJsonValue &label : object.value("labels"_L1).toArray()) {
        issue.labels.append(label.isString() ? label.toString() : label["name"_L1].toString());
    }
    return issue;
}

Comment commentFromJson(const QJsonObject &object)
{
    const QJsonObject user = object.value("user"_L1).toObject();
    return {
        .id = object.value("id"_L1).toInteger(),
        .body = object.value("body"_L1).toString(),
        .login = user.value("login"_L1).toString(),
        .isBot = user.value("type"_L1).toString() == "Bot"_L1,
        .created = timeOf(object.value("created_at"_L1)),
    };
}

QUrl webPage(const QUrl &api)
{
    QUrl page;
    page.setScheme(u"https"_s);
    page.setHost(api.host() == "api.github.com"_L1 ? u"github.com"_s : api.host());
    page.setPort(api.port());
    return page;
}

QUrl prefilledPage(const QUrl &api, const RepositoryName &repository, const QString &title, const QString &body)
{
    QUrl page = webPage(api);
    page.setPath(u"/%1/issues/new"_s.arg(repository.toString()));
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    page.setQuery(u"title=%1&body=%2"_s.arg(encoded(title), encoded(body)), QUrl::StrictMode);
    return page.toEncoded().size() > 8000 ? QUrl() : page;
}

} // namespace sealyard::github
