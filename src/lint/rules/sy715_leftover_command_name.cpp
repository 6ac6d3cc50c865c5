#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    static const QStringList commands{u"mv"_s, u"cp"_s, u"rm"_s, u"mkdir"_s, u"chmod"_s, u"tar"_s, u"ln"_s};
    static const QStringList movers{u"mv"_s, u"cp"_s, u"rm"_s, u"mkdir"_s};
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        const QList<shell::Argument> words =
            movers.contains(each.command->name) ? each.command->operands() : QList<shell::Argument>();
        if (words.size() < 2 || !commands.contains(words.first().text.pattern())) {
            continue;
        }
        findings.append(findingAt(each.placeOf(words.first()),
                                  Tr::tr("“%1” is taken for a file here; it looks like what an edit left behind.")
                                      .arg(words.first().text.pattern())));
    }
    return findings;
}

} // namespace

extern const Rule sy715_leftover_command_name;
const Rule sy715_leftover_command_name{
    .code = "SY715",
    .name = "leftover-command-name",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "The name of a command stands among its operands."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`rm -rf mv list.txt` removes a file called `mv` and one called `list.txt`. The second name of a command mostly comes from
an edit that was not finished, and one of the two operations is missing.

```bad
--- init.sh
rm -rf mv images.txt
```

```good
--- init.sh
rm -rf images.txt
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
