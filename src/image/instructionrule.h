#pragma once

#include "image/kubefile.h"

#include <QList>

namespace sealyard::image {

/// How an instruction's arguments are read.
enum class ArgumentForm {
    Words,        ///< split at blanks
    JsonOrWords,  ///< a JSON array of strings, else split at blanks
    Command,      ///< a JSON array of strings, else a shell command
    Whole,        ///< all of it is one word
    Assignments,  ///< NAME=value ..., or the old form NAME value
    Declarations, ///< NAME or NAME=value ...
    HealthCheck,  ///< NONE, or CMD and a command
    Trigger       ///< another instruction
};

/// A flag of an instruction, as BuildKit or buildah 1.39 accept it.
struct FlagRule
{
    QLatin1StringView name;
    bool needsValue = true;
};

/// What BuildKit and buildah accept of one kind of instruction.
struct InstructionRule
{
    InstructionKind kind;
    ArgumentForm form;
    qsizetype minimumWords = 1;
    bool isExpanded = false; ///< variables, quotes and escapes in the words are resolved by the build
    QList<FlagRule> flags;
};

/// The rule of a known kind.
[[nodiscard]] const InstructionRule &instructionRule(InstructionKind kind);

} // namespace sealyard::image
