#include "lint/facts/pods.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using sealyard::core::Fix;
using sealyard::image::YamlEntry;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

/// What kubectl's YAML reader takes for a number or a truth value (YAML 1.1, as sigs.k8s.io/yaml does).
bool isNoText(const YamlNode &node)
{
    static const QRegularExpression number(
        uR"(\A[-+]?(?:\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+|0x[0-9a-fA-F]+)\z)"_s);
    static const QRegularExpression truth(u"\\A(?:true|false|yes|no|on|off)\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return node.kind == YamlNode::Kind::Scalar && node.isPlain && node.tag.isEmpty() &&
           (node.scalar.contains(number) || node.scalar.contains(truth));
}

void report(const YamlNode &value, const QString &name, const YamlContext &context, Findings &findings)
{
    if (!isNoText(value)) {
        return;
    }
    findings.append(
        {.range = value.range,
         .message = Tr::tr("“%1” must be a text, but %2 without quotes is none: Kubernetes refuses the object.")
                        .arg(name, value.scalar),
         .fixes = {Fix{.title = Tr::tr("Put quotes around %1").arg(value.scalar),
                       .isSafe = true,
                       .edits = {{context.path, {value.range, u'"' + value.scalar + u'"'}}}}}});
}

void checkMap(const YamlNode *map, const YamlContext &context, Findings &findings)
{
    for (const YamlEntry &entry : map ? map->entries : std::vector<YamlEntry>()) {
        report(entry.value, entry.key.scalar, context, findings);
    }
}

/// Labels and annotations, wherever there is metadata of an object or of its pods.
void checkMetadata(const YamlNode &owner, const YamlContext &context, Findings &findings)
{
    if (const YamlNode *metadata = owner.find(u"metadata")) {
        checkMap(metadata->find(u"labels"), context, findings);
        checkMap(metadata->find(u"annotations"), context, findings);
    }
}

void checkDocument(const YamlNode &document, const YamlContext &context, Findings &findings)
{
    const QString kind = document.text({u"kind"});
    if (kind.isEmpty() || document.text({u"apiVersion"}).isEmpty()) {
        return;
    }
    checkMetadata(document, context, findings);
    const YamlNode *spec = document.find(u"spec");
    if (const YamlNode *pods = spec ? spec->find(u"template") : nullptr) {
        checkMetadata(*pods, context, findings);
    }
    if (kind == "ConfigMap"_L1) {
        checkMap(document.find(u"data"), context, findings);
    } else if (kind == "Secret"_L1) {
        checkMap(document.find(u"stringData"), context, findings);
    }
}

Findings check(const YamlContext &context)
{
    Findings findings;
    for (const YamlNode &document : context.stream.documents) {
        checkDocument(document, context, findings);
    }
    for (const PodContainer &container : podContainers(context.stream)) {
        const YamlNode *variables = container.node->find(u"env");
        for (const YamlNode &variable : variables ? variables->items : std::vector<YamlNode>()) {
            if (const YamlNode *value = variable.find(u"value")) {
                report(*value, variable.text({u"name"}), context, findings);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy218_text_expected;
const Rule sy218_text_expected{
    .code = "SY218",
    .name = "text-expected",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A number or truth value stands where Kubernetes takes only text."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Values of environment variables, labels, annotations and config maps are texts. Without quotes YAML reads `8080`, `true`,
`yes` or `1.20` as a number or truth value, and Kubernetes answers "cannot unmarshal number into Go struct field". The fix
puts quotes around the value.

```bad
--- manifests/demo.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  port: 8080
```

```good
--- manifests/demo.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  port: "8080"
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
