#include "template/containers.h"
#include "template/conversion.h"
#include "template/functiontable.h"
#include "template/session.h"

#include <algorithm>
#include <array>

namespace sealyard::templates {

namespace {

constexpr const char *nilPointer = "runtime error: invalid memory address or nil pointer dereference";

/// The elements of the argument; the call fails when it is no list.
std::vector<Value> listOf(Call &call, qsizetype index, const QByteArray &action)
{
    const Value &value = call.at(index);
    if (value.isNil()) {
        call.fail(nilPointer);
    } else if (!isSlice(value)) {
        call.fail("Cannot " + action + ' ' + value.kindName());
    }
    std::vector<Value> elements = call.hasFailed() ? std::vector<Value>() : elementsOf(value);
    if (!call.session().step(qint64(elements.size()))) {
        call.fail(call.session().problem());
    }
    return elements;
}

Value result(Call &call, std::vector<Value> items)
{
    return call.hasFailed() ? Value() : Value::list(std::move(items));
}

Value makeList(Call &call)
{
    return Value::list(std::vector<Value>(call.from(0).begin(), call.from(0).end()));
}

Value push(Call &call)
{
    std::vector<Value> items = listOf(call, 0, "push on type");
    items.push_back(call.at(1));
    return result(call, std::move(items));
}

Value prepend(Call &call)
{
    std::vector<Value> items = listOf(call, 0, "prepend on type");
    items.insert(items.begin(), call.at(1));
    return result(call, std::move(items));
}

Value concat(Call &call)
{
    std::vector<Value> all;
    for (qsizetype i = 0; i < call.count() && !call.hasFailed(); ++i) {
        if (!call.at(i).isNil() && !isSlice(call.at(i))) {
            return call.fail("Cannot concat type " + call.at(i).kindName() + " as list");
        }
        std::ranges::copy(listOf(call, i, "concat type"), std::back_inserter(all));
    }
    return all.empty() && !call.hasFailed() ? Value::list(ListPointer()) : result(call, std::move(all));
}

Value reverse(Call &call)
{
    const std::vector<Value> items = listOf(call, 0, "find reverse on type");
    return result(call, {items.rbegin(), items.rend()});
}

Value compact(Call &call)
{
    std::vector<Value> items = listOf(call, 0, "compact on type");
    std::erase_if(items, isEmptyValue);
    return result(call, std::move(items));
}

bool contains(std::span<const Value> list, const Value &value)
{
    return std::ranges::any_of(list, [&](const Value &item) { return deepEqual(value, item); });
}

Value uniq(Call &call)
{
    std::vector<Value> unique;
    for (const Value &item : listOf(call, 0, "find uniq on type")) {
        if (!call.session().step(qint64(unique.size()))) {
            return call.fail(call.session().problem());
        }
        if (!contains(unique, item)) {
            unique.push_back(item);
        }
    }
    return result(call, std::move(unique));
}

Value without(Call &call)
{
    std::vector<Value> items = listOf(call, 0, "find without on type");
    std::erase_if(items, [&](const Value &item) { return contains(call.from(1), item); });
    return result(call, std::move(items));
}

Value has(Call &call)
{
    if (call.at(1).isNil()) {
        return Value(false);
    }
    const std::vector<Value> items = listOf(call, 1, "find has on type");
    return call.hasFailed() ? Value() : Value(contains(items, call.at(0)));
}

/// Sorts a list of texts in place, as sprig does.
Value sortAlpha(Call &call)
{
    const Value &value = call.at(0);
    QList<QByteArray> texts = isSlice(value) ? toTexts(value) : QList<QByteArray>{toText(value)};
    std::ranges::sort(texts);
    Value sorted = Value::strings(texts);
    if (value.type() != Type::StringList || !value.listPointer()) {
        return sorted;
    }
    value.listPointer()->items = sorted.items(); // Go sorts such a list in place
    return value;
}

Value numbers(Call &call, qint64 start, qint64 stop, qint64 step)
{
    std::vector<Value> items;
    const bool goesDown = stop < start;
    if (goesDown ? step < 0 : step > 0) {
        const double count = std::abs((static_cast<double>(stop) - static_cast<double>(start)) / double(step));
        if (!call.reserve(count * sizeof(Value))) {
            return {};
        }
        for (qint64 i = start; goesDown ? i > stop : i < stop; i += step) {
            items.push_back(Value::integer(i));
        }
    }
    return Value::list(std::move(items), Type::IntList);
}

Value until(Call &call)
{
    return numbers(call, 0, call.integer(0), call.integer(0) < 0 ? -1 : 1);
}

Value untilStep(Call &call)
{
    return numbers(call, call.integer(0), call.integer(1), call.integer(2));
}

Value seq(Call &call)
{
    const qsizetype count = call.count();
    if (count == 0 || count > 3) {
        return Value(QByteArray());
    }
    const qint64 start = count == 1 ? 1 : call.integer(0);
    const qint64 end = call.integer(count - 1);
    const qint64 direction = end < start ? -1 : 1;
    const qint64 step = count == 3 ? call.integer(1) : direction;
    if (count == 3 && end < start && step > 0) {
        return Value(QByteArray());
    }
    const Value list = numbers(call, start, end + direction, step);
    return call.hasFailed() ? Value() : Value(toTexts(list).join(' '));
}

constexpr std::array functions{
    Function{"append", "vv", push},
    Function{"compact", "v", compact},
    Function{"concat", "v.", concat},
    Function{"has", "vv", has, true},
    Function{"list", "v.", makeList},
    Function{"mustAppend", "vv", push},
    Function{"mustCompact", "v", compact},
    Function{"mustHas", "vv", has, true},
    Function{"mustPrepend", "vv", prepend},
    Function{"mustPush", "vv", push},
    Function{"mustReverse", "v", reverse},
    Function{"mustUniq", "v", uniq, true},
    Function{"mustWithout", "vv.", without, true},
    Function{"prepend", "vv", prepend},
    Function{"push", "vv", push},
    Function{"reverse", "v", reverse},
    Function{"seq", "i.", seq},
    Function{"sortAlpha", "v", sortAlpha, true},
    Function{"tuple", "v.", makeList},
    Function{"uniq", "v", uniq, true},
    Function{"until", "i", until},
    Function{"untilStep", "iii", untilStep},
    Function{"without", "vv.", without, true},
};

} // namespace

std::span<const Function> listFunctions()
{
    return functions;
}

} // namespace sealyard::templates
