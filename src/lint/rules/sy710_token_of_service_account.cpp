#include "core/quicksearch.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when some file of the directory declares a token itself, which Kubernetes then fills in.
bool declaresToken(const DirectoryContext &context)
{
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isYaml = entry.path.endsWith(".yaml"_L1) || entry.path.endsWith(".yml"_L1) ||
                            entry.path.endsWith(".tmpl"_L1) || entry.path.endsWith(".sh"_L1);
        const QString *text = isYaml && !entry.isDirectory ? context.textOf(entry.path) : nullptr;
        if (text && core::containsText(*text, "kubernetes.io/service-account-token"_L1)) {
            return true;
        }
    }
    return false;
}

/// The token of a secret whose name is not written but looked up.
bool readsFoundToken(const shell::Command &command)
{
    static const QRegularExpression token(uR"(\.data\.token|\.data\["?'?token)"_s);
    const QList<shell::Argument> words = command.operands();
    const bool isSecret = words.size() > 1 && words.first().text.is(u"get") &&
                          (words.at(1).text.startsWith(u"secret") || words.at(1).text.startsWith(u"Secret"));
    const bool isFound = words.size() == 2 || (words.size() > 2 && !words.at(2).text.isKnown());
    return isSecret && isFound && std::ranges::any_of(command.words, [](const shell::Argument &word) {
               return word.text.pattern().contains(token);
           });
}

/// "kubectl get serviceaccount x -o jsonpath={.secrets[0].name}"
bool readsSecretOfAccount(const shell::Command &command)
{
    const QList<shell::Argument> words = command.operands();
    const QString kind = words.size() > 1 && words.first().text.is(u"get") ? words.at(1).text.knownPrefix() : QString();
    const bool isAccount =
        kind == "sa"_L1 || kind.startsWith("sa/"_L1) || kind.startsWith("serviceaccount"_L1, Qt::CaseInsensitive);
    return isAccount && std::ranges::any_of(
                            command.words, [](const shell::Argument &word) { return word.text.contains(u".secrets"); });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"kubectl")) {
        const bool isRead = readsFoundToken(*each.command) || readsSecretOfAccount(*each.command);
        if (each.text->isAtRunTime() && isRead && !declaresToken(context)) {
            findings.append(findingAt(
                each.place(), Tr::tr("Since 1.24 Kubernetes makes no secret with a token for a service account; "
                                     "declare one, or use “kubectl create token”.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy710_token_of_service_account;
const Rule sy710_token_of_service_account{
    .code = "SY710",
    .name = "token-of-service-account",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A script looks for the token secret that Kubernetes no longer makes."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Up to 1.23 each service account got a secret with a token. Now there is none, and a script that looks for its name finds
nothing. Declare a secret of the type `kubernetes.io/service-account-token` in the manifests, or ask for a token that
expires: `kubectl create token NAME`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["bash show.sh"]
--- show.sh
kubectl get secret $(kubectl get sa admin -o jsonpath='{.secrets[0].name}') -o jsonpath='{.data.token}'
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["bash show.sh"]
--- show.sh
kubectl create token admin
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
