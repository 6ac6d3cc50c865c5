#include "lint/facts/scripts.h"
#include "lint/rule.h"
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

/// "vv1.2" in a directory for v1.2, or "v" and the argument in one for all versions.
bool isDoubled(const QString &pattern, const QString &version, const shell::Facts &facts)
{
    const bool isLiteral =
        version.startsWith(u'v') && version.size() > 2 && version.at(1).isDigit() && pattern.contains(u'v' + version);
    return isLiteral || (version == "latest"_L1 && doubledAt(pattern, facts) >= 0);
}

/// Programs that ask somebody else for a version.
bool usesVersions(const shell::Command &command)
{
    static const QStringList programs{u"wget"_s, u"curl"_s, u"helm"_s, u"git"_s, u"skopeo"_s, u"docker"_s};
    return programs.contains(command.name);
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    Findings findings;
    std::set<core::Position> seen;
    for (const shell::Command &command : init->facts.commands) {
        for (const shell::Argument &word : command.words) {
            if (usesVersions(command) && isDoubled(word.text.pattern(), context.directory.version, init->facts) &&
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
