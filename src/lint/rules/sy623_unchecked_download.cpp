#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isChecked(const shell::Command &command)
{
    return command.hasOption({u"-f", u"--fail", u"--fail-with-body", u"-w", u"--write-out", u"-I", u"--head"}) ||
           command.mayHaveMoreWords();
}

/// True when what the server answers ends in a file, whatever it is.
bool isStored(const shell::Command &command)
{
    const auto output = command.valueOf({u"-o", u"--output"});
    const bool isFile = output && !output->text.is(u"/dev/null") && !output->text.is(u"-");
    return isFile || command.hasOption({u"-O", u"--remote-name", u"-J"}) ||
           (command.output == shell::OutputTo::File && command.stage.count == 1);
}

bool isWeb(const shell::Command &command)
{
    return std::ranges::any_of(command.operands(),
                               [](const shell::Argument &word) { return word.text.startsWith(u"http"); });
}

/// True when what a command stores is unpacked afterwards: that fails for a web page.
bool isUnpacked(const PlacedCommand &each)
{
    const shell::Facts &facts = each.text->facts;
    const qsizetype index = each.command - facts.commands.constData();
    const auto unpacks = [&facts](const shell::FileUse &use) {
        const shell::Command *reader = facts.commandOf(use);
        return use.access == shell::Access::Read && reader &&
               (reader->is(u"tar") || reader->is(u"unzip") || reader->is(u"gunzip") || reader->is(u"gzip"));
    };
    return std::ranges::any_of(facts.fileUses, [&](const shell::FileUse &stored) {
        return stored.command == index && stored.access == shell::Access::Write &&
               std::ranges::any_of(facts.fileUses,
                                   [&](const shell::FileUse &use) { return use.path == stored.path && unpacks(use); });
    });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"curl")) {
        const bool isBuild = each.text->role == ShellRole::Init || each.text->role == ShellRole::Build;
        if (isBuild && isWeb(*each.command) && isStored(*each.command) && !isChecked(*each.command) &&
            !isUnpacked(each)) {
            Finding finding = findingAt(each.place(), Tr::tr("Without “-f” curl stores the page “404 not found” in the "
                                                             "file and reports success."));
            finding.fixes = optionFix(context, each, each.command->words.first(), u"-f"_s);
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy623_unchecked_download;
const Rule sy623_unchecked_download{
    .code = "SY623",
    .name = "unchecked-download",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "curl stores an error page as if it were the download."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
When a version does not exist the server answers with a page that says so. curl takes that for the file and succeeds; the
build goes on, and the image holds a program or manifest that is a web page. With `-f` curl fails, as wget does by itself.

```bad
--- init.sh
mkdir -p opt
curl -sL -o opt/tool "https://example.com/$3/tool-$1"
```

```good
--- init.sh
mkdir -p opt
curl -f -sL -o opt/tool "https://example.com/$3/tool-$1"
```

Downloads that are piped into another program or unpacked are left alone: that program notices.
)md"),
    .check = check,
};

} // namespace sealyard::lint
