#include "lint/facts/templates.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

constexpr auto suffix = ".tmpl"_L1;

} // namespace

bool isInRenderedFolder(QStringView relativePath)
{
    return relativePath.startsWith("etc/"_L1) || relativePath.startsWith("scripts/"_L1) ||
           relativePath.startsWith("manifests/"_L1);
}

QString renderedName(const QString &path)
{
    return path.chopped(suffix.size());
}

QList<const image::DirectoryEntry *> renderedTemplates(const DirectoryContext &context)
{
    QList<const image::DirectoryEntry *> templates;
    if (!context.isClusterImage()) {
        return templates;
    }
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isGuided = entry.path.startsWith("charts/"_L1) && !entry.path.contains("/templates/"_L1);
        if (!entry.isDirectory && entry.path.endsWith(suffix) && !context.isChartTemplate(entry.path) &&
            (isGuided || isInRenderedFolder(entry.path))) {
            templates.append(&entry);
        }
    }
    return templates;
}

} // namespace sealyard::lint
