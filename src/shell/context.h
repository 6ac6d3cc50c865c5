#pragma once

#include "shell/state.h"

namespace sealyard::shell {

/// A path that a word names.
struct Place
{
    QString path;            ///< relative to the start, or absolute; a pattern
    bool isAnywhere = false; ///< not even the beginning is known
};

/// How an access comes to its path.
enum class Naming {
    Spelt,      ///< a word names it
    SpeltDeep,  ///< the same, and the directories above are made too
    Guessed,    ///< it follows from the habit of a program
    GuessedDeep ///< the same, and the directories above are made too
};

/// Where the interpreter is: what the commands recorded now have in common.
struct Context
{
    QString file;
    std::optional<core::TextRange> range; ///< of text that is no file: the word that has it ("eval", "bash -c")
    QString function;
    QList<Redirect> redirects; ///< of the constructs around
    OutputTo output = OutputTo::Log;
    PipelineStage stage;
    int possible = 0; ///< more than 0 below a condition that is not decided
    int calls = 0;
    bool isCondition = false;
    bool isFailureExpected = false;
    bool isFailureIgnored = false;
    bool isInLoop = false;
    bool isInSubshell = false;
    bool isInSubstitution = false;
    bool isInBackground = false;
};

/// What the last single test would show about a path if it succeeded.
struct Refinement
{
    QString path;
    FileKind kind = FileKind::Unknown;
    bool existsWhenTrue = true;
};

/// A file that receives output of a command.
struct Output
{
    Place place;
    core::TextRange range;
    bool isAppending = false;
    bool isStandardOutput = true;
};

/// What the redirections of one command do together.
struct Redirected
{
    QList<Redirect> redirects;
    std::vector<Output> outputs;
    OutputTo output = OutputTo::Log;
    bool isOutputChanged = false;
    std::optional<std::optional<Content>> input; ///< std::nullopt: not redirected; an empty one: not known
};

} // namespace sealyard::shell
