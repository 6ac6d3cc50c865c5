#include "jobs/logindex.h"

#include "jobs/event.h"
#include "jobs/jobdirectory.h"

#include <algorithm>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

constexpr qint64 chunkSize = 8LL * 1024 * 1024;

std::unique_ptr<QFile> opened(const QString &directory)
{
    const auto descriptor = openJobFile(eventsPath(directory), O_RDONLY);
    auto file = std::make_unique<QFile>();
    if (!descriptor ||
        !file->open(*descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        return nullptr;
    }
    return file;
}

/// Most lines are output, and are told from their first bytes: QJsonDocument writes the names in order.
std::optional<LineKind> kindOf(QByteArrayView line, LogPart &part)
{
    if (line.startsWith(R"({"event":"output")")) {
        return LineKind::Output;
    }
    if (line.startsWith(R"({"error":true,"event":"output")")) {
        return LineKind::Error;
    }
    const auto event = eventFromJson(line.toByteArray());
    if (!event) {
        return std::nullopt;
    }
    switch (event->kind) {
    case Event::Kind::StepStarted:
        part.step = event;
        part.percent = -1;
        return LineKind::Heading;
    case Event::Kind::Output:
        return event->isError ? LineKind::Error : LineKind::Output;
    case Event::Kind::StepEnded:
        return event->text.isEmpty() ? std::nullopt : std::optional(LineKind::Note);
    case Event::Kind::JobEnded:
        return LineKind::Note;
    case Event::Kind::Progress:
        part.percent = event->percent;
        return std::nullopt;
    case Event::Kind::JobStarted:
        return std::nullopt;
    }
    return std::nullopt;
}

bool holds(const Event &event, const QString &wanted)
{
    return event.text.contains(wanted, Qt::CaseInsensitive);
}

} // namespace

core::Result<LogPart> readLogLines(const QString &directory, qint64 offset)
{
    LogPart part;
    part.end = offset;
    part.isAll = true;
    const auto file = opened(directory);
    if (!file || !file->seek(offset)) {
        return part; // not there yet
    }
    const QByteArray bytes = file->read(chunkSize);
    part.isAll = bytes.size() < chunkSize;
    const bool isOverlong = !part.isAll && !bytes.contains('\n');
    const qsizetype end = isOverlong ? bytes.size() : bytes.lastIndexOf('\n') + 1;
    for (qsizetype start = 0; start < end;) {
        const qsizetype lineEnd = bytes.indexOf('\n', start);
        const qsizetype length = (lineEnd < 0 ? end : lineEnd) - start;
        if (const auto kind = kindOf(QByteArrayView(bytes).sliced(start, length), part)) {
            part.lines.push_back({offset + start, static_cast<quint32>(length), *kind});
        }
        start += length + 1;
    }
    part.end = offset + end;
    return part;
}

LogTexts::LogTexts(const QString &directory)
    : m_file(directory.isEmpty() ? nullptr : opened(directory))
{
}

Event LogTexts::event(const LogLine &line) const
{
    if (!m_file || !m_file->seek(line.offset)) {
        return {};
    }
    return eventFromJson(m_file->read(line.length)).value_or(Event{});
}

qsizetype findInLog(const QString &directory, const std::vector<LogLine> &lines, const QString &wanted, qsizetype from,
                    int step)
{
    const LogTexts texts(directory);
    const auto count = static_cast<qsizetype>(lines.size());
    if (wanted.isEmpty() || count == 0) {
        return -1;
    }
    for (qsizetype seen = 0; seen < count; ++seen) {
        const qsizetype at = ((from + seen * step) % count + count) % count;
        if (holds(texts.event(lines.at(static_cast<std::size_t>(at))), wanted)) {
            return at;
        }
    }
    return -1;
}

} // namespace sealyard::jobs
