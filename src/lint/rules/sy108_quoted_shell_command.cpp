#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::lint {

namespace {

bool isOneQuotedText(const Instruction &instruction)
{
    const QString text = instruction.text.trimmed();
    const bool isQuoted =
        text.size() > 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front();
    return !instruction.isJson && isQuoted && instruction.words.size() == 1 && text.contains(u' ');
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const Instruction &instruction : context.kubefile.instructions) {
        const bool isCommand =
            instruction.kind == InstructionKind::Cmd || instruction.kind == InstructionKind::Entrypoint;
        if (!isCommand || !isOneQuotedText(instruction)) {
            continue;
        }
        const QString text = instruction.text.trimmed();
        Finding finding{.range = instruction.argumentRange,
                        .message =
                            Tr::tr("The quotes stay part of this %1, so the shell looks for one command whose name "
                                   "is the whole text. Write “[…]” around it.")
                                .arg(instruction.keyword.toUpper())};
        if (text.front() == u'"') {
            finding.fixes.append({.title = Tr::tr("Write it as an array"),
                                  .isSafe = true,
                                  .edits = {{context.path, {instruction.argumentRange, u'[' + text + u']'}}}});
        }
        findings.append(finding);
    }
    return findings;
}

} // namespace

extern const Rule sy108_quoted_shell_command;
const Rule sy108_quoted_shell_command{
    .code = "SY108",
    .name = "quoted-shell-command",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "The whole text of CMD or ENTRYPOINT is one quoted string."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Without brackets the text goes to a shell as it stands, quotes included. `CMD "bash install.sh"` therefore asks for one
program named `bash install.sh`, which does not exist. The build does not complain; `sealos run` fails.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD "bash install.sh"
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
