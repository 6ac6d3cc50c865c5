#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"
#include "lint/wordfixes.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The file of the image that a command moves out of its folder; nullptr when there is none.
const shell::FileUse *movedFile(const PlacedCommand &each, qsizetype index)
{
    const shell::Facts &facts = each.text->facts;
    for (const shell::FileUse &use : facts.fileUses) {
        const bool isInImage = !use.path.startsWith(u'/') && !use.path.startsWith(".."_L1) &&
                               use.before.existence == shell::Existence::Known;
        if (use.command == index && use.access == shell::Access::Remove && isInImage) {
            return &use;
        }
    }
    return nullptr;
}

bool isToHost(const shell::Command &command)
{
    const QList<shell::Argument> words = command.operands();
    return words.size() > 1 && words.last().text.startsWith(u"/");
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"mv")) {
        const qsizetype index = each.command - each.text->facts.commands.constData();
        const bool isPlain = each.text->isAtRunTime() && !each.command->isCondition &&
                             !each.command->isFailureIgnored && each.command->certainty == shell::Certainty::Certain &&
                             isToHost(*each.command);
        if (const shell::FileUse *use = isPlain ? movedFile(each, index) : nullptr) {
            Finding finding =
                findingAt(each.place(), Tr::tr("The second “sealos run” does not find “%1” any more; copy it: cp -f.")
                                            .arg(shell::Text(use->path).display()));
            if (use->before.kind == shell::FileKind::File && each.command->words.first().text.is(u"mv")) {
                finding.fixes =
                    wordFix(context, each.placeOf(each.command->words.first()),
                            {.title = Tr::tr("Write “%1”").arg(u"cp"_s), .written = u"mv"_s, .text = u"cp"_s});
            }
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy711_moved_image_file;
const Rule sy711_moved_image_file{
    .code = "SY711",
    .name = "moved-image-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A run command moves a file out of the image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The files of an image are copied to the host once, and `sealos run` with the same image works in the same folder again. A
file that was moved away is missing then, and `mv` fails. Copy it.

```bad
--- Kubefile
FROM scratch
COPY opt opt
CMD ["mv opt/tool /usr/bin/"]
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt opt
CMD ["cp -f opt/tool /usr/bin/"]
--- opt/tool
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
