#include "image/reference.h"
#include "lint/facts/pods.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

/// A reference with host, path and tag, as nobody writes anything else: "quay.io/a/b:v1".
QString imageIn(const QString &text)
{
    static const QRegularExpression expression(
        uR"(\A((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/[a-z0-9][a-z0-9._/-]*:[A-Za-z0-9_][\w.-]*)(?:@sha256:[0-9a-f]{64})?\z)"_s);
    return expression.match(text).captured(1);
}

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

/// True for a line of which unpacked-image says already that it is not packed.
bool isSaidElsewhere(const YamlNode &node, const YamlContext &context)
{
    return std::ranges::any_of(context.directory.images.skipped, [&](const imagelist::SkippedLine &each) {
        return each.path == context.path && each.range.start.line == node.range.start.line;
    });
}

void report(const YamlNode &node, const QString &image, const YamlContext &context, Findings &findings)
{
    if (!image.isEmpty() && !isPacked(image, context) && !isSaidElsewhere(node, context)) {
        findings.append(
            {.range = node.range,
             .message = Tr::tr("The program starts “%1”, which sealos does not find here and does not pack; "
                               "name it in a list below images/shim.")
                            .arg(image)});
    }
}

/// "--sidecar-image=x", and "--sidecar-image" with x behind it.
void checkWords(const YamlNode &container, const YamlContext &context, Findings &findings)
{
    const YamlNode *last = nullptr;
    for (const YamlNode *word : containerWords(container)) {
        const bool isOption = word->scalar.startsWith(u'-') && word->scalar.contains("image"_L1);
        const bool isValue = last && last->scalar.startsWith(u'-') && last->scalar.contains("image"_L1);
        if (isOption && word->scalar.contains(u'=')) {
            report(*word, imageIn(word->scalar.section(u'=', 1)), context, findings);
        } else if (isValue) {
            report(*word, imageIn(word->scalar), context, findings);
        }
        last = word;
    }
}

Findings check(const YamlContext &context)
{
    Findings findings;
    for (const PodContainer &container : podContainers(context.stream)) {
        checkWords(*container.node, context, findings);
        const YamlNode *variables = container.node->find(u"env");
        for (const YamlNode &variable : variables ? variables->items : std::vector<YamlNode>()) {
            const YamlNode *value = variable.find(u"value");
            if (value && variable.text({u"name"}).contains("IMAGE"_L1, Qt::CaseInsensitive)) {
                report(*value, imageIn(value->scalar), context, findings);
            }
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

Only references with a host and a tag are reported; one with a line of its own is left to unpacked-image.
)md"),
    .check = check,
};

} // namespace sealyard::lint
