#include "github/poster.h"

#include "github/tr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using namespace std::chrono_literals;

constexpr int mostAttempts = 5;
/// Looking twice, since a request whose answer was lost may still be on its way.
constexpr std::array settling{5000ms, 15000ms};
/// Server clocks differ a little from each other.
constexpr qint64 tolerance = 120; ///< seconds

/// One text of the user on GitHub.
struct Found
{
    qint64 issue = 0;
    qint64 comment = 0; ///< 0: the issue's own text
    QDateTime created;
};

/// GitHub hands out line ends as it likes.
QString comparable(const QString &text)
{
    return QString(text).replace("\r\n"_L1, "\n"_L1).trimmed();
}

class Posting final
{
public:
    Posting(Client &client, const RequestStore &store, BuildRequest request)
        : m_client(client)
        , m_store(store)
        , m_request(std::move(request))
    {
    }

    core::Result<BuildRequest> run();

private:
    core::Result<void> prepare();
    core::Result<void> chooseIssue();
    void setPlace(Place place);
    qint64 issueOfEarlierRequest() const;
    core::Result<void> demandLabel();
    core::Result<void> demandStart() const;
    bool isStillRight(qint64 issue);
    core::Result<bool> look();
    core::Result<bool> settle();
    core::Result<bool> send();
    core::Result<QList<Found>> equalTexts();
    core::Result<void> noteFound(const Found &found);
    core::Result<void> save() { return m_store.write(m_request); }

    Client &m_client;
    const RequestStore &m_store;
    BuildRequest m_request;
};

core::Result<QList<Found>> Posting::equalTexts()
{
    const QDateTime since = m_request.intended.addSecs(-tolerance);
    QList<Found> found;
    if (m_request.place == Place::Body) {
        const auto issues = issuesBy(m_client, m_request.repository, m_request.login, since);
        if (!issues) {
            return std::unexpected(issues.error());
        }
        for (const Issue &issue : *issues) {
            if (issue.title == m_request.title && comparable(issue.body) == comparable(m_request.text)) {
                found.append({.issue = issue.number, .comment = 0, .created = issue.created});
            }
        }
        return found;
    }
    const auto comments = commentsSince(m_client, m_request.repository, m_request.issue, since);
    if (!comments) {
        return std::unexpected(comments.error());
    }
    for (const Comment &comment : *comments) {
        if (comment.login == m_request.login && comparable(comment.body) == comparable(m_request.text)) {
            found.append({.issue = m_request.issue, .comment = comment.id, .created = comment.created});
        }
    }
    return found;
}

core::Result<void> Posting::noteFound(const Found &found)
{
    m_request.issue = found.issue;
    m_request.comment = found.comment;
    m_request.posted = found.created;
    m_request.phase = Phase::Posted;
    m_request.problem.clear();
    return save();
}

core::Result<void> Posting::chooseIssue()
{
    if (m_request.issue == 0) {
        const qint64 earlier = issueOfEarlierRequest();
        if (isStillRight(earlier)) {
            m_request.issue = earlier;
        } else if (const auto existing = findIssue(m_client, m_request.repository, m_request.title)) {
            m_request.issue = *existing ? (*existing)->number : earlier;
        } else {
            return std::unexpected(existing.error());
        }
    }
    setPlace(m_request.issue != 0 ? Place::Comment : Place::Body);
    return m_request.issue != 0 ? demandLabel() : demandStart();
}

/// Many versions of one application go to one issue, so that it need not be looked for again.
bool Posting::isStillRight(qint64 issue)
{
    const auto found =
        issue == 0 ? core::Result<Issue>(core::failure({})) : readIssue(m_client, m_request.repository, issue);
    return found && found->title == m_request.title && found->isOpen && found->isAccepted();
}

/// An issue's own text is judged otherwise than the comment that it was taken for.
core::Result<void> Posting::demandStart() const
{
    const Verdict verdict = judge({m_request.title, Place::Body, m_request.text, true}, upstreamWorkflows(), {});
    return verdict.starts
               ? core::Result<void>()
               : core::failure(
                     Tr::tr("There is no issue “%1” yet, and a new one with this text would build nothing. %2")
                         .arg(m_request.title, verdict.reasons.value(0).text),
                     core::ErrorKind::Invalid);
}

/// Another workflow reads an issue's own text than reads comments; upstream's files come in such pairs.
void Posting::setPlace(Place place)
{
    const QList<BuildWorkflow> all = upstreamWorkflows();
    const auto old = std::ranges::find(all, m_request.workflow, &BuildWorkflow::file);
    m_request.place = place;
    for (const BuildWorkflow &workflow : all) {
        if (old != all.end() && workflow.place == place && workflow.type == old->type) {
            m_request.workflow = workflow.file;
        }
    }
}

/// An issue that this user opened a moment ago is not in GitHub's search yet.
qint64 Posting::issueOfEarlierRequest() const
{
    for (const BuildRequest &other : m_store.list()) {
        if (other.issue != 0 && other.title == m_request.title && other.repository == m_request.repository &&
            other.api == m_request.api) {
            return other.issue;
        }
    }
    return 0;
}

