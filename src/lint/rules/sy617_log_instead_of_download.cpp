#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when a script can want the log: the file looks like one.
bool isLog(const shell::Text &name)
{
    return name.pattern().startsWith("/dev/"_L1) || name.pattern().endsWith("log"_L1) || name.is(u"-");
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"wget")) {
        const auto log = each.command->valueOf({u"-o", u"--output-file"});
        const bool hasOutput = each.command->hasOption({u"-O", u"--output-document"});
        if (log && !hasOutput && !isLog(log->text)) {
            Finding finding = findingAt(each.placeOf(*log),
                                        Tr::tr("“wget -o” writes wget's messages to “%1”; the file is named with “-O”.")
                                            .arg(log->text.display()));
            if (const shell::Argument *option = each.command->option({u"-o"}); option && option->text.is(u"-o")) {
                finding.fixes =
                    wordFix(context, each.placeOf(*option),
                            {.title = Tr::tr("Write “%1”").arg(u"-O"_s), .written = u"-o"_s, .text = u"-O"_s});
            }
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy617_log_instead_of_download;
const Rule sy617_log_instead_of_download{
    .code = "SY617",
    .name = "log-instead-of-download",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "wget -o writes its log, not the download, to the file."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`wget -o FILE` names the file for the messages of wget; the download goes to a file that is named after its address.
`-O FILE` names the download. (`curl` has it the other way round.)

```bad
--- init.sh
wget https://example.com/tool-linux -o opt/tool
--- opt/README.md
```

```good
--- init.sh
wget https://example.com/tool-linux -O opt/tool
--- opt/README.md
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
