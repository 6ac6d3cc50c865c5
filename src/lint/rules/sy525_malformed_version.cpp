#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The version that was meant by one with a slip: "v1.2" of "v.1.2", "vv1.2", "v1..2"; empty for others.
QString meantBy(const QString &version)
{
    static const QRegularExpression wrongStart(uR"(\A[vV](?:[.vV_-]+)(?=\d))"_s);
    static const QRegularExpression wrongDots(u"\\.{2,}"_s);
    static const QRegularExpression wrongEnd(u"[.-]+\\z"_s);
    QString meant = version;
    meant.replace(wrongStart, u"v"_s).replace(wrongDots, u"."_s).remove(wrongEnd);
    static const QRegularExpression number(uR"(\Av?\d)"_s);
    return meant != version && meant.contains(number) ? meant : QString();
}

Findings check(const DirectoryContext &context)
{
    const QString meant = meantBy(context.directory.version);
    if (meant.isEmpty()) {
        return {};
    }
    return {{.range = {},
             .message =
                 Tr::tr("Nobody will ask for the version “%1”; is “%2” meant?").arg(context.directory.version, meant)}};
}

} // namespace

extern const Rule sy525_malformed_version;
const Rule sy525_malformed_version{
    .code = "SY525",
    .name = "malformed-version",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "The name of a version directory looks like a slip."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The name of the directory is the tag of the image, and what an issue has to ask for letter by letter. `v.1.2.0`, `vv1.2.0`
and `v1..2.0` are found by nobody who asks for v1.2.0; where there is a `latest`, that is built instead.

```bad
--- applications/demo/v.1.2.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/v1.2.0/Kubefile
FROM scratch
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
