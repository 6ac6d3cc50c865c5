#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isApplication(const image::Stage &stage)
{
    return std::ranges::none_of(stage.labels, [](const auto &label) {
        const bool isType = label.first == "sealos.io.type"_L1 || label.first == "apps.sealos.io/type"_L1;
        return isType && label.second != "application"_L1;
    });
}

Findings check(const KubefileContext &context)
{
    static const QStringList reserved{u"init"_s,           u"clean"_s,    u"check"_s,     u"init-registry"_s,
                                      u"clean-registry"_s, u"init-cri"_s, u"clean-cri"_s, u"vip"_s};
    Findings findings;
    const image::Stage *stage = context.scratchStage();
    if (!stage || !context.directory.isClusterImage() || !isApplication(*stage)) {
        return findings;
    }
    for (const image::EvaluatedInstruction &each : stage->instructions) {
        for (const image::Assignment &label : context.kubefile.instructions.at(each.index).assignments) {
            if (each.kind == image::InstructionKind::Label && reserved.contains(label.key.value)) {
                findings.append({.range = label.key.range,
                                 .message = Tr::tr("The label “%1” says how nodes of the cluster are prepared; here it "
                                                   "replaces that of the rootfs.")
                                                .arg(label.key.value)});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy125_cluster_label;
const Rule sy125_cluster_label{
    .code = "SY125",
    .name = "cluster-label",
    .severity = core::Severity::Warning,
    .summary =
        QT_TRANSLATE_NOOP("lint", "A label of an application image replaces one that belongs to the cluster's rootfs."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
sealos merges the labels of all images that are run together. `init`, `clean`, `check`, `init-registry`,
`clean-registry`, `init-cri`, `clean-cri` and `vip` name the scripts and addresses with which it prepares nodes, so an
application that sets one changes the cluster. Use other label names.

```bad
--- Kubefile
FROM scratch
LABEL init="install.sh"
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["bash install.sh"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
