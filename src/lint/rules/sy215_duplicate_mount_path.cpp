#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <map>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

void checkMounts(const QString &file, const YamlOutline &outline, int mounts, Findings &findings)
{
    std::map<QString, const OutlineEntry *> seen;
    for (const int item : outline.children(mounts)) {
        const OutlineEntry *path = outline.child(item, u"mountPath");
        if (!path || path->value.isEmpty()) {
            continue;
        }
        const auto [earlier, isNew] = seen.emplace(path->value, path);
        if (isNew || outline.isDecidedBetween(earlier->second->line(), path->line())) {
            continue;
        }
        findings.append({.range = path->valueRange,
                         .message = Tr::tr("“%1” is mounted twice in this container; Kubernetes refuses the object: "
                                           "each mountPath must be unique.")
                                        .arg(path->value),
                         .path = file,
                         .related = {{file, earlier->second->valueRange, Tr::tr("The other mount.")}}});
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const QString &file : yamlLikeFiles(context)) {
        const YamlOutline &outline = context.outlineOf(file);
        for (int i = 0; i < static_cast<int>(outline.entries.size()); ++i) {
            if (outline.entries.at(i).key == "volumeMounts"_L1) {
                checkMounts(context.pathOf(file), outline, i, findings);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy215_duplicate_mount_path;
const Rule sy215_duplicate_mount_path{
    .code = "SY215",
    .name = "duplicate-mount-path",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A container mounts two volumes at the same path."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Kubernetes refuses a container in which two `volumeMounts` have the same `mountPath`. To bring two files into one folder
mount each of them by its `subPath`, at the path of the file.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - mountPath: /etc/demo
          name: config
        - mountPath: /etc/demo
          name: secret
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - mountPath: /etc/demo
          name: config
        - mountPath: /etc/demo/password
          subPath: password
          name: secret
```

Templates of charts are read too; mounts between which a template decides are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
