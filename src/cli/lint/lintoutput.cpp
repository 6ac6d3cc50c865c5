#include "cli/lint/lintoutput.h"

#include "cli/tr.h"
#include "core/files.h"

#include <QFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

std::optional<report::Format> formatOf(const QString &name)
{
    const bool isInWorkflow = qgetenv("GITHUB_ACTIONS") == "true";
    return report::formatOf(name == "auto"_L1 ? (isInWorkflow ? u"github"_s : u"text"_s) : name);
}

/// GitHub names the file to which a step's summary is appended.
core::Result<void> addGitHubSummary(const report::Findings &findings)
{
    const QString path = qEnvironmentVariable("GITHUB_STEP_SUMMARY");
    if (path.isEmpty()) {
        return {};
    }
    QFile file(path);
    const QByteArray summary = report::githubSummary(findings);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(summary) != summary.size()) {
        return core::failure(Tr::tr("Cannot write the summary of this step to “%1”: %2").arg(path, file.errorString()));
    }
    return {};
}

core::Result<void> writeOutput(const LintOutput &output, const report::Findings &findings, Console &console)
{
    if (!output.file.isEmpty()) {
        return core::writeFile(output.file, report::write(output.format, findings));
    }
    console.out << QString::fromUtf8(report::write(output.format, findings, console.hasColours));
    return output.format == report::Format::GitHub ? addGitHubSummary(findings) : core::Result<void>();
}

} // namespace

core::Result<QList<LintOutput>> outputsOf(const QStringList &specifications)
{
    QList<LintOutput> outputs;
    for (const QString &specification : specifications) {
        const qsizetype colon = specification.indexOf(u':');
        const QString name = colon < 0 ? specification : specification.first(colon);
        const QString file = colon < 0 ? QString() : specification.sliced(colon + 1);
        const auto format = formatOf(name);
        if (!format) {
            return core::failure(Tr::tr("There is no report format “%1”; use one of: %2.")
                                     .arg(name, report::formatNames().join(u", "_s)),
                                 core::ErrorKind::Invalid);
        }
        if (std::ranges::contains(outputs, file, &LintOutput::file)) {
            return core::failure(file.isEmpty()
                                     ? Tr::tr("Only one report can go to the standard output; name files for the "
                                              "others, such as “sarif:report.sarif”.")
                                     : Tr::tr("Two reports go to “%1”; name another file for one of them.").arg(file),
                                 core::ErrorKind::Invalid);
        }
        outputs.append({*format, file});
    }
    return outputs;
}

core::Result<void> writeOutputs(const QList<LintOutput> &outputs, const report::Findings &findings, Console &console)
{
    for (const LintOutput &output : outputs) {
        if (auto written = writeOutput(output, findings, console); !written) {
            return written;
        }
    }
    return {};
}

} // namespace sealyard::cli
