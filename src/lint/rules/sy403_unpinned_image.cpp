#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const imagelist::PackedImage &image : context.images.images) {
        const auto reference = image::parseReference(image.reference);
        const bool isFixed =
            !reference || !reference->digest.isEmpty() || (!reference->tag.isEmpty() && reference->tag != "latest"_L1);
        if (isFixed) {
            continue;
        }
        for (const imagelist::ImageOrigin &origin : image.origins) {
            findings.append(
                {.range = origin.range,
                 .message =
                     Tr::tr("“%1” has no fixed tag: each build packs what is newest on its day.").arg(origin.raw),
                 .path = origin.path});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy403_unpinned_image;
const Rule sy403_unpinned_image{
    .code = "SY403",
    .name = "unpinned-image",
    .severity = core::Severity::Info,
    .summary = QT_TRANSLATE_NOOP("lint", "An image list names an image without a fixed tag."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Without a tag, or with `latest`, each build packs another image, and nobody can tell from the name of the cluster image
what is in it. Write the version that belongs to this directory.

```bad
--- images/shim/demo
docker.io/library/nginx
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
