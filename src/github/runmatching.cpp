#include "github/runmatching.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

constexpr qint64 earliest = -5;
constexpr qint64 latest = 600;

bool isCandidate(const Run &run, const BuildRequest &request)
{
    const qint64 delay = request.posted.secsTo(run.created);
    const bool isComment = request.place == Place::Comment;
    return run.event == eventOf(request.place) && run.title == request.title && delay >= earliest &&
           (!isComment || (delay <= latest && run.actor == request.login));
}

} // namespace

QString eventOf(Place place)
{
    return place == Place::Body ? u"issues"_s : u"issue_comment"_s;
}

QList<Run> candidateRuns(const QList<Run> &runs, const BuildRequest &request, const QSet<qint64> &taken)
{
    QList<Run> candidates;
    std::ranges::copy_if(runs, std::back_inserter(candidates),
                         [&](const Run &run) { return !taken.contains(run.id) && isCandidate(run, request); });
    std::ranges::sort(candidates, {},
                      [&](const Run &run) { return std::pair(qAbs(request.posted.msecsTo(run.created)), run.id); });
    return candidates;
}

QString imageOfSuccess(const Comment &comment)
{
    static const QRegularExpression line(uR"(^image (\S+) build successfully!\s*$)"_s,
                                         QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(comment.body.left(4000));
    return match.hasMatch() && comment.isBot ? match.captured(1) : QString();
}

qint64 runOfSuccess(const Comment &comment, const BuildRequest &request)
{
    static const QRegularExpression run(uR"(/actions/runs/(\d{1,18})\b)"_s);
    const QRegularExpressionMatch match = run.match(comment.body.left(4000));
    const bool isOurs = imageOfSuccess(comment).endsWith(u"/%1:%2"_s.arg(request.app, request.version)) &&
                        comment.created >= request.posted;
    return isOurs && match.hasMatch() ? match.captured(1).toLongLong() : 0;
}

} // namespace sealyard::github
