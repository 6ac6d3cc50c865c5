#pragma once

#include "core/textrange.h"
#include "shell/syntax/script.h"
#include "shell/text.h"

#include <QList>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace sealyard::shell {

/// Whether something happens on every way through the script on which commands succeed, or only on some.
enum class Certainty { Certain, Possible };

/// One word of a command after expansion.
struct Argument
{
    Text text;
    core::TextRange range;
    bool maySplit = false; ///< an unquoted unknown part: it may become no word, or several
    bool isGlob = false;   ///< a pattern of files: unknown parts stand for it, or it is as written if nothing matches
};

/// One redirection of a command itself or of a construct around it.
struct Redirect
{
    RedirectionKind kind = RedirectionKind::Output;
    int descriptor = 1;
    Argument target; ///< of a here-document its delimiter
    core::TextRange range;
};

/// Where the standard output of a command ends up.
enum class OutputTo {
    Log,     ///< whatever the script was started with
    Pipe,    ///< the next command of a pipeline
    File,    ///< see Command::redirects
    Null,    ///< /dev/null
    Captured ///< $(...) or <(...)
};

/// A command's place in its pipeline; count is 1 outside of one.
struct PipelineStage
{
    int id = 0;
    int index = 0;
    int count = 1;
};

/// One execution of a simple command. A loop that is unrolled and a function called twice give several for one place of
/// the script, so rules report each place once.
struct Command
{
    QString name;                ///< "helm" also for /usr/bin/helm; empty when it is not known
    QList<Argument> words;       ///< words[0] is the name as it stands behind the wrappers
    QStringList wrappers;        ///< "sudo", "env", "command", "exec", "time", "nohup", "timeout", "xargs" ...
    QList<Argument> assignments; ///< NAME=value in front, one text each
    QList<Redirect> redirects;
    core::TextRange range;            ///< the words and redirections, wrappers included
    QString file;                     ///< the script that has it; empty for the main one
    std::optional<QString> directory; ///< the working directory, relative to the start or absolute
    Certainty certainty = Certainty::Certain;
    OutputTo output = OutputTo::Log;
    PipelineStage stage;
    QString function;               ///< the innermost function that it runs in
    bool isCondition = false;       ///< of if, while, until, or before && and ||, or negated: its failure does not stop
    bool isFailureExpected = false; ///< the script says what follows from its failure: a condition, or before "||"
    bool isFailureIgnored = false;  ///< followed by "|| true" or the like, not the last of a pipeline without pipefail
    bool stopsOnFailure = false;    ///< set -e is in force and nothing of the above holds
    bool isInLoop = false;          ///< of a loop that was not unrolled
    bool isInSubshell = false;
    bool isInSubstitution = false;
    bool isInBackground = false;
    bool isModelled = true; ///< false for a program of which the reader knows nothing

    [[nodiscard]] bool is(QStringView wanted) const { return name == wanted; }
    /// The first operand after the name: "pull" of "helm pull", "repo" of "helm repo add".
    [[nodiscard]] QString subcommand() const;
    /// True when the first operands are these: c.isCall({u"helm", u"repo", u"add"}).
    [[nodiscard]] bool isCall(std::initializer_list<QStringView> names) const;
    /// True when an option is given in any form: "-x", "-zxf" for "-x", "--long", "--long=value".
    [[nodiscard]] bool hasOption(std::initializer_list<QStringView> names) const { return option(names) != nullptr; }
    /// The word that has the option; nullptr when there is none.
    [[nodiscard]] const Argument *option(std::initializer_list<QStringView> names) const;
    /// The value of the last of these options: of "-d x", "-dx", "--dest x", "--dest=x", "-zxf x". The range is the
    /// value's word.
    [[nodiscard]] std::optional<Argument> valueOf(std::initializer_list<QStringView> names) const;
    /// All values, in order.
    [[nodiscard]] QList<Argument> valuesOf(std::initializer_list<QStringView> names) const;
    /// The words behind the name that are neither options nor their values (which options take one is known for the
    /// tools that build scripts use). All that follows "--" is an operand.
    [[nodiscard]] QList<Argument> operands() const;
    /// All words that begin with "-" and stand before "--".
    [[nodiscard]] QList<Argument> options() const;
    /// True when an unquoted unknown word may hide options or operands.
    [[nodiscard]] bool mayHaveMoreWords() const;
};

} // namespace sealyard::shell
