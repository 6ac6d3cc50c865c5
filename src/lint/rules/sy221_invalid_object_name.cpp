#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

/// Kinds whose names become parts of host names; those of RBAC and of other groups may have any.
bool isHostNamed(const QString &kind)
{
    static const QStringList kinds{u"Pod"_s,
                                   u"Deployment"_s,
                                   u"StatefulSet"_s,
                                   u"DaemonSet"_s,
                                   u"ReplicaSet"_s,
                                   u"Job"_s,
                                   u"CronJob"_s,
                                   u"Service"_s,
                                   u"ConfigMap"_s,
                                   u"Secret"_s,
                                   u"Namespace"_s,
                                   u"Ingress"_s,
                                   u"ServiceAccount"_s,
                                   u"StorageClass"_s,
                                   u"PersistentVolume"_s,
                                   u"PersistentVolumeClaim"_s};
    return kinds.contains(kind);
}

void checkObject(const YamlNode &object, Findings &findings)
{
    static const QRegularExpression allowed(uR"(\A[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\z)"_s);
    if (object.text({u"kind"}) == "List"_L1) {
        const YamlNode *items = object.find(u"items");
        for (const YamlNode &item : items ? items->items : std::vector<YamlNode>()) {
            checkObject(item, findings);
        }
        return;
    }
    const YamlNode *metadata = isHostNamed(object.text({u"kind"})) ? object.find(u"metadata") : nullptr;
    for (const QStringView key : {u"name", u"namespace"}) {
        const YamlNode *name = metadata ? metadata->find(key) : nullptr;
        const bool isRefused = name && !name->scalar.isEmpty() && !name->scalar.contains(u'{') &&
                               !name->scalar.contains(u'$') && !name->scalar.contains(allowed);
        if (isRefused) {
            findings.append({.range = name->range,
                             .message = Tr::tr("Kubernetes refuses the name “%1”: lower case letters, digits, “-” and "
                                               "“.”, with a letter or digit at both ends.")
                                            .arg(name->scalar)});
        }
    }
}

Findings check(const YamlContext &context)
{
    Findings findings;
    for (const YamlNode &document : context.stream.documents) {
        checkObject(document, findings);
    }
    return findings;
}

} // namespace

extern const Rule sy221_invalid_object_name;
const Rule sy221_invalid_object_name{
    .code = "SY221",
    .name = "invalid-object-name",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "An object has a name that Kubernetes refuses."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Names of workloads, services, config maps, namespaces and the like must be usable in host names (RFC 1123): lower case
letters, digits, `-` and `.`, with a letter or digit at both ends.

```bad
--- manifests/demo.yaml
kind: ConfigMap
metadata:
  name: demo_Config
```

```good
--- manifests/demo.yaml
kind: ConfigMap
metadata:
  name: demo-config
```

Placeholders, roles and objects of other kinds are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
