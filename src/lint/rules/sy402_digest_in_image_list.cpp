#include "image/reference.h"
#include "lint/facts/imagelistlines.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const TextContext &context)
{
    Findings findings;
    if (context.role != image::FileRole::ImageList) {
        return findings;
    }
    for (const ImageLine &line : imageLines(context.text)) {
        if (findings.size() == findingLimit) {
            break;
        }
        const auto reference = image::parseReference(line.image);
        if (!reference || reference->digest.isEmpty()) {
            continue;
        }
        Finding finding{.range = line.range,
                        .message =
                            Tr::tr("“%1” is named by its digest, so it is stored without a tag, and “sealos run” "
                                   "cannot copy it to the cluster's registry.")
                                .arg(line.image.left(100))};
        if (!reference->tag.isEmpty()) {
            image::Reference tagged = *reference;
            tagged.digest.clear();
            finding.fixes.append({.title = Tr::tr("Use the tag alone"),
                                  .isSafe = false,
                                  .edits = {{context.path, {line.range, tagged.toString()}}}});
        }
        findings.append(finding);
    }
    return findings;
}

} // namespace

extern const Rule sy402_digest_in_image_list;
const Rule sy402_digest_in_image_list{
    .code = "SY402",
    .name = "digest-in-image-list",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "An image list names an image by its digest."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
To pin an image by digest is good advice elsewhere, and wrong here. sealos stores such an image without a tag, also when
the line has both. At `sealos run` the stored repositories are copied tag by tag; one without tags stops that, and the
images are missing from the cluster's registry.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25.3
```

In manifests a digest behind a tag does no harm: sealos drops it.
)md"),
    .check = check,
};

} // namespace sealyard::lint
