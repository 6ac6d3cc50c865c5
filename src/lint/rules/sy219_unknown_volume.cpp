#include "lint/facts/pods.h"
#include "lint/facts/similar.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

void addNames(const YamlNode *list, std::initializer_list<QStringView> path, QStringList &names)
{
    for (const YamlNode &item : list ? list->items : std::vector<YamlNode>()) {
        names.append(item.text(path));
    }
}

/// What the containers of a pod may mount: its volumes, and the claims of a StatefulSet.
QStringList volumesOf(const PodContainer &container)
{
    QStringList names;
    addNames(container.pod->find(u"volumes"), {u"name"}, names);
    const YamlNode *spec = container.document->find(u"spec");
    addNames(spec ? spec->find(u"volumeClaimTemplates") : nullptr, {u"metadata", u"name"}, names);
    return names;
}

/// Operators read objects of their own kinds and may add volumes.
bool isPlainKind(const QString &kind)
{
    static const QStringList kinds{u"Pod"_s,        u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s,
                                   u"ReplicaSet"_s, u"Job"_s,        u"CronJob"_s};
    return kinds.contains(kind);
}

Findings check(const YamlContext &context)
{
    Findings findings;
    for (const PodContainer &container : podContainers(context.stream)) {
        const YamlNode *mounts = container.node->find(u"volumeMounts");
        if (!mounts || !isPlainKind(container.document->text({u"kind"}))) {
            continue;
        }
        const QStringList volumes = volumesOf(container);
        for (const YamlNode &mount : mounts->items) {
            const YamlNode *name = mount.find(u"name");
            if (!name || volumes.contains(name->scalar)) {
                continue;
            }
            const QString meant = similarTo(name->scalar, volumes);
            findings.append(
                {.range = name->range,
                 .message =
                     meant.isEmpty()
                         ? Tr::tr("The pod has no volume “%1”, so Kubernetes refuses the object.").arg(name->scalar)
                         : Tr::tr("The pod has no volume “%1”, but “%2”; Kubernetes refuses the "
                                  "object.")
                               .arg(name->scalar, meant)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy219_unknown_volume;
const Rule sy219_unknown_volume{
    .code = "SY219",
    .name = "unknown-volume",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A container mounts a volume that its pod does not have."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Each entry of `volumeMounts` names a volume of the same pod (or a `volumeClaimTemplates` of the StatefulSet). Kubernetes
refuses the object when there is none: `volumeMounts[0].name: Not found`.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - name: confg
          mountPath: /etc/demo
  volumes:
    - name: config
      emptyDir: {}
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - name: config
          mountPath: /etc/demo
  volumes:
    - name: config
      emptyDir: {}
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
