#include "github/waiting.h"

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using namespace std::chrono_literals;

constexpr qint64 longestWait = 3700; ///< seconds; a reset is never further away than an hour
constexpr qsizetype writesInAMinute = 60;
constexpr qsizetype writesInAnHour = 450;

bool isRefusedByLimit(const LimitAnswer &answer)
{
    if (answer.status == 429) {
        return true;
    }
    const QByteArray text = answer.body.toLower();
    return answer.status == 403 && (answer.retryAfter || answer.remaining == 0 || text.contains("rate limit") ||
                                    text.contains("abuse detection"));
}

/// Until the count-th last write is older than span.
std::chrono::milliseconds untilRoom(const QList<QDateTime> &writes, qsizetype count, std::chrono::milliseconds span,
                                    const QDateTime &now)
{
    if (writes.size() < count) {
        return 0ms;
    }
    const std::chrono::milliseconds age{writes.at(writes.size() - count).msecsTo(now)};
    return std::clamp(span - age, 0ms, span);
}

} // namespace

Clock systemClock()
{
    return {.now = [] { return QDateTime::currentDateTimeUtc(); },
            .wait =
                [](std::chrono::milliseconds time, const QString &) {
                    std::this_thread::sleep_for(time);
                    return true;
                }};
}

Clock stoppableClock(std::stop_token stop, std::function<void(const QString &reason)> told)
{
    return {
        .now = [] { return QDateTime::currentDateTimeUtc(); },
        .wait =
            [stop = std::move(stop), told = std::move(told)](std::chrono::milliseconds time, const QString &reason) {
                if (told) {
                    told(reason);
                }
                const auto end = std::chrono::steady_clock::now() + time;
                while (!stop.stop_requested() && std::chrono::steady_clock::now() < end) {
                    std::this_thread::sleep_for(50ms);
                }
                return !stop.stop_requested();
            }};
}

std::optional<std::chrono::seconds> limitWait(const LimitAnswer &answer, int attempt)
{
    if (!isRefusedByLimit(answer)) {
        return std::nullopt;
    }
    if (answer.retryAfter) {
        return std::chrono::seconds{std::clamp<qint64>(*answer.retryAfter, 1, longestWait)};
    }
    if (answer.remaining == 0 && answer.reset && answer.serverTime.isValid()) {
        return std::chrono::seconds{
            std::clamp<qint64>(*answer.reset - answer.serverTime.toSecsSinceEpoch() + 1, 1, longestWait)};
    }
    return std::chrono::seconds{std::min<qint64>(60LL << std::clamp(attempt, 0, 6), longestWait)};
}

std::chrono::milliseconds WritePacer::waitBefore(const QDateTime &now) const
{
    return std::max({untilRoom(m_writes, 1, 1s, now), untilRoom(m_writes, writesInAMinute, 60s, now),
                     untilRoom(m_writes, writesInAnHour, 3600s, now)});
}

void WritePacer::noteWrite(const QDateTime &time)
{
    m_writes.append(time);
    m_writes.removeIf([&](const QDateTime &write) { return write.secsTo(time) > 3600; });
}

} // namespace sealyard::github
