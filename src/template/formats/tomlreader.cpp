#include "template/containers.h"
#include "template/formats/toml.h"
#include "template/go/instant.h"

#include <toml++/toml.hpp>

namespace sealyard::templates {

namespace {

Value valueOf(const toml::node &node);

Value mapOf(const toml::table &table)
{
    MapBuilder map;
    for (const auto &[key, node] : table) {
        map.set(QByteArray::fromStdString(std::string(key.str())), valueOf(node));
    }
    return map.value();
}

Value listOf(const toml::array &array)
{
    std::vector<Value> items;
    for (const toml::node &node : array) {
        items.push_back(valueOf(node));
    }
    return Value::list(std::move(items));
}

Value timeOf(const toml::date &date, const toml::time &time, int offsetMinutes)
{
    const CalendarTime calendar{date.year, date.month, date.day, 0, 0, time.hour, time.minute, time.second};
    Instant instant;
    instant.seconds = calendar.toSeconds() - offsetMinutes * 60LL;
    instant.nanoseconds = static_cast<int>(time.nanosecond);
    instant.isFixed = offsetMinutes != 0;
    instant.zone = instant.isFixed ? QTimeZone::fromSecondsAheadOfUtc(offsetMinutes * 60) : QTimeZone::utc();
    return instant.value();
}

Value valueOf(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return mapOf(*node.as_table());
    case toml::node_type::array:
        return listOf(*node.as_array());
    case toml::node_type::string:
        return Value(QByteArray::fromStdString(node.as_string()->get()));
    case toml::node_type::integer:
        return Value::int64(node.as_integer()->get());
    case toml::node_type::floating_point:
        return Value(node.as_floating_point()->get());
    case toml::node_type::boolean:
        return Value(node.as_boolean()->get());
    case toml::node_type::date:
        return timeOf(node.as_date()->get(), {}, 0);
    case toml::node_type::time:
        return timeOf({0, 1, 1}, node.as_time()->get(), 0);
    case toml::node_type::date_time: {
        const toml::date_time moment = node.as_date_time()->get();
        return timeOf(moment.date, moment.time, moment.offset ? moment.offset->minutes : 0);
    }
    default:
        return {};
    }
}

} // namespace

std::expected<Value, QByteArray> fromToml(const QByteArray &text)
{
    try {
        return mapOf(toml::parse(std::string_view(text.constData(), std::size_t(text.size()))));
    } catch (const toml::parse_error &error) {
        const std::string_view description = error.description();
        return std::unexpected("toml: line " + QByteArray::number(error.source().begin.line) + ": " +
                               QByteArray(description.data(), static_cast<qsizetype>(description.size())));
    }
}

} // namespace sealyard::templates
