#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The operand that names a release: of "helm install NAME CHART" the second.
std::optional<shell::Argument> releaseOf(const shell::Command &command)
{
    static const QStringList calls{u"install"_s, u"upgrade"_s, u"template"_s};
    const QList<shell::Argument> words = command.operands();
    const bool isNamed = command.is(u"helm") && words.size() > 2 && calls.contains(command.subcommand());
    return isNamed ? std::optional(words.at(1)) : std::nullopt;
}

/// True when a name is wrong whatever its unknown parts are.
bool isRefused(const shell::Text &name, qsizetype longest)
{
    static const QRegularExpression wrong(uR"([A-Z_/:@]|\A[-.])"_s);
    const QString &text = name.pattern();
    return text.contains(wrong) || (name.isKnown() && (text.size() > longest || text.endsWith(u'-')));
}

void checkCommand(const PlacedCommand &each, Findings &findings)
{
    static constexpr qsizetype longestRelease = 53; // the length that helm 3 leaves for names of objects
    static constexpr qsizetype longestLabel = 63;
    const shell::Command &command = *each.command;
    const std::optional<shell::Argument> release = releaseOf(command);
    if (release && isRefused(release->text, longestRelease)) {
        findings.append(findingAt(each.placeOf(*release),
                                  Tr::tr("helm refuses “%1” as the name of a release: lower case letters, digits and "
                                         "“-”, at most 53 of them.")
                                      .arg(release->text.display())));
    }
    const bool hasNamespace = command.is(u"helm") || command.is(u"kubectl");
    const auto space = hasNamespace ? command.valueOf({u"-n", u"--namespace"}) : std::nullopt;
    if (space && isRefused(space->text, longestLabel)) {
        findings.append(findingAt(each.placeOf(*space), Tr::tr("“%1” is no name of a namespace: lower case letters, "
                                                               "digits and “-”, at most 63 of them.")
                                                            .arg(space->text.display())));
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        checkCommand(each, findings);
    }
    return findings;
}

} // namespace

extern const Rule sy322_invalid_release_name;
const Rule sy322_invalid_release_name{
    .code = "SY322",
    .name = "invalid-release-name",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A release or namespace has a name that helm or Kubernetes refuses."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Names of releases and namespaces become parts of host names: lower case letters, digits and `-`, with a letter or digit at
both ends. helm stops with "invalid release name", also at `helm template`.

```bad
--- init.sh
helm template MyDemo ./demo > manifests/demo.yaml
--- demo/Chart.yaml
name: demo
--- manifests/
```

```good
--- init.sh
helm template my-demo ./demo > manifests/demo.yaml
--- demo/Chart.yaml
name: demo
--- manifests/
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
