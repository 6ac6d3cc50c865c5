#include "lint/facts/architectures.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QHash>
#include <QSet>

#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The architecture that an address names; empty when it names none, or the word is no address.
QString architectureOf(const shell::Text &address)
{
    return address.startsWith(u"http") ? architectureIn(address.pattern()) : QString();
}

/// An option or a condition chose the architecture, or the file is for the host of the build.
bool isChosen(const PlacedCommand &each)
{
    const auto output = each.command->valueOf({u"-O", u"-o", u"--output", u"--output-document", u"-P"});
    // In the image of a Dockerfile /usr/bin is the place for the programs of the image.
    const bool isForHost = each.text->role == ShellRole::Init && output &&
                           (output->text.startsWith(u"/") || output->text.startsWith(u"~"));
    return each.command->certainty == shell::Certainty::Possible || isForHost;
}

/// What a text fetches, each address without its architecture, with the architectures that it is fetched for.
QHash<QString, QSet<QString>> fetchedBy(const ShellText &text)
{
    QHash<QString, QSet<QString>> addresses;
    for (const shell::Command &command : text.facts.commands) {
        for (const shell::Argument &word :
             command.is(u"wget") || command.is(u"curl") ? command.operands() : QList<shell::Argument>()) {
            const QString &address = word.text.pattern();
            addresses[withoutArchitectures(address)].insert(architectureIn(address));
        }
    }
    return addresses;
}

Findings checkText(const ShellText &text)
{
    Findings findings;
    std::set<core::Position> seen;
    const QHash<QString, QSet<QString>> fetched = fetchedBy(text);
    for (const shell::Command &command : text.facts.commands) {
        const PlacedCommand each{&text, &command};
        if ((!command.is(u"wget") && !command.is(u"curl")) || isChosen(each)) {
            continue;
        }
        for (const shell::Argument &word : command.operands()) {
            const QString architecture = architectureOf(word.text);
            const bool isForBoth = fetched.value(withoutArchitectures(word.text.pattern())).size() > 1;
            if (!architecture.isEmpty() && !isForBoth && seen.insert(word.range.start).second) {
                findings.append(findingAt(each.placeOf(word),
                                          Tr::tr("This is the program for %1, also when the image is built for another "
                                                 "architecture.")
                                              .arg(architecture)));
            }
        }
    }
    return findings;
}

Findings check(const DirectoryContext &context)
{
    if (!context.isForSeveralArchitectures()) {
        return {};
    }
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        const bool isBuilt = text.role == ShellRole::Init || text.role == ShellRole::Build ||
                             (text.role == ShellRole::Other && !context.isClusterImage());
        if (isBuilt) {
            findings += checkText(text);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy604_fixed_architecture_download;
const Rule sy604_fixed_architecture_download{
    .code = "SY604",
    .name = "fixed-architecture-download",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh fetches a program of one architecture for all of them."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow runs `init.sh` once for amd64 and once for arm64, with the architecture as its first argument. An address that
names one of them brings the same program into both images, and in one it does not run. Write `${ARCH}` (`$1`), or
`$TARGETARCH` in a Dockerfile, or say in a file `build_arch` that only one is built.

```bad
--- init.sh
wget -q https://example.com/tool-linux-amd64.tar.gz
```

```good
--- init.sh
ARCH=${1:-amd64}
wget -q "https://example.com/tool-linux-$ARCH.tar.gz"
```

Downloads for the host of the build (`-O /usr/bin/yq`), those below a condition, and scripts that fetch for both
architectures are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
