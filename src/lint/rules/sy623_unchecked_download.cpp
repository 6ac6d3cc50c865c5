#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Fix;

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

QList<Fix> fixes(const PlacedCommand &each)
{
    const shell::Argument &name = each.command->words.first();
    const bool isInPlace = name.text.is(u"curl") && !each.text->isGenerated && each.command->file.isEmpty() &&
                           each.text->role != ShellRole::Command && each.text->role != ShellRole::Build;
    const Place place = each.placeOf(name);
    const core::TextRange behind{place.range.end, place.range.end};
    return isInPlace ? QList<Fix>{{.title = Tr::tr("Insert “-f”"), .isSafe = true, .edits = {{place.path, {behind, u" -f"_s}}}}}
                     : QList<Fix>();
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"curl")) {
        const bool isBuild = each.text->role == ShellRole::Init || each.text->role == ShellRole::Build;
        if (isBuild && isWeb(*each.command) && isStored(*each.command) && !isChecked(*each.command)) {
            Finding finding = findingAt(each.place(), Tr::tr("Without “-f” curl stores the page “404 not found” in the "
                                                             "file and reports success."));
            finding.fixes = fixes(each);
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

Downloads that are piped into another program are left alone: that program notices.
)md"),
    .check = check,
};

} // namespace sealyard::lint
