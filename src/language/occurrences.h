#pragma once

#include "language/document.h"

#include <QList>
#include <QString>

namespace sealyard::language {

enum class SymbolKind { Variable, Stage };

/// One place where a variable or a stage of a build file is named.
struct Occurrence
{
    QString name;
    SymbolKind kind = SymbolKind::Variable;
    bool isDefinition = false;
    bool isEnvironment = false; ///< defined by ENV, or read when the image is run: it is in the image
    core::TextRange range;      ///< of the name
    core::TextRange whole;      ///< of "${NAME:-x}" and the like; of a definition the same as range
    qsizetype instruction = -1; ///< of a build file
};

/// The places of a build file, a script or a template, in the order of the text; nothing in other documents. Names of a
/// script are all that it reads or sets, of a template those that its actions read.
[[nodiscard]] QList<Occurrence> occurrencesIn(const Document &document);

/// The one that a position is in or right behind; nullptr when there is none.
[[nodiscard]] const Occurrence *occurrenceAt(const QList<Occurrence> &occurrences, core::Position position);

// What occurrencesIn() is made of.
[[nodiscard]] QList<Occurrence> occurrencesInBuildFile(const Document &document);
[[nodiscard]] QList<Occurrence> occurrencesInScript(const Document &document);
[[nodiscard]] QList<Occurrence> occurrencesInTemplate(const Document &document);

} // namespace sealyard::language
