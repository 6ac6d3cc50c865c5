#include "report/sarifrules.h"

#include "report/tr.h"
#include "report/wording.h"

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

/// GitHub's word for the severity of a finding that is no security hole.
QString problemSeverity(core::Severity severity)
{
    return severity == core::Severity::Info ? u"recommendation"_s : core::severityName(severity);
}

QJsonObject ruleObject(const lint::Rule &rule)
{
    const QString summary = lint::summaryOf(rule);
    const QJsonObject properties{{u"tags"_s, QJsonArray{u"cluster-image"_s}},
                                 {u"precision"_s, u"high"_s},
                                 {u"problem.severity"_s, problemSeverity(rule.severity)}};
    const QString help = lint::documentationOf(rule);
    return {{u"id"_s, QString::fromLatin1(rule.code)},
            {u"name"_s, QString::fromLatin1(rule.name)},
            {u"shortDescription"_s, QJsonObject{{u"text"_s, summary}}},
            {u"fullDescription"_s, QJsonObject{{u"text"_s, summary}}},
            {u"help"_s, QJsonObject{{u"text"_s, help}, {u"markdown"_s, help}}},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, sarifLevel(rule.severity)}}},
            {u"properties"_s, properties}};
}

/// What shellcheck says of a code stands in its wiki, one page for each.
QJsonObject foreignRuleObject(const core::Diagnostic &diagnostic)
{
    const QString summary = Tr::tr("Finding %1 of %2").arg(diagnostic.code, sourceOf(diagnostic));
    return {{u"id"_s, diagnostic.code},
            {u"shortDescription"_s, QJsonObject{{u"text"_s, summary}}},
            {u"helpUri"_s, QString(u"https://www.shellcheck.net/wiki/"_s + diagnostic.code)},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, sarifLevel(diagnostic.severity)}}}};
}

} // namespace

QString sarifLevel(core::Severity severity)
{
    return severity == core::Severity::Info ? u"note"_s : core::severityName(severity);
}

SarifRules::SarifRules(const lint::LintResult &result)
{
    for (const lint::Rule *rule : lint::catalogue()) {
        append(QString::fromLatin1(rule->code), ruleObject(*rule));
    }
    for (const core::Diagnostic &each : result.diagnostics) {
        if (!m_indexes.contains(each.code)) {
            append(each.code, foreignRuleObject(each));
        }
    }
}

void SarifRules::append(const QString &code, const QJsonObject &rule)
{
    m_indexes.insert(code, m_rules.size());
    m_rules.append(rule);
}

} // namespace sealyard::report
