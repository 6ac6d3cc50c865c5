#pragma once

#include "language/document.h"

#include <QString>

namespace sealyard::language {

enum class BuildFilePlace {
    Nothing,  ///< a comment, or a here-document of COPY
    Keyword,  ///< where an instruction begins
    Flag,     ///< in a word that begins with "--" in front of the arguments
    Argument, ///< in or in front of an argument
};

/// What stands around a place of a build file that is being written.
struct BuildFileContext
{
    BuildFilePlace place = BuildFilePlace::Nothing;
    const image::Instruction *instruction = nullptr; ///< of the document; set for flags and arguments
    QString word;                                    ///< what is typed of the keyword, flag or argument
    int wordIndex = 0;                               ///< of the argument, flags left out
    QString command;                ///< of a command: all of it in front of the place; of a JSON form the element
    bool isBetweenElements = false; ///< of a JSON form: outside of the quotes
};

[[nodiscard]] BuildFileContext buildFileContextAt(const Document &document, core::Position position);

} // namespace sealyard::language
