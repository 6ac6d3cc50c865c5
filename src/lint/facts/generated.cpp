#include "lint/facts/generated.h"

#include "lint/facts/scripts.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

void addGeneratedBuildFiles(DirectoryContext &context)
{
    for (const GeneratedBuildFile &each : context.scripts().buildFiles()) {
        if (each.name == context.usedBuildFileName()) {
            context.buildFiles.push_back(makeBuildFile(context, each.name, each.content));
        }
    }
}

QList<core::Diagnostic> inInitScript(QList<core::Diagnostic> findings, const BuildFile &file,
                                     const DirectoryContext &context)
{
    const QString path = context.pathOf(file.name);
    const QString script = context.pathOf(u"init.sh"_s);
    for (core::Diagnostic &finding : findings) {
        finding.fixes.clear();
        if (finding.path == path) {
            finding.path = script;
            finding.range = file.origin->rangeInScript(finding.range);
        }
        for (core::RelatedLocation &related : finding.related) {
            if (related.path == path) {
                related.path = script;
                related.range = file.origin->rangeInScript(related.range);
            }
        }
    }
    return findings;
}

} // namespace sealyard::lint
