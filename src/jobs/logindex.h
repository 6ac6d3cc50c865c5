#pragma once

#include "jobs/job.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <vector>

namespace sealyard::jobs {

/// What a line of a log that people read is.
enum class LineKind : quint8 { Heading, Output, Error, Note };

/// Where one line stands in events.jsonl.
struct LogLine
{
    qint64 offset = 0;
    quint32 length = 0;
    LineKind kind = LineKind::Output;
};

/// What readLogLines() found.
struct LogPart
{
    std::vector<LogLine> lines;
    qint64 end = 0;            ///< offset behind what was read
    bool isAll = false;        ///< there is no more at the moment
    std::optional<Event> step; ///< the last one that began in this part
    int percent = -1;          ///< how far it is; -1: it did not say
};

/// Finds the lines of a job's log from a byte offset on, some megabytes at a time, without keeping their texts: a
/// million of them take a moment and some megabytes. Events that are no lines for people are left out. Pure but for
/// reading.
[[nodiscard]] core::Result<LogPart> readLogLines(const QString &directory, qint64 offset);

/// Reads the texts of lines that readLogLines() found.
class LogTexts final
{
public:
    explicit LogTexts(const QString &directory = {});

    /// An empty event when it cannot be read.
    [[nodiscard]] Event event(const LogLine &line) const;

private:
    std::unique_ptr<QFile> m_file;
};

/// The first line at or behind a number whose text, without control sequences, holds the wanted one, whatever the case
/// of ASCII letters; -1 when there is none. Reads the lines in pieces; for a thread in the background.
[[nodiscard]] qsizetype findInLog(const QString &directory, const std::vector<LogLine> &lines, const QString &wanted,
                                  qsizetype from, int step);

} // namespace sealyard::jobs
