#include "core/paths.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isForeign(const QString &name)
{
    static const QStringList endings{u".md"_s,   u".bak"_s, u".swp"_s, u"~"_s,
                                     u".yaml"_s, u".yml"_s, u".sh"_s,  u".json"_s};
    for (const QString &ending : endings) {
        if (name.endsWith(ending, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return name.compare("readme"_L1, Qt::CaseInsensitive) == 0 || name == ".DS_Store"_L1;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isList = entry.role == image::FileRole::ImageList && !entry.isDirectory;
        if (context.isClusterImage() && isList && entry.size > 0 && isForeign(core::nameOf(entry.path))) {
            findings.append({.range = {},
                             .message = Tr::tr("sealos takes each line of “%1” for an image and fails to pull it; move "
                                               "the file out of images/shim/.")
                                            .arg(entry.path),
                             .path = context.pathOf(entry.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy406_no_image_list;
const Rule sy406_no_image_list{
    .code = "SY406",
    .name = "no-image-list",
    .severity = core::Severity::Warning,
    .summary =
        QT_TRANSLATE_NOOP("lint", "A file below images/shim/ is no image list, but sealos pulls every line of it."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` reads every file below `images/shim/`, whatever its name, and takes each line for an image. A README, a
backup of an editor or a manifest in there makes the build pull words.

```bad
--- images/shim/README.md
The images of demo
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
--- images/README.md
The images of demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
