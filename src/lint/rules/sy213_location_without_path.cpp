#include "core/quicksearch.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

void checkText(const QString &file, const QString &text, const DirectoryContext &context, Findings &findings)
{
    static const QRegularExpression expression(uR"(^[ \t]*(location)[ \t]*(?:=|~\*?|\^~)?[ \t]*\{)"_s,
                                               QRegularExpression::MultilineOption);
    const core::LineIndex lines(text);
    for (const QRegularExpressionMatch &match : expression.globalMatch(text)) {
        findings.append({.range = lines.range(match.capturedStart(1), match.capturedEnd(1)),
                         .message = Tr::tr("“location” needs a path, such as “/”; nginx does not start without."),
                         .path = context.pathOf(file)});
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isConfiguration = entry.path.endsWith(".conf"_L1) || entry.path.endsWith(".conf.template"_L1);
        const QString *text =
            isConfiguration && !entry.isDirectory && !entry.isSymlink ? context.textOf(entry.path) : nullptr;
        if (text && core::containsText(*text, "server {"_L1)) {
            checkText(entry.path, *text, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy213_location_without_path;
const Rule sy213_location_without_path{
    .code = "SY213",
    .name = "location-without-path",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "An nginx configuration has a location without a path."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
nginx refuses `location {`: "invalid number of arguments in location directive". The container restarts for ever. The
check looks at `*.conf` files that have a `server` block.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/nginx:1.25
COPY default.conf /etc/nginx/conf.d/
--- dockerimages/demo/1.0/default.conf
server {
    location {
        root /html;
    }
}
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/nginx:1.25
COPY default.conf /etc/nginx/conf.d/
--- dockerimages/demo/1.0/default.conf
server {
    location / {
        root /html;
    }
}
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
