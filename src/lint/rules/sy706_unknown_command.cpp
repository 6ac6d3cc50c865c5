#include "lint/facts/scripts.h"
#include "lint/facts/similar.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "shell/syntax/walk.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Programs with names that are long enough to tell a slip from another program.
const QStringList &programs()
{
    static const QStringList names =
        u"apt-get apk-tools chmod chown curl docker export git gunzip helm helmfile install istioctl kubectl kustomize "
        "mkdir mktemp nerdctl podman python3 readlink realpath rsync sealos skopeo source systemctl unzip wget xargs"_s
            .split(u' ');
    return names;
}

bool isDefined(const QString &name, const ShellText &text)
{
    bool isFunction = false;
    shell::Visitor visitor;
    visitor.command = [&](const shell::CommandSyntax &command) {
        const auto *function = std::get_if<shell::Function>(&command.value);
        isFunction = isFunction || (function && function->name == name);
    };
    shell::walk(text.script, visitor);
    return isFunction;
}

/// "log::info", "echo_fail": names that scripts give to their functions.
bool isNamedLikeFunction(const QString &name)
{
    static const QRegularExpression expression(
        uR"(\A(?:[A-Za-z]\w*::\w[\w:-]*|(?:echo|log|print|check|ensure|install|uninstall|download|init|wait|create|gen)_\w+)\z)"_s);
    return expression.match(name).hasMatch();
}

/// True when another script could define functions for this one.
bool readsUnknownScripts(const ShellText &text)
{
    return std::ranges::any_of(text.facts.commands, [&text](const shell::Command &command) {
        const bool isSource = command.is(u".") || command.is(u"source");
        return isSource && (command.words.size() < 2 ||
                            !text.facts.calledScripts.contains(QDir::cleanPath(command.words.at(1).text.known())));
    });
}

/// A function that was left behind when the script was copied.
QString missingFunction(const PlacedCommand &each, const DirectoryContext &context)
{
    const QString &name = each.command->name;
    // The base of a docker image may bring programs of such names.
    const bool isMissing =
        context.isClusterImage() && isNamedLikeFunction(name) && each.command->words.first().text.is(name) &&
        !readsUnknownScripts(*each.text) && !each.text->facts.calledFunctions.contains(name) &&
        std::ranges::none_of(context.scripts().texts(), [&](const ShellText &text) { return isDefined(name, text); });
    return isMissing ? Tr::tr("No function “%1” is defined, and there is hardly a program of that name.").arg(name)
                     : QString();
}

/// "[[-s": a test without the blank behind its bracket. "ENV x" in a script: an instruction of a build file.
QString slipIn(const PlacedCommand &each)
{
    static const QStringList instructions{u"FROM"_s, u"RUN"_s,        u"COPY"_s,  u"ENV"_s,
                                          u"CMD"_s,  u"ENTRYPOINT"_s, u"LABEL"_s, u"ARG"_s};
    const QString name = each.command->words.isEmpty() ? QString() : each.command->words.first().text.known();
    if (name.size() > 1 && name.startsWith(u'[') && name != "[["_L1) {
        return Tr::tr("A blank is missing behind “%1”: the shell looks for a program “%2”.")
            .arg(name.startsWith("[["_L1) ? u"[["_s : u"["_s, name);
    }
    return instructions.contains(name) && !isDefined(name, *each.text)
               ? Tr::tr("“%1” is an instruction of build files, not a command of the shell.").arg(name)
               : QString();
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        const QString &name = each.command->name;
        const QString slip = slipIn(each);
        const QString problem = slip.isEmpty() ? missingFunction(each, context) : slip;
        if (!problem.isEmpty()) {
            findings.append(findingAt(each.placeOf(each.command->words.first()), problem));
            continue;
        }
        if (name.size() < 4 || each.command->isModelled || programs().contains(name) || name.contains(u'/')) {
            continue;
        }
        const auto meant = std::ranges::find_if(programs(), [&name](const QString &program) {
            const int most = program.size() > 6 ? 2 : 1;
            return program.size() > 3 && editDistance(program, name) <= most;
        });
        if (meant != programs().end() && !isDefined(name, *each.text)) {
            findings.append(findingAt(each.placeOf(each.command->words.first()),
                                      Tr::tr("There is hardly a program “%1”; “%2” is one.").arg(name, *meant)));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy706_unknown_command;
const Rule sy706_unknown_command{
    .code = "SY706",
    .name = "unknown-command",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A command is called by a name that looks like a slip."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The shell finds out about a misspelt command when it gets there, and without `set -e`, or in the middle of a chain of
`&&`, the build ends far from the reason.

```bad
--- init.sh
t-get install -y jq
```

```good
--- init.sh
apt-get install -y jq
```

Only names that differ in one or two letters from a program that such scripts use are reported, and names that only
functions have (`log::info`, `echo_fail`) when no script of the directory defines one.
)md"),
    .check = check,
};

} // namespace sealyard::lint
