#include "template/go/instant.h"
#include "template/go/timelayout.h"

#include <cctype>
#include <optional>

namespace sealyard::templates {

namespace {

/// How package time quotes: every byte that is no printable ASCII by its number.
QByteArray timeQuoted(QByteArrayView text)
{
    QByteArray result(1, '"');
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (code >= 0x80 || code < ' ') {
            result += "\\x" + QByteArray::number(code, 16).rightJustified(2, '0');
            continue;
        }
        result += letter == '"' || letter == '\\' ? "\\" : "";
        result += letter;
    }
    return result + '"';
}

/// Reads a time by a layout, field by field.
class TimeReader final
{
public:
    TimeReader(QByteArrayView layout, QByteArrayView text)
        : m_layout(layout)
        , m_text(text)
        , m_rest(text)
    {
    }

    [[nodiscard]] std::expected<Instant, QByteArray> read(const QTimeZone &zone);

private:
    [[nodiscard]] bool readField(const LayoutPart &part);
    [[nodiscard]] bool readDateField(TimeField field);
    [[nodiscard]] bool readClockField(const LayoutPart &part);
    [[nodiscard]] bool readNumber(int &number, int fewest, int most);
    [[nodiscard]] bool readHour12(int fewest);
    [[nodiscard]] bool readName(int &number, QByteArray (*nameOf)(qint64), int first, int last, bool isShort);
    [[nodiscard]] bool readZone(QByteArrayView layout);
    [[nodiscard]] bool readZoneName();
    [[nodiscard]] bool readFraction(qsizetype digits);
    [[nodiscard]] QByteArray outOfRange();
    [[nodiscard]] Instant instant(const QTimeZone &zone) const;
    [[nodiscard]] QByteArray problem(QByteArrayView rest, QByteArrayView field) const;

