#include "image/reference.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The first image in a manifest that is not packed; empty when there is none.
QString unpackedImage(const QString &text, const DirectoryContext &context)
{
    static const QRegularExpression line(uR"((?m)^[ \t-]*image:[ \t]*["']?([^\s"'#]+)["']?[ \t]*$)"_s);
    for (const QRegularExpressionMatch &match : line.globalMatch(text)) {
        const auto reference = image::parseReference(match.captured(1));
        const bool isPacked =
            !reference || std::ranges::any_of(context.images.images, [&](const imagelist::PackedImage &each) {
                return each.storedAs == reference->storedName();
            });
        if (!isPacked) {
            return match.captured(1);
        }
    }
    return {};
}

/// True when init.sh makes lists of images whose text is not known.
bool mayBeListed(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    return init && std::ranges::any_of(init->facts.fileUses, [](const shell::FileUse &use) {
               return use.path.startsWith("images/shim"_L1) || use.path.startsWith("manifests"_L1);
           });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    std::set<QString> seen;
    for (const PlacedCommand &each :
         context.isClusterImage() ? placedCommands(context, u"kubectl") : std::vector<PlacedCommand>()) {
        const QString call = each.command->subcommand();
        const bool isApplied =
            each.text->isAtRunTime() && (call == "apply"_L1 || call == "create"_L1 || call == "replace"_L1);
        for (const shell::Argument &value :
             isApplied ? each.command->valuesOf({u"-f", u"--filename"}) : QList<shell::Argument>()) {
            const QString path = shell::normalizedPath(value.text.known());
            const bool isScanned = path.startsWith("manifests/"_L1) || path.startsWith("charts/"_L1);
            const QString *text = path.isEmpty() || isScanned ? nullptr : context.textOf(path);
            const QString image = text && seen.insert(path).second ? unpackedImage(*text, context) : QString();
            if (!image.isEmpty() && !mayBeListed(context)) {
                findings.append(findingAt(each.placeOf(value),
                                          Tr::tr("sealos looks for images in manifests/, not in “%1”, so “%2” is not "
                                                 "packed.")
                                              .arg(path, image)));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy206_applied_elsewhere;
const Rule sy206_applied_elsewhere{
    .code = "SY206",
    .name = "applied-elsewhere",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A manifest that is applied lies where sealos does not look for images."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` looks for images in the YAML files below `manifests/`. A file beside the build file, or in a folder of
another name, is applied on the cluster all the same, and its images must be pulled from the internet. Move the file, or
name its images in a list below `images/shim`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f demo.yaml"]
--- demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests/demo.yaml"]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
