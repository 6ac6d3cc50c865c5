#include "chart/schemalookup.h"
#include "chart/schemavalidator.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>

using sealyard::templates::Type;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

QByteArray below(const QByteArray &context, qsizetype index)
{
    return context + '.' + QByteArray::number(index);
}

QByteArray countText(double count)
{
    return QByteArray::number(static_cast<qint64>(count));
}

QByteArray limitText(double limit)
{
    return QByteArray::number(limit, 'g', 10);
}

qsizetype codePoints(const QByteArray &text)
{
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
}

/// minimum with draft 4's exclusiveMinimum, or later drafts' exclusiveMinimum alone.
std::optional<double> exclusiveLimit(const Value &schema, const char *key, std::optional<double> &inclusive)
{
    const Value *exclusive = findValue(schema, key);
    if (exclusive && exclusive->type() == Type::Bool) {
        return exclusive->toBool() ? std::exchange(inclusive, std::nullopt) : std::nullopt;
    }
    return findNumber(schema, key);
}

} // namespace

void SchemaValidator::checkItems(const Subject &subject, Verdict &verdict)
{
    const std::vector<Value> &values = subject.value.items();
    if (const Value *single = findSchema(subject.schema, "items")) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            verdict.merge(check(*single, values[i], below(subject.context, qsizetype(i))));
        }
        return;
    }
    const Value *schemas = findList(subject.schema, "items");
    if (!schemas || schemas->items().empty()) {
        return;
    }
    const std::size_t known = schemas->items().size();
    for (std::size_t i = 0; i < std::min(known, values.size()); ++i) {
        verdict.merge(check(schemas->items()[i], values[i], below(subject.context, qsizetype(i))));
    }
    const Value *additional = findSchema(subject.schema, "additionalItems");
    if (!additional || known >= values.size()) {
        return;
    }
    if (additional->type() == Type::Bool) {
        if (!additional->toBool()) {
            report(subject, verdict, "No additional items allowed on array");
        }
        return;
    }
    for (std::size_t i = known; i < values.size(); ++i) {
        verdict.merge(check(*additional, values[i], below(subject.context, qsizetype(i))));
    }
}

void SchemaValidator::checkContains(const Subject &subject, Verdict &verdict)
{
    const Value *contained = findSchema(subject.schema, "contains");
    if (!contained) {
        return;
    }
    std::optional<Verdict> best;
    for (qsizetype i = 0; i < subject.value.length(); ++i) {
        const Verdict each = check(*contained, subject.value.items()[std::size_t(i)], below(subject.context, i));
        if (each.isValid()) {
            return;
        }
        if (!best || each.score > best->score) {
            best = each;
        }
    }
    report(subject, verdict, "At least one of the items must match");
    verdict.merge(best.value_or(Verdict()));
}

void SchemaValidator::checkArray(const Subject &subject, Verdict &verdict)
{
    checkItems(subject, verdict);
    const auto count = static_cast<double>(subject.value.length());
    if (const auto least = findNumber(subject.schema, "minItems"); least && count < *least) {
        report(subject, verdict, "Array must have at least " + countText(*least) + " items");
    }
    if (const auto most = findNumber(subject.schema, "maxItems"); most && count > *most) {
        report(subject, verdict, "Array must have at most " + countText(*most) + " items");
    }
    if (const Value *unique = findValue(subject.schema, "uniqueItems");
        unique && unique->type() == Type::Bool && unique->toBool()) {
        QHash<QByteArray, qsizetype> seen;
        for (qsizetype i = 0; i < subject.value.length(); ++i) {
            const QByteArray text = jsonOf(subject.value.items()[std::size_t(i)]);
            if (const auto earlier = seen.constFind(text); earlier != seen.cend()) {
                report(subject, verdict,
                       "array items[" + QByteArray::number(*earlier) + ',' + QByteArray::number(i) +
                           "] must be unique");
            }
            seen.insert(text, i);
        }
    }
    checkContains(subject, verdict);
    ++verdict.score;
}

