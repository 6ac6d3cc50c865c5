#include "template/go/instant.h"

#include "template/function.h"

#include <array>

namespace sealyard::templates {

namespace {

struct Method
{
    QByteArrayView name;
    const char *parameters;
    Value (*run)(const Instant &instant, Call &call);
};

CalendarTime local(const Instant &instant)
{
    return calendarTime(instant.seconds + instant.offset());
}

Value inZone(const Instant &instant, const QTimeZone &zone)
{
    Instant moved = instant;
    moved.zone = zone;
    moved.isFixed = false;
    return moved.value();
}

qint64 nanosSinceEpoch(const Instant &instant)
{
    return instant.seconds * 1'000'000'000 + instant.nanoseconds;
}

Value addDate(const Instant &instant, Call &call)
{
    CalendarTime time = local(instant);
    time.year += static_cast<int>(call.integer(0));
    time.month += static_cast<int>(call.integer(1));
    time.day += static_cast<int>(call.integer(2));
    Instant moved = instant;
    moved.seconds = time.toSeconds() - instant.offset();
    return moved.value();
}

constexpr std::array methods{
    Method{"Add", "d",
           [](const Instant &instant, Call &call) {
               return instant.plus(call.integer(0)).value();
           }},
    Method{"AddDate", "iii", addDate},
    Method{"After", "t",
           [](const Instant &instant, Call &call) {
               return Value(nanosSinceEpoch(instant) > nanosSinceEpoch(call.at(0).instant()));
           }},
    Method{"Before", "t",
           [](const Instant &instant, Call &call) {
               return Value(nanosSinceEpoch(instant) < nanosSinceEpoch(call.at(0).instant()));
           }},
    Method{"Day", "",
           [](const Instant &instant, Call &) {
               return Value::integer(local(instant).day);
           }},
    Method{"Equal", "t",
           [](const Instant &instant, Call &call) {
               return Value(instant == call.at(0).instant());
           }},
    Method{"Format", "s",
           [](const Instant &instant, Call &call) {
               return Value(instant.format(call.text(0)));
           }},
    Method{"Hour", "",
           [](const Instant &instant, Call &) {
               return Value::integer(local(instant).hour);
           }},
    Method{"IsZero", "",
           [](const Instant &instant, Call &) {
               return Value(instant == Instant());
           }},
    Method{"Local", "",
           [](const Instant &instant, Call &) {
               return inZone(instant, zoneByName("Local"));
           }},
    Method{"Minute", "",
           [](const Instant &instant, Call &) {
               return Value::integer(local(instant).minute);
           }},
    Method{"Month", "",
           [](const Instant &instant, Call &) {
               return Value::number(Type::Month, local(instant).month);
           }},
    Method{"Nanosecond", "",
           [](const Instant &instant, Call &) {
               return Value::integer(instant.nanoseconds);
           }},
    Method{"Second", "",
           [](const Instant &instant, Call &) {
               return Value::integer(local(instant).second);
           }},
    Method{"String", "",
           [](const Instant &instant, Call &) {
               return Value(instant.toText());
           }},
    Method{"Sub", "t",
           [](const Instant &instant, Call &call) {
               return Value::number(Type::Duration, nanosSinceEpoch(instant) - nanosSinceEpoch(call.at(0).instant()));
           }},
    Method{"UTC", "",
           [](const Instant &instant, Call &) {
               return inZone(instant, QTimeZone::utc());
           }},
    Method{"Unix", "",
           [](const Instant &instant, Call &) {
               return Value::int64(instant.seconds);
           }},
    Method{"UnixMilli", "",
           [](const Instant &instant, Call &) {
               return Value::int64(nanosSinceEpoch(instant) / 1'000'000);
           }},
    Method{"UnixNano", "",
           [](const Instant &instant, Call &) {
               return Value::int64(nanosSinceEpoch(instant));
           }},
    Method{"Weekday", "",
           [](const Instant &instant, Call &) {
               return Value::number(Type::Weekday, local(instant).weekday);
           }},
    Method{"Year", "",
           [](const Instant &instant, Call &) {
               return Value::integer(local(instant).year);
           }},
    Method{"YearDay", "",
           [](const Instant &instant, Call &) {
               return Value::integer(local(instant).yearDay);
           }},
};

const Method *find(QByteArrayView name)
{
    const auto found = std::ranges::find(methods, name, &Method::name);
    return found == methods.end() ? nullptr : &*found;
}

} // namespace

const char *Instant::method(QByteArrayView name)
{
    const Method *method = find(name);
    return method ? method->parameters : nullptr;
}

Value Instant::call(QByteArrayView name, Call &call) const
{
    return find(name)->run(*this, call);
}

} // namespace sealyard::templates