    QByteArrayView m_layout;
    QByteArrayView m_text;
    QByteArrayView m_rest;
    CalendarTime m_time{0, 1, 1, 0, 0, 0, 0, 0};
    int m_yearDay = -1;
    int m_nanoseconds = 0;
    bool m_isPm = false;
    bool m_isAm = false;
    std::optional<int> m_offset;
    QByteArray m_zoneName;
};

bool TimeReader::readNumber(int &number, int fewest, int most)
{
    int count = 0;
    number = 0;
    while (count < most && count < m_rest.size() && std::isdigit(static_cast<unsigned char>(m_rest[count]))) {
        number = number * 10 + (m_rest[count] - '0');
        ++count;
    }
    m_rest = m_rest.sliced(count >= fewest ? count : 0);
    return count >= fewest;
}

bool TimeReader::readName(int &number, QByteArray (*nameOf)(qint64), int first, int last, bool isShort)
{
    for (int i = first; i <= last; ++i) {
        const QByteArray name = isShort ? nameOf(i).first(3) : nameOf(i);
        if (m_rest.size() >= name.size() && m_rest.first(name.size()).compare(name, Qt::CaseInsensitive) == 0) {
            m_rest = m_rest.sliced(name.size());
            number = i;
            return true;
        }
    }
    return false;
}

bool TimeReader::readHour12(int fewest)
{
    const bool isRead = readNumber(m_time.hour, fewest, 2);
    m_time.hour += m_time.hour > 12 ? 24 : 0; // so that it is out of range
    return isRead;
}

bool TimeReader::readDateField(TimeField field)
{
    int ignored = 0;
    switch (field) {
    case TimeField::LongMonth:
    case TimeField::Month:
        return readName(m_time.month, monthName, 1, 12, field == TimeField::Month);
    case TimeField::NumericMonth:
    case TimeField::ZeroMonth:
        return readNumber(m_time.month, field == TimeField::ZeroMonth ? 2 : 1, 2);
    case TimeField::LongWeekday:
    case TimeField::Weekday:
        return readName(ignored, weekdayName, 0, 6, field == TimeField::Weekday);
    case TimeField::SpaceDay:
        m_rest = m_rest.startsWith(' ') ? m_rest.sliced(1) : m_rest;
        [[fallthrough]];
    case TimeField::Day:
    case TimeField::ZeroDay:
        return readNumber(m_time.day, field == TimeField::ZeroDay ? 2 : 1, 2);
    case TimeField::SpaceYearDay:
    case TimeField::ZeroYearDay:
        return readNumber(m_yearDay, 3, 3);
    case TimeField::LongYear:
        return readNumber(m_time.year, 4, 4);
    default:
        break;
    }
    const bool isRead = readNumber(m_time.year, 2, 2);
    m_time.year += m_time.year >= 69 ? 1900 : 2000;
    return isRead;
}

bool TimeReader::readClockField(const LayoutPart &part)
{
    switch (part.field) {
    case TimeField::Hour:
        return readNumber(m_time.hour, 1, 2);
    case TimeField::Hour12:
    case TimeField::ZeroHour12:
        return readHour12(part.field == TimeField::ZeroHour12 ? 2 : 1);
    case TimeField::Minute:
    case TimeField::ZeroMinute:
        return readNumber(m_time.minute, part.field == TimeField::ZeroMinute ? 2 : 1, 2);
    case TimeField::Second:
    case TimeField::ZeroSecond: {
        const bool isRead = readNumber(m_time.second, part.field == TimeField::ZeroSecond ? 2 : 1, 2);
        const bool hasFraction = m_rest.size() >= 2 && (m_rest[0] == '.' || m_rest[0] == ',') &&
                                 std::isdigit(static_cast<unsigned char>(m_rest[1]));
        const TimeField next = nextPart(part.rest).field;
        const bool isOwn = next == TimeField::Fraction0 || next == TimeField::Fraction9;
        return isRead && (!hasFraction || isOwn || readFraction(-1));
    }
    case TimeField::UpperPm:
    case TimeField::LowerPm: {
        const bool isUpper = part.field == TimeField::UpperPm;
        m_isPm = m_rest.startsWith(isUpper ? "PM" : "pm");
        m_isAm = m_rest.startsWith(isUpper ? "AM" : "am");
        m_rest = m_rest.sliced(m_isPm || m_isAm ? 2 : 0);
        return m_isPm || m_isAm;
    }
    default:
        return readDateField(part.field);
    }
}

bool TimeReader::readFraction(qsizetype digits)
{
    qsizetype count = 0;
    while (count + 1 < m_rest.size() && std::isdigit(static_cast<unsigned char>(m_rest[count + 1])) &&
           (digits < 0 || count < digits)) {
        ++count;
    }
    if (digits >= 0 && count != digits) {
        return false;
    }
    const QByteArray text = m_rest.sliced(1, count).toByteArray().leftJustified(9, '0', true);
    m_nanoseconds = text.toInt();
    m_rest = m_rest.sliced(count + 1);
    return true;
}

bool TimeReader::readZone(QByteArrayView layout)
{
    if (layout.startsWith('Z') && m_rest.startsWith('Z')) {
        m_rest = m_rest.sliced(1);
        m_offset = 0;
        return true;
    }
    if (m_rest.size() < layout.size() || (m_rest[0] != '+' && m_rest[0] != '-')) {
        return false;
    }
    const QByteArrayView text = m_rest.first(layout.size());
    int parts[3] = {0, 0, 0};
    int count = 0;
    for (qsizetype at = 1; at < text.size(); at += 2) {
        at += layout[at] == ':' ? 1 : 0;
        bool isNumber = false;
        parts[count++] = text.sliced(at, 2).toByteArray().toInt(&isNumber);
        if (!isNumber || (layout[at - 1] == ':' && text[at - 1] != ':')) {
            return false;
        }
    }
    const int seconds = parts[0] * 3600 + parts[1] * 60 + parts[2];
    m_offset = text[0] == '-' ? -seconds : seconds;
    m_rest = m_rest.sliced(layout.size());
    return parts[0] <= 24 && parts[1] < 60 && parts[2] < 60;
}

bool TimeReader::readZoneName()
{
    qsizetype size = 0;
    while (size < m_rest.size() && size < 5 && std::isupper(static_cast<unsigned char>(m_rest[size]))) {
        ++size;
    }
    m_zoneName = m_rest.first(size).toByteArray();
    m_rest = m_rest.sliced(size);
    return size >= 3;
}

bool TimeReader::readField(const LayoutPart &part)
{
    switch (part.field) {
    case TimeField::Zone:
        return readZone(part.text);
    case TimeField::ZoneName:
        return readZoneName();
    case TimeField::Fraction0:
        return m_rest.size() > 1 && (m_rest[0] == '.' || m_rest[0] == ',') && readFraction(part.text.size() - 1);
    case TimeField::Fraction9: {
        const bool hasFraction = m_rest.size() >= 2 && (m_rest[0] == '.' || m_rest[0] == ',') &&
                                 std::isdigit(static_cast<unsigned char>(m_rest[1]));
        return !hasFraction || readFraction(-1);
    }
    default:
        return readClockField(part);
    }
}

QByteArray TimeReader::problem(QByteArrayView rest, QByteArrayView field) const
{
    return "parsing time " + timeQuoted(m_text) + " as " + timeQuoted(m_layout) + ": cannot parse " + timeQuoted(rest) +
           " as " + timeQuoted(field);
}

QByteArray TimeReader::outOfRange()
{
    const char *what = m_time.month < 1 || m_time.month > 12 ? "month"
                       : m_time.hour > 23                    ? "hour"
                       : m_time.minute > 59                  ? "minute"
                       : m_time.second > 59                  ? "second"
                                                             : nullptr;
    if (!what && (m_time.day < 1 || m_time.day > m_time.daysInMonth())) {
        what = "day";
    }
    return what ? "parsing time " + timeQuoted(m_text) + ": " + what + " out of range" : QByteArray();
}

Instant TimeReader::instant(const QTimeZone &zone) const
{
    Instant instant;
    instant.nanoseconds = m_nanoseconds;
    instant.seconds = m_time.toSeconds();
    if (m_offset || (!m_zoneName.isEmpty() && m_zoneName != "UTC")) {
        instant.seconds -= m_offset.value_or(0);
        instant.isFixed = m_offset.value_or(1) != 0;
        instant.zone = instant.isFixed ? QTimeZone::fromSecondsAheadOfUtc(m_offset.value_or(0)) : QTimeZone::utc();
        instant.fixedName = m_zoneName;
    } else if (m_zoneName.isEmpty()) {
        instant.zone = zone;
        const QDateTime utc = QDateTime::fromSecsSinceEpoch(instant.seconds, QTimeZone::UTC);
        instant.seconds -= zone == QTimeZone::utc() ? 0 : zone.offsetFromUtc(utc);
    }
    return instant;
}

std::expected<Instant, QByteArray> TimeReader::read(const QTimeZone &zone)
{
    for (QByteArrayView layout = m_layout;;) {
        const LayoutPart part = nextPart(layout);
        if (!m_rest.startsWith(part.prefix)) {
            return std::unexpected(problem(m_rest, part.prefix));
        }
        m_rest = m_rest.sliced(part.prefix.size());
        if (part.field == TimeField::None) {
            break;
        }
        const QByteArrayView before = m_rest;
        if (!readField(part)) {
            return std::unexpected(problem(before, part.text));
        }
        layout = part.rest;
    }
    if (!m_rest.isEmpty()) {
        return std::unexpected("parsing time " + timeQuoted(m_text) + ": extra text: " + timeQuoted(m_rest));
    }
    if (m_isPm && m_time.hour < 12) {
        m_time.hour += 12;
    } else if (m_isAm && m_time.hour == 12) {
        m_time.hour = 0;
    }
    if (const QByteArray message = outOfRange(); !message.isEmpty()) {
        return std::unexpected(message);
    }
    if (m_yearDay >= 1) {
        m_time.month = 1;
        m_time.day = m_yearDay;
    }
    return instant(zone);
}

} // namespace

std::expected<Instant, QByteArray> Instant::parse(QByteArrayView layout, QByteArrayView text, const QTimeZone &zone)
{
    return TimeReader(layout, text).read(zone);
}

} // namespace sealyard::templates
