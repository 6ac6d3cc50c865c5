#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when a word of the command depends on the first argument of init.sh.
bool dependsOnArchitecture(const shell::Command &command, const shell::Facts &facts)
{
    return std::ranges::any_of(command.words, [&facts](const shell::Argument &word) {
        return std::ranges::any_of(word.text.pattern(), [&facts](QChar each) {
            return shell::Text::isHole(each) && facts.unknowns.value(each).source == "$1"_L1;
        });
    });
}

/// The same for the command and those that it reads from.
bool isForArchitecture(const shell::Command &command, const shell::Facts &facts)
{
    const QList<const shell::Command *> sources = facts.previous(command);
    return dependsOnArchitecture(command, facts) || std::ranges::any_of(sources, [&facts](const shell::Command *each) {
               return dependsOnArchitecture(*each, facts);
           });
}

/// The command that brought a file, or the folder that it lies in; nullptr when that is not known.
const shell::Command *bringerOf(const shell::FileUse &executed, const shell::Facts &facts)
{
    const shell::Command *bringer = nullptr;
    for (const shell::FileUse &use : facts.fileUses) {
        if (&use == &executed) {
            break;
        }
        const bool isWritten = use.access == shell::Access::Write && use.path == executed.path;
        const bool isUnpacked =
            use.access == shell::Access::Unpack && (use.path.isEmpty() || executed.path.startsWith(use.path + u'/'));
        if (isWritten || isUnpacked) {
            bringer = facts.commandOf(use);
        }
    }
    return bringer;
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init || context.directory.has(u"build_arch"_s)) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        const bool isRun = use.access == shell::Access::Execute && use.certainty == shell::Certainty::Certain;
        const shell::Command *bringer = isRun ? bringerOf(use, init->facts) : nullptr;
        if (bringer && isForArchitecture(*bringer, init->facts)) {
            const Place place = init->placeOf(bringer->range, bringer->file);
            Finding finding =
                findingAt(init->placeOf(use.range, use.file),
                          Tr::tr("“%1” was fetched for the architecture of the image; on a builder of the "
                                 "other one it does not run.")
                              .arg(shell::Text(use.path).display()));
            finding.related.append({place.path, place.range, Tr::tr("It comes from here.")});
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy605_foreign_program_run;
const Rule sy605_foreign_program_run{
    .code = "SY605",
    .name = "foreign-program-run",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh runs a program that was fetched for the architecture of the image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow runs `init.sh` for both architectures on one kind of machine. A program that was fetched for its first
argument cannot be started there when the image is for the other one: "Exec format error". Fetch a second copy for the
machine of the build.

```bad
--- init.sh
mkdir -p opt
wget -qO- "https://example.com/tool-linux-$1.tgz" | tar -xz -C opt
./opt/tool list >images
```

```good
--- init.sh
mkdir -p opt
wget -qO- "https://example.com/tool-linux-$1.tgz" | tar -xz -C opt
wget -qO /tmp/tool "https://example.com/tool-linux-$(dpkg --print-architecture)"
chmod +x /tmp/tool
/tmp/tool list >images
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
