#include "template/functiontable.h"
#include "template/go/gonumber.h"
#include "template/go/instant.h"
#include "template/session.h"

#include <array>

namespace sealyard::templates {

namespace {

Instant now(Call &call)
{
    call.markRandom();
    return Instant::fromDateTime(call.session().now());
}

/// A time, or seconds since 1970; anything else is now.
Instant instantOf(Call &call, const Value &value)
{
    if (value.type() == Type::Time) {
        return value.instant();
    }
    return value.type() == Type::Int || value.type() == Type::Int64 ? Instant::fromUnix(value.toInt()) : now(call);
}

Value shown(Call &call, const QByteArray &layout, const Value &date, const QByteArray &zone)
{
    Instant instant = instantOf(call, date);
    instant.zone = zoneByName(zone);
    instant.isFixed = false;
    return Value(instant.format(layout));
}

Value date(Call &call)
{
    return shown(call, call.text(0), call.at(1), "Local");
}

Value dateInZone(Call &call)
{
    return shown(call, call.text(0), call.at(1), call.text(2));
}

Value htmlDate(Call &call)
{
    return shown(call, "2006-01-02", call.at(0), "Local");
}

Value htmlDateInZone(Call &call)
{
    return shown(call, "2006-01-02", call.at(0), call.text(1));
}

Value dateModify(Call &call)
{
    const auto duration = parseDuration(call.text(0));
    return duration ? call.at(1).instant().plus(*duration).value() : call.at(1);
}

Value mustDateModify(Call &call)
{
    const auto duration = parseDuration(call.text(0));
    return duration ? call.at(1).instant().plus(*duration).value() : call.fail(duration.error());
}

Value mustToDate(Call &call)
{
    const auto instant = Instant::parse(call.text(0), call.text(1), zoneByName("Local"));
    return instant ? instant->value() : call.fail(instant.error());
}

Value toDate(Call &call)
{
    return Instant::parse(call.text(0), call.text(1), zoneByName("Local")).value_or(Instant()).value();
}

qint64 nanosecondsSince(Call &call, const Instant &instant)
{
    const Instant current = now(call);
    return (current.seconds - instant.seconds) * 1'000'000'000 + current.nanoseconds - instant.nanoseconds;
}

Value ago(Call &call)
{
    const qint64 nanoseconds = nanosecondsSince(call, instantOf(call, call.at(0)));
    constexpr qint64 second = 1'000'000'000;
    return Value(durationText((nanoseconds + (nanoseconds < 0 ? -second / 2 : second / 2)) / second * second));
}

Value duration(Call &call)
{
    const Value &value = call.at(0);
    const qint64 seconds = value.isString()              ? parseInt(value.text(), 10).value_or(0)
                           : value.type() == Type::Int64 ? value.toInt()
                                                         : 0;
    return Value(durationText(static_cast<qint64>(static_cast<quint64>(seconds) * 1'000'000'000)));
}

struct RoundUnit
{
    quint64 seconds;
    const char *name;
};

constexpr std::array roundUnits{
    RoundUnit{365 * 86'400ULL, "y"},
    RoundUnit{30 * 86'400ULL, "mo"},
    RoundUnit{86'400, "d"},
    RoundUnit{3'600, "h"},
    RoundUnit{60, "m"},
    RoundUnit{1, "s"},
};

Value durationRound(Call &call)
{
    const Value &value = call.at(0);
    const qint64 nanoseconds = value.isString()              ? parseDuration(value.text()).value_or(0)
                               : value.type() == Type::Int64 ? value.toInt()
                               : value.type() == Type::Time  ? nanosecondsSince(call, value.instant())
                                                             : 0;
    const quint64 size = nanoseconds < 0 ? 0 - static_cast<quint64>(nanoseconds) : static_cast<quint64>(nanoseconds);
    for (const RoundUnit &unit : roundUnits) {
        const quint64 length = unit.seconds * 1'000'000'000;
        if (size > length) {
            return Value(QByteArray::number(size / length) + unit.name);
        }
    }
    return Value(QByteArray("0s"));
}

constexpr std::array functions{
    Function{"ago", "v", ago},
    Function{"date", "sv", date},
    Function{"dateInZone", "svs", dateInZone},
    Function{"dateModify", "st", dateModify},
    Function{"date_in_zone", "svs", dateInZone},
    Function{"date_modify", "st", dateModify},
    Function{"duration", "v", duration},
    Function{"durationRound", "v", durationRound},
    Function{"htmlDate", "v", htmlDate},
    Function{"htmlDateInZone", "vs", htmlDateInZone},
    Function{"mustDateModify", "st", mustDateModify},
    Function{"mustToDate", "ss", mustToDate},
    Function{"must_date_modify", "st", mustDateModify},
    Function{"now", "",
             [](Call &call) {
                 return now(call).value();
             }},
    Function{"toDate", "ss", toDate},
    Function{"unixEpoch", "t",
             [](Call &call) {
                 return Value(QByteArray::number(call.at(0).instant().seconds));
             }},
};

} // namespace

std::span<const Function> dateFunctions()
{
    return functions;
}

} // namespace sealyard::templates
