#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isFrozen(const image::Reference &reference)
{
    return reference.registry == "k8s.gcr.io"_L1 ||
           (reference.registry == "gcr.io"_L1 && reference.repository.startsWith("google_containers/"_L1)) ||
           (reference.registry == "gcr.io"_L1 && reference.repository.startsWith("google-containers/"_L1)) ||
           reference.registry == "quay.io/coreos"_L1;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const imagelist::PackedImage &image : context.images.images) {
        const auto reference = image::parseReference(image.reference);
        if (!reference || !isFrozen(*reference)) {
            continue;
        }
        for (const imagelist::ImageOrigin &origin : image.origins) {
            findings.append({.range = origin.range,
                             .message = Tr::tr("“%1” gets no new images and pulls from it fail sooner or later; "
                                               "Kubernetes publishes at registry.k8s.io.")
                                            .arg(reference->registry),
                             .path = origin.path});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy407_frozen_registry;
const Rule sy407_frozen_registry{
    .code = "SY407",
    .name = "frozen-registry",
    .severity = core::Severity::Info,
    .summary = QT_TRANSLATE_NOOP("lint", "An image comes from a registry that is frozen or shut down."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The old registry of Kubernetes, `k8s.gcr.io`, is frozen since 2023 and redirected until it will be shut down. The images
of that time are at `registry.k8s.io` under the same path.

```bad
--- images/shim/demo
k8s.gcr.io/pause:3.6
```

```good
--- images/shim/demo
registry.k8s.io/pause:3.6
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
