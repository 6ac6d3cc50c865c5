#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace sealyard::github {

/// The time outside, handed in so that tests need not wait. Both are called in the thread of the client.
struct Clock
{
    /// The machine's own time; only differences of it are used, since it may be wrong.
    std::function<QDateTime()> now;
    /// Waits and says why (a translated sentence); false: stop, somebody gave up.
    std::function<bool(std::chrono::milliseconds time, const QString &reason)> wait;
};

/// The real one, which cannot be stopped but by ending the process.
[[nodiscard]] Clock systemClock();

/// One that gives up when it is asked to stop, within a tenth of a second; told hears why there is a wait.
[[nodiscard]] Clock stoppableClock(std::stop_token stop, std::function<void(const QString &reason)> told = {});

/// What an answer says about limits. Times are the server's.
struct LimitAnswer
{
    int status = 200;
    std::optional<qint64> retryAfter{}; ///< seconds
    std::optional<qint64> remaining{};
    std::optional<qint64> reset{}; ///< seconds since 1970
    QDateTime serverTime{};        ///< the answer's Date; invalid: none
    QByteArray body{};
};

/// How long to wait before the request may be sent again, when a primary or secondary limit refused it; nothing for any
/// other answer. attempt counts from 0. As GitHub asks for: retry-after, else until the reset, else a minute, doubled
/// with each attempt, and never more than an hour and a bit.
[[nodiscard]] std::optional<std::chrono::seconds> limitWait(const LimitAnswer &answer, int attempt);

/// Keeps writes below GitHub's secondary limits: one after the other, a second apart, 60 in a minute, 450 in an hour.
class WritePacer final
{
public:
    /// How long to wait at this time before the next write.
    [[nodiscard]] std::chrono::milliseconds waitBefore(const QDateTime &now) const;
    void noteWrite(const QDateTime &time);

private:
    QList<QDateTime> m_writes; ///< of the last hour, oldest first
};

} // namespace sealyard::github
