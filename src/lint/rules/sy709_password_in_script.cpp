#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

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
    if (!command.is(u"mc") && !programs.contains(command.name)) {
        return std::nullopt;
    }
    const QList<shell::Argument> words = command.operands();
    if (const qsizetype index = secretOperand(command); index > 0 && words.size() > index) {
        return words.at(index);
    }
    const bool logsIn =
        !words.isEmpty() && (command.subcommand() == "login"_L1 || command.isCall({u"helm", u"registry", u"login"}));
    return logsIn ? passwordOption(command) : std::nullopt;
}

/// A password in an address ("https://user:password@host"), or a token of a form that only tokens have.
bool holdsSecret(const QString &word)
{
    static const QRegularExpression address(uR"(\A[a-z+]+://[^/:@\s$]+:[^/@\s${}<*]{4,}@)"_s);
    static const QRegularExpression token(
        u"(?:ghp_|gho_|github_pat_|glpat-|xox[bp]-)[A-Za-z0-9_-]{16,}|AKIA[0-9A-Z]{16}"_s);
    return word.contains(address) || word.contains(token);
}

/// "curl -u user:password"
bool isSignIn(const shell::Argument &value)
{
    static const QRegularExpression pair(u"\\A[^:\\s]+:[^:\\s]{4,}\\z"_s);
    return value.text.isKnown() && value.text.known().contains(pair);
}

const shell::Argument *secretWord(const shell::Command &command)
{
    const bool isCurl = command.is(u"curl");
    for (qsizetype at = 1; at < command.words.size(); ++at) {
        const bool isUser =
            isCurl && (command.words.at(at - 1).text.is(u"-u") || command.words.at(at - 1).text.is(u"--user"));
        if (holdsSecret(command.words.at(at).text.pattern()) || (isUser && isSignIn(command.words.at(at)))) {
            return &command.words.at(at);
        }
    }
    return nullptr;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        if (const shell::Argument *word = secretWord(*each.command)) {
            findings.append(findingAt(each.placeOf(*word), Tr::tr("Everybody who reads the repository can read this "
                                                                  "password; take it from the environment.")));
            continue;
        }
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
