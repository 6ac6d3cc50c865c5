#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isExtraction(const shell::Command &command)
{
    return command.hasOption({u"-x", u"--extract", u"--get"}) && !command.hasOption({u"--wildcards"});
}

Findings check(const DirectoryContext &context)
{
    static const QRegularExpression pattern(u"[*?]"_s);
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"tar")) {
        if (!isExtraction(*each.command)) {
            continue;
        }
        for (const shell::Argument &member : each.command->operands()) {
            if (member.text.pattern().contains(pattern) && !member.text.pattern().startsWith(u'-')) {
                findings.append(findingAt(each.placeOf(member),
                                          Tr::tr("tar looks for a member whose name is “%1”: without --wildcards it "
                                                 "takes names as they are.")
                                              .arg(member.text.display())));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy619_archive_member_pattern;
const Rule sy619_archive_member_pattern{
    .code = "SY619",
    .name = "archive-member-pattern",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "tar is given a pattern of members without --wildcards."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
When GNU tar extracts, the names behind the options are members of the archive, taken literally. A pattern matches only
with `--wildcards`; without it tar says "Not found in archive" and fails.

```bad
--- init.sh
wget -qO- "https://example.com/$3.tar.gz" | tar -xz --strip-components=1 'demo-*/chart'
```

```good
--- init.sh
wget -qO- "https://example.com/$3.tar.gz" | tar -xz --strip-components=1 --wildcards 'demo-*/chart'
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
