#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True for a word that is the value of an option for one file: "-f" of kubectl, "-f" and "--values" of helm.
bool isFileOption(const shell::Text &word)
{
    static const QStringList options{u"-f"_s, u"--filename"_s, u"--values"_s};
    return word.isKnown() && options.contains(word.known());
}

/// The words of one pattern of files behind such an option: two and more are a mistake, the second has no option.
void checkCommand(const PlacedCommand &each, Findings &findings)
{
    const QList<shell::Argument> &words = each.command->words;
    for (qsizetype at = 2; at + 1 < words.size(); ++at) {
        const bool isSpread = words.at(at).range == words.at(at + 1).range && !words.at(at).text.startsWith(u"-");
        if (isFileOption(words.at(at - 1).text) && isSpread) {
            const auto end = std::find_if(words.begin() + at, words.end(), [&](const shell::Argument &word) {
                return word.range != words.at(at).range;
            });
            findings.append(findingAt(each.placeOf(words.at(at)),
                                      Tr::tr("The pattern stands for %n files, but “%1” takes one: the others become "
                                             "arguments too many.",
                                             nullptr, static_cast<int>(end - (words.begin() + at)))
                                          .arg(words.at(at - 1).text.display())));
            return;
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        if (each.command->is(u"kubectl") || each.command->is(u"helm")) {
            checkCommand(each, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy718_several_files_for_one_option;
const Rule sy718_several_files_for_one_option{
    .code = "SY718",
    .name = "several-files-for-one-option",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A pattern stands for several files behind an option that takes one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The shell replaces `manifests/*.yaml` by all names that match, and `-f` takes the first of them; kubectl then says
"Unexpected args". Name the folder, `kubectl apply -f manifests/`, or repeat the option.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests/*.yaml"]
--- manifests/a.yaml
kind: Namespace
--- manifests/b.yaml
kind: Service
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests/"]
--- manifests/a.yaml
kind: Namespace
--- manifests/b.yaml
kind: Service
```

Patterns of which the files are not known, or that match one file, are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
