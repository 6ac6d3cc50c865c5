#pragma once

#include "shell/command.h"
#include "shell/filetree.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace sealyard::shell {

/// What a command does to a path, or a test about it.
enum class Access {
    Read,            ///< must exist: cat, cp SOURCE, sed, "< x", helm template PATH, chmod ...
    Test,            ///< -f, -d, -e ...: may or may not exist
    Execute,         ///< ./x, bash x, source x
    Enter,           ///< cd, pushd
    Write,           ///< made or replaced: ">", wget -O, cp TARGET
    Append,          ///< made or continued: ">>", tee -a
    Edit,            ///< must exist: sed -i, yq -i
    MakeDirectory,   ///< must not exist: mkdir
    MakeDirectories, ///< mkdir -p
    Unpack,          ///< a directory below which unknown files come to be: tar, unzip, git clone, helm pull --untar
    Remove           ///< rm, rmdir, the source of mv
};

/// One access to one path, in the order of execution.
struct FileUse
{
    Access access = Access::Read;
    QString path;  ///< relative to the directory that the script started in, or absolute; a pattern (see Text)
    Lookup before; ///< the path, right before
    Lookup parent; ///< its directory, right before
    Certainty certainty = Certainty::Certain;
    core::TextRange range;     ///< the word that names it
    QString file;              ///< the script that has it; empty for the main one
    qsizetype command = -1;    ///< index in Facts::commands; -1 for a redirection of a compound command
    bool isGuessed = false;    ///< the name follows from a tool's habit (wget URL, helm pull), no word spells it
    bool makesParents = false; ///< the directories above are made too, as by "wget -P" or "curl --create-dirs"
    std::shared_ptr<const Content> content = {}; ///< of Write and Append when it is known: what is written or added
};

/// A use of a variable, by $NAME or in arithmetic.
struct VariableUse
{
    enum class State {
        Set,         ///< has a value on every way
        Perhaps,     ///< is set on some ways, or by a script that could not be read
        Environment, ///< never set here, but the environment has it or may have it
        Never        ///< nothing can have set it: the result is empty, or with set -u the end
    };
    QString name;
    core::TextRange range; ///< of the name
    QString file;
    State state = State::Set;
    bool hasDefault = false;    ///< ${X:-y}, ${X:+y}, ${X:?y}, -v X: written for the case that it is not set
    bool isUnsetAllowed = true; ///< false under set -u
    qsizetype command = -1;
};

/// A variable being given a value.
struct VariableDefinition
{
    enum class Origin { Assignment, Declaration, Loop, Read, Default };
    QString name;
    core::TextRange range;      ///< of the name
    core::TextRange valueRange; ///< empty when there is none
    QString file;
    Text value;
    Origin origin = Origin::Assignment;
    bool isExported = false;
    bool replacesCaller = false; ///< the caller's value was used before, or may be meant, and is lost here
    QString function;
};

/// What an unknown part of a text comes from.
struct Unknown
{
    QString source; ///< "$3", "VERSION", "$(helm search repo ...)": as a message can say it
    core::TextRange range;
};

/// One change of set -e and the like.
struct OptionChange
{
    QString option; ///< "errexit", "nounset", "pipefail", "xtrace" ...
    bool isOn = true;
    core::TextRange range;
    Certainty certainty = Certainty::Certain;
};

/// What a script does, as far as it can be told without running it: on every way on which commands succeed. Values
/// only; nothing refers to the Script.
struct Facts
{
    QList<Command> commands; ///< in the order of execution
    QList<FileUse> fileUses; ///< the same
    QList<VariableUse> variableUses;
    QList<VariableDefinition> definitions;
    QList<OptionChange> options;
    QHash<QChar, Unknown> unknowns; ///< by the character in Text::pattern()
    QSet<QString> calledFunctions;
    QStringList calledScripts; ///< paths of scripts that were read and followed
    FileTree after;            ///< when the script has ended successfully
    bool isComplete = true;    ///< false when a limit ended the evaluation: then everything is unknown
    bool alwaysFails = false;  ///< no way leads to a successful end

    [[nodiscard]] Existence existsAfter(const QString &path) const { return after.look(path).existence; }
    [[nodiscard]] std::shared_ptr<const Content> contentAfter(const QString &path) const { return after.content(path); }
    /// The commands whose output a command reads through a pipe, and those that read its.
    [[nodiscard]] QList<const Command *> previous(const Command &command) const;
    [[nodiscard]] QList<const Command *> next(const Command &command) const;
    /// The command of a file use; nullptr when it has none.
    [[nodiscard]] const Command *commandOf(const FileUse &use) const;
};

/// What the outside brings to a script.
struct Parameters
{
    QString scriptName;                       ///< $0, e.g. "init.sh"
    QList<std::optional<QString>> positional; ///< $1, $2 ...; std::nullopt: given, not empty, but unknown
    bool arePositionalKnown = true;           ///< false: there may be any number of them
    /// Exported by the caller; std::nullopt: set to something unknown.
    QHash<QString, std::optional<QString>> environment;
    bool isEnvironmentComplete = true; ///< false: the caller may export other variables too (sealos run -e)
    FileTree files;                    ///< what exists before
    /// The text of a file that exists before, when the script sources, runs or prints it; empty function: none.
    std::function<std::optional<QString>(const QString &path)> textOf;
    int depth = 0; ///< of scripts called from scripts; for the reader itself
};

/// Evaluates a script: every way that is not decided is followed and joined, functions are entered where they are
/// called, loops over known words are unrolled (up to 64 times), called scripts that textOf() knows are followed. No
/// command is run. Pure and thread-safe if textOf is. Bounded: 20,000 commands, call depth 16, 4,000 unknown parts.
[[nodiscard]] Facts effectsOf(const Script &script, const Parameters &parameters);

/// The variables that every shell and the runner of builds have: HOME, PATH, PWD, RANDOM ...
[[nodiscard]] bool isShellVariable(QStringView name);

} // namespace sealyard::shell
