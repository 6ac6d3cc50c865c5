#pragma once

#include "lint/context.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sealyard::lint {

/// A file whose name is nearly that of a build file.
struct MisspeltName
{
    QString name;
    QString meant; ///< "Dockerfile" or "Kubefile"
};

/// The first such file of a version directory that has no build file; nothing when init.sh names the one that is meant.
[[nodiscard]] std::optional<MisspeltName> misspeltBuildFile(const DirectoryContext &context);

/// Files named like a build file of something else, "Dockerfile.plugins", that init.sh does not take.
[[nodiscard]] QStringList namedBuildFiles(const DirectoryContext &context);

/// True for a folder like images/ or charts/ that lies where a version directory is expected and is none.
[[nodiscard]] bool isContentInsteadOfVersion(const DirectoryContext &context);

} // namespace sealyard::lint
