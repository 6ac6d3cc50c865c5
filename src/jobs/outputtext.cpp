#include "jobs/outputtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

/// CSI and OSC sequences of ECMA-48, other two-character escapes, then single control characters except tabs.
constexpr auto controls =
    R"(\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-_]|[\x00-\x08\x0a-\x1f\x7f])"_L1;

/// "SGR": colours and weights.
constexpr auto rendition = R"(\x1b\[[0-9;:]*m(*SKIP)(*FAIL)|)"_L1;

} // namespace

QString plainLine(QString line)
{
    static const QRegularExpression expression{QString(controls)};
    return line.remove(expression);
}

QString colouredLine(QString line)
{
    static const QRegularExpression expression(rendition + QString(controls));
    return line.remove(expression);
}

core::Result<QString> outputText(const QString &directory, qsizetype limit)
{
    QString text;
    qint64 offset = 0;
    while (text.size() < limit) {
        const auto events = readEvents(directory, offset);
        if (!events) {
            return std::unexpected(events.error());
        }
        if (events->isEmpty()) {
            break;
        }
        for (const Event &event : *events) {
            if (event.kind == Event::Kind::Output || event.kind == Event::Kind::StepEnded) {
                text += event.text + u'\n';
            }
        }
    }
    text.truncate(limit);
    return text;
}

std::optional<Job> newestJobAbout(const QString &folder, const QString &subject)
{
    const QList<Job> all = listJobs(folder);
    const auto found = std::ranges::find_if(all, [&](const Job &job) { return job.plan.subject == subject; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace sealyard::jobs
