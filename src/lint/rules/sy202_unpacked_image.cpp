#include "image/reference.h"
#include "lint/facts/givenimages.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Fix;

namespace sealyard::lint {

namespace {

/// Moves a comment behind the image to a line of its own above.
QList<Fix> fixes(const imagelist::SkippedLine &line, const YamlContext &context)
{
    static const QRegularExpression comment(uR"(\A(\S+)\s+(#.*)\z)"_s);
    static const QRegularExpression indentation(u"^[ ]*"_s);
    const QRegularExpressionMatch match = comment.match(line.raw);
    if (!match.hasMatch()) {
        return {};
    }
    const core::Position start{line.range.start.line, 0};
    const QString text = context.text.sliced(core::LineIndex(context.text).offset(start));
    const QString above = indentation.match(text).captured() + match.captured(2) + u'\n';
    return {{.title = Tr::tr("Move the comment above the image"),
             .isSafe = true,
             .edits = {{context.path, {{start, start}, above}}, {context.path, {line.range, match.captured(1)}}}}};
}

/// Bare words and what is yet to be filled in are too often no images.
bool isMeantAsImage(const QString &raw)
{
    static const QRegularExpression bareWord(u"\\A[\\w.-]+\\z"_s);
    return !bareWord.match(raw).hasMatch() && !raw.contains("{{"_L1) && !raw.contains(u'$');
}

/// What .sealignore leaves out is written well.
bool isIgnored(const imagelist::SkippedLine &line, const YamlContext &context)
{
    const core::LineIndex lines(context.text);
    const qsizetype lineStart = lines.offset({line.range.start.line, 0});
    const QStringView before = QStringView(context.text).sliced(lineStart, lines.offset(line.range.start) - lineStart);
    return before.contains("image:"_L1) && image::parseReference(line.raw).has_value();
}

/// A chart may bring what a manifest is written badly for.
bool isPackedByChart(const imagelist::SkippedLine &line, const YamlContext &context)
{
    const auto reference = image::parseReference(line.raw);
    return reference && std::ranges::contains(context.directory.imagesWithCharts().images, reference->storedName(),
                                              &imagelist::PackedImage::storedAs);
}

/// True for what image-in-argument reports.
bool isGivenToProgram(const imagelist::SkippedLine &line, const QList<GivenImage> &given)
{
    return std::ranges::any_of(given, [&](const GivenImage &each) {
        return each.node->range.start.line == line.range.start.line && line.raw.startsWith(each.image);
    });
}

Findings check(const YamlContext &context)
{
    Findings findings;
    const QList<GivenImage> given = imagesGivenToPrograms(context.stream);
    for (const imagelist::SkippedLine &line : context.directory.images.skipped) {
        if (line.path == context.path && isMeantAsImage(line.raw) && !isIgnored(line, context) &&
            !isGivenToProgram(line, given) && !isPackedByChart(line, context)) {
            findings.append({.range = line.range,
                             .message = Tr::tr("sealos does not pack “%1”. %2").arg(line.raw.left(100), line.reason),
                             .fixes = fixes(line, context)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy202_unpacked_image;
const Rule sy202_unpacked_image{
    .code = "SY202",
    .name = "unpacked-image",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "An image in a manifest is written so that sealos does not pack it."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` does not read YAML. It takes each line of a manifest, looks for the characters `image:`, and what follows
must be a reference and nothing else. A comment behind it, a quoted key, a flow mapping, a value on the next line: all
that is passed over, the build succeeds, and the cluster without internet cannot pull the image.

Write it plainly on one line, or name the image in a list below `images/shim`; then this rule keeps silent too.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25 # the web server
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    # the web server
    - image: docker.io/library/nginx:1.25
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
