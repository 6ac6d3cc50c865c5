#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The letters and names of bash 5.2; dash knows fewer.
constexpr QStringView letters = u"abefhikmnoprtuvxBCEHPT";

bool isOptionName(const QString &name)
{
    static const QStringList names =
        u"allexport braceexpand emacs errexit errtrace functrace hashall histexpand history ignoreeof "
        "interactive-comments keyword monitor noclobber noexec noglob nolog notify nounset onecmd physical pipefail "
        "posix privileged verbose vi xtrace"_s.split(u' ');
    return names.contains(name);
}

/// The part of "set"'s words that it does not know; empty when all is well.
QString unknownOf(const QString &word, const QString &next)
{
    for (const QChar letter : word.sliced(1)) {
        if (!letters.contains(letter)) {
            return letter;
        }
        if (letter == u'o' && !next.isEmpty() && !next.startsWith(u'-') && !isOptionName(next)) {
            return next;
        }
    }
    return {};
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"set")) {
        const QList<shell::Argument> &words = each.command->words;
        for (qsizetype at = 1; at < words.size(); ++at) {
            const QString text = words.at(at).text.known();
            const bool isOption = text.size() > 1 && (text.startsWith(u'-') || text.startsWith(u'+'));
            if (!isOption || text == "--"_L1) {
                break; // the rest are positional parameters
            }
            const QString next = at + 1 < words.size() ? words.at(at + 1).text.known() : QString();
            if (const QString unknown = unknownOf(text, next); !unknown.isEmpty()) {
                findings.append(
                    findingAt(each.placeOf(words.at(at)),
                              Tr::tr("“set” knows no option “%1”: it fails, and none of the options of this "
                                     "word is set.")
                                  .arg(unknown)));
            }
            at += text.endsWith(u'o') ? 1 : 0;
        }
    }
    return findings;
}

} // namespace

extern const Rule sy714_unknown_shell_option;
const Rule sy714_unknown_shell_option{
    .code = "SY714",
    .name = "unknown-shell-option",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "set is given an option that the shell does not know."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`set` refuses a word with an option that it does not know, and then sets none of them: after `set -ez` failures are not
noticed at all. Letters and names are those of bash's manual; `set -euo pipefail` is the usual line.

```bad
--- init.sh
set -euo pipefial
helm version
```

```good
--- init.sh
set -euo pipefail
helm version
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
