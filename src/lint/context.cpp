#include "lint/context.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

const BuildFile *DirectoryContext::usedBuildFile() const
{
    const QString name = image::buildFileOf(directory);
    const auto found = std::ranges::find(buildFiles, name, &BuildFile::name);
    return found == buildFiles.end() ? nullptr : &*found;
}

bool DirectoryContext::isMentionedByInit(const QString &relative) const
{
    return initScript.mentions(relative.section(u'/', 0, 0)) || initScript.mentions(relative.section(u'/', -1));
}

bool DirectoryContext::mayBeMadeByInit(const QString &relative) const
{
    return initScript.makesUnknownFiles() || isMentionedByInit(relative);
}

bool DirectoryContext::isChartTemplate(const QString &relative) const
{
    for (qsizetype at = relative.indexOf("templates/"_L1); at >= 0; at = relative.indexOf("templates/"_L1, at + 1)) {
        if ((at == 0 || relative.at(at - 1) == u'/') && directory.has(QString(relative.first(at) + "Chart.yaml"_L1))) {
            return true;
        }
    }
    return false;
}

bool KubefileContext::isUsed() const
{
    return path == directory.pathOf(image::buildFileOf(directory.directory));
}

const image::Stage *KubefileContext::scratchStage() const
{
    const bool isScratch = !evaluation.stages.isEmpty() && evaluation.stages.last().image == "scratch"_L1;
    return isScratch ? &evaluation.stages.last() : nullptr;
}

} // namespace sealyard::lint
