#pragma once

#include "image/evaluation.h"
#include "shell/filetree.h"

namespace sealyard::lint {

/// The files of an image that starts from nothing, made of those of the build context by its COPY and ADD. registry/ is
/// left out when it is at the root, and templates (*.tmpl) are rendered, as sealos does before it runs commands.
[[nodiscard]] shell::FileTree imageFiles(const image::Stage &stage, const image::Kubefile &kubefile,
                                         const shell::FileTree &context);

} // namespace sealyard::lint
