#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Names with other characters than these are the matter of unsendable-name.
bool isSendable(const QString &name)
{
    return std::ranges::all_of(name, [](QChar character) {
        return character.unicode() < 128 && (character.isLetterOrNumber() || u"._-"_s.contains(character));
    });
}

bool makesTag(const image::VersionDirectory &directory)
{
    const bool hasArchitecture = directory.type != image::ImageType::Config;
    return image::isTag(QString(directory.version + (hasArchitecture ? "-amd64"_L1 : ""_L1)));
}

Findings check(const DirectoryContext &context)
{
    const image::VersionDirectory &directory = context.directory;
    Findings findings;
    if (isSendable(directory.app) && !image::isRepositoryComponent(directory.app)) {
        findings.append(
            {.range = {},
             .message = Tr::tr("“%1” cannot be the name of an image: lower-case letters and digits, joined by "
                               "“.”, “_” or “-”.")
                            .arg(directory.app)});
    }
    if (isSendable(directory.version) && !makesTag(directory)) {
        findings.append(
            {.range = {},
             .message = Tr::tr("“%1” cannot be the tag of an image: it begins with a letter, a digit or “_” and "
                               "has at most 122 characters.")
                            .arg(directory.version)});
    }
    return findings;
}

} // namespace

extern const Rule sy511_invalid_image_name;
const Rule sy511_invalid_image_name{
    .code = "SY511",
    .name = "invalid-image-name",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "The name of an application or version makes no valid image name."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The image is pushed as `NAME:VERSION-ARCH`. A repository name has no capitals and begins and ends with a letter or digit;
a tag does not begin with `.` or `-`. Otherwise the build fails when the image is named.

```bad
--- applications/Demo/1.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