/// A comment on an issue without the label starts nothing, neither now nor when the label comes.
core::Result<void> Posting::demandLabel()
{
    const auto issue = readIssue(m_client, m_request.repository, m_request.issue);
    if (!issue) {
        return std::unexpected(issue.error());
    }
    m_request.page = issue->page;
    if (!issue->isAccepted()) {
        return core::failure(Tr::tr("The issue #%1 “%2” has no label “accepted” yet; a comment before that starts "
                                    "nothing. Ask a maintainer for the label, then send again.")
                                 .arg(issue->number)
                                 .arg(issue->title),
                             core::ErrorKind::Denied);
    }
    return {};
}

/// All that is needed to recognise the post later is on disk before anything is sent.
core::Result<void> Posting::prepare()
{
    const auto me = m_client.get(u"/user"_s);
    if (!me) {
        return std::unexpected(me.error());
    }
    m_request.login = me->object().value("login"_L1).toString();
    // This machine's clock may be wrong; without the server's word, a whole day is looked through.
    m_request.intended = me->serverTime.isValid() ? me->serverTime : m_client.clock().now().addDays(-1);
    if (const auto chosen = chooseIssue(); !chosen) {
        return chosen;
    }
    const auto before = equalTexts();
    if (!before) {
        return std::unexpected(before.error());
    }
    for (const Found &found : *before) {
        m_request.knownIds.append(m_request.place == Place::Body ? found.issue : found.comment);
    }
    if (const auto room = m_client.waitToWrite(); !room) {
        return room;
    }
    m_request.phase = Phase::Sending;
    return save();
}

core::Result<bool> Posting::look()
{
    const auto texts = equalTexts();
    if (!texts) {
        return std::unexpected(texts.error());
    }
    const auto ours = std::ranges::find_if(*texts, [&](const Found &found) {
        return !m_request.knownIds.contains(m_request.place == Place::Body ? found.issue : found.comment);
    });
    return ours == texts->end() ? core::Result<bool>(false) : noteFound(*ours).transform([] { return true; });
}

/// Did a post of which no answer came arrive? True: it did, and is noted.
core::Result<bool> Posting::settle()
{
    for (const std::chrono::milliseconds pause : settling) {
        if (const auto isThere = look(); !isThere || *isThere) {
            return isThere;
        }
        if (!m_client.clock().wait(pause, Tr::tr("Looking whether the text has arrived"))) {
            return core::failure(Tr::tr("Stopped before it was known whether the text has arrived; start again to find "
                                        "out."),
                                 core::ErrorKind::Cancelled);
        }
    }
    return look();
}

/// True: posted. False: unknown, look first.
core::Result<bool> Posting::send()
{
    const bool isIssue = m_request.place == Place::Body;
    const QString issues = m_request.repository.path() + "/issues"_L1;
    const auto sent =
        isIssue ? m_client.post(issues, {{u"title"_s, m_request.title}, {u"body"_s, m_request.text}})
                : m_client.post(u"%1/%2/comments"_s.arg(issues).arg(m_request.issue), {{u"body"_s, m_request.text}});
    if (sent) {
        const Issue issue = issueFromJson(sent->object());
        const Comment comment = commentFromJson(sent->object());
        m_request.page = QUrl(sent->object().value("html_url"_L1).toString());
        return noteFound(isIssue ? Found{issue.number, 0, issue.created}
                                 : Found{m_request.issue, comment.id, comment.created})
            .transform([] { return true; });
    }
    if (sent.error().mayHaveArrived) {
        return false;
    }
    m_request.phase = Phase::Planned;
    m_request.knownIds.clear();
    m_request.problem = sent.error().error.message;
    const auto saved = save();
    return std::unexpected(saved ? sent.error().error : saved.error());
}

core::Result<BuildRequest> Posting::run()
{
    if (m_request.phase > Phase::Sending) {
        return m_request;
    }
    if (!m_client.isSignedIn()) {
        return core::failure(Tr::tr("Posting needs a sign-in to GitHub."), core::ErrorKind::Denied);
    }
    bool isUncertain = m_request.phase == Phase::Sending;
    if (!isUncertain) {
        if (const auto prepared = prepare(); !prepared) {
            return std::unexpected(prepared.error());
        }
    }
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const auto isThere = isUncertain ? settle() : send();
        if (!isThere) {
            return std::unexpected(isThere.error());
        }
        if (*isThere) {
            return m_request;
        }
        isUncertain = !isUncertain;
    }
    return core::failure(
        Tr::tr("GitHub did not say whether it took the text for %1 %2. Start again later: it is looked "
               "for before it is sent again.")
            .arg(m_request.app, m_request.version));
}

} // namespace

BuildRequest unsettledOr(const QList<BuildRequest> &known, const BuildRequest &planned)
{
    const auto found = std::ranges::find_if(known, [&planned](const BuildRequest &old) {
        return old.phase == Phase::Sending && old.text == planned.text && old.title == planned.title &&
               old.repository == planned.repository && old.api == planned.api;
    });
    return found == known.end() ? planned : *found;
}

core::Result<BuildRequest> post(Client &client, const RequestStore &store, const BuildRequest &request)
{
    return store.lock(request.id).and_then([&](const auto &) { return Posting(client, store, request).run(); });
}

} // namespace sealyard::github
