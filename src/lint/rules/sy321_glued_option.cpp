#include "lint/facts/helm.h"
#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Where a long option begins that hangs on the end of another word: "demo--create-namespace"; -1 for other words.
qsizetype optionIn(const QString &word)
{
    const qsizetype at = word.lastIndexOf("--"_L1);
    const bool isBehindText = at > 0 && !word.startsWith(u'-') && word.at(at - 1) != u'-' && word.at(at - 1) != u'=';
    const QString name = isBehindText ? word.sliced(at).section(u'=', 0, 0) : QString();
    return name.size() > 4 && helmOptions().contains(name) ? at : -1;
}

void checkCommand(const PlacedCommand &each, const DirectoryContext &context, Findings &findings)
{
    for (const shell::Argument &word : each.command->words.sliced(1)) {
        const QString &text = word.text.pattern();
        const qsizetype at = text.contains(u' ') ? -1 : optionIn(text);
        if (at > 0) {
            Finding finding =
                findingAt(each.placeOf(word),
                          Tr::tr("A blank is missing in front of “%1”.").arg(shell::Text(text.sliced(at)).display()));
            finding.fixes = wordFix(context, each.placeOf(word),
                                    {.title = Tr::tr("Insert the blank"),
                                     .written = text,
                                     .text = text.first(at) + u' ' + text.sliced(at)});
            findings.append(finding);
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        if (each.command->is(u"helm") || each.command->is(u"kubectl")) {
            checkCommand(each, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy321_glued_option;
const Rule sy321_glued_option{
    .code = "SY321",
    .name = "glued-option",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "An option of helm or kubectl hangs on the end of the word before it."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Without a blank in front of it an option becomes part of the word before: `-n demo--create-namespace` asks for a namespace
of this name, and nothing creates one.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo -n demo--create-namespace"]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo -n demo --create-namespace"]
--- charts/demo/Chart.yaml
name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
