#pragma once

#include "language/snapshot.h"

#include <QMap>
#include <QString>

#include <optional>

namespace sealyard::language {

/// What is said about a part of a text, in Markdown.
struct Hover
{
    core::TextRange range;
    QString markdown;
};

/// What stands at a position means: an instruction, a variable with its value and where that comes from, an image as it
/// is pulled and stored, what a COPY source is, what sealos runs, a label, which images a key of a chart's values
/// changes. Blocks for the last one (charts are rendered), so not for the GUI thread.
[[nodiscard]] std::optional<Hover> hoverAt(const Snapshot &snapshot, core::Position position);

/// An entry of CMD as sealos gives it to the shell: with the values of the environment, and "$(NAME)" for every
/// unknown name (upstream.md section 4.4).
[[nodiscard]] QString expandedCommand(const QString &command, const QMap<QString, QString> &environment);

// What hoverAt() is made of.
[[nodiscard]] std::optional<Hover> hoverInBuildFile(const Snapshot &snapshot, core::Position position);
[[nodiscard]] std::optional<Hover> hoverOfVariable(const Snapshot &snapshot, core::Position position);
[[nodiscard]] std::optional<Hover> hoverOfCommand(const Document &document, const image::Instruction &instruction,
                                                  core::Position position);
[[nodiscard]] std::optional<Hover> hoverOfValue(const Snapshot &snapshot, core::Position position);
[[nodiscard]] std::optional<Hover> hoverOfImage(const QString &written, const core::TextRange &range);

} // namespace sealyard::language
