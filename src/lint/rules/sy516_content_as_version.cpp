#include "lint/facts/buildfilenames.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Pictures for the README may lie anywhere.
const image::DirectoryEntry *firstFile(const image::VersionDirectory &directory)
{
    for (const image::DirectoryEntry &entry : directory.entries) {
        static const QStringList pictures{u"png"_s, u"jpg"_s, u"jpeg"_s, u"svg"_s, u"gif"_s, u"md"_s};
        if (!entry.isDirectory && !pictures.contains(entry.path.section(u'.', -1).toLower())) {
            return &entry;
        }
    }
    return nullptr;
}

Findings check(const DirectoryContext &context)
{
    const image::DirectoryEntry *file = isContentInsteadOfVersion(context) ? firstFile(context.directory) : nullptr;
    if (!file) {
        return {};
    }
    return {{.range = {},
             .message = Tr::tr("“%1” lies beside the version directories instead of in one, so no build contains it; "
                               "here it is taken for a version of “%2”.")
                            .arg(context.directory.version, context.directory.app),
             .path = context.pathOf(file->path)}};
}

} // namespace

extern const Rule sy516_content_as_version;
const Rule sy516_content_as_version{
    .code = "SY516",
    .name = "content-as-version",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A folder for the content of a version directory stands in the place of one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`images/shim`, `charts`, `manifests` and the other folders of an image belong into the version directory. One level too
high they are taken for a version of that name, and their content is part of no build.

```bad
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
--- applications/demo/images/shim/demo
docker.io/library/nginx:1.25
```

```good
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
--- applications/demo/1.0/images/shim/demo
docker.io/library/nginx:1.25
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
