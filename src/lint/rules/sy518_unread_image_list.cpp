#include "core/paths.h"
#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isImage(const QString &line)
{
    const auto reference = image::parseReference(line);
    const bool isTagged = reference && !reference->tag.isEmpty();
    return isTagged && (line.contains(u'/') || !reference->tag.front().isDigit() || reference->tag.contains(u'.'));
}

bool isImageList(const QString &text)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    int images = 0;
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#')) {
            continue;
        }
        if (!isImage(trimmed)) {
            return false;
        }
        ++images;
    }
    return images > 0;
}

/// Folders that are called as if sealos looked into them.
bool isCandidate(const QString &path)
{
    static const QStringList folders{u"images"_s, u"image"_s, u"shim"_s, u"imagelist"_s, u"imageList"_s};
    const QString folder = path.section(u'/', 0, 0);
    const QString name = core::nameOf(path).toLower();
    const bool isShort = !path.contains(u'/') && name.contains("image"_L1) && !name.contains(u'.');
    const bool isText = !path.contains(u'/') && name.contains("image"_L1) && name.endsWith(".txt"_L1);
    return (folders.contains(folder) && !path.startsWith("images/shim/"_L1) && path.contains(u'/')) || isShort ||
           isText;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        if (!context.isClusterImage() || entry.isDirectory || entry.isSymlink || !isCandidate(entry.path) ||
            context.isMentionedByInit(entry.path)) {
            continue;
        }
        const QString *text = context.textOf(entry.path);
        if (text && isImageList(*text)) {
            findings.append({.range = {},
                             .message = Tr::tr("sealos reads image lists below images/shim/ alone, so these images are "
                                               "not packed. Move the list there."),
                             .path = context.pathOf(entry.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy518_unread_image_list;
const Rule sy518_unread_image_list{
    .code = "SY518",
    .name = "unread-image-list",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A list of images lies where sealos does not look for one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` packs the images of every file below `images/shim/`. A list in `images/` or elsewhere is an ordinary file,
and its images are missing from the result without a word.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/demo
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```

Lists that `init.sh` names are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
