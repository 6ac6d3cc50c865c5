#include "core/paths.h"
#include "lint/facts/copies.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "shell/filetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isBuildIgnoreFile(const QString &path)
{
    const QString name = core::nameOf(path);
    return name == ".dockerignore"_L1 || name == ".containerignore"_L1;
}

/// "registry" of "/registry/"; empty for exceptions, comments and patterns.
QString nameOf(const QString &line)
{
    const QString path = shell::normalizedPath(line.trimmed());
    const bool isPlain = !path.isEmpty() && !QStringView(u"!#").contains(path.front()) && !path.contains(u'*') &&
                         !path.contains(u'?') && !path.contains(u'[');
    return isPlain ? (path.startsWith(u'/') ? path.sliced(1) : path) : QString();
}

/// What the build takes by name: the sources of COPY, and registry/, in which sealos puts the images.
QStringList neededPaths(const DirectoryContext &context)
{
    QStringList paths;
    const BuildFile *file = context.usedBuildFile();
    if (file && !file->evaluation.stages.isEmpty()) {
        for (const CopySource &source : copySources(file->evaluation.stages.last(), file->kubefile)) {
            paths.append(source.path);
        }
    }
    if (context.isClusterImage() && !context.images.images.isEmpty()) {
        paths.append(u"registry"_s);
    }
    return paths;
}

Findings check(const TextContext &context)
{
    if (context.role != image::FileRole::IgnoreFile || !isBuildIgnoreFile(context.path)) {
        return {};
    }
    Findings findings;
    const QStringList needed = neededPaths(context.directory);
    const QStringList lines = context.text.split(u'\n');
    for (int line = 0; line < lines.size(); ++line) {
        const QString name = nameOf(lines.at(line));
        const bool isNeeded = std::ranges::any_of(needed, [&name](const QString &path) {
            return !name.isEmpty() && (path == name || path.startsWith(name + u'/'));
        });
        if (isNeeded) {
            findings.append({.range = {{line, 0}, {line, static_cast<int>(lines.at(line).size())}},
                             .message = Tr::tr("The build needs “%1”, and this line hides it.").arg(name)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy530_ignored_copy_source;
const Rule sy530_ignored_copy_source{
    .code = "SY530",
    .name = "ignored-copy-source",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "An ignore file hides what the build file copies."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A local build leaves out what `.dockerignore` or `.containerignore` names: `COPY registry registry` then fails, and
`COPY . .` makes an image without the container images. CI does not copy these files, so the image built there differs.

```bad
--- Kubefile
FROM scratch
COPY opt opt
--- .dockerignore
opt
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt opt
--- .dockerignore
README.md
--- opt/tool
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
