#include "template/formats/yamlscalar.h"

#include "template/go/gonumber.h"
#include "template/go/instant.h"
#include "template/go/utf8.h"

#include <QHash>
#include <QRegularExpression>

#include <array>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::templates {

namespace {

const QHash<QByteArray, Value> &words()
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    static const auto table = [] {
        QHash<QByteArray, Value> known;
        const auto add = [&known](const Value &value, const QList<QByteArray> &texts) {
            for (const QByteArray &text : texts) {
                known.insert(text, value);
            }
        };
        add(Value(true), {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"});
        add(Value(false), {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"});
        add(Value(), {"", "~", "null", "Null", "NULL"});
        add(Value(std::numeric_limits<double>::quiet_NaN()), {".nan", ".NaN", ".NAN"});
        add(Value(infinity), {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"});
        add(Value(-infinity), {"-.inf", "-.Inf", "-.INF"});
        return known;
    }();
    return table;
}

bool isTimestamp(const QByteArray &text)
{
    constexpr std::array layouts{"2006-1-2T15:4:5.999999999Z07:00", "2006-1-2t15:4:5.999999999Z07:00",
                                 "2006-1-2 15:4:5.999999999", "2006-1-2"};
    if (text.size() < 5 || text[4] != '-' || !parseUint(text.first(4), 10)) {
        return false;
    }
    return std::ranges::any_of(
        layouts, [&](const char *layout) { return Instant::parse(layout, text, QTimeZone::utc()).has_value(); });
}

std::optional<Value> integer(const QByteArray &plain)
{
    if (const auto number = parseInt(plain, 0)) {
        return Value::int64(*number);
    }
    if (const auto number = parseUint(plain, 0)) {
        return Value::number(Type::Uint64, static_cast<qint64>(*number));
    }
    return std::nullopt;
}

ResolvedScalar resolveNumber(const QByteArray &text)
{
    if (isTimestamp(text)) {
        return {Value(text), true};
    }
    static const QRegularExpression yamlFloat(u"^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"_s);
    const QByteArray plain = QByteArray(text).replace("_", "");
    if (const auto number = integer(plain)) {
        return {*number};
    }
    if (yamlFloat.matchView(QString::fromUtf8(plain)).hasMatch()) {
        if (const auto number = parseFloat(plain)) {
            return {Value(*number)};
        }
    }
    return {Value(text)};
}

bool isBase60(const QByteArray &text)
{
    static const QRegularExpression base60(u"^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?$"_s);
    return text.contains(':') && base60.matchView(QString::fromUtf8(text)).hasMatch();
}

/// A number from a place on, and where it ends; wraps around as Go's does.
std::pair<quint64, qsizetype> numberAt(const QList<char32_t> &runes, qsizetype at, quint64 number)
{
    for (; at < runes.size() && isDigit(runes[at]); ++at) {
        number = number * 10 + (runes[at] - U'0');
    }
    return {number, at};
}

bool followsNumber(const QList<char32_t> &runes, qsizetype at)
{
    for (qsizetype i = at - 1; i >= 0 && isDigit(runes[i]); --i) {
        if (runes[i] != '0') {
            return true;
        }
    }
    return false;
}

} // namespace

ResolvedScalar resolveScalar(const QByteArray &text)
{
    const char first = text.isEmpty() ? '~' : text[0];
    const bool isNumeric = QByteArrayView("+-0123456789").contains(first);
    if (!isNumeric && first != '.' && !QByteArrayView("yYnNtTfFoO~").contains(first)) {
        return {Value(text)};
    }
    if (const auto word = words().constFind(text); word != words().cend()) {
        return {*word};
    }
    if (isNumeric) {
        return resolveNumber(text);
    }
    const auto number = first == '.' ? parseFloat(text) : std::unexpected(NumberTrouble::Syntax);
    return {number ? Value(*number) : Value(text)};
}

bool readsAsOther(const QByteArray &text)
{
    return !resolveScalar(text).isText() || isBase60(text);
}

bool naturalLess(const QByteArray &left, const QByteArray &right)
{
    const QList<char32_t> a = runesOf(left);
    const QList<char32_t> b = runesOf(right);
    for (qsizetype i = 0; i < a.size() && i < b.size(); ++i) {
        if (a[i] == b[i]) {
            continue;
        }
        if (isLetter(a[i]) || isLetter(b[i])) {
            return isLetter(a[i]) && isLetter(b[i]) ? a[i] < b[i] : isLetter(b[i]);
        }
        const bool isInNumber = (a[i] == '0' || b[i] == '0') && followsNumber(a, i);
        const auto [aNumber, aEnd] = numberAt(a, i, isInNumber ? 1 : 0);
        const auto [bNumber, bEnd] = numberAt(b, i, isInNumber ? 1 : 0);
        if (aNumber != bNumber) {
            return aNumber < bNumber;
        }
        return aEnd != bEnd ? aEnd < bEnd : a[i] < b[i];
    }
    return a.size() < b.size();
}

} // namespace sealyard::templates
