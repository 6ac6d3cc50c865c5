#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool writesToStandardOutput(const shell::Command &command)
{
    const auto output = command.valueOf({u"-O", u"--output-document"});
    return output && output->text.is(u"-");
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"wget")) {
        const bool isLost = each.command->output == shell::OutputTo::Log && writesToStandardOutput(*each.command);
        if (each.text->role == ShellRole::Init && isLost) {
            findings.append(findingAt(each.place(), Tr::tr("“wget -O-” prints the download, and nothing reads it here: "
                                                           "name a file, or pipe it into tar.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy618_download_to_log;
const Rule sy618_download_to_log{
    .code = "SY618",
    .name = "download-to-log",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A download is written to the log of the build instead of a file."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`-O-` writes the download to standard output, for a pipe or a redirection. Without one it ends in the log of the build,
and the file that the next lines use is not there.

```bad
--- init.sh
wget -qO- https://example.com/demo.tgz
tar -xzf demo.tgz
```

```good
--- init.sh
wget -qO- https://example.com/demo.tgz | tar -xz
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
