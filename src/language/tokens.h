#pragma once

#include "language/document.h"

#include <QList>

namespace sealyard::language {

/// What a part of a text is, for its colour.
enum class TokenKind { Keyword, Comment, String, Variable, Label, Stage, Flag };

struct Token
{
    core::TextRange range; ///< in one line
    TokenKind kind = TokenKind::Keyword;

    bool operator==(const Token &) const = default;
};

/// The tokens of a build file, in order and without overlaps; comments of an image list. Other documents have none:
/// what colours their language is at hand in every editor.
[[nodiscard]] QList<Token> tokensIn(const Document &document);

} // namespace sealyard::language
