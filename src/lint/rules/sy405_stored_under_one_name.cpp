#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <map>

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    std::map<QString, const imagelist::PackedImage *> stored;
    for (const imagelist::PackedImage &image : context.images.images) {
        if (image.storedAs.isEmpty() || image.origins.isEmpty()) {
            continue;
        }
        const auto [other, isNew] = stored.emplace(image.storedAs, &image);
        const auto reference = image::parseReference(image.reference);
        const auto first = image::parseReference(other->second->reference);
        if (isNew || !reference || !first || reference->normalized() == first->normalized()) {
            continue;
        }
        const imagelist::ImageOrigin &origin = image.origins.first();
        const imagelist::ImageOrigin &otherOrigin = other->second->origins.first();
        findings.append({.range = origin.range,
                         .message = Tr::tr("sealos drops the registry and stores both this and “%1” as “%2”; one of "
                                           "them replaces the other.")
                                        .arg(other->second->reference, image.storedAs),
                         .path = origin.path,
                         .related = {{otherOrigin.path, otherOrigin.range, Tr::tr("The other image.")}}});
    }
    return findings;
}

} // namespace

extern const Rule sy405_stored_under_one_name;
const Rule sy405_stored_under_one_name{
    .code = "SY405",
    .name = "stored-under-one-name",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "Two images from different registries are stored under the same name."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
In `registry/` an image has no host: `quay.io/demo/a:1` and `docker.io/demo/a:1` are both stored as `demo/a:1`. One of
them replaces the other, in no fixed order. Keep one of them.

```bad
--- images/shim/demo
docker.io/demo/a:1
quay.io/demo/a:1
```

```good
--- images/shim/demo
docker.io/demo/a:1
quay.io/demo/b:1
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
