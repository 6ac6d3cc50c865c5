#include "lint/rule.h"
#include "lint/similar.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    if (!image::buildFileOf(context.directory).isEmpty()) {
        return {};
    }
    static const QStringList names{u"Dockerfile"_s, u"Kubefile"_s};
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        if (entry.isDirectory || entry.path.contains(u'/')) {
            continue;
        }
        QString meant = similarTo(entry.path, names);
        const auto same = std::ranges::find_if(
            names, [&](const QString &each) { return each.compare(entry.path, Qt::CaseInsensitive) == 0; });
        meant = same != names.end() ? *same : meant;
        if (!meant.isEmpty() && !context.initScript.mentions(meant)) {
            return {{.range = {},
                     .message = Tr::tr("The build looks for “%1” and finds none; this file is called “%2”.")
                                    .arg(meant, entry.path),
                     .path = context.pathOf(entry.path)}};
        }
    }
    return {};
}

} // namespace

extern const Rule sy513_misspelt_build_file;
const Rule sy513_misspelt_build_file{
    .code = "SY513",
    .name = "misspelt-build-file",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "There is no build file, but a file whose name is nearly that of one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow builds from files that are called exactly `Dockerfile` or `Kubefile`. A slip in the name, or another case,
and the directory has no build file at all.

```bad
--- Kubfile
FROM scratch
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
