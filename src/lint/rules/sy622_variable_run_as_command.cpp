#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "$(NAME)": a substitution that holds one word in capitals and nothing else.
bool isVariableName(const shell::Command &command)
{
    static const QRegularExpression capitals(uR"(\A[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\z)"_s);
    return command.isInSubstitution && command.words.size() == 1 && command.redirects.isEmpty() &&
           command.stage.count == 1 && command.name.size() > 2 && command.name.contains(capitals);
}

bool isInHereDocument(const shell::Command &command, const ShellText &text)
{
    return std::ranges::any_of(text.facts.commands, [&command](const shell::Command &each) {
        return !each.isInSubstitution && each.range.end <= command.range.start &&
               std::ranges::any_of(each.redirects, [&command](const shell::Redirect &redirect) {
                   return redirect.kind == shell::RedirectionKind::HereDocument &&
                          redirect.range.start.line < command.range.start.line;
               });
    });
}

QString messageFor(const shell::Command &command, bool isQuotable)
{
    return isQuotable
               ? Tr::tr("The shell runs “%1” as a command here and writes what it prints; quote the delimiter of "
                        "the here-document, or write “\\$(%1)”.")
                     .arg(command.name)
               : Tr::tr("In a script “$(%1)” runs a command called %1; the variable is “${%1}”.").arg(command.name);
}

/// "\\$(NAME)" in a here-document, "${NAME}" in a command.
QList<core::Fix> fixes(const PlacedCommand &each, bool isQuotable, const DirectoryContext &context)
{
    Place place = each.place();
    const QString &name = each.command->name;
    place.range.start.column -= 2;
    place.range.end.column += 1;
    const QString text = isQuotable ? u"\\$(%1)"_s.arg(name) : u"${%1}"_s.arg(name);
    return place.range.start.column < 0
               ? QList<core::Fix>()
               : wordFix(context, place,
                         {.title = Tr::tr("Write “%1”").arg(text), .written = u"$(%1)"_s.arg(name), .text = text});
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        const bool isScript = each.text->role != ShellRole::Command && each.text->role != ShellRole::Build;
        if (isScript && isVariableName(*each.command)) {
            const bool isQuotable = isInHereDocument(*each.command, *each.text);
            Finding finding = findingAt(each.place(), messageFor(*each.command, isQuotable));
            finding.fixes = fixes(each, isQuotable, context);
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy622_variable_run_as_command;
const Rule sy622_variable_run_as_command{
    .code = "SY622",
    .name = "variable-run-as-command",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A script writes a variable in the form that it has in a build file."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`$(NAME)` is a variable in the CMD of a build file, where sealos replaces it. In a script it runs a command called NAME.
The same happens when init.sh writes a build file by a here-document whose delimiter is not quoted: the shell replaces
`$(NAME)` by what that command prints, which is nothing, before the file exists.

```bad
--- init.sh
cat <<EOF >Kubefile
FROM scratch
COPY . .
ENV HELM_OPTS=""
CMD ["helm upgrade -i demo charts/demo $(HELM_OPTS)"]
EOF
```

```good
--- init.sh
cat <<'EOF' >Kubefile
FROM scratch
COPY . .
ENV HELM_OPTS=""
CMD ["helm upgrade -i demo charts/demo $(HELM_OPTS)"]
EOF
```

Only single words in capitals are reported.
)md"),
    .check = check,
};

} // namespace sealyard::lint
