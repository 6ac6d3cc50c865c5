#include "core/quicksearch.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    static const QString name = u"config.yml"_s;
    const QString *text = context.isClusterImage() ? context.textOf(name) : nullptr;
    const bool isConfig = text && core::containsText(*text, "kind: Config"_L1);
    if (!text || isConfig || context.scripts().image().look(name).existence != shell::Existence::Known) {
        return {};
    }
    return {{.range = {},
             .message = Tr::tr("sealos reads config.yml at the root of an image as Config objects that change other "
                               "files; call this one otherwise."),
             .path = context.pathOf(name)}};
}

} // namespace

extern const Rule sy123_stray_config_file;
const Rule sy123_stray_config_file{
    .code = "SY123",
    .name = "stray-config-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "config.yml at the root of the image is no Config of sealos."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A file of this name at the root of an image is special: before it copies the files of the image, sealos reads it as a
stream of `Config` objects, each of which changes a file of the image. Settings of the application itself belong into a
file of another name, or into a folder.

```bad
--- Kubefile
FROM scratch
COPY . .
--- config.yml
port: 80
```

```good
--- Kubefile
FROM scratch
COPY . .
--- demo.yml
port: 80
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
