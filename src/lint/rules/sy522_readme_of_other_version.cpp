#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isVersion(const QString &text)
{
    static const QRegularExpression expression(u"\\Av?\\d+(?:\\.\\d+)+"_s);
    return text.contains(expression);
}

bool isOther(const QString &version, const DirectoryContext &context)
{
    const auto &applications = context.workspace.applications;
    const auto application = std::ranges::find(applications, context.directory.app, &image::Application::name);
    const bool exists = application != applications.end() &&
                        std::ranges::contains(application->versions, version, &image::VersionDirectory::version);
    return !exists && isVersion(version) && !version.startsWith(context.directory.version);
}

void checkText(const QString &file, const QString &text, const DirectoryContext &context, Findings &findings)
{
    const QRegularExpression expression(u"/%1:([\\w.-]+)"_s.arg(QRegularExpression::escape(context.directory.app)));
    const core::LineIndex lines(text);
    for (const QRegularExpressionMatch &match : expression.globalMatch(text)) {
        if (isOther(match.captured(1), context)) {
            findings.append({.range = lines.range(match.capturedStart(1), match.capturedEnd(1)),
                             .message = Tr::tr("The directory builds version %1, but this names %2.")
                                            .arg(context.directory.version, match.captured(1)),
                             .path = context.pathOf(file)});
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!isVersion(context.directory.version)) {
        return findings;
    }
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        if (entry.role == image::FileRole::Readme && !entry.isDirectory && !entry.path.contains(u'/')) {
            if (const QString *text = context.textOf(entry.path)) {
                checkText(entry.path, *text, context, findings);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy522_readme_of_other_version;
const Rule sy522_readme_of_other_version{
    .code = "SY522",
    .name = "readme-of-other-version",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "The README of a version directory names the image with another version."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The image of a directory is pushed as `REGISTRY/NAME:VERSION` with the name of the directory as its version. A README in
it that tells to build or run another version, one that has no directory of its own, sends readers to an image that does
not exist.

```bad
--- README.md
sealos run docker.io/labring/demo:10.0
```

```good
--- README.md
sealos run docker.io/labring/demo:1.0
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
