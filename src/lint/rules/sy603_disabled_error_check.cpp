#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isDisabled(const shell::Comment &comment)
{
    static const QRegularExpression expression(uR"(\A#+\s*set\s+-[a-z]*e[a-z]*\b)"_s);
    return expression.match(comment.text).hasMatch();
}

bool stopsSomewhere(const ShellText &text)
{
    return std::ranges::any_of(text.facts.options, [](const shell::OptionChange &change) {
        return change.option == "errexit"_L1 && change.isOn;
    });
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init || stopsSomewhere(*init)) {
        return {};
    }
    Findings findings;
    for (const shell::Comment &comment : init->script.comments) {
        if (isDisabled(comment)) {
            findings.append(findingAt(init->placeOf(comment.range),
                                      Tr::tr("Without “set -e” the script goes on after a failed download, and CI "
                                             "pushes an incomplete image.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy603_disabled_error_check;
const Rule sy603_disabled_error_check{
    .code = "SY603",
    .name = "disabled-error-check",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "set -e is commented out, so init.sh goes on after a failure."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow runs `init.sh` and builds when it ends well; without `set -e` only the last command counts. A download that
fails is not noticed, and the image is pushed without it. Often `set -e` was commented out to try something.

```bad
--- init.sh
#!/bin/bash
#set -e
wget -q https://example.com/demo.yaml
```

```good
--- init.sh
#!/bin/bash
set -e
wget -q https://example.com/demo.yaml
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
