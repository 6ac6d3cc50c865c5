#pragma once

#include "core/textrange.h"

#include <QList>
#include <QString>

#include <optional>

namespace sealyard::image {

enum class InstructionKind {
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    HealthCheck,
    Label,
    Maintainer,
    OnBuild,
    Run,
    Shell,
    StopSignal,
    User,
    Volume,
    WorkDir,
    Unknown
};

/// One word of an instruction's arguments: an element of a JSON form, or a blank-separated shell word.
struct Word
{
    QString value; ///< quotes and escapes resolved, variables not expanded
    QString raw;   ///< as written, continuations left out; of a JSON element its value. What expansion works on
    core::TextRange range;
};

/// "--from=builder". A flag without "=" has no value.
struct Flag
{
    QString name; ///< without the dashes
    std::optional<QString> value;
    core::TextRange range;
};

/// One NAME=value of ENV, LABEL or ARG ("ARG NAME" has no value; "ENV NAME value" is the old form of one assignment).
struct Assignment
{
    Word key;
    std::optional<Word> value;
};

/// "<<EOF": the delimiter, and the lines up to the one that repeats it.
struct Heredoc
{
    QString delimiter;
    QString body;            ///< each line ends with "\n"; leading tabs are removed for "<<-"
    bool isExpanded = true;  ///< false when the delimiter is quoted
    bool stripsTabs = false; ///< "<<-"
    core::TextRange range;   ///< of the body
};

/// One instruction, from its keyword to the end of its last line (heredocs included).
struct Instruction
{
    InstructionKind kind = InstructionKind::Unknown;
    QString keyword; ///< as written
    core::TextRange keywordRange;
    core::TextRange range;
    core::TextRange argumentRange; ///< all that follows the keyword, flags included
    QString text; ///< the arguments after the flags on one line: continuations and inner comments left out
    QList<Flag> flags;
    QList<Word> words; ///< of a shell form split as a shell would; WORKDIR, USER, STOPSIGNAL and MAINTAINER have one
    QList<Assignment> assignments; ///< of ENV, LABEL and ARG
    QList<Heredoc> heredocs;
    bool isJson = false;   ///< exec form: words are the elements of a JSON array (of HEALTHCHECK behind "CMD")
    bool isBroken = false; ///< the build refuses it; Kubefile::problems says why
};

/// "# syntax=..." or "# escape=`" before the first instruction.
struct ParserDirective
{
    QString name;
    QString value;
    core::TextRange range;
};

/// A comment line, the "#" included.
struct Comment
{
    QString text;
    core::TextRange range;
};

/// What cannot be understood at a place; parsing goes on behind it.
struct SyntaxProblem
{
    QString message;
    core::TextRange range;
};

/// A Kubefile, Sealfile, Dockerfile or Containerfile, read without losing anything: one broken line never hides the
/// rest.
struct Kubefile
{
    QList<ParserDirective> directives;
    QList<Comment> comments;
    QList<Instruction> instructions;
    QList<SyntaxProblem> problems;
    QChar escape = u'\\';
};

/// Reads a build file as BuildKit and buildah do (Dockerfile reference; upstream.md section 4.1 for what buildah really
/// accepts): CRLF, a byte order mark, blank and comment lines inside a continuation, heredocs, JSON and shell forms.
/// Never fails; pure and thread-safe. Bounded: 100,000 instructions and comments, 1,000,000 words (100,000
/// in one instruction), 1,000 problems; beyond that a problem says where reading ended.
[[nodiscard]] Kubefile parseKubefile(const QString &text);

/// The kind named by a keyword, in any case.
[[nodiscard]] InstructionKind instructionKind(QStringView keyword);

/// The keyword of a kind in capitals; empty for Unknown.
[[nodiscard]] QString keywordOf(InstructionKind kind);

} // namespace sealyard::image
