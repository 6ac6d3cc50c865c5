#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Comments are none of JSON, but some programs take them; a template decides what is there later.
bool isUndecided(const QString &text)
{
    return text.contains("{{"_L1) ||
           text.contains("//"_L1
                         "\n"_L1) ||
           text.contains("${"_L1) || text.contains("/*"_L1) || text.trimmed().isEmpty();
}

bool hasCommentLine(const QString &text)
{
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.trimmed().startsWith(u"//") || line.trimmed().startsWith(u"#")) {
            return true;
        }
    }
    return false;
}

Finding problemOf(const OutlineEntry &entry, const QJsonParseError &error, const QString &file)
{
    const QByteArray block = entry.block.toUtf8();
    const QByteArray before = block.left(error.offset);
    const int line = entry.blockLine + static_cast<int>(before.count('\n'));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QString text = QString::fromUtf8(block.sliced(lineStart)).section(u'\n', 0, 0);
    const auto column = static_cast<int>(QString::fromUtf8(before.sliced(lineStart)).size());
    const int end = std::min(column + 1, static_cast<int>(text.size())); // the problem may be that nothing follows
    return {.range = {entry.keyRange.start, {line, end}},
            .message = Tr::tr("“%1” is no valid JSON: %2 in line %3. Whoever reads it will refuse it.")
                           .arg(entry.key, error.errorString())
                           .arg(line + 1),
            .path = file,
            .related = {{file, {{line, std::max(end - 1, 0)}, {line, end}}, Tr::tr("Up to here it is understood.")}}};
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const QString &file : yamlLikeFiles(context)) {
        for (const OutlineEntry &entry : context.outlineOf(file).entries) {
            if (!entry.isBlock || !entry.key.endsWith(".json"_L1) || isUndecided(entry.block) ||
                hasCommentLine(entry.block)) {
                continue;
            }
            QJsonParseError error;
            QJsonDocument::fromJson(entry.block.toUtf8(), &error);
            if (error.error != QJsonParseError::NoError) {
                findings.append(problemOf(entry, error, context.pathOf(file)));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy207_broken_embedded_json;
const Rule sy207_broken_embedded_json{
    .code = "SY207",
    .name = "broken-embedded-json",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A text that is stored under the name of a JSON file is no valid JSON."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A block of text under a key that ends in `.json` becomes a JSON file in the container. A comma behind the last element, a
missing quote or bracket makes the program that reads it stop, and neither Helm nor Kubernetes notices.

```bad
--- manifests/demo.yaml
kind: ConfigMap
data:
  config.json: |
    {"a": 1,}
```

```good
--- manifests/demo.yaml
kind: ConfigMap
data:
  config.json: |
    {"a": 1}
```

Texts with template actions, variables or comments are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
