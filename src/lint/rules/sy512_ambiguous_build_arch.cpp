#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isArchitecture(QStringView text)
{
    return text == "amd64"_L1 || text == "arm64"_L1;
}

Findings check(const TextContext &context)
{
    static const QRegularExpression lineEnds(u"\\n*\\z"_s);
    const QString content = QString(context.text).remove(lineEnds);
    const bool isBuilt = context.directory.directory.type == image::ImageType::Application;
    if (context.role != image::FileRole::BuildArch || !isBuilt || context.text.isEmpty() || isArchitecture(content)) {
        return {};
    }
    const core::LineIndex lines(context.text);
    const core::TextRange all = lines.range(0, context.text.size());
    Finding finding{.range = all,
                    .message =
                        Tr::tr("build_arch must be exactly “amd64” or “arm64”: the two steps of the workflow read "
                               "anything else differently, and no image comes out.")};
    const QString simplified = context.text.simplified().toLower();
    if (isArchitecture(simplified)) {
        finding.fixes.append({.title = Tr::tr("Write “%1”").arg(simplified),
                              .isSafe = true,
                              .edits = {{context.path, {all, simplified + u'\n'}}}});
    }
    return {finding};
}

} // namespace

extern const Rule sy512_ambiguous_build_arch;
const Rule sy512_ambiguous_build_arch{
    .code = "SY512",
    .name = "ambiguous-build-arch",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "build_arch holds something else than one architecture."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`build_arch` restricts an application to one architecture. The build step removes all blanks and compares; the step that
joins the images removes line ends alone. With `amd64 arm64`, capitals or Windows line ends the two disagree: nothing is
built, or an image is joined that does not exist. For both architectures, delete the file.

```bad
--- Kubefile
FROM scratch
COPY . .
--- build_arch
amd64 arm64
```

```good
--- Kubefile
FROM scratch
COPY . .
--- build_arch
amd64
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
