#include "lint/facts/scripts.h"
#include "lint/facts/versionuse.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// What init.sh brings from elsewhere first.
const shell::Command *firstDownload(const shell::Facts &facts)
{
    const auto found = std::ranges::find_if(facts.commands, [](const shell::Command &command) {
        return command.is(u"wget") || command.is(u"curl") || command.isCall({u"helm", u"pull"}) ||
               command.isCall({u"git", u"clone"});
    });
    return found == facts.commands.end() ? nullptr : &*found;
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.directory.version == "latest"_L1 ? context.scripts().init() : nullptr;
    const shell::Command *download = init ? firstDownload(init->facts) : nullptr;
    if (!download || !ignoresVersion(*init)) {
        return {};
    }
    return {findingAt(init->placeOf(download->range, download->file),
                      Tr::tr("Whatever version is asked for, this fetches the same; the version is the third argument "
                             "of init.sh."))};
}

} // namespace

extern const Rule sy606_ignored_version;
const Rule sy606_ignored_version{
    .code = "SY606",
    .name = "ignored-version",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh of “latest” never looks at the version that is asked for."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`latest` is the recipe for every version without a directory of its own: the workflow copies it and calls
`init.sh ARCH NAME VERSION`. When the script never uses its third argument, each version builds the same image under
another tag.

```bad
--- applications/demo/latest/init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

```good
--- applications/demo/latest/init.sh
VERSION=$3
helm repo add demo https://example.com/charts
helm pull demo/demo --version="${VERSION#v}" --untar -d charts
```

Scripts that fetch nothing are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
