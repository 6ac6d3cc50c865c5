#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// An address of the internet: of a host with a name that is neither of the cluster nor of the node itself.
bool isOfInternet(const QString &text)
{
    static const QRegularExpression address(
        uR"(\A(?:https?://|git@|github\.com/)([A-Za-z0-9][\w.-]*\.[A-Za-z]{2,})?)"_s);
    static const QRegularExpression own(uR"((?:\A|\.)(?:local|localhost|svc|cluster|internal|lan|hub)\z)"_s);
    const QRegularExpressionMatch match = address.match(text);
    return match.hasMatch() && (text.startsWith("github.com/"_L1) || match.hasCaptured(1)) &&
           !match.captured(1).contains(own);
}

std::optional<shell::Argument> firstOfInternet(const QList<shell::Argument> &words)
{
    const auto found =
        std::ranges::find_if(words, [](const shell::Argument &word) { return isOfInternet(word.text.pattern()); });
    return found == words.end() ? std::nullopt : std::optional(*found);
}

/// What a command fetches; nothing for one that fetches nothing, or only looks.
std::optional<shell::Argument> fetchedBy(const shell::Command &command)
{
    if (command.is(u"kubectl")) {
        static const QStringList calls{u"apply"_s, u"create"_s, u"replace"_s};
        return calls.contains(command.subcommand())
                   ? firstOfInternet(command.valuesOf({u"-f", u"--filename", u"-k", u"--kustomize"}))
                   : std::nullopt;
    }
    const bool isFetch = command.is(u"wget") || command.is(u"curl") || command.isCall({u"git", u"clone"}) ||
                         command.isCall({u"helm", u"pull"}) || command.isCall({u"helm", u"fetch"});
    return isFetch ? firstOfInternet(command.operands()) : std::nullopt;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each :
         context.isClusterImage() ? placedCommands(context) : std::vector<PlacedCommand>()) {
        const bool isMeant = each.command->isFailureExpected ||
                             (each.command->isFailureIgnored && each.command->stage.count == 1) ||
                             each.command->certainty == shell::Certainty::Possible;
        const auto address = each.text->isAtRunTime() && !isMeant ? fetchedBy(*each.command) : std::nullopt;
        if (address && context.scripts().isStarted(*each.text)) {
            findings.append(findingAt(
                each.placeOf(*address),
                Tr::tr("“%1” is fetched when the image is run: a cluster without internet cannot, and sealos packs no "
                       "image that is named there. Fetch it in init.sh.")
                    .arg(address->text.display())));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy131_fetched_at_run_time;
const Rule sy131_fetched_at_run_time{
    .code = "SY131",
    .name = "fetched-at-run-time",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A run command fetches from the internet."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A cluster image brings along all that it needs, so that clusters without internet can run it. A manifest that
`kubectl apply -f https://…` takes from the internet is another one tomorrow than today, and the images that it names are
not packed. Let `init.sh` fetch it below `manifests/`, and apply the file.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f https://example.com/charts/operator.yaml"]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests/operator.yaml"]
--- init.sh
mkdir -p manifests
wget -qP manifests https://example.com/charts/operator.yaml
```

Addresses of the cluster itself are left alone, and calls whose failure the script allows for. Charts that are installed
from a repository are the subject of SY316.
)md"),
    .check = check,
};

} // namespace sealyard::lint
