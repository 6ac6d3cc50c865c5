#pragma once

#include "language/document.h"

#include <QList>
#include <QString>

namespace sealyard::language {

enum class OutlineKind { Stage, Instruction, Variable, Function, Object, Image };

/// One entry of a document's outline.
struct OutlineEntry
{
    QString name;
    QString detail;
    OutlineKind kind = OutlineKind::Instruction;
    core::TextRange range;     ///< all of it
    core::TextRange nameRange; ///< inside of range
    QList<OutlineEntry> children = {};
};

/// The outline: stages with their instructions, functions of scripts, objects of manifests, images of lists.
[[nodiscard]] QList<OutlineEntry> outlineOf(const Document &document);

enum class FoldKind { Code, Comment };

/// Lines that can be folded, the first and the last of them included.
struct Fold
{
    int firstLine = 0;
    int lastLine = 0;
    FoldKind kind = FoldKind::Code;

    bool operator==(const Fold &) const = default;
};

/// What can be folded, in order: continued instructions and here-documents, stages, comments, blocks of scripts, what
/// is indented in YAML. 10,000 at most.
[[nodiscard]] QList<Fold> foldsIn(const Document &document);

} // namespace sealyard::language
