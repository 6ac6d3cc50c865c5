#pragma once

#include "template/value.h"

#include <QDateTime>
#include <QTimeZone>

#include <expected>

namespace sealyard::templates {

class Call;

/// Go's time.Time: a moment with the zone in which it is shown.
struct Instant
{
    qint64 seconds = -62135596800; ///< since 1970 in UTC; Go's zero time is the year 1
    int nanoseconds = 0;
    QTimeZone zone = QTimeZone::utc();
    QByteArray fixedName; ///< of a zone that is only an offset
    bool isFixed = false; ///< whether the zone is only an offset

    bool operator==(const Instant &other) const { return seconds == other.seconds && nanoseconds == other.nanoseconds; }

    [[nodiscard]] static Instant fromDateTime(const QDateTime &dateTime);
    [[nodiscard]] static Instant fromUnix(qint64 seconds);
    [[nodiscard]] Value value() const { return Value(std::make_shared<const Instant>(*this)); }

    /// Time.Format.
    [[nodiscard]] QByteArray format(QByteArrayView layout) const;
    /// Time.String.
    [[nodiscard]] QByteArray toText() const { return format("2006-01-02 15:04:05.999999999 -0700 MST"); }
    /// time.ParseInLocation; the error is Go's sentence.
    [[nodiscard]] static std::expected<Instant, QByteArray> parse(QByteArrayView layout, QByteArrayView text,
                                                                  const QTimeZone &zone);
    [[nodiscard]] Instant plus(qint64 nanoseconds) const;
    [[nodiscard]] int offset() const; ///< seconds east of UTC
    [[nodiscard]] QByteArray zoneName() const;

    /// Methods of a time, as Object has them.
    [[nodiscard]] static const char *method(QByteArrayView name);
    [[nodiscard]] Value call(QByteArrayView name, Call &call) const;
};

/// A date and time of day, as a calendar shows it.
struct CalendarTime
{
    int year = 1;
    int month = 1;
    int day = 1;
    int weekday = 1; ///< 0 is Sunday
    int yearDay = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;

    /// Seconds since 1970, as if in UTC; the numbers may be out of range.
    [[nodiscard]] qint64 toSeconds() const;
    /// Days of its month.
    [[nodiscard]] int daysInMonth() const;
};

[[nodiscard]] CalendarTime calendarTime(qint64 localSeconds);
/// time.LoadLocation; UTC when there is no such zone.
[[nodiscard]] QTimeZone zoneByName(const QByteArray &name);

[[nodiscard]] QByteArray monthName(qint64 month);
[[nodiscard]] QByteArray weekdayName(qint64 weekday);
/// Duration.String of nanoseconds.
[[nodiscard]] QByteArray durationText(qint64 nanoseconds);
/// time.ParseDuration; the error is Go's sentence.
[[nodiscard]] std::expected<qint64, QByteArray> parseDuration(QByteArrayView text);

} // namespace sealyard::templates
