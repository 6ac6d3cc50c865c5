#include "chart/schemavalidator.h"

#include "chart/schemalookup.h"

#include <QScopeGuard>

#include <algorithm>
#include <optional>

using sealyard::templates::Type;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

constexpr int deepest = 200;
constexpr int mostSteps = 5'000'000;

QByteArray below(const QByteArray &context, const QByteArray &part)
{
    return context + '.' + part;
}

/// gojsonschema's "field": the place without the root.
QByteArray fieldOf(const QByteArray &context)
{
    constexpr QByteArrayView root = "(root).";
    return context.startsWith(root) ? context.sliced(root.size()) : context;
}

QByteArrayList typesOf(const Value &schema)
{
    const Value *type = findValue(schema, "type");
    QByteArrayList types;
    if (type && type->isString()) {
        types.append(type->text());
    } else if (type && type->isList()) {
        for (const Value &each : type->items()) {
            types.append(each.isString() ? each.text() : QByteArray());
        }
    }
    return types;
}

} // namespace

void Verdict::merge(const Verdict &other)
{
    problems += other.problems;
    score += other.score;
}

void SchemaValidator::report(const Subject &subject, Verdict &verdict, const QByteArray &problem) const
{
    verdict.problems.append(fieldOf(subject.context) + ": " + problem);
    verdict.score -= 2;
}

Verdict SchemaValidator::check(const Value &schema, const Value &value, const QByteArray &context)
{
    Verdict verdict;
    checkRecursive({schema, value, context}, verdict);
    return verdict;
}

/// A schema of this document by its JSON pointer, or by the name of its $id; nullptr: elsewhere.
const Value *SchemaValidator::resolve(const QByteArray &reference) const
{
    if (!reference.startsWith('#')) {
        return nullptr;
    }
    const Value *value = &m_root;
    const QByteArrayList parts = reference.sliced(1).split('/');
    for (qsizetype i = 1; i < parts.size() && value; ++i) {
        QByteArray part = QByteArray::fromPercentEncoding(parts[i]);
        part.replace("~1", "/").replace("~0", "~");
        if (value->isList()) {
            bool isIndex = false;
            const qsizetype index = part.toLongLong(&isIndex);
            value = isIndex && index >= 0 && index < value->length() ? &value->items()[std::size_t(index)] : nullptr;
        } else {
            value = findValue(*value, part);
        }
    }
    return parts.first().isEmpty() ? value : nullptr;
}

void SchemaValidator::checkRecursive(const Subject &subject, Verdict &verdict)
{
    if (m_depth >= deepest || ++m_steps > mostSteps) {
        return;
    }
    ++m_depth;
    const auto leave = qScopeGuard([this] { --m_depth; });
    if (subject.schema.type() == Type::Bool) {
        if (!subject.schema.toBool()) {
            report(subject, verdict, "False always fails validation");
        }
        return;
    }
    if (const Value *reference = findValue(subject.schema, "$ref"); reference && reference->isString()) {
        if (const Value *target = resolve(reference->text())) {
            checkRecursive({*target, subject.value, subject.context}, verdict);
        }
        return;
    }
    if (!checkType(subject, verdict)) {
        return;
    }
    checkCombined(subject, verdict);
    if (subject.value.isList()) {
        checkArray(subject, verdict);
    } else if (subject.value.isMap()) {
        checkObject(subject, verdict);
    }
    checkCommon(subject, verdict);
    if (const Value *properties = findMap(subject.schema, "properties"); properties && subject.value.isMap()) {
        for (const auto &[name, schema] : properties->entries()) {
            if (const Value *value = findValue(subject.value, name)) {
                checkRecursive({schema, *value, below(subject.context, name)}, verdict);
            }
        }
    }
    checkNumber(subject, verdict);
    checkString(subject, verdict);
    ++verdict.score;
}

bool SchemaValidator::checkType(const Subject &subject, Verdict &verdict) const
{
    const QByteArrayList types = typesOf(subject.schema);
    const QByteArray given = jsonType(subject.value);
    if (types.isEmpty() || types.contains(given) || (given == "integer" && types.contains("number"))) {
        return true;
    }
    const QByteArray expected = types.size() == 1 ? types.first() : '[' + types.join(',') + ']';
    report(subject, verdict, "Invalid type. Expected: " + expected + ", given: " + given);
    return false;
}

