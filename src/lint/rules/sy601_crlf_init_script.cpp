#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const TextContext &context)
{
    const qsizetype lineEnds = context.text.count(u'\n');
    const bool isCrlf = lineEnds > 0 && context.text.count("\r\n"_L1) == lineEnds;
    if (context.role != image::FileRole::InitScript || !isCrlf) {
        return {};
    }
    const core::LineIndex lines(context.text);
    const qsizetype first = context.text.indexOf("\r\n"_L1);
    const QString repaired = QString(context.text).replace("\r\n"_L1, "\n"_L1);
    return {
        {.range = lines.range(first, first + 1),
         .message = Tr::tr("init.sh has Windows line ends: bash takes the carriage return as part of every command, so "
                           "the script fails."),
         .fixes = {{.title = Tr::tr("Convert the line ends"),
                    .isSafe = true,
                    .edits = {{context.path, {lines.range(0, context.text.size()), repaired}}}}}}};
}

} // namespace

extern const Rule sy601_crlf_init_script;
const Rule sy601_crlf_init_script{
    .code = "SY601",
    .name = "crlf-init-script",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh has Windows line ends."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
bash ends a line at the line feed and keeps the carriage return before it as part of the last word: `set -e` becomes an
invalid option, `fi` an unknown command, and file names get a character that nobody sees. Convert the file, and let git
keep it so (`* text=auto eol=lf` in `.gitattributes`).

```bad
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash␍
set -e␍
```

```good
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash
set -e
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
