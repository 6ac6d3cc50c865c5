#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// ">" instead of the ">>" in front of the file.
QList<core::Fix> fixes(const ShellText &init, const shell::FileUse &use, const DirectoryContext &context)
{
    const shell::Command *command = init.facts.commandOf(use);
    for (const shell::Redirect &redirect : command ? command->redirects : QList<shell::Redirect>()) {
        if (redirect.kind == shell::RedirectionKind::Append && redirect.target.range == use.range) {
            const core::Position start = redirect.range.start;
            const core::TextRange operatorRange{start, {start.line, start.column + 2}};
            return wordFix(context, init.placeOf(operatorRange, use.file),
                           {.title = Tr::tr("Write “%1”").arg(u">"_s), .written = u">>"_s, .text = u">"_s});
        }
    }
    return {};
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        const bool isBuildFile = use.path == "Kubefile"_L1 || use.path == "Dockerfile"_L1;
        if (use.access == shell::Access::Append && isBuildFile && !context.directory.has(use.path) &&
            use.before.existence == shell::Existence::Impossible) {
            Finding finding = findingAt(
                init->placeOf(use.range, use.file),
                Tr::tr("A second run of init.sh adds a second FROM to “%1”; write it with “>”.").arg(use.path));
            finding.fixes = fixes(*init, use, context);
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy610_appended_build_file;
const Rule sy610_appended_build_file{
    .code = "SY610",
    .name = "appended-build-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh adds to a build file that it should write anew."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`>>` keeps what is in the file. When `init.sh` runs twice in one place, which every author does at home, the Kubefile has
two FROM, and the first half is thrown away. `>` writes it anew.

```bad
--- init.sh
cat <<EOF >>Kubefile
FROM scratch
COPY . .
EOF
```

```good
--- init.sh
cat <<EOF >Kubefile
FROM scratch
COPY . .
EOF
```

A file that the script wrote or emptied before is left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
