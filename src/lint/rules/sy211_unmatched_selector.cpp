#include "core/quicksearch.h"
#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isWorkload(const QString &kind)
{
    static const QStringList kinds{u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"ReplicaSet"_s};
    return kinds.contains(kind);
}

const OutlineEntry *walk(const YamlOutline &outline, int start, const QStringList &keys)
{
    const OutlineEntry *entry = nullptr;
    for (const QString &key : keys) {
        entry = outline.child(entry ? outline.indexOf(*entry) : start, key);
        if (!entry) {
            return nullptr;
        }
    }
    return entry;
}

void checkSpec(const QString &file, const YamlOutline &outline, int spec, Findings &findings)
{
    const OutlineEntry *selector = walk(outline, spec, {u"selector"_s, u"matchLabels"_s});
    const OutlineEntry *labels = walk(outline, spec, {u"template"_s, u"metadata"_s, u"labels"_s});
    if (!selector || !labels || !selector->value.isEmpty() || !labels->value.isEmpty()) {
        return;
    }
    for (const int index : outline.children(outline.indexOf(*selector))) {
        const OutlineEntry &wanted = outline.entries.at(index);
        const OutlineEntry *label = outline.child(outline.indexOf(*labels), wanted.key);
        if (!label || label->value != wanted.value) {
            findings.append({.range = wanted.keyRange,
                             .message = Tr::tr("The pods do not have the label “%1: %2” that the selector wants, so "
                                               "Kubernetes refuses the object.")
                                            .arg(wanted.key, wanted.value),
                             .path = file,
                             .related = {{file, labels->keyRange, Tr::tr("The labels of the pods.")}}});
        }
    }
}

/// True when the file has such a selector, and all of it is there as written: no templates, anchors or merge keys.
bool isPlain(const QString &text)
{
    return core::containsText(text, "matchLabels"_L1) && !core::containsText(text, "{{"_L1) &&
           !core::containsText(text, "<<:"_L1) && !core::containsText(text, ": *"_L1) &&
           !core::containsText(text, ": &"_L1);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const QString &file : yamlLikeFiles(context)) {
        const QString *text = context.textOf(file);
        if (!file.startsWith("manifests/"_L1) || !text || !isPlain(*text)) {
            continue;
        }
        const YamlOutline &outline = context.outlineOf(file);
        for (const OutlineEntry &entry : outline.entries) {
            if (entry.key != "kind"_L1 || !isWorkload(entry.value)) {
                continue;
            }
            for (const int sibling : outline.children(entry.parent)) {
                const OutlineEntry &spec = outline.entries.at(sibling);
                if (spec.key == "spec"_L1 && spec.document == entry.document) {
                    checkSpec(context.pathOf(file), outline, sibling, findings);
                }
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy211_unmatched_selector;
const Rule sy211_unmatched_selector{
    .code = "SY211",
    .name = "unmatched-selector",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "The selector of a workload does not match the labels of its own pods."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`spec.selector.matchLabels` of a Deployment, StatefulSet, DaemonSet or ReplicaSet must be found among
`spec.template.metadata.labels`. Kubernetes refuses the object otherwise ("selector does not match template labels").

```bad
--- manifests/demo.yaml
kind: Deployment
spec:
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        name: demo
```

```good
--- manifests/demo.yaml
kind: Deployment
spec:
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        app: demo
        name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
