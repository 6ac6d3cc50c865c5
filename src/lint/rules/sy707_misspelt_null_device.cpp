#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "shell/syntax/walk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isSlip(const QString &path)
{
    static const QRegularExpression expression(
        uR"(\A(?:/dev/nul|/dev/nulll+|/dev/nill|/dev/nell|/det/null|dev/null|/dev/null\d+)\z)"_s);
    return expression.match(path).hasMatch();
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        shell::Visitor visitor;
        visitor.redirection = [&](const shell::Redirection &redirection) {
            const QString target = redirection.target.literal().value_or(QString());
            if (isSlip(target)) {
                Finding finding =
                    findingAt(text.placeOf(redirection.target.range),
                              Tr::tr("“%1” is a file that this makes; “/dev/null” is meant.").arg(target));
                finding.fixes = wordFix(
                    context, text.placeOf(redirection.target.range),
                    {.title = Tr::tr("Write “%1”").arg(u"/dev/null"_s), .written = target, .text = u"/dev/null"_s});
                findings.append(finding);
            }
        };
        shell::walk(text.script, visitor);
    }
    return findings;
}

} // namespace

extern const Rule sy707_misspelt_null_device;
const Rule sy707_misspelt_null_device{
    .code = "SY707",
    .name = "misspelt-null-device",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "Output is written to a file that was meant to be /dev/null."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A redirection to a name that is nearly `/dev/null` makes an ordinary file, or fails where `/dev` cannot be written, and
then the command is not run at all.

```bad
--- init.sh
helm repo update >/dev/nul 2>&1
```

```good
--- init.sh
helm repo update >/dev/null 2>&1
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
