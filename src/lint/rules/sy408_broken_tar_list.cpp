#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// What is wrong with one line; empty for nothing.
QString problemOf(const QString &line, const DirectoryContext &context)
{
    const bool isArchive = line.startsWith("docker-archive:"_L1) || line.startsWith("oci-archive:"_L1);
    if (!isArchive) {
        return Tr::tr("A line must begin with “docker-archive:” or “oci-archive:”; comments and blanks are refused.");
    }
    const QString rest = line.section(u':', 1);
    const qsizetype at = rest.indexOf(u'@');
    if (at <= 0 || rest.count(u'@') != 1) {
        return Tr::tr("A line must have the form TYPE:FILE@NAME with exactly one “@”.");
    }
    const auto reference = image::parseReference(rest.sliced(at + 1));
    if (!reference || !reference->registry.isEmpty()) {
        return Tr::tr("“%1” must be a name without registry, such as “library/nginx:1.25”.").arg(rest.sliced(at + 1));
    }
    const QString file = QDir::cleanPath(u"images/skopeo/"_s + rest.first(at));
    return context.mayBeMadeByInit(file) || context.isMentionedByInit(file)
               ? QString()
               : Tr::tr("There is no “%1”, and init.sh makes none.").arg(file);
}

Findings check(const TextContext &context)
{
    Findings findings;
    if (context.role != image::FileRole::TarList || !context.directory.isClusterImage()) {
        return findings;
    }
    int number = -1;
    for (const QString &line : context.text.split(u'\n')) {
        ++number;
        const QString problem = line.isEmpty() ? QString() : problemOf(line, context.directory);
        if (!problem.isEmpty()) {
            findings.append({.range = {{number, 0}, {number, static_cast<int>(line.size())}}, .message = problem});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy408_broken_tar_list;
const Rule sy408_broken_tar_list{
    .code = "SY408",
    .name = "broken-tar-list",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A line of images/skopeo/tar.txt is none that sealos understands."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`images/skopeo/tar.txt` lists archives to pack: `docker-archive:FILE@NAME` or `oci-archive:FILE@NAME`, FILE relative to
`images/skopeo`, NAME without a registry. sealos understands neither comments nor blank lines with spaces, and stops.

```bad
--- images/skopeo/tar.txt
# archives
docker-archive:demo.tar@docker.io/library/demo:1
--- images/skopeo/demo.tar
x
```

```good
--- images/skopeo/tar.txt
docker-archive:demo.tar@library/demo:1
--- images/skopeo/demo.tar
x
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
