#pragma once

#include "image/sourcetree.h"
#include "image/workspace.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace sealyard::imagelist {

/// Environment variables by name.
using Environment = QMap<QString, QString>;

/// Why a template is not rendered.
struct TemplateFailure
{
    QString message; ///< Go's sentence
    int line = 0;    ///< of the template, from 0
};

/// What a template in etc/, scripts/ or manifests/ becomes on `sealos run`.
struct RenderedTemplate
{
    QString path;   ///< of the template, relative to the workspace
    QString target; ///< the file that it becomes, likewise
    QString text;
    QList<int> templateLines; ///< for each line of the text the line of the template that began it, from 0
    std::optional<TemplateFailure> failure; ///< then `sealos run` stops here
};

/// Renders all .tmpl files of a version directory as sealos does before it copies them (upstream.md section 5): folder
/// by folder in one template set, so that what one defines is seen by those after it, and an empty one gives the text
/// of the one before. Random functions follow a seed. Pure on what it reads; thread-safe.
[[nodiscard]] QList<RenderedTemplate> renderTemplates(const image::VersionDirectory &directory,
                                                      const image::SourceTree &sources, const Environment &environment);

/// The variables that a template's actions name, sorted.
[[nodiscard]] QStringList variablesIn(const QString &text);

/// The ENV of the build file that CI uses: what a cluster image brings along.
[[nodiscard]] Environment imageEnvironment(const image::VersionDirectory &directory, const image::SourceTree &sources);

} // namespace sealyard::imagelist
