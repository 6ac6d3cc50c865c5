#include "report/formats.h"

#include "report/tr.h"
#include "report/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Severity;

namespace sealyard::report {

namespace {

/// GitHub shows so many annotations of each severity that a step makes, the first ones.
constexpr int shownOfEach = 10;
/// Of a step's summary GitHub takes 1 MiB, or else nothing.
constexpr qsizetype summaryLimit = 1000 * 1000;

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

QList<core::Diagnostic> worstFirst(const lint::LintResult &result)
{
    QList<core::Diagnostic> sorted = result.diagnostics;
    std::ranges::stable_sort(sorted, {}, &core::Diagnostic::severity);
    return sorted;
}

/// As plain text in a cell of a table: others' file names and words are no markup.
QString escapedMarkdown(const QString &text)
{
    QString escaped;
    for (const QChar c : printable(text)) {
        const bool isPlain = c.isLetterOrNumber() || c.isSpace() || c.unicode() > u'~' || u"/:.,;'\"-%()"_s.contains(c);
        escaped += isPlain ? QString(c) : u"&#%1;"_s.arg(int(c.unicode()));
    }
    return escaped;
}

} // namespace

QByteArray githubReport(const Findings &findings)
{
    const QList<core::Diagnostic> sorted = worstFirst(findings.result);
    QString report;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        int count = 0;
        QString annotations;
        for (const core::Diagnostic &each : sorted) {
            count += each.severity == severity ? 1 : 0;
            annotations += each.severity == severity ? annotation(each) : QString();
        }
        // Before the others of its kind: behind them it would not be shown either.
        if (count > shownOfEach) {
            report += u"::%1 title=Sealyard::%2\n"_s.arg(
                commandOf(severity), escapedData(Tr::tr("There are %n findings of this severity, of which the first "
                                                        "are shown here. The summary of the run lists all.",
                                                        nullptr, count)));
        }
        report += annotations;
    }
    return report.toUtf8();
}

QByteArray githubSummary(const Findings &findings)
{
    if (findings.result.diagnostics.isEmpty()) {
        return {};
    }
    QByteArray summary =
        u"| %1 | %2 | %3 |\n| --- | --- | --- |\n"_s.arg(Tr::tr("Severity"), Tr::tr("Place"), Tr::tr("Finding"))
            .toUtf8();
    for (const core::Diagnostic &each : worstFirst(findings.result)) {
        const QString place = u"%1:%2"_s.arg(each.path).arg(each.range.start.line + 1);
        const QByteArray row = u"| %1 | %2 | %3 [%4] |\n"_s
                                   .arg(core::severityName(each.severity), escapedMarkdown(place),
                                        escapedMarkdown(each.message), escapedMarkdown(ruleLabel(each)))
                                   .toUtf8();
        if (summary.size() + row.size() > summaryLimit) {
            summary += u"\n%1\n"_s.arg(Tr::tr("The rest has no room here.")).toUtf8();
            break;
        }
        summary += row;
    }
    return summary;
}

} // namespace sealyard::report
