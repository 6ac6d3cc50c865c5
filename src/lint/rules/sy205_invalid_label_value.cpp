#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// What is wrong with the value of a label; empty for nothing.
QString problemOf(const OutlineEntry &label)
{
    static constexpr qsizetype longest = 63;
    static const QRegularExpression allowed(uR"(\A(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?\z)"_s);
    static const QRegularExpression checksum(u"\\|\\s*(?:sha256sum|sha512sum)\\s*\\}\\}"_s);
    if (label.isTemplated()) {
        return label.value.contains(checksum)
                   ? Tr::tr("A checksum has 64 characters and more, but the value of a label 63 at most; make “%1” an "
                            "annotation.")
                         .arg(label.key)
                   : QString();
    }
    if (label.value.size() > longest) {
        return Tr::tr("The value of the label “%1” is longer than 63 characters, so Kubernetes refuses the object.")
            .arg(label.key);
    }
    const bool isPlain = label.value.contains(allowed) || label.value.contains(u'{') || label.isBlock ||
                         label.value.startsWith(u'&') || label.value.startsWith(u'*');
    return isPlain ? QString()
                   : Tr::tr("The label “%1” has a value that Kubernetes refuses: letters, digits, “-”, “_” and “.” are "
                            "allowed, with a letter or digit at both ends.")
                         .arg(label.key);
}

void checkFile(const QString &file, const YamlOutline &outline, Findings &findings)
{
    for (const OutlineEntry &entry : outline.entries) {
        if (entry.parent < 0 || entry.value.isEmpty()) {
            continue;
        }
        const OutlineEntry &labels = outline.entries.at(entry.parent);
        const QString holder = labels.parent >= 0 ? outline.entries.at(labels.parent).key : QString();
        const bool isOfObject = (labels.key == "labels"_L1 && holder == "metadata"_L1) ||
                                (labels.key == "matchLabels"_L1 && holder != "properties"_L1);
        const QString problem = isOfObject ? problemOf(entry) : QString();
        if (!problem.isEmpty()) {
            findings.append({.range = entry.valueRange, .message = problem, .path = file});
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const QString &file : yamlLikeFiles(context)) {
        checkFile(context.pathOf(file), context.outlineOf(file), findings);
    }
    return findings;
}

} // namespace

extern const Rule sy205_invalid_label_value;
const Rule sy205_invalid_label_value{
    .code = "SY205",
    .name = "invalid-label-value",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP(
        "lint", "The value of a label is longer than 63 characters, or holds characters that labels may not have."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The value of a label has at most 63 characters: letters, digits, `-`, `_` and `.`, with a letter or digit at both ends.
Kubernetes refuses the object otherwise. A checksum of a file (`sha256sum` gives 64 characters), a URL or a sentence
belongs into `annotations`, where any text is allowed.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
metadata:
  labels:
    checksum/config: {{ include "config" . | sha256sum }}
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
metadata:
  annotations:
    checksum/config: {{ include "config" . | sha256sum }}
  labels:
    checksum: {{ include "config" . | sha256sum | trunc 63 }}
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
