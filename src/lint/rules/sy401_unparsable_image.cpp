#include "core/paths.h"
#include "image/reference.h"
#include "lint/facts/imagelistlines.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// What sealos accepts beyond the usual grammar (upstream.md section 3.4): an empty tag, odd separators, local stores.
bool isAccepted(const QString &image)
{
    static const QRegularExpression lenient(
        uR"(\A(?:[A-Za-z0-9.-]+(?::\d+)?/)?[a-z0-9_./-]{2,255}(?::[\w.-]{0,127})?\z)"_s);
    const bool isLocal = image.startsWith("containers-storage:"_L1) || image.startsWith("docker-daemon:"_L1);
    return isLocal || image::parseReference(image) || lenient.match(image).hasMatch();
}

/// "nginx:1.25 # the web server" is the usual reason.
QList<core::Fix> commentFix(const ImageLine &line, const QString &path)
{
    const qsizetype hash = line.image.indexOf(" #"_L1);
    const QString image = line.image.left(hash).trimmed();
    if (hash < 0 || !isAccepted(image)) {
        return {};
    }
    return {{.title = Tr::tr("Remove the comment"), .isSafe = true, .edits = {{path, {line.range, image}}}}};
}

Findings check(const TextContext &context)
{
    Findings findings;
    const QString name = core::nameOf(context.path);
    if (context.role != image::FileRole::ImageList || context.directory.isMentionedByInit(name)) {
        return findings;
    }
    for (const ImageLine &line : imageLines(context.text)) {
        if (findings.size() == findingLimit) {
            break;
        }
        if (!isAccepted(line.image)) {
            findings.append(
                {.range = line.range,
                 .message = Tr::tr("“%1” is no image reference, so sealos stops the build. A line of an image "
                                   "list is one reference and nothing else.")
                                .arg(line.image.left(100)),
                 .fixes = commentFix(line, context.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy401_unparsable_image;
const Rule sy401_unparsable_image{
    .code = "SY401",
    .name = "unparsable-image",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A line of an image list is no image reference."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Every file below `images/shim` is an image list, whatever its name. Each line that is neither empty nor a comment of its
own is taken as it stands, and one that does not parse ends the build: a comment behind the image, a single quote mark, a
blank, upper case in the repository.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25 # the web server
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
# the web server
docker.io/library/nginx:1.25
```

Left alone are lists that `init.sh` mentions by name: it may write them anew.
)md"),
    .check = check,
};

} // namespace sealyard::lint