/// anyOf and oneOf: without a match, what the closest schema says is added.
void SchemaValidator::checkBest(const Subject &subject, bool isOneOf, Verdict &verdict)
{
    const Value *schemas = findList(subject.schema, isOneOf ? "oneOf" : "anyOf");
    if (!schemas || schemas->items().empty()) {
        return;
    }
    int valid = 0;
    std::optional<Verdict> best;
    for (const Value &schema : schemas->items()) {
        const Verdict each = check(schema, subject.value, subject.context);
        valid += each.isValid() ? 1 : 0;
        if (!each.isValid() && (!best || each.score > best->score)) {
            best = each;
        }
        if (valid > 0 && !isOneOf) {
            return;
        }
    }
    if (isOneOf && valid == 1) {
        return;
    }
    report(subject, verdict,
           isOneOf ? "Must validate one and only one schema (oneOf)" : "Must validate at least one schema (anyOf)");
    if (valid == 0 && best) {
        verdict.merge(*best);
    }
}

void SchemaValidator::checkAllOf(const Subject &subject, Verdict &verdict)
{
    const Value *schemas = findList(subject.schema, "allOf");
    bool isValid = true;
    for (const Value &schema : schemas ? schemas->items() : std::vector<Value>()) {
        const Verdict each = check(schema, subject.value, subject.context);
        isValid = isValid && each.isValid();
        verdict.merge(each);
    }
    if (!isValid) {
        report(subject, verdict, "Must validate all the schemas (allOf)");
    }
}

void SchemaValidator::checkCombined(const Subject &subject, Verdict &verdict)
{
    checkBest(subject, false, verdict);
    checkBest(subject, true, verdict);
    checkAllOf(subject, verdict);
    if (const Value *excluded = findSchema(subject.schema, "not")) {
        if (check(*excluded, subject.value, subject.context).isValid()) {
            report(subject, verdict, "Must not validate the schema (not)");
        }
    }
    checkDependencies(subject, verdict);
    checkCondition(subject, verdict);
    ++verdict.score;
}

void SchemaValidator::checkDependencies(const Subject &subject, Verdict &verdict)
{
    const Value *dependencies = findMap(subject.schema, "dependencies");
    if (!dependencies || !subject.value.isMap()) {
        return;
    }
    for (const auto &[name, dependency] : dependencies->entries()) {
        if (!findValue(subject.value, name)) {
            continue;
        }
        if (!dependency.isList()) {
            checkRecursive({dependency, subject.value, subject.context}, verdict);
            continue;
        }
        for (const Value &needed : dependency.items()) {
            if (needed.isString() && !findValue(subject.value, needed.text())) {
                report(subject, verdict, "Has a dependency on " + needed.text());
            }
        }
    }
}

void SchemaValidator::checkCondition(const Subject &subject, Verdict &verdict)
{
    const Value *condition = findSchema(subject.schema, "if");
    if (!condition) {
        return;
    }
    const bool isTrue = check(*condition, subject.value, subject.context).isValid();
    const Value *consequence = findSchema(subject.schema, isTrue ? "then" : "else");
    const Verdict inner = consequence ? check(*consequence, subject.value, subject.context) : Verdict();
    if (!inner.isValid()) {
        report(subject, verdict,
               isTrue ? "Must validate \"then\" as \"if\" was valid"
                      : "Must validate \"else\" as \"if\" was not valid");
        verdict.merge(inner);
    }
}

void SchemaValidator::checkCommon(const Subject &subject, Verdict &verdict) const
{
    const QByteArray field = fieldOf(subject.context);
    if (const Value *constant = findValue(subject.schema, "const");
        constant && jsonOf(*constant) != jsonOf(subject.value)) {
        report(subject, verdict, field + " does not match: " + jsonOf(*constant));
    }
    if (const Value *allowed = findList(subject.schema, "enum")) {
        QByteArrayList texts;
        std::ranges::for_each(allowed->items(), [&](const Value &each) { texts.append(jsonOf(each)); });
        if (!texts.isEmpty() && !texts.contains(jsonOf(subject.value))) {
            report(subject, verdict, field + " must be one of the following: " + texts.join(", "));
        }
    }
    ++verdict.score;
}

} // namespace sealyard::chart
