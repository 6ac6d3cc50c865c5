#include "cli/lintoutput.h"

#include "cli/tr.h"
#include "core/files.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

core::Result<QList<LintOutput>> outputsOf(const QStringList &specifications)
{
    QList<LintOutput> outputs;
    for (const QString &specification : specifications) {
        const qsizetype colon = specification.indexOf(u':');
        const QString name = colon < 0 ? specification : specification.first(colon);
        const QString file = colon < 0 ? QString() : specification.sliced(colon + 1);
        const auto format = report::formatOf(name);
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
        if (output.file.isEmpty()) {
            console.out << QString::fromUtf8(report::write(output.format, findings, console.hasColours));
        } else if (auto written = core::writeFile(output.file, report::write(output.format, findings)); !written) {
            return written;
        }
    }
    return {};
}

} // namespace sealyard::cli
