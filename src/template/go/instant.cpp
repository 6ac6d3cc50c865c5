#include "template/go/instant.h"

#include "template/go/timelayout.h"

#include <array>
#include <chrono>

namespace sealyard::templates {

namespace {

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 nanosPerSecond = 1'000'000'000;

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
constexpr std::array weekdays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

qint64 floorDiv(qint64 number, qint64 by)
{
    return number >= 0 ? number / by : -((by - 1 - number) / by);
}

QByteArray padded(qint64 number, int width, char fill = '0')
{
    const QByteArray digits = QByteArray::number(qAbs(number)).rightJustified(width, fill);
    return number < 0 ? '-' + digits : digits;
}

/// An offset as a layout such as -07:00 or Z0700 wants it.
QByteArray offsetText(int offset, QByteArrayView layout)
{
    if (layout.startsWith('Z') && offset == 0) {
        return "Z";
    }
    const int size = qAbs(offset);
    QByteArray text = (offset < 0 ? "-" : "+") + padded(size / 3600, 2);
    const bool hasColon = layout.contains(':');
    const qsizetype digits = layout.size() - 1 - layout.count(':');
    if (digits >= 4) {
        text += (hasColon ? ":" : "") + padded(size / 60 % 60, 2);
    }
    if (digits >= 6) {
        text += (hasColon ? ":" : "") + padded(size % 60, 2);
    }
    return text;
}

QByteArray fractionText(int nanoseconds, QByteArrayView layout, bool dropsZeros)
{
    QByteArray digits = padded(nanoseconds, 9).first(std::min<qsizetype>(layout.size() - 1, 9));
    while (dropsZeros && digits.endsWith('0')) {
        digits.chop(1);
    }
    return digits.isEmpty() ? digits : layout[0] + digits;
}

int hour12(int hour)
{
    return hour % 12 == 0 ? 12 : hour % 12;
}

QByteArray dateField(const CalendarTime &time, TimeField field)
{
    switch (field) {
    case TimeField::LongMonth:
        return monthName(time.month);
    case TimeField::Month:
        return monthName(time.month).first(3);
    case TimeField::NumericMonth:
        return padded(time.month, 1);
    case TimeField::ZeroMonth:
        return padded(time.month, 2);
    case TimeField::LongWeekday:
        return weekdayName(time.weekday);
    case TimeField::Weekday:
        return weekdayName(time.weekday).first(3);
    case TimeField::Day:
        return padded(time.day, 1);
    case TimeField::SpaceDay:
        return padded(time.day, 2, ' ');
    case TimeField::ZeroDay:
        return padded(time.day, 2);
    case TimeField::SpaceYearDay:
        return padded(time.yearDay, 3, ' ');
    case TimeField::ZeroYearDay:
        return padded(time.yearDay, 3);
    case TimeField::LongYear:
        return padded(time.year, 4);
    case TimeField::Year:
        return padded(qAbs(time.year) % 100, 2);
    default:
        return {};
    }
}

QByteArray clockField(const CalendarTime &time, TimeField field)
{
    switch (field) {
    case TimeField::Hour:
        return padded(time.hour, 2);
    case TimeField::Hour12:
        return padded(hour12(time.hour), 1);
    case TimeField::ZeroHour12:
        return padded(hour12(time.hour), 2);
    case TimeField::Minute:
        return padded(time.minute, 1);
    case TimeField::ZeroMinute:
        return padded(time.minute, 2);
    case TimeField::Second:
        return padded(time.second, 1);
    case TimeField::ZeroSecond:
        return padded(time.second, 2);
    case TimeField::UpperPm:
        return time.hour >= 12 ? "PM" : "AM";
    case TimeField::LowerPm:
        return time.hour >= 12 ? "pm" : "am";
    default:
        return {};
    }
}

} // namespace

qint64 CalendarTime::toSeconds() const
{
    using namespace std::chrono;
    const int months0 = month - 1;
    const auto first = std::chrono::year(year + static_cast<int>(floorDiv(months0, 12))) /
                       std::chrono::month(static_cast<unsigned>(months0 - floorDiv(months0, 12) * 12 + 1)) /
                       std::chrono::day(1);
    const qint64 days = sys_days(first).time_since_epoch().count() + day - 1;
    return days * secondsPerDay + hour * 3600LL + minute * 60LL + second;
}

int CalendarTime::daysInMonth() const
{
    using namespace std::chrono;
    const year_month_day_last last{std::chrono::year(year),
                                   month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

CalendarTime calendarTime(qint64 localSeconds)
{
    using namespace std::chrono;
    const qint64 days = floorDiv(localSeconds, secondsPerDay);
    const int ofDay = static_cast<int>(localSeconds - days * secondsPerDay);
    const sys_days date{std::chrono::days(days)};
    const year_month_day civil(date);
    CalendarTime time;
    time.year = int(civil.year());
    time.month = static_cast<int>(unsigned(civil.month()));
    time.day = static_cast<int>(unsigned(civil.day()));
    time.weekday = static_cast<int>(std::chrono::weekday(date).c_encoding());
    time.yearDay = static_cast<int>((date - sys_days(civil.year() / 1 / 1)).count()) + 1;
    time.hour = ofDay / 3600;
    time.minute = ofDay / 60 % 60;
    time.second = ofDay % 60;
    return time;
}

Instant Instant::fromDateTime(const QDateTime &dateTime)
{
    Instant instant;
    const qint64 milliseconds = dateTime.toMSecsSinceEpoch();
    instant.seconds = floorDiv(milliseconds, 1000);
    instant.nanoseconds = static_cast<int>(milliseconds - instant.seconds * 1000) * 1'000'000;
    instant.zone = dateTime.timeZone();
    return instant;
}

Instant Instant::fromUnix(qint64 seconds)
{
    Instant instant;
    instant.seconds = seconds;
    instant.zone = QTimeZone::systemTimeZone();
    return instant;
}

Instant Instant::plus(qint64 more) const
{
    Instant instant = *this;
    const qint64 sum = nanoseconds + more % nanosPerSecond;
    const qint64 carry = floorDiv(sum, nanosPerSecond);
    instant.seconds += more / nanosPerSecond + carry;
    instant.nanoseconds = static_cast<int>(sum - carry * nanosPerSecond);
    return instant;
}

int Instant::offset() const
{
    return zone == QTimeZone::utc() ? 0 : zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC));
}

QByteArray Instant::zoneName() const
{
    if (isFixed) {
        return fixedName.isEmpty() ? offsetText(offset(), offset() % 3600 == 0 ? "-07" : "-0700") : fixedName;
    }
    return zone == QTimeZone::utc()
               ? QByteArray("UTC")
               : zone.abbreviation(QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC)).toUtf8();
}

