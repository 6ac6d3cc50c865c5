#include "core/paths.h"
#include "lint/facts/pods.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

/// Programs that take the names of files as they are.
bool isFileTool(const QString &word)
{
    static const QStringList tools{u"cp"_s,    u"mv"_s,    u"rm"_s,    u"ls"_s,   u"cat"_s,
                                   u"chmod"_s, u"chown"_s, u"mkdir"_s, u"tar"_s,  u"ln"_s,
                                   u"touch"_s, u"echo"_s,  u"rsync"_s, u"gzip"_s, u"unzip"_s};
    return tools.contains(core::nameOf(word));
}

/// A pattern of files, or what joins commands: text for a shell.
bool isShellText(const QString &word)
{
    static const QStringList operators{u"&&"_s, u"||"_s, u"|"_s, u";"_s, u">"_s, u">>"_s, u"2>&1"_s};
    static const QRegularExpression pattern(uR"(\A\.{0,2}/\S*\*\S*\z)"_s);
    return operators.contains(word) || word.contains(pattern);
}

Findings check(const YamlContext &context)
{
    Findings findings;
    for (const PodContainer &container : podContainers(context.stream)) {
        const QList<const YamlNode *> words = containerWords(*container.node);
        if (words.isEmpty() || !isFileTool(words.constFirst()->scalar)) {
            continue;
        }
        const auto found = std::ranges::find_if(words, [](const YamlNode *word) { return isShellText(word->scalar); });
        if (found != words.end()) {
            findings.append({.range = (*found)->range,
                             .message = Tr::tr("“%1” is given to %2 as it stands: no shell is there to replace it. "
                                               "Write command: [\"/bin/sh\", \"-c\", …].")
                                            .arg((*found)->scalar, words.constFirst()->scalar)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy217_shell_syntax_without_shell;
const Rule sy217_shell_syntax_without_shell{
    .code = "SY217",
    .name = "shell-syntax-without-shell",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A container is given a pattern or operator that only a shell understands."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Kubernetes starts the program of a container with the words of `command` and `args`, without a shell between them. `cp`
then looks for a file whose name is `*`, and `&&` is one more name of a file. Let a shell run the line.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  initContainers:
    - name: copy
      command: ["cp"]
      args: ["-a", "/plugins/*", "/opt/bin/"]
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  initContainers:
    - name: copy
      command: ["/bin/sh", "-c"]
      args: ["cp -a /plugins/* /opt/bin/"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
