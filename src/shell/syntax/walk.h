#pragma once

#include "shell/syntax/script.h"

#include <functional>

namespace sealyard::shell {

/// What to call for each node of a script, outer before inner, in the order of the text; an empty function is left out.
struct Visitor
{
    std::function<void(const CommandSyntax &)> command;
    std::function<void(const Word &)> word;
    std::function<void(const Parameter &, const core::TextRange &)> parameter; ///< with the range of the whole "${...}"
    std::function<void(const Assignment &)> assignment;
    std::function<void(const Redirection &)> redirection;
};

/// Walks all of a script, substitutions and here-documents included, whether it is ever run or not. For rules about
/// how something is written; what it does is in effectsOf().
void walk(const Script &script, const Visitor &visitor);
void walk(const CommandSyntax &command, const Visitor &visitor);

} // namespace sealyard::shell
