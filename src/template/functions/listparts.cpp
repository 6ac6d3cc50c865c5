#include "template/containers.h"
#include "template/conversion.h"
#include "template/functiontable.h"

#include <array>

namespace sealyard::templates {

namespace {

constexpr const char *nilPointer = "runtime error: invalid memory address or nil pointer dereference";

/// Whether the argument is a list; if not, the call fails.
bool isList(Call &call, qsizetype index, const QByteArray &problem)
{
    const Value &value = call.at(index);
    if (value.isNil()) {
        call.fail(nilPointer);
    } else if (!isSlice(value)) {
        call.fail(problem + ' ' + value.kindName());
    }
    return !call.hasFailed();
}

Value first(Call &call)
{
    const std::vector<Value> items = elementsOf(call.at(0));
    return isList(call, 0, "Cannot find first on type") && !items.empty() ? items.front() : Value();
}

Value last(Call &call)
{
    const std::vector<Value> items = elementsOf(call.at(0));
    return isList(call, 0, "Cannot find last on type") && !items.empty() ? items.back() : Value();
}

/// All but the first or the last; of an empty list a nil slice.
Value part(Call &call, const char *action, bool isRest)
{
    if (!isList(call, 0, action)) {
        return {};
    }
    std::vector<Value> items = elementsOf(call.at(0));
    if (items.empty()) {
        return Value::list(ListPointer());
    }
    items.erase(isRest ? items.begin() : items.end() - 1);
    return Value::list(std::move(items));
}

Value rest(Call &call)
{
    return part(call, "Cannot find rest on type", true);
}

Value initial(Call &call)
{
    return part(call, "Cannot find initial on type", false);
}

Value chunk(Call &call)
{
    if (!isList(call, 1, "Cannot chunk type")) {
        return {};
    }
    const qint64 size = call.integer(0);
    const std::vector<Value> items = elementsOf(call.at(1));
    if (size <= 0) {
        return call.fail("runtime error: makeslice: len out of range");
    }
    std::vector<Value> chunks;
    for (std::size_t at = 0; at < items.size(); at += std::size_t(size)) {
        const auto end = items.begin() + qint64(std::min(items.size(), at + std::size_t(size)));
        chunks.push_back(Value::list(std::vector<Value>(items.begin() + qint64(at), end)));
    }
    return Value::list(std::move(chunks), Type::NestedList);
}

Value slice(Call &call)
{
    if (!isList(call, 0, "list should be type of slice or array but")) {
        return {};
    }
    const qint64 size = call.at(0).length();
    if (size == 0) {
        return {};
    }
    const qint64 start = call.count() > 1 ? toInt64(call.at(1)) : 0;
    const qint64 end = call.count() > 2 ? toInt64(call.at(2)) : size;
    if (start < 0 || end < start || end > size) {
        return call.fail("reflect.Value.Slice: slice index out of bounds");
    }
    if (call.at(0).type() == Type::Bytes) {
        return Value::bytes(call.text(0).sliced(start, end - start));
    }
    const std::vector<Value> items = elementsOf(call.at(0));
    return Value::list(std::vector<Value>(items.begin() + start, items.begin() + end), call.at(0).type());
}

constexpr std::array functions{
    Function{"chunk", "iv", chunk},        Function{"first", "v", first},      Function{"initial", "v", initial},
    Function{"last", "v", last},           Function{"mustChunk", "iv", chunk}, Function{"mustFirst", "v", first},
    Function{"mustInitial", "v", initial}, Function{"mustLast", "v", last},    Function{"mustRest", "v", rest},
    Function{"mustSlice", "vv.", slice},   Function{"rest", "v", rest},        Function{"slice", "vv.", slice},
};

} // namespace

std::span<const Function> listPartFunctions()
{
    return functions;
}

} // namespace sealyard::templates
