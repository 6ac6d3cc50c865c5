#include "jobs/outputtext.h"

#include <algorithm>

namespace sealyard::jobs {

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
