#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True for a text of another language, such as a script of Python or zsh called x.sh.
bool isForeign(const QString &text)
{
    static const QRegularExpression shell(uR"(\A#!\s*(?:/\S*/)?(?:env\s+(?:-S\s+)?)?(?:ba|da|a|k)?sh\b)"_s);
    return text.startsWith("#!"_L1) && !text.contains(shell);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        if (text.script.problems.isEmpty() || isForeign(text.text)) {
            continue;
        }
        // What follows the first problem is often nothing but its echo.
        const shell::SyntaxProblem &problem = text.script.problems.constFirst();
        findings.append(findingAt(text.placeOf(problem.range), problem.message));
    }
    return findings;
}

} // namespace

extern const Rule sy602_broken_shell_script;
const Rule sy602_broken_shell_script{
    .code = "SY602",
    .name = "broken-shell-script",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A script or run command is no valid shell text."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
bash reads a script command by command and stops where it understands nothing more: a missing `fi`, `done` or `}`, an
open quote, a `then` without its `if`. What stands before is run, the rest is not, and the build or the installation
fails half way.

```bad
--- init.sh
if [ "$1" = arm64 ]; then
  echo arm64
```

```good
--- init.sh
if [ "$1" = arm64 ]; then
  echo arm64
fi
```

Only the first problem of a text is named; scripts whose first line names another interpreter are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
