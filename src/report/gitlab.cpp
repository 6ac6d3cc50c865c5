#include "report/fingerprint.h"
#include "report/formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

QString severityWord(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error:
        return u"major"_s;
    case core::Severity::Warning:
        return u"minor"_s;
    case core::Severity::Info:
        return u"info"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QByteArray gitlabReport(const Findings &findings)
{
    const QStringList prints = fingerprints(findings);
    QJsonArray issues;
    for (const core::Diagnostic &each : findings.result.diagnostics) {
        const QJsonObject lines{{u"begin"_s, each.range.start.line + 1}, {u"end"_s, each.range.end.line + 1}};
        issues.append(QJsonObject{{u"type"_s, u"issue"_s},
                                  {u"check_name"_s, each.code},
                                  {u"description"_s, each.message},
                                  {u"fingerprint"_s, prints.at(issues.size())},
                                  {u"severity"_s, severityWord(each.severity)},
                                  {u"location"_s, QJsonObject{{u"path"_s, each.path}, {u"lines"_s, lines}}}});
    }
    return QJsonDocument(issues).toJson();
}

} // namespace sealyard::report
