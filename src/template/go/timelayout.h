#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sealyard::templates {

/// The parts of a time layout such as 2006-01-02.
enum class TimeField : quint8 {
    None,
    LongMonth,
    Month,
    NumericMonth,
    ZeroMonth,
    LongWeekday,
    Weekday,
    Day,
    SpaceDay,
    ZeroDay,
    SpaceYearDay,
    ZeroYearDay,
    Hour,
    Hour12,
    ZeroHour12,
    Minute,
    ZeroMinute,
    Second,
    ZeroSecond,
    LongYear,
    Year,
    UpperPm,
    LowerPm,
    ZoneName,
    Zone, ///< by the text of the field
    Fraction0,
    Fraction9,
};

/// The next field of a layout and the text before it.
struct LayoutPart
{
    QByteArrayView prefix;
    TimeField field = TimeField::None;
    QByteArrayView text;
    QByteArrayView rest;
};

[[nodiscard]] LayoutPart nextPart(QByteArrayView layout);

} // namespace sealyard::templates
