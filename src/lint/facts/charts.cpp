#include "lint/facts/charts.h"

#include "core/paths.h"

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
    return name && !name->value.isEmpty() ? name->value : core::nameOf(folder);
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
        if (entry.isDirectory || core::nameOf(entry.path) != chartFile) {
            continue;
        }
        const QString folder = core::folderOf(entry.path);
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
        const bool isFile = !entry.isDirectory && !entry.isSymlink;
        if (isFile && isYamlName(entry.path) && entry.path.count("charts/"_L1) < 2) {
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
