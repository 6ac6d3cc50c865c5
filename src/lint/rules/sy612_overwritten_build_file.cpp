#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isCommitted(const DirectoryContext &context, const QString &name)
{
    const image::DirectoryEntry *entry = context.directory.find(name);
    return entry && !entry->isDirectory && (entry->size > 0 || name != "Dockerfile"_L1);
}

/// Why what a line writes, or what is committed, is lost; empty when all is well.
QString problemOf(const QString &name, const DirectoryContext &context)
{
    const bool hasDockerfile = isCommitted(context, u"Dockerfile"_s);
    if (name == "Kubefile"_L1 && hasDockerfile) {
        return Tr::tr("CI builds the committed Dockerfile, so this Kubefile is never looked at.");
    }
    if (name == "Dockerfile"_L1 && !hasDockerfile && isCommitted(context, u"Kubefile"_s)) {
        return Tr::tr("CI has chosen the committed Kubefile before it runs init.sh, so this Dockerfile is never looked "
                      "at.");
    }
    return isCommitted(context, name)
               ? Tr::tr("This replaces the committed %1: what is written there never has an effect.").arg(name)
               : QString();
}

/// Two equal texts do no harm until somebody changes one.
bool isSame(const QString &name, const shell::Content &written, const DirectoryContext &context)
{
    const QString *committed = isCommitted(context, name) ? context.textOf(name) : nullptr;
    return committed && written.text().pattern().trimmed() == committed->trimmed();
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.isClusterImage() ? context.scripts().init() : nullptr;
    Findings findings;
    for (const shell::FileUse &use : init ? init->facts.fileUses : QList<shell::FileUse>()) {
        const bool isBuildFile = use.path == "Kubefile"_L1 || use.path == "Dockerfile"_L1;
        const bool isWritten = use.access == shell::Access::Write && use.certainty == shell::Certainty::Certain &&
                               use.content && !use.content->text().pattern().isEmpty();
        const QString problem = isBuildFile && isWritten ? problemOf(use.path, context) : QString();
        if (!problem.isEmpty()) {
            Finding finding = findingAt(init->placeOf(use.range, use.file), problem);
            finding.related.append({context.pathOf(context.usedBuildFileName()), {}, Tr::tr("The committed file.")});
            if (isSame(use.path, *use.content, context)) {
                finding.severity = core::Severity::Info;
            }
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy612_overwritten_build_file;
const Rule sy612_overwritten_build_file{
    .code = "SY612",
    .name = "overwritten-build-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh writes a build file beside a committed one, so one of them is dead."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
CI chooses the build file before it runs `init.sh`: a committed Dockerfile that is not empty, else the Kubefile. When
`init.sh` then writes the chosen file anew, the committed text never has an effect; when it writes the other one, that is
never looked at. Whoever changes the wrong one of the two wonders why nothing happens. Keep one. While both texts are the
same, this is a hint.

```bad
--- Kubefile
FROM scratch
COPY . .
--- init.sh
cat <<EOF >Kubefile
FROM scratch
COPY opt opt
EOF
```

```good
--- init.sh
cat <<EOF >Kubefile
FROM scratch
COPY opt opt
EOF
```

Build files that init.sh appends to are the subject of SY611.
)md"),
    .check = check,
};

} // namespace sealyard::lint
