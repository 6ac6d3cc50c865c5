#include "report/fingerprint.h"
#include "report/formats.h"
#include "report/sarifrules.h"

#include "core/version.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

QJsonObject artifactLocation(const QString &path)
{
    const QByteArray encoded = QUrl::toPercentEncoding(path, "/!$&'()*+,;=@");
    return {{u"uri"_s, QString::fromLatin1(encoded)}, {u"uriBaseId"_s, u"%SRCROOT%"_s}};
}

QJsonObject region(const core::TextRange &range)
{
    return {{u"startLine"_s, range.start.line + 1},
            {u"startColumn"_s, range.start.column + 1},
            {u"endLine"_s, range.end.line + 1},
            {u"endColumn"_s, range.end.column + 1}};
}

QJsonObject physicalLocation(const QString &path, const core::TextRange &range)
{
    return {{u"artifactLocation"_s, artifactLocation(path)}, {u"region"_s, region(range)}};
}

QJsonObject message(const QString &text)
{
    return {{u"text"_s, text}};
}

QJsonArray relatedLocations(const core::Diagnostic &diagnostic)
{
    QJsonArray array;
    for (const core::RelatedLocation &each : diagnostic.related) {
        array.append(QJsonObject{{u"id"_s, array.size() + 1},
                                 {u"physicalLocation"_s, physicalLocation(each.path, each.range)},
                                 {u"message"_s, message(each.message)}});
    }
    return array;
}

QJsonObject fixObject(const core::Fix &fix)
{
    QMap<QString, QJsonArray> replacements;
    for (const core::FileEdit &each : fix.edits) {
        replacements[each.path].append(QJsonObject{{u"deletedRegion"_s, region(each.edit.range)},
                                                   {u"insertedContent"_s, message(each.edit.newText)}});
    }
    QJsonArray changes;
    for (const auto &[path, ofFile] : std::as_const(replacements).asKeyValueRange()) {
        changes.append(QJsonObject{{u"artifactLocation"_s, artifactLocation(path)}, {u"replacements"_s, ofFile}});
    }
    return {{u"description"_s, message(fix.title)}, {u"artifactChanges"_s, changes}};
}

QJsonArray fixArray(const core::Diagnostic &diagnostic)
{
    QJsonArray array;
    for (const core::Fix &each : diagnostic.fixes) {
        if (!each.edits.isEmpty()) {
            array.append(fixObject(each));
        }
    }
    return array;
}

QJsonObject resultObject(const core::Diagnostic &diagnostic, const QString &fingerprint, qsizetype ruleIndex)
{
    QJsonObject object{{u"ruleId"_s, diagnostic.code},
                       {u"ruleIndex"_s, ruleIndex},
                       {u"level"_s, sarifLevel(diagnostic.severity)},
                       {u"message"_s, message(diagnostic.message)},
                       {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s,
                                                                physicalLocation(diagnostic.path, diagnostic.range)}}}},
                       {u"partialFingerprints"_s, QJsonObject{{u"primaryLocationLineHash"_s, fingerprint}}}};
    if (const QJsonArray related = relatedLocations(diagnostic); !related.isEmpty()) {
        object.insert(u"relatedLocations"_s, related);
    }
    if (const QJsonArray fixes = fixArray(diagnostic); !fixes.isEmpty()) {
        object.insert(u"fixes"_s, fixes);
    }
    return object;
}

/// What could not be done is said of the run, not as a result.
QJsonObject invocation(const QStringList &problems)
{
    QJsonArray notifications;
    for (const QString &problem : problems) {
        notifications.append(QJsonObject{{u"level"_s, u"error"_s}, {u"message"_s, message(problem)}});
    }
    return {{u"executionSuccessful"_s, problems.isEmpty()}, {u"toolExecutionNotifications"_s, notifications}};
}

} // namespace

QByteArray sarifReport(const Findings &findings)
{
    const SarifRules rules(findings.result);
    const QStringList prints = fingerprints(findings);
    QJsonArray results;
    for (const core::Diagnostic &each : findings.result.diagnostics) {
        results.append(resultObject(each, prints.at(results.size()), rules.indexOf(each.code)));
    }
    const QJsonObject driver{{u"name"_s, u"Sealyard"_s},
                             {u"semanticVersion"_s, core::version()},
                             {u"version"_s, core::version()},
                             {u"rules"_s, rules.array()}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"automationDetails"_s, QJsonObject{{u"id"_s, u"sealyard/lint/"_s}}},
                          {u"columnKind"_s, u"utf16CodeUnits"_s},
                          {u"invocations"_s, QJsonArray{invocation(findings.result.problems)}},
                          {u"results"_s, results}};
    const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                          {u"version"_s, u"2.1.0"_s},
                          {u"runs"_s, QJsonArray{run}}};
    return QJsonDocument(log).toJson();
}

} // namespace sealyard::report