QByteArray Instant::format(QByteArrayView layout) const
{
    const CalendarTime time = calendarTime(seconds + offset());
    QByteArray text;
    while (!layout.isEmpty()) {
        const LayoutPart part = nextPart(layout);
        layout = part.rest;
        text += part.prefix;
        switch (part.field) {
        case TimeField::Zone:
            text += offsetText(offset(), part.text);
            break;
        case TimeField::ZoneName:
            text += zoneName();
            break;
        case TimeField::Fraction0:
        case TimeField::Fraction9:
            text += fractionText(nanoseconds, part.text, part.field == TimeField::Fraction9);
            break;
        default:
            text += dateField(time, part.field) + clockField(time, part.field);
            break;
        }
    }
    return text;
}

QTimeZone zoneByName(const QByteArray &name)
{
    if (name == "Local") {
        return QTimeZone::systemTimeZone();
    }
    const bool isUtc = name.isEmpty() || name == "UTC";
    const QTimeZone zone = isUtc ? QTimeZone::utc() : QTimeZone(name);
    return zone.isValid() ? zone : QTimeZone::utc();
}

QByteArray monthName(qint64 month)
{
    const bool isMonth = month >= 1 && month <= 12;
    return isMonth ? QByteArray(months[static_cast<std::size_t>(month - 1)])
                   : "%!Month(" + QByteArray::number(month) + ')';
}

QByteArray weekdayName(qint64 weekday)
{
    const bool isWeekday = weekday >= 0 && weekday <= 6;
    return isWeekday ? QByteArray(weekdays[static_cast<std::size_t>(weekday)])
                     : "%!Weekday(" + QByteArray::number(weekday) + ')';
}

} // namespace sealyard::templates
