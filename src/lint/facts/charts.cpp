#include "lint/facts/charts.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::DirectoryEntry;

namespace sealyard::lint {

namespace {

constexpr auto chartFile = "Chart.yaml"_L1;

QString nameOf(const DirectoryContext &context, const QString &folder)
{
    const QString path = folder.isEmpty() ? QString(chartFile) : folder + u'/' + chartFile;
    const OutlineEntry *name = context.outlineOf(path).child(-1, u"name");
    return name && !name->value.isEmpty() ? name->value : folder.section(u'/', -1);
}

bool isBelow(const QString &path, const QString &folder)
{
    return folder.isEmpty() || path.startsWith(folder + u'/');
}

bool isYamlName(const QString &path)
{
    static constexpr std::array endings{".yaml"_L1, ".yml"_L1, ".yaml.tmpl"_L1, ".yml.tmpl"_L1};
    return std::ranges::any_of(endings, [&](QLatin1StringView each) { return path.endsWith(each); });
}

} // namespace

QList<ChartFolder> chartFolders(const DirectoryContext &context)
{
    QList<ChartFolder> charts;
    for (const DirectoryEntry &entry : context.directory.entries) {
        if (entry.isDirectory || entry.path.section(u'/', -1) != chartFile) {
            continue;
        }
        const QString folder = entry.path.section(u'/', 0, -2);
        const bool isNested = std::ranges::any_of(
            charts, [&](const ChartFolder &outer) { return outer.path != folder && isBelow(folder, outer.path); });
        charts.append({folder, nameOf(context, folder), isNested});
    }
    return charts;
}

QStringList yamlLikeFiles(const DirectoryContext &context)
{
    QStringList files;
    for (const DirectoryEntry &entry : context.directory.entries) {
        const bool isBroughtAlong = entry.path.count("charts/"_L1) > 1;
        if (!entry.isDirectory && !entry.isSymlink && !isBroughtAlong && isYamlName(entry.path)) {
            files.append(entry.path);
        }
    }
    return files;
}

bool isTemplateFile(const DirectoryContext &context, const QString &relative)
{
    return relative.endsWith(".tmpl"_L1) || relative.endsWith(".tpl"_L1) || context.isChartTemplate(relative);
}

} // namespace sealyard::lint
