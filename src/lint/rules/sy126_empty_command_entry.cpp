#include "lint/rule.h"
#include "lint/tr.h"

namespace sealyard::lint {

namespace {

/// Removes an entry with the comma behind it, or in front of the last one.
core::Fix removal(const image::Instruction &instruction, qsizetype index, const KubefileContext &context)
{
    const image::Word &word = instruction.words.at(index);
    const bool isLast = index + 1 == instruction.words.size();
    const core::TextRange range = isLast
                                      ? core::TextRange{instruction.words.at(index - 1).range.end, word.range.end}
                                      : core::TextRange{word.range.start, instruction.words.at(index + 1).range.start};
    return {.title = Tr::tr("Remove the entry"), .isSafe = true, .edits = {{context.path, {range, QString()}}}};
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    if (!context.directory.isClusterImage()) {
        return findings;
    }
    for (const image::Instruction &instruction : context.kubefile.instructions) {
        const bool isCommand =
            instruction.kind == image::InstructionKind::Cmd || instruction.kind == image::InstructionKind::Entrypoint;
        if (!isCommand || !instruction.isJson || instruction.words.size() < 2) {
            continue;
        }
        for (qsizetype index = 0; index < instruction.words.size(); ++index) {
            const image::Word &word = instruction.words.at(index);
            if (word.value.trimmed().isEmpty()) {
                findings.append({.range = word.range,
                                 .message = Tr::tr("sealos joins the entries with “; ”, and the shell refuses an empty "
                                                   "one, so no command runs at all."),
                                 .fixes = {removal(instruction, index, context)}});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy126_empty_command_entry;
const Rule sy126_empty_command_entry{
    .code = "SY126",
    .name = "empty-command-entry",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "An empty entry between commands is a syntax error for the shell."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Each entry of the array is a command of its own, and sealos joins them with `; `. An empty entry gives `; ;`, which is a
syntax error: none of the commands runs.

```bad
--- Kubefile
FROM scratch
CMD ["kubectl apply -f a.yaml", "", "kubectl apply -f b.yaml"]
```

```good
--- Kubefile
FROM scratch
CMD ["kubectl apply -f a.yaml", "kubectl apply -f b.yaml"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
