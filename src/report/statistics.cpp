#include "report/report.h"

#include "report/wording.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

struct Count
{
    core::Diagnostic example;
    int findings = 0;
};

bool isMoreFrequent(const Count &left, const Count &right)
{
    return left.findings != right.findings ? left.findings > right.findings : left.example.code < right.example.code;
}

} // namespace

QString statistics(const lint::LintResult &result)
{
    QHash<QString, Count> byCode;
    for (const core::Diagnostic &each : result.diagnostics) {
        Count &count = byCode[each.code];
        count.example = each;
        ++count.findings;
    }
    QList<Count> counts = byCode.values();
    std::ranges::sort(counts, isMoreFrequent);
    QString table;
    for (const Count &count : std::as_const(counts)) {
        const lint::Rule *rule = lint::findRule(count.example.code);
        table += QString::number(count.findings).rightJustified(6) + u"  "_s +
                 ruleLabel(count.example).leftJustified(42) +
                 (rule ? lint::summaryOf(*rule) : sourceOf(count.example)) + u'\n';
    }
    return table;
}

} // namespace sealyard::report
