#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

namespace sealyard::lint {

namespace {

Findings check(const TextContext &context)
{
    using Role = image::FileRole;
    const bool isScript = context.role == Role::InitScript; // SY601 reports those
    Findings findings;
    int number = -1;
    int lines = 0;
    const QStringView text(context.text);
    if (isScript || !text.contains(u'\r')) {
        return findings;
    }
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        ++lines;
        if (line.endsWith(u'\r')) {
            const auto column = static_cast<int>(line.size()) - 1;
            const core::TextRange range{{number, column}, {number, column + 1}};
            findings.append({.range = range,
                             .message = Tr::tr("This line ends with a carriage return, other lines of the file do not: "
                                               "it was pasted and becomes part of the value."),
                             .fixes = {{.title = Tr::tr("Remove the carriage return"),
                                        .isSafe = true,
                                        .edits = {{context.path, {range, QString()}}}}}});
        }
    }
    const bool isUniform = findings.size() * 2 >= lines && context.role != Role::Script;
    return isUniform ? Findings() : findings;
}

} // namespace

extern const Rule sy524_mixed_line_ends;
const Rule sy524_mixed_line_ends{
    .code = "SY524",
    .name = "mixed-line-ends",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A few lines end with a carriage return, which becomes part of the text."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Text that is copied from a terminal often ends with a carriage return, which no editor shows. A shell, a template and an
image list take it as part of the last word: a version, a file name or an image that does not exist.

```bad
--- manifests/demo.yaml.tmpl
kind: Service
version: 1.32.2␍
name: demo
other: x
```

```good
--- manifests/demo.yaml.tmpl
kind: Service
version: 1.32.2
name: demo
```

Files of which all lines end so are left alone, except scripts, which do not run with them.
)md"),
    .check = check,
};

} // namespace sealyard::lint
