#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isUnpacked(const PlacedCommand &each)
{
    return each.text->role == ShellRole::Init && (each.command->is(u"tar") || each.command->is(u"unzip"));
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.isClusterImage() ? context.scripts().init() : nullptr;
    if (!init) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        const shell::Command *command = init->facts.commandOf(use);
        const bool isBelow = use.path == "manifests"_L1 || use.path.startsWith("manifests/"_L1);
        if (use.access != shell::Access::Unpack || !isBelow || !command || !isUnpacked({init, command})) {
            continue;
        }
        // Named members, or all but the first folders, were chosen on purpose.
        if (!command->hasOption({u"--wildcards", u"--strip-components", u"--strip"}) &&
            command->operands().size() <= 1) {
            findings.append(
                findingAt(init->placeOf(use.range, use.file),
                          Tr::tr("sealos searches every YAML file below manifests/ for images, those of this "
                                 "archive too; unpack elsewhere and copy what is needed.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy616_archive_in_manifests;
const Rule sy616_archive_in_manifests{
    .code = "SY616",
    .name = "archive-in-manifests",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A whole archive is unpacked below manifests/."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` reads every YAML file below `manifests/`, at any depth, and packs each image that it finds. A release
archive brings samples, charts and tests along: their images make the result large, or stop the build when they cannot be
parsed. Unpack into another folder and copy the manifests that are applied.

```bad
--- init.sh
mkdir -p manifests
wget -q https://example.com/demo.tar.gz
tar -xzf demo.tar.gz -C manifests
```

```good
--- init.sh
mkdir -p manifests release
wget -qO- https://example.com/demo.tar.gz | tar -xz -C release
cp release/demo/deploy.yaml manifests/
```

Archives of which single members are named are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
