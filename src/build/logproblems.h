#pragma once

#include "core/diagnostic.h"

#include <QMap>

namespace sealyard::build {

/// The texts of the files that a build's output may talk about, by their paths in the workspace: build file, init.sh,
/// image lists, manifests.
using FileTexts = QMap<QString, QString>;

/// Reads the files of a version directory (".../applications/APP/VERSION") that problemsIn() looks into. Blocks.
[[nodiscard]] FileTexts textsOf(const QString &workspaceRoot, const QString &directory);

/// True for a line of output that tells of a failure: where "jump to the first error" leads.
[[nodiscard]] bool isErrorLine(QStringView line);

/// The code of all that problemsIn() finds, in the place of a rule's.
[[nodiscard]] QString problemCode();

/// What lines of a build's output say about the user's files, at the place that is to blame: errors of bash with their
/// line, instructions that failed, files and images and charts that are not there, refused pulls. Nothing for a line
/// that cannot be traced to a place; one finding for each place and message. Pure.
[[nodiscard]] QList<core::Diagnostic> problemsIn(const QStringList &output, const FileTexts &texts);

} // namespace sealyard::build
