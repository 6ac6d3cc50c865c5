#pragma once

#include "lint/context.h"

#include <QList>

namespace sealyard::lint {

/// The *.tmpl files of a version directory that sealos renders, or that the user guide says it renders: those below
/// etc, scripts, manifests and charts, without the templates of Helm charts. None for docker images.
[[nodiscard]] QList<const image::DirectoryEntry *> renderedTemplates(const DirectoryContext &context);

/// True for a path below etc, scripts or manifests: the folders that sealos really renders (upstream.md section 5.1).
[[nodiscard]] bool isInRenderedFolder(QStringView relativePath);

/// The name of a template after rendering: without ".tmpl".
[[nodiscard]] QString renderedName(const QString &path);

} // namespace sealyard::lint
