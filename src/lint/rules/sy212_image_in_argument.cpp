#include "image/reference.h"
#include "lint/facts/givenimages.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isPacked(const QString &image, const YamlContext &context)
{
    const auto reference = image::parseReference(image);
    const auto isThis = [&](const imagelist::PackedImage &each) {
        return each.storedAs == reference->storedName();
    };
    // Charts are rendered only when nothing else has it.
    return !reference || std::ranges::any_of(context.directory.images.images, isThis) ||
           std::ranges::any_of(context.directory.imagesWithCharts().images, isThis);
}

Findings check(const YamlContext &context)
{
    Findings findings;
    for (const GivenImage &given : imagesGivenToPrograms(context.stream)) {
        if (!isPacked(given.image, context)) {
            findings.append(
                {.range = given.node->range,
                 .message = Tr::tr("The program starts “%1”, which sealos does not find here and does not pack; "
                                   "name it in a list below images/shim.")
                                .arg(given.image)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy212_image_in_argument;
const Rule sy212_image_in_argument{
    .code = "SY212",
    .name = "image-in-argument",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A container is told to start an image that is not packed."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Operators get the images of what they start as options or variables: `--sidecar-image=quay.io/a/b:v1`, `RELATED_IMAGE_X`.
`sealos build` finds only lines with `image:`, so these are missing in a cluster without internet until a list below
`images/shim` names them.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/demo/operator:v1
      args: ["--sidecar-image=quay.io/demo/sidecar:v1"]
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
quay.io/demo/sidecar:v1
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/demo/operator:v1
      args: ["--sidecar-image=quay.io/demo/sidecar:v1"]
```

Only references with a host and a tag are reported.
)md"),
    .check = check,
};

} // namespace sealyard::lint
