#pragma once

#include "template/value.h"

#include <QByteArrayList>

namespace sealyard::chart {

/// What validation found; the score tells which of several schemas came closest.
struct Verdict
{
    QByteArrayList problems;
    int score = 0;

    [[nodiscard]] bool isValid() const { return problems.isEmpty(); }
    void merge(const Verdict &other);
};

/// Checks values by a JSON schema: gojsonschema's validation, in its order and with its sentences. Bounded: steps, and
/// schemas within schemas; beyond it everything is valid.
class SchemaValidator final
{
public:
    explicit SchemaValidator(const templates::Value &root)
        : m_root(root)
    {
    }

    [[nodiscard]] Verdict check(const templates::Value &schema, const templates::Value &value,
                                const QByteArray &context);

private:
    using Value = templates::Value;

    /// One schema, one value and where the value is.
    struct Subject
    {
        const Value &schema;
        const Value &value;
        const QByteArray &context;
    };

    void checkRecursive(const Subject &subject, Verdict &verdict);
    [[nodiscard]] bool checkType(const Subject &subject, Verdict &verdict) const;
    void checkCombined(const Subject &subject, Verdict &verdict);
    void checkBest(const Subject &subject, bool isOneOf, Verdict &verdict);
    void checkAllOf(const Subject &subject, Verdict &verdict);
    void checkDependencies(const Subject &subject, Verdict &verdict);
    void checkCondition(const Subject &subject, Verdict &verdict);
    void checkCommon(const Subject &subject, Verdict &verdict) const;
    void checkArray(const Subject &subject, Verdict &verdict);
    void checkItems(const Subject &subject, Verdict &verdict);
    void checkContains(const Subject &subject, Verdict &verdict);
    void checkObject(const Subject &subject, Verdict &verdict);
    void checkProperty(const Subject &subject, const QByteArray &name, const Value &value, Verdict &verdict);
    void checkString(const Subject &subject, Verdict &verdict) const;
    void checkNumber(const Subject &subject, Verdict &verdict) const;
    void report(const Subject &subject, Verdict &verdict, const QByteArray &problem) const;
    [[nodiscard]] const Value *resolve(const QByteArray &reference) const;

    const Value &m_root;
    int m_depth = 0;
    int m_steps = 0;
};

} // namespace sealyard::chart
