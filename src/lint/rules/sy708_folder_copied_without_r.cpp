#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when a name is surely that of a folder: all in it is known, or init.sh makes it by that name.
bool isFolder(const shell::FileUse &use, const ShellText &text, const DirectoryContext &context)
{
    if (use.before.existence != shell::Existence::Known || use.before.kind != shell::FileKind::Directory) {
        return false;
    }
    const ShellText *init = context.scripts().init();
    return text.facts.after.names(use.path) ||
           (init && std::ranges::any_of(init->facts.fileUses, [&](const auto &each) {
                const bool isMade =
                    each.access == shell::Access::MakeDirectory || each.access == shell::Access::MakeDirectories;
                return isMade && each.path == use.path;
            }));
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        for (const shell::FileUse &use : text.facts.fileUses) {
            const shell::Command *command = text.facts.commandOf(use);
            const bool isSource = use.access == shell::Access::Read && command && command->is(u"cp");
            if (isSource && isFolder(use, text, context) &&
                !command->hasOption({u"-r", u"-R", u"-a", u"-d", u"--recursive", u"--archive"})) {
                Finding finding = findingAt(
                    text.placeOf(use.range, use.file),
                    Tr::tr("“%1” is a folder; cp leaves it out without “-r”.").arg(shell::Text(use.path).display()));
                finding.fixes = optionFix(context, {&text, command}, command->words.first(), u"-r"_s);
                findings.append(finding);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy708_folder_copied_without_r;
const Rule sy708_folder_copied_without_r{
    .code = "SY708",
    .name = "folder-copied-without-r",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "cp is given a folder without -r and leaves it out."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`cp FOLDER TARGET` says "omitting directory", copies nothing and fails. With `-r` (or `-a`) the folder itself is copied;
`FOLDER/*` copies what is in it.

```bad
--- Kubefile
FROM scratch
COPY opt opt
CMD ["cp -f opt /usr/local/bin"]
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt opt
CMD ["cp -f opt/* /usr/local/bin"]
--- opt/tool
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
