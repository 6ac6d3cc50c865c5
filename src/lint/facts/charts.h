#pragma once

#include "lint/context.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::lint {

/// One Helm chart among the files of a version directory: a folder with a Chart.yaml.
struct ChartFolder
{
    QString path;          ///< relative to the version directory; "" is the version directory itself
    QString name;          ///< of Chart.yaml; the folder's name when it says none
    bool isNested = false; ///< below another chart

    /// The path of a file of the chart, relative to the version directory.
    [[nodiscard]] QString fileOf(const QString &file) const { return path.isEmpty() ? file : path + u'/' + file; }
};

/// The charts of a version directory, sorted by path.
[[nodiscard]] QList<ChartFolder> chartFolders(const DirectoryContext &context);

/// Files that hold YAML or a template of it: manifests, values, chart templates, *.yaml.tmpl. Without those of charts
/// that other charts bring along.
[[nodiscard]] QStringList yamlLikeFiles(const DirectoryContext &context);

/// True for a file below the templates of a chart, or one that ends in .tmpl or .tpl.
[[nodiscard]] bool isTemplateFile(const DirectoryContext &context, const QString &relative);

} // namespace sealyard::lint
