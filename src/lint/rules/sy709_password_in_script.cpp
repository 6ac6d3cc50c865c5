#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Which operand of these calls is the secret; -1 for other commands.
qsizetype secretOperand(const shell::Command &command)
{
    if (command.isCall({u"mc", u"alias", u"set"})) {
        return 5;
    }
    return command.isCall({u"mc", u"config", u"host", u"add"}) ? 6 : -1;
}

/// The word behind "-p" or "--password".
std::optional<shell::Argument> passwordOption(const shell::Command &command)
{
    for (qsizetype index = 1; index + 1 < command.words.size(); ++index) {
        const shell::Text &word = command.words.at(index).text;
        if (word.is(u"-p") || word.is(u"--password")) {
            return command.words.at(index + 1);
        }
    }
    return std::nullopt;
}

std::optional<shell::Argument> secretOf(const shell::Command &command)
{
    static const QStringList programs{u"docker"_s, u"podman"_s,  u"buildah"_s, u"skopeo"_s, u"helm"_s,
                                      u"sealos"_s, u"nerdctl"_s, u"crane"_s,   u"oras"_s};
    const QList<shell::Argument> words = command.operands();
    if (const qsizetype index = secretOperand(command); index > 0 && words.size() > index) {
        return words.at(index);
    }
    const bool logsIn = programs.contains(command.name) && words.size() > 0 &&
                        (command.subcommand() == "login"_L1 || command.isCall({u"helm", u"registry", u"login"}));
    return logsIn ? passwordOption(command) : std::nullopt;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        const std::optional<shell::Argument> secret = secretOf(*each.command);
        if (secret && secret->text.isKnown() && secret->text.pattern().size() > 3) {
            findings.append(findingAt(each.placeOf(*secret), Tr::tr("Everybody who reads the repository can read this "
                                                                    "password; take it from the environment.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy709_password_in_script;
const Rule sy709_password_in_script{
    .code = "SY709",
    .name = "password-in-script",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A password is written into a script."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
What is committed stays in the history of the repository, and what is in an image can be read by everybody who pulls it. A
password that stood there must be changed. Let the caller set a variable, or read it from a Secret.

```bad
--- init.sh
docker login -u demo -p hunter2secret registry.example.com
```

```good
--- init.sh
docker login -u demo -p "$REGISTRY_PASSWORD" registry.example.com
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
