#include "github/buildrequest.h"

#include "github/tr.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

constexpr int formatVersion = 1;
constexpr std::array phases{"planned"_L1, "sending"_L1, "posted"_L1, "succeeded"_L1, "failed"_L1, "skipped"_L1};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString newId(const Reading &reading)
{
    return u"%1-%2-%3-%4"_s
        .arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmsszzz"_s), reading.app, reading.version.left(60))
        .arg(QRandomGenerator::global()->bounded(0x10000U), 4, 16, QLatin1Char('0'));
}

void readPosting(const QJsonObject &object, BuildRequest &request)
{
    request.login = object.value("login"_L1).toString();
    request.intended = timeOf(object.value("intended"_L1));
    for (const QJsonValue &id : object.value("knownIds"_L1).toArray()) {
        request.knownIds.append(id.toInteger());
    }
    request.issue = object.value("issue"_L1).toInteger();
    request.comment = object.value("comment"_L1).toInteger();
    request.posted = timeOf(object.value("posted"_L1));
    request.run = object.value("run"_L1).toInteger();
    for (const QJsonValue &id : object.value("otherRuns"_L1).toArray()) {
        request.otherRuns.append(id.toInteger());
    }
    request.silentRun = object.value("silentRun"_L1).toInteger();
    request.isRunCertain = object.value("isRunCertain"_L1).toBool();
    request.page = QUrl(object.value("page"_L1).toString());
    request.problem = object.value("problem"_L1).toString();
}

} // namespace

QString phaseName(Phase phase)
{
    return phases.at(static_cast<std::size_t>(phase));
}

QByteArray toJson(const BuildRequest &request)
{
    QJsonArray knownIds;
    std::ranges::copy(request.knownIds, std::back_inserter(knownIds));
    QJsonArray otherRuns;
    std::ranges::copy(request.otherRuns, std::back_inserter(otherRuns));
    const QJsonObject object{
        {u"format"_s, formatVersion},
        {u"id"_s, request.id},
        {u"api"_s, request.api.toString()},
        {u"repository"_s, request.repository.toString()},
        {u"title"_s, request.title},
        {u"text"_s, request.text},
        {u"app"_s, request.app},
        {u"version"_s, request.version},
        {u"workflow"_s, request.workflow},
        {u"directory"_s, request.directory},
        {u"type"_s, typeWord(request.type)},
        {u"place"_s, request.place == Place::Body ? u"body"_s : u"comment"_s},
        {u"phase"_s, phaseName(request.phase)},
        {u"login"_s, request.login},
        {u"intended"_s, timeText(request.intended)},
        {u"knownIds"_s, knownIds},
        {u"issue"_s, request.issue},
        {u"comment"_s, request.comment},
        {u"posted"_s, timeText(request.posted)},
        {u"run"_s, request.run},
        {u"isRunCertain"_s, request.isRunCertain},
        {u"otherRuns"_s, otherRuns},
        {u"silentRun"_s, request.silentRun},
        {u"page"_s, request.page.toString()},
        {u"problem"_s, request.problem},
    };
    return QJsonDocument(object).toJson();
}

core::Result<BuildRequest> requestFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto repository = parseRepositoryName(object.value("repository"_L1).toString());
    const auto phase = std::ranges::find(phases, object.value("phase"_L1).toString());
    const auto type = typeOfWord(object.value("type"_L1).toString());
    if (object.value("format"_L1).toInt() != formatVersion || !repository || phase == phases.end() || !type) {
        return core::failure(Tr::tr("The file holds no build request that this version knows."),
                             core::ErrorKind::Invalid);
    }
    BuildRequest request{
        .id = object.value("id"_L1).toString(),
        .api = QUrl(object.value("api"_L1).toString()),
        .repository = *repository,
        .title = object.value("title"_L1).toString(),
        .text = object.value("text"_L1).toString(),
        .app = object.value("app"_L1).toString(),
        .version = object.value("version"_L1).toString(),
        .workflow = object.value("workflow"_L1).toString(),
        .directory = object.value("directory"_L1).toString(),
        .type = *type,
        .place = object.value("place"_L1).toString() == "body"_L1 ? Place::Body : Place::Comment,
        .phase = static_cast<Phase>(phase - phases.begin()),
    };
    readPosting(object, request);
    return request;
}

core::Result<BuildRequest> planRequest(const IssueText &issue, const QList<BuildWorkflow> &workflows,
                                       const RepositoryName &repository, const QUrl &api, const QString &root)
{
    const Verdict verdict = judge({issue.title, issue.place, issue.text, true}, workflows, root);
    if (!verdict.starts) {
        return core::failure(Tr::tr("Nothing was sent, since no build would start. %1")
                                 .arg(verdict.reasons.isEmpty() ? QString() : verdict.reasons.first().text),
                             core::ErrorKind::Invalid);
    }
    return BuildRequest{
        .id = newId(verdict.reading),
        .api = api,
        .repository = repository,
        .title = issue.title,
        .text = issue.text,
        .app = verdict.reading.app,
        .version = verdict.reading.version,
        .workflow = verdict.workflow,
        .directory = directoryOf(verdict),
        .type = *verdict.type,
        .place = issue.place,
    };
}

} // namespace sealyard::github
