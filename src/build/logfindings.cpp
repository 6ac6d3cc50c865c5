#include "build/logfindings.h"

#include "build/logproblems.h"
#include "build/sandboxhint.h"
#include "jobs/jobdirectory.h"
#include "jobs/outputtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

using jobs::Event;

constexpr qsizetype problemLimit = 100;
constexpr qsizetype errorLimit = 500; ///< lines of one step

/// Goes through the events of a job, a part at a time: a log may be larger than the memory.
class Reading final
{
public:
    Reading(const jobs::Job &job, const QString &root)
        : m_job(job)
        , m_texts(textsOf(root, job.plan.subject))
    {
    }

    void take(const QList<Event> &events)
    {
        QStringList output;
        for (const Event &event : events) {
            if (event.kind == Event::Kind::Output) {
                output.append(jobs::plainLine(event.text));
                if (event.isError && isSandboxed(event.step)) {
                    m_errors[event.step].append(output.last());
                }
            }
        }
        for (const core::Diagnostic &problem : problemsIn(output, m_texts)) {
            if (m_problems.size() < problemLimit && !m_problems.contains(problem)) {
                m_problems.append(problem);
            }
        }
        for (QStringList &lines : m_errors) {
            lines.remove(0, std::max<qsizetype>(0, lines.size() - errorLimit));
        }
    }

    [[nodiscard]] LogFindings findings() const
    {
        LogFindings findings{m_problems, {}};
        for (const auto &[step, lines] : m_errors.asKeyValueRange()) {
            if (findings.hint.isEmpty()) {
                findings.hint = sandboxHint(m_job.plan.steps.at(step), jobs::scratchPath(m_job.directory), lines);
            }
        }
        return findings;
    }

private:
    /// The log is a file that others can write to, so a step may be none of the plan's.
    [[nodiscard]] bool isSandboxed(int step) const
    {
        return step >= 0 && step < m_job.plan.steps.size() && sandboxOf(m_job.plan.steps.at(step)) != Sandbox::None;
    }

    const jobs::Job &m_job;
    FileTexts m_texts;
    QList<core::Diagnostic> m_problems;
    QMap<int, QStringList> m_errors; ///< what init.sh said on standard error last, by step
};

} // namespace

QString workspaceOf(const jobs::Plan &plan)
{
    if (plan.isPassive) {
        return plan.steps.isEmpty() ? QString() : plan.steps.first().workingDirectory;
    }
    // "WORKSPACE/applications/APP/VERSION" is what no two jobs build at once.
    const QString end = u'/' + plan.subject;
    return !plan.subject.isEmpty() && plan.exclusive.endsWith(end) ? plan.exclusive.chopped(end.size()) : QString();
}

LogFindings findingsOf(const jobs::Job &job)
{
    const QString root = workspaceOf(job.plan);
    if (root.isEmpty() || job.isAlive() || job.state == jobs::JobState::Succeeded) {
        return {};
    }
    Reading reading(job, root);
    qint64 offset = 0;
    for (auto events = jobs::readEvents(job.directory, offset); events && !events->isEmpty();
         events = jobs::readEvents(job.directory, offset)) {
        reading.take(*events);
    }
    return reading.findings();
}

} // namespace sealyard::build
