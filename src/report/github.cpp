#include "report/formats.h"

#include "report/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

/// As @actions/core does it (packages/core/src/command.ts).
QString escapedData(QString text)
{
    return text.replace(u'%', "%25"_L1).replace(u'\r', "%0D"_L1).replace(u'\n', "%0A"_L1);
}

QString escapedProperty(const QString &text)
{
    return escapedData(text).replace(u':', "%3A"_L1).replace(u',', "%2C"_L1);
}

QString commandOf(core::Severity severity)
{
    return severity == core::Severity::Info ? u"notice"_s : core::severityName(severity);
}

QString annotation(const core::Diagnostic &each)
{
    const auto number = [](int zeroBased) {
        return QString::number(zeroBased + 1);
    };
    // In one call each: a "%3" in a path is no placeholder.
    QString place = u"file=%1,line=%2,endLine=%3"_s.arg(escapedProperty(each.path), number(each.range.start.line),
                                                        number(each.range.end.line));
    if (each.range.start.line == each.range.end.line) { // GitHub takes columns of one line only
        place += u",col=%1,endColumn=%2"_s.arg(number(each.range.start.column), number(each.range.end.column));
    }
    return u"::%1 %2,title=%3::%4\n"_s.arg(commandOf(each.severity), place, escapedProperty(ruleLabel(each)),
                                           escapedData(each.message));
}

} // namespace

QByteArray githubReport(const Findings &findings)
{
    QList<core::Diagnostic> sorted = findings.result.diagnostics;
    std::ranges::stable_sort(sorted, {}, &core::Diagnostic::severity);
    QString report;
    for (const core::Diagnostic &each : sorted) {
        report += annotation(each);
    }
    return report.toUtf8();
}

} // namespace sealyard::report
