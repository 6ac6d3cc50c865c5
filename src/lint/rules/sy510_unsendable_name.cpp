#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

const QRegularExpression &removed()
{
    static const QRegularExpression expression(u"[^A-Za-z0-9._-]"_s);
    return expression;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (context.directory.type == image::ImageType::Config) {
        return findings;
    }
    for (const QString &name : {context.directory.app, context.directory.version}) {
        if (name.contains(removed())) {
            findings.append(
                {.range = {},
                 .message = Tr::tr("The workflow removes some characters of “%1” and looks for “%2”, so no issue "
                                   "command can build this directory. Rename it.")
                                .arg(name, QString(name).remove(removed()))});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy510_unsendable_name;
const Rule sy510_unsendable_name{
    .code = "SY510",
    .name = "unsendable-name",
    .severity = core::Severity::Error,
    .summary =
        QT_TRANSLATE_NOOP("lint", "The name of an application or version cannot be written in an issue command."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow that reads `/imagebuild_apps NAME VERSION` removes every character other than letters, digits, `.`, `-` and
`_` before it looks for the directory. With a `+`, a blank (also one at the end, which nobody sees) or Chinese characters
in the name, it looks for another directory and fails. Write `-` for `+`.

```bad
--- applications/demo/1.0+2/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/1.0-2/Kubefile
FROM scratch
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
