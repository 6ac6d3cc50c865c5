#pragma once

#include "jobs/job.h"

#include <QFile>
#include <QQueue>

namespace sealyard::jobs {

/// Writes events.jsonl. Of too much output the beginning is written as it comes and the end when the step ends, with
/// one line between them that says how many lines were left out.
class EventLog final
{
public:
    /// Bytes of events that are written as they come.
    static constexpr qint64 headLimit = 256LL * 1024 * 1024;
    /// Bytes of output that are kept for the end of a step beyond it.
    static constexpr qint64 tailLimit = 1024LL * 1024;

    explicit EventLog(qint64 head = headLimit, qint64 tail = tailLimit);

    /// Makes the file; fails when there is one.
    [[nodiscard]] core::Result<void> open(const QString &directory);
    void append(const Event &event);
    /// Hands what was appended to the system, so that followers see it.
    void flush();
    /// Writes the kept end of the output; call it when a step has ended.
    void endOutput();
    /// True when lines were left out.
    [[nodiscard]] bool isTruncated() const { return m_isTruncated; }
    /// Why writing failed, e.g. a full disk; empty while all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void write(const QByteArray &line);

    QFile m_file;
    qint64 m_headLimit;
    qint64 m_tailLimit;
    qint64 m_written = 0;
    QQueue<QByteArray> m_tail;
    qint64 m_tailSize = 0;
    int m_leftOut = 0;
    int m_step = -1;
    bool m_isTruncated = false;
    QString m_problem;
};

} // namespace sealyard::jobs
