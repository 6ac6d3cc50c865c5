#include "image/reference.h"
#include "lint/facts/imagelistlines.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <map>

using namespace Qt::StringLiterals;
using sealyard::core::Fix;

namespace sealyard::lint {

namespace {

QString nameOf(const QString &image)
{
    const auto reference = image::parseReference(image);
    return reference ? reference->normalized() : QString();
}

Fix removal(const ImageLine &line, const TextContext &context)
{
    const core::Position start{line.range.start.line, 0};
    const core::Position end{line.range.start.line + 1, 0};
    return {.title = Tr::tr("Remove the line"), .isSafe = true, .edits = {{context.path, {{start, end}, QString()}}}};
}

Findings check(const TextContext &context)
{
    if (context.role != image::FileRole::ImageList || !context.directory.isClusterImage()) {
        return {};
    }
    Findings findings;
    std::map<QString, ImageLine> seen;
    for (const ImageLine &line : imageLines(context.text)) {
        const QString name = nameOf(line.image);
        if (name.isEmpty()) {
            continue;
        }
        const auto [earlier, isNew] = seen.emplace(name, line);
        if (!isNew) {
            findings.append({.range = line.range,
                             .message = Tr::tr("“%1” is in this list already.").arg(line.image),
                             .related = {{context.path, earlier->second.range, Tr::tr("It stands here.")}},
                             .fixes = {removal(line, context)}});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy404_repeated_image;
const Rule sy404_repeated_image{
    .code = "SY404",
    .name = "repeated-image",
    .severity = core::Severity::Info,
    .summary = QT_TRANSLATE_NOOP("lint", "An image list names the same image twice."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
An image that a list names twice, be it once in short and once in full, is pulled twice and stored once. Mostly one of the
two lines was meant to be another image. The fix removes the second line.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
nginx:1.25
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
