#pragma once

#include "shell/places.h"
#include "shell/syntax/script.h"

#include <memory>

namespace sealyard::shell {

/// What a parser and the parsers of backticks inside it share.
struct ParserState
{
    explicit ParserState(QStringView text)
        : places(text)
    {
    }

    Places places;
    Script script; ///< problems and comments; statements are filled in at the end
    int depth = 0;
    int recoveries = 0; ///< quotes and brackets that never end; each costs a walk to the end of the text
};

/// A here-document whose operator was read, and whose lines are still to come.
struct PendingDocument
{
    qsizetype opening; ///< where its operator stands
    std::shared_ptr<HereDocument> document;
};

/// Where a run of unquoted parts ends.
enum class Until { WordEnd, Alternative, Brace, SlashOrBrace, Regex, Pattern };
/// Where a run of parts inside double quotes ends.
enum class QuotedUntil { Quote, Brace, End };

} // namespace sealyard::shell
