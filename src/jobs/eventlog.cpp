#include "jobs/eventlog.h"

#include "jobs/event.h"
#include "jobs/jobdirectory.h"
#include "jobs/tr.h"

#include <fcntl.h>

namespace sealyard::jobs {

EventLog::EventLog(qint64 head, qint64 tail)
    : m_headLimit(head)
    , m_tailLimit(tail)
{
}

core::Result<void> EventLog::open(const QString &directory)
{
    const auto file = openJobFile(eventsPath(directory), O_WRONLY | O_CREAT | O_EXCL | O_APPEND);
    if (!file) {
        return std::unexpected(file.error());
    }
    if (!m_file.open(*file, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)) {
        return core::failure(
            Tr::tr("Cannot write the log of the job in “%1”: %2").arg(directory, m_file.errorString()));
    }
    return {};
}

void EventLog::append(const Event &event)
{
    const QByteArray line = toJson(event) + '\n';
    if (event.kind != Event::Kind::Output || m_written + line.size() <= m_headLimit) {
        write(line);
        return;
    }
    m_step = event.step;
    m_written = m_headLimit; // from here on everything waits, so that the order stays
    m_tail.enqueue(line);
    m_tailSize += line.size();
    while (m_tailSize > m_tailLimit) {
        m_tailSize -= m_tail.dequeue().size();
        ++m_leftOut;
        m_isTruncated = true;
    }
}

void EventLog::endOutput()
{
    if (m_leftOut > 0) {
        const QString note = Tr::tr("The log is too large: %n line(s) left out here.", nullptr, m_leftOut);
        write(toJson({.kind = Event::Kind::Output,
                      .time = QDateTime::currentDateTimeUtc(),
                      .step = m_step,
                      .text = note,
                      .isError = true,
                      .exitCode = 0,
                      .state = {}}) +
              '\n');
    }
    for (const QByteArray &line : std::as_const(m_tail)) {
        write(line);
    }
    m_tail.clear();
    m_tailSize = 0;
    m_leftOut = 0;
}

void EventLog::write(const QByteArray &line)
{
    m_written += line.size();
    if (m_file.write(line) != line.size()) {
        m_problem = Tr::tr("Cannot write the job's log: %1").arg(m_file.errorString());
    }
}

void EventLog::flush()
{
    if (!m_file.flush()) {
        m_problem = Tr::tr("Cannot write the job's log: %1").arg(m_file.errorString());
    }
}

} // namespace sealyard::jobs
