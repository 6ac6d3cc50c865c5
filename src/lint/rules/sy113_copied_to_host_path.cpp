#include "lint/facts/copies.h"
#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isHostFolder(const QString &target)
{
    static const QStringList folders{u"usr"_s, u"bin"_s, u"sbin"_s, u"lib"_s, u"root"_s, u"var"_s, u"home"_s, u"tmp"_s};
    return folders.contains(target.section(u'/', 1, 1));
}

/// A command that takes the file from where it lies below the application's directory.
bool isUsed(const QString &target, const QList<RunCommand> &commands)
{
    const QString folder = target.section(u'/', 1, 2);
    return std::ranges::any_of(commands, [&](const RunCommand &command) {
        const qsizetype at = command.text.indexOf(folder);
        return at == 0 || (at > 0 && command.text.at(at - 1) != u'/');
    });
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    const image::Stage *stage = context.scratchStage();
    if (!stage || !context.directory.isClusterImage()) {
        return findings;
    }
    const QList<RunCommand> commands = runCommands(context);
    for (const CopySource &source : copySources(*stage, context.kubefile)) {
        if (isHostFolder(source.target) && !isUsed(source.target, commands)) {
            findings.append({.range = source.range,
                             .message = Tr::tr("“%1” is a folder of the image, not of the host, where nothing will "
                                               "find it. Copy to a folder such as opt/ and let CMD copy it to its "
                                               "place.")
                                            .arg(source.target)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy113_copied_to_host_path;
const Rule sy113_copied_to_host_path{
    .code = "SY113",
    .name = "copied-to-host-path",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "COPY into a system folder of a cluster image does not reach the host."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The files of a cluster image are put into the application's own directory on the first master. `/usr/local/bin` of the
image becomes a folder there, and no program is found in it. Copy to `opt/` and let a run command, which runs on the host,
copy it from there.

```bad
--- Kubefile
FROM scratch
COPY opt/tool /usr/local/bin/
CMD ["tool install"]
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt/tool opt/
CMD ["cp -f opt/tool /usr/local/bin/", "tool install"]
--- opt/tool
```

A file that a run command takes from below the application's directory (`cp usr/local/bin/tool ...`) is left alone, and
so are images that start from another image.
)md"),
    .check = check,
};

} // namespace sealyard::lint
