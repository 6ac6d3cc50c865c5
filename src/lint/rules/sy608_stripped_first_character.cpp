#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True for "s/.//", "s/^.//" and the same with another separator.
bool removesFirst(const QString &expression)
{
    static const QRegularExpression pattern(uR"(\As(.)\^?\.\1\1\z)"_s);
    return pattern.match(expression).hasMatch();
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"sed")) {
        for (const shell::Argument &word : each.command->words) {
            if (each.text->role == ShellRole::Init && removesFirst(word.text.pattern())) {
                findings.append(findingAt(each.placeOf(word),
                                          Tr::tr("This removes any first character: “1.2” becomes “.2”. ${VERSION#v} "
                                                 "removes a “v” alone.")));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy608_stripped_first_character;
const Rule sy608_stripped_first_character{
    .code = "SY608",
    .name = "stripped-first-character",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "The first character of the version is removed, whatever it is."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Versions are asked for with and without a leading `v`. `sed 's/.//'` takes the first character whatever it is, so `1.23`
becomes `.23` and matches versions that nobody wanted. `${VERSION#v}` removes a `v` and nothing else.

```bad
--- init.sh
version=$(echo "$3" | sed 's/.//')
helm pull oci://example.com/demo --version "$version"
```

```good
--- init.sh
version=${3#v}
helm pull oci://example.com/demo --version "$version"
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
