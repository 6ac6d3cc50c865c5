#include "lint/facts/helm.h"
#include "lint/facts/scripts.h"
#include "lint/facts/similar.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The name of an option without its value: "--set" of "--set=a=b".
QString nameOf(const QString &option)
{
    return option.section(u'=', 0, 0);
}

/// Dashes that a word processor made of two hyphens.
bool hasLongDash(const QString &word)
{
    return word.startsWith(QChar(0x2013)) || word.startsWith(QChar(0x2014));
}

/// What was meant by a word; empty when nothing is wrong with it.
QString meantBy(const QString &word)
{
    if (hasLongDash(word)) {
        return u"--"_s + word.sliced(1);
    }
    const QString name = nameOf(word);
    if (name.startsWith("--"_L1)) {
        return helmOptions().contains(name) ? QString() : similarTo(name, helmOptions());
    }
    const bool isLongWithOneDash = name.startsWith(u'-') && helmOptions().contains(QString(u'-' + name));
    return isLongWithOneDash && name.size() > 3 ? u'-' + name : QString();
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        for (const shell::Argument &word : each.command->words.sliced(1)) {
            const QString text = word.text.knownPrefix();
            const QString meant = text.size() > 2 ? meantBy(text) : QString();
            if (!meant.isEmpty()) {
                Finding finding =
                    findingAt(each.placeOf(word),
                              Tr::tr("helm knows no option “%1”; “%2” is meant.").arg(nameOf(text), nameOf(meant)));
                const QString value = text.contains(u'=') ? text.sliced(text.indexOf(u'=')) : QString();
                finding.fixes = wordFix(context, each.placeOf(word),
                                        {.title = Tr::tr("Write “%1”").arg(nameOf(meant)),
                                         .written = text,
                                         .text = nameOf(meant) + value,
                                         .isSafe = false});
                findings.append(finding);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy314_misspelt_helm_option;
const Rule sy314_misspelt_helm_option{
    .code = "SY314",
    .name = "misspelt-helm-option",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "helm knows no option of this name, but one that is nearly the same."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
helm refuses an option that it does not know ("unknown flag"). The rule reports what differs from a known option by a slip,
long options with a single hyphen, and long dashes that a word processor made of two hyphens.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo --create-namspace -n demo"]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo --create-namespace -n demo"]
--- charts/demo/Chart.yaml
name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
