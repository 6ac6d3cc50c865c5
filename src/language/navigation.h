#pragma once

#include "core/diagnostic.h"
#include "core/result.h"
#include "language/snapshot.h"

#include <QList>
#include <QString>

namespace sealyard::language {

/// A place in a file of the workspace.
struct Location
{
    QString path; ///< relative to the workspace
    core::TextRange range;
    bool isDefinition = false;

    bool operator==(const Location &) const = default;
};

/// Where what stands at a position is defined: a variable, a stage, a file that is copied or run. Of an ENV also from
/// scripts and templates of its version directory.
[[nodiscard]] QList<Location> definitionsAt(const Snapshot &snapshot, core::Position position);

/// All places that name the variable or the stage at a position, definitions included. An ENV is looked for in the
/// build file, in the scripts that run beside it and in the templates; an ARG or a stage in its build file.
[[nodiscard]] QList<Location> referencesAt(const Snapshot &snapshot, core::Position position);

/// What a rename at a position is about.
struct RenameTarget
{
    core::TextRange range;
    QString name;
};

/// ErrorKind::Invalid with the reason when nothing there can be renamed: no name of this file, one that the build or
/// sealos gives.
[[nodiscard]] core::Result<RenameTarget> renameTargetAt(const Snapshot &snapshot, core::Position position);

/// The changes that give another name. ErrorKind::Invalid when the name cannot be one, ErrorKind::Exists when it means
/// something else already.
[[nodiscard]] core::Result<QList<core::FileEdit>> renamed(const Snapshot &snapshot, core::Position position,
                                                          const QString &name);

} // namespace sealyard::language
