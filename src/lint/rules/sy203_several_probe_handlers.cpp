#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isProbe(const QString &key)
{
    static const QStringList probes{u"livenessProbe"_s, u"readinessProbe"_s, u"startupProbe"_s, u"postStart"_s,
                                    u"preStop"_s};
    return probes.contains(key);
}

/// The entries of a probe that say how it is done.
std::vector<const OutlineEntry *> handlersOf(const YamlOutline &outline, int probe)
{
    static const QStringList handlers{u"httpGet"_s, u"tcpSocket"_s, u"exec"_s, u"grpc"_s, u"sleep"_s};
    std::vector<const OutlineEntry *> found;
    for (const int index : outline.children(probe)) {
        if (handlers.contains(outline.entries.at(index).key)) {
            found.push_back(&outline.entries.at(index));
        }
    }
    return found;
}

void checkFile(const QString &file, const YamlOutline &outline, Findings &findings)
{
    for (int i = 0; i < static_cast<int>(outline.entries.size()); ++i) {
        const OutlineEntry &entry = outline.entries.at(i);
        if (!isProbe(entry.key)) {
            continue;
        }
        const auto handlers = handlersOf(outline, i);
        if (handlers.size() > 1 && !outline.isDecidedBetween(handlers[0]->line(), handlers[1]->line())) {
            findings.append({.range = handlers[1]->keyRange,
                             .message = Tr::tr("%1 has the handlers %2 and %3, but Kubernetes takes exactly one and "
                                               "refuses the object.")
                                            .arg(entry.key, handlers[0]->key, handlers[1]->key),
                             .path = file,
                             .related = {{file, handlers[0]->keyRange, Tr::tr("The other handler.")}}});
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

extern const Rule sy203_several_probe_handlers;
const Rule sy203_several_probe_handlers{
    .code = "SY203",
    .name = "several-probe-handlers",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A probe or lifecycle hook has more than one handler."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A probe (`livenessProbe`, `readinessProbe`, `startupProbe`) and a hook (`postStart`, `preStop`) have exactly one of
`httpGet`, `tcpSocket`, `exec` and `grpc`. Kubernetes refuses the object otherwise: "may not specify more than 1 handler
type". This is checked in manifests and in templates of charts.

```bad
--- manifests/demo.yaml
livenessProbe:
  tcpSocket:
    port: 80
  httpGet:
    path: /
    port: 80
```

```good
--- manifests/demo.yaml
livenessProbe:
  httpGet:
    path: /
    port: 80
```

Handlers of which a template chooses one (`{{ if }}` ... `{{ else }}`) are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
