#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The place in a text where "v" is followed by the whole third argument; -1 when there is none.
qsizetype doubledAt(const QString &pattern, const shell::Facts &facts)
{
    for (qsizetype at = 1; at < pattern.size(); ++at) {
        // What ${3#v} leaves has the place of that expansion; the argument itself has none.
        const shell::Unknown unknown = facts.unknowns.value(pattern[at]);
        const bool isVersion = unknown.source == "$3"_L1 && unknown.range.isEmpty();
        const bool isWord = at < 2 || !pattern[at - 2].isLetterOrNumber();
        if (isVersion && pattern[at - 1] == u'v' && isWord) {
            return at - 1;
        }
    }
    return -1;
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.directory.version == "latest"_L1 ? context.scripts().init() : nullptr;
    if (!init) {
        return {};
    }
    Findings findings;
    std::set<core::Position> seen;
    for (const shell::Command &command : init->facts.commands) {
        for (const shell::Argument &word : command.words) {
            const bool isFetched = command.is(u"wget") || command.is(u"curl") || command.is(u"helm");
            if (isFetched && doubledAt(word.text.pattern(), init->facts) >= 0 &&
                command.certainty == shell::Certainty::Certain && seen.insert(word.range.start).second) {
                findings.append(findingAt(init->placeOf(word.range, command.file),
                                          Tr::tr("For a version that begins with “v” this says “vv…”; remove it first: "
                                                 "v${VERSION#v}.")));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy607_doubled_version_prefix;
const Rule sy607_doubled_version_prefix{
    .code = "SY607",
    .name = "doubled-version-prefix",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A “v” stands in front of a version that may begin with one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Versions are asked for as `v1.2.3` and as `1.2.3`, and the third argument of `init.sh` is what was asked for. `v${VERSION}`
is right for one of them only; `v${VERSION#v}` is right for both.

```bad
--- applications/demo/latest/init.sh
VERSION=$3
wget -q "https://example.com/v${VERSION}/demo.tgz"
```

```good
--- applications/demo/latest/init.sh
VERSION=$3
wget -q "https://example.com/v${VERSION#v}/demo.tgz"
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
