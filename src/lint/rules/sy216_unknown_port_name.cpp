#include "lint/facts/charts.h"
#include "lint/facts/pods.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isProbe(const QString &key)
{
    static const QStringList probes{u"livenessProbe"_s, u"readinessProbe"_s, u"startupProbe"_s};
    return probes.contains(key);
}

/// The "port" of a probe when it is a name and no number.
const OutlineEntry *namedPort(const YamlOutline &outline, int probe)
{
    for (const QStringView handler : {u"httpGet", u"tcpSocket"}) {
        const OutlineEntry *entry = outline.child(probe, handler);
        const OutlineEntry *port = entry ? outline.child(outline.indexOf(*entry), u"port") : nullptr;
        if (port && !port->value.isEmpty() && !port->isTemplated() && port->value.front().isLetter()) {
            return port;
        }
    }
    return nullptr;
}

void checkContainer(const QString &file, const YamlOutline &outline, int container, const QString &text,
                    Findings &findings)
{
    for (const int index : outline.children(container)) {
        const OutlineEntry *port = isProbe(outline.entries.at(index).key) ? namedPort(outline, index) : nullptr;
        const QStringList names = port ? portNames(outline, container) : QStringList();
        const bool isTemplated = names.join(u' ').contains("{{"_L1);
        if (port && !isTemplated && !names.contains(port->value) && !mayHaveMorePorts(outline, container, text)) {
            findings.append({.range = port->valueRange,
                             .message = names.isEmpty()
                                            ? Tr::tr("No port of this container is called “%1”, so the probe never "
                                                     "succeeds.")
                                                  .arg(port->value)
                                            : Tr::tr("No port of this container is called “%1”, but “%2”, so the probe "
                                                     "never succeeds.")
                                                  .arg(port->value, names.join(u"”, “"_s)),
                             .path = file});
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const QString &file : yamlLikeFiles(context)) {
        const YamlOutline &outline = context.outlineOf(file);
        const QString *text = context.textOf(file);
        if (!text) {
            continue;
        }
        for (const int container : containerItems(outline)) {
            checkContainer(context.pathOf(file), outline, container, *text, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy216_unknown_port_name;
const Rule sy216_unknown_port_name{
    .code = "SY216",
    .name = "unknown-port-name",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A probe names a port that its container does not have."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The `port` of a probe is a number or the name of a port of the same container. Another name is accepted, and then the
probe fails for ever: the pod is restarted or never becomes ready.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      ports:
        - name: metrics
          containerPort: 9090
      livenessProbe:
        tcpSocket:
          port: rpc
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      ports:
        - name: metrics
          containerPort: 9090
      livenessProbe:
        tcpSocket:
          port: metrics
```

Containers to which a template may add ports are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
