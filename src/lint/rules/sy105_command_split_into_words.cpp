#include "lint/rule.h"
#include "lint/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using sealyard::core::Fix;

namespace sealyard::lint {

namespace {

bool isShell(const QString &word)
{
    return word == "/bin/sh"_L1 || QStringList{u"bash"_s, u"sh"_s, u"/bin/bash"_s, u"/usr/bin/bash"_s}.contains(word);
}

/// Programs that do nothing useful without arguments.
bool needsArguments(const QString &word)
{
    static const QStringList programs{u"helm"_s,  u"kubectl"_s, u"cp"_s,     u"mv"_s,      u"rm"_s,      u"mkdir"_s,
                                      u"chmod"_s, u"tar"_s,     u"ln"_s,     u"install"_s, u"source"_s,  u"sealos"_s,
                                      u"echo"_s,  u"cat"_s,     u"python"_s, u"python3"_s, u"helmfile"_s};
    return programs.contains(word);
}

/// True when the second entry cannot be a command of its own: a file name without a folder, or an option.
bool isArgument(const QString &shell, const QString &next)
{
    const bool isCommandOption = next == "-c"_L1;
    return isShell(shell) && !isCommandOption &&
           (next.startsWith(u'-') || (next.endsWith(".sh"_L1) && !next.contains(u'/') && !next.contains(u' ')));
}

Fix joinFix(const image::Instruction &instruction, const QString &path)
{
    QStringList words;
    for (const image::Word &word : instruction.words) {
        words.append(word.value);
    }
    const QByteArray json = QJsonDocument(QJsonArray{words.join(u' ')}).toJson(QJsonDocument::Compact);
    return {.title = Tr::tr("Join the words into one command"),
            .isSafe = false,
            .edits = {{path, {instruction.argumentRange, QString::fromUtf8(json)}}}};
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const image::Instruction &instruction : context.kubefile.instructions) {
        const bool isCommand =
            instruction.kind == image::InstructionKind::Cmd || instruction.kind == image::InstructionKind::Entrypoint;
        if (!isCommand || !instruction.isJson || instruction.words.size() < 2 || !context.directory.isClusterImage()) {
            continue;
        }
        const QString first = instruction.words[0].value;
        if (needsArguments(first) || isArgument(first, instruction.words[1].value)) {
            findings.append({.range = instruction.argumentRange,
                             .message = Tr::tr("sealos runs each entry of %1 as a command of its own, so “%2” runs "
                                               "without arguments, then “%3”. Write one string: “%2 %3 …”.")
                                            .arg(instruction.keyword.toUpper(), first, instruction.words[1].value),
                             .fixes = {joinFix(instruction, context.path)}});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy105_command_split_into_words;
const Rule sy105_command_split_into_words{
    .code = "SY105",
    .name = "command-split-into-words",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "The words of one command stand in several entries of CMD or ENTRYPOINT."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` is not Docker: every entry of the array is a shell command of its own, run as `cd DIRECTORY && ENTRY`, all
joined with `; `. `["bash", "install.sh"]` starts a shell that does nothing and then looks for a program `install.sh`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm", "upgrade", "-i", "demo", "charts/demo"]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo", "kubectl get pods"]
```

`["/bin/sh", "-c", "..."]` works, since sealos drops these two entries. Docker images are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