void SchemaValidator::checkProperty(const Subject &subject, const QByteArray &name, const Value &value,
                                    Verdict &verdict)
{
    const QByteArray context = subject.context + '.' + name;
    const Value *properties = findMap(subject.schema, "properties");
    bool isKnown = properties && findValue(*properties, name);
    if (const Value *patterns = findMap(subject.schema, "patternProperties")) {
        for (const auto &[pattern, schema] : patterns->entries()) {
            if (matchesExpression(pattern, name)) {
                isKnown = true;
                verdict.merge(check(schema, value, context));
            }
        }
    }
    const Value *additional = findSchema(subject.schema, "additionalProperties");
    if (isKnown || !additional) {
        return;
    }
    if (additional->isMap()) {
        verdict.merge(check(*additional, value, context));
    } else if (!additional->toBool()) {
        report(subject, verdict, "Additional property " + name + " is not allowed");
    }
}

void SchemaValidator::checkObject(const Subject &subject, Verdict &verdict)
{
    const auto count = static_cast<double>(subject.value.length());
    if (const auto least = findNumber(subject.schema, "minProperties"); least && count < *least) {
        report(subject, verdict, "Must have at least " + countText(*least) + " properties");
    }
    if (const auto most = findNumber(subject.schema, "maxProperties"); most && count > *most) {
        report(subject, verdict, "Must have at most " + countText(*most) + " properties");
    }
    if (const Value *required = findList(subject.schema, "required")) {
        for (const Value &name : required->items()) {
            if (name.isString() && findValue(subject.value, name.text())) {
                ++verdict.score;
            } else if (name.isString()) {
                report(subject, verdict, name.text() + " is required");
            }
        }
    }
    const Value *names = findSchema(subject.schema, "propertyNames");
    for (const auto &[name, value] : subject.value.entries()) {
        checkProperty(subject, name, value, verdict);
        const Verdict named = names ? check(*names, Value(name), subject.context) : Verdict();
        if (!named.isValid()) {
            report(subject, verdict, "Property name of \"" + name + "\" does not match");
            verdict.merge(named);
        }
    }
    ++verdict.score;
}

void SchemaValidator::checkString(const Subject &subject, Verdict &verdict) const
{
    if (!subject.value.isString()) {
        return;
    }
    const QByteArray &text = subject.value.text();
    const auto length = static_cast<double>(codePoints(text));
    if (const auto least = findNumber(subject.schema, "minLength"); least && length < *least) {
        report(subject, verdict, "String length must be greater than or equal to " + countText(*least));
    }
    if (const auto most = findNumber(subject.schema, "maxLength"); most && length > *most) {
        report(subject, verdict, "String length must be less than or equal to " + countText(*most));
    }
    const Value *pattern = findValue(subject.schema, "pattern");
    if (pattern && pattern->isString() && !matchesExpression(pattern->text(), text)) {
        report(subject, verdict, "Does not match pattern '" + pattern->text() + '\'');
    }
    const Value *format = findValue(subject.schema, "format");
    if (format && format->isString() && !hasFormat(text, format->text())) {
        report(subject, verdict, "Does not match format '" + format->text() + '\'');
    }
    ++verdict.score;
}

void SchemaValidator::checkNumber(const Subject &subject, Verdict &verdict) const
{
    if (!isNumber(subject.value)) {
        return;
    }
    const double number = numberOf(subject.value);
    if (const auto factor = findNumber(subject.schema, "multipleOf")) {
        const double quotient = number / *factor;
        if (std::abs(quotient - std::round(quotient)) > 1e-9) {
            report(subject, verdict, "Must be a multiple of " + limitText(*factor));
        }
    }
    auto most = findNumber(subject.schema, "maximum");
    const auto below = exclusiveLimit(subject.schema, "exclusiveMaximum", most);
    auto least = findNumber(subject.schema, "minimum");
    const auto above = exclusiveLimit(subject.schema, "exclusiveMinimum", least);
    if (most && number > *most) {
        report(subject, verdict, "Must be less than or equal to " + limitText(*most));
    }
    if (below && number >= *below) {
        report(subject, verdict, "Must be less than " + limitText(*below));
    }
    if (least && number < *least) {
        report(subject, verdict, "Must be greater than or equal to " + limitText(*least));
    }
    if (above && number <= *above) {
        report(subject, verdict, "Must be greater than " + limitText(*above));
    }
    ++verdict.score;
}

} // namespace sealyard::chart
