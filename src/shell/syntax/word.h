#pragma once

#include "core/textrange.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace sealyard::shell {

struct Statement;
struct WordPart;

/// Text outside of quotes, or between the expansions of a quoted part or a here-document. Only an escape is not
/// written as it stands in the script: "\$" is one part with the text "$".
struct Literal
{
    QString text;
    bool isEscape = false;
};

/// '...' or, with isAnsi, $'...' with its escapes resolved.
struct SingleQuoted
{
    QString text;
    bool isAnsi = false;
};

/// "..." or $"...".
struct DoubleQuoted
{
    std::vector<WordPart> parts;
};

/// An unquoted "*", "?" or "[...]", or an extended pattern such as "@(a|b)", as written.
struct Glob
{
    QString pattern;
};

/// "~" or "~user" at the beginning of a word or of an assigned value.
struct Tilde
{
    QString user;
};

/// What ${NAME...} does with the value.
enum class ParameterOperator {
    None,
    Default,       ///< -
    Assign,        ///< =
    Error,         ///< ?
    Alternative,   ///< +
    Substring,     ///< :offset:length, both in argument
    RemovePrefix,  ///< # and, with isGreedy, ##
    RemoveSuffix,  ///< % and %%
    Replace,       ///< / and //
    ReplacePrefix, ///< /#
    ReplaceSuffix, ///< /%
    Upper,         ///< ^ and ^^
    Lower,         ///< , and ,,
    Transform,     ///< @Q and others; the letter is the argument
    Invalid        ///< what bash calls a bad substitution when it gets there
};

/// $NAME or ${NAME...}. NAME is an identifier, digits, or one of "@*#?-$!".
struct Parameter
{
    QString name;
    core::TextRange nameRange;
    std::optional<QString> subscript; ///< as written: "@" of ${a[@]}
    ParameterOperator op = ParameterOperator::None;
    bool isBraced = false;
    bool isLength = false;   ///< ${#NAME}
    bool isIndirect = false; ///< ${!NAME}
    bool testsNull = false;  ///< the operator was written with ":"
    bool isGreedy = false;   ///< the operator was doubled
    core::TextRange argumentRange;
    std::vector<WordPart> argument; ///< default, pattern, offset
    std::vector<WordPart> replacement;
};

enum class SubstitutionKind { Command, Backticks, ProcessInput, ProcessOutput };

/// $(...), `...`, <(...) or >(...).
struct Substitution
{
    SubstitutionKind kind = SubstitutionKind::Command;
    std::vector<Statement> statements;
};

/// $((...)) or $[...]: the expression as a double-quoted text would be read.
struct Arithmetic
{
    std::vector<WordPart> parts;
};

/// A word: parts without blanks between them. The default value of a parameter and the body of a here-document are
/// words too, with blanks and line ends in their literals.
struct Word
{
    core::TextRange range;
    std::vector<WordPart> parts;

    [[nodiscard]] bool isEmpty() const { return parts.empty(); }
    /// The text when nothing in it is expanded (quotes and escapes resolved); else std::nullopt.
    [[nodiscard]] std::optional<QString> literal() const;
};

/// {a,b}: one word for each alternative; a sequence {1..3} has them too, when it has at most 1,000 (as bash would
/// write them). A longer one is a literal.
struct Braces
{
    std::vector<Word> alternatives;
    bool isSequence = false;
};

struct WordPart
{
    core::TextRange range;
    std::variant<Literal, SingleQuoted, DoubleQuoted, Glob, Tilde, Parameter, Substitution, Arithmetic, Braces> value;
};

} // namespace sealyard::shell
