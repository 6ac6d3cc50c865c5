#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool hasBuildFile(const DirectoryContext &context)
{
    return context.directory.has(u"Kubefile"_s) || context.directory.has(u"Dockerfile"_s);
}

/// The last place where files of unknown names come into the directory itself.
std::optional<Place> sourceOf(const ShellText &init)
{
    std::optional<Place> place;
    for (const shell::FileUse &use : init.facts.fileUses) {
        const bool isBrought = use.access == shell::Access::Unpack || use.access == shell::Access::Write;
        const bool isUnnamed = shell::Text(use.path).knownPrefix().isEmpty() && !use.path.contains(u'/');
        if (isBrought && (isUnnamed || use.path == "."_L1 || use.path == "Dockerfile"_L1)) {
            place = init.placeOf(use.range, use.file);
        }
    }
    return place;
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.isClusterImage() ? context.scripts().init() : nullptr;
    if (!init || hasBuildFile(context) || context.initScript.mentions(u"Kubefile"_s) ||
        context.scripts().context().look(u"Kubefile"_s).existence == shell::Existence::Known) {
        return {};
    }
    // Where it surely makes none, SY509 says so.
    if (!context.mayBeMadeByInit(u"Kubefile"_s)) {
        return {};
    }
    const std::optional<Place> source = sourceOf(*init);
    return {findingAt(source.value_or(Place{context.pathOf(u"init.sh"_s), {}}),
                      Tr::tr("No Kubefile is committed and init.sh names none. A Dockerfile that it brings is not "
                             "built: CI has chosen “Kubefile” before."))};
}

} // namespace

extern const Rule sy620_uncertain_build_file;
const Rule sy620_uncertain_build_file{
    .code = "SY620",
    .name = "uncertain-build-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "No line of init.sh writes a Kubefile, and none is committed."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
CI looks for the build file before it runs `init.sh`: when no `Dockerfile` is committed it builds `Kubefile`. So a
`Dockerfile` that comes with a clone or an archive is ignored, and the build ends with "no such file" unless a `Kubefile`
came too, which nobody who reads the script can see. Commit the Kubefile, or copy it under that name.

```bad
--- init.sh
git clone https://example.com/demo.git
cp -rf demo/deploy/* .
```

```good
--- init.sh
git clone https://example.com/demo.git
cp -rf demo/deploy/* .
mv Dockerfile Kubefile
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
