#include "lint/facts/charts.h"
#include "lint/facts/scripts.h"
#include "lint/facts/similar.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The same name in other letters, or with a slip, that the text sets: "UNINSTALL" for "uninstall"; empty when there is
/// none.
QString twinOf(const QString &name, const ShellText &text)
{
    QStringList others;
    for (const shell::VariableDefinition &definition : text.facts.definitions) {
        if (definition.name != name && definition.name.compare(name, Qt::CaseInsensitive) == 0) {
            return definition.name;
        }
        others.append(definition.name);
    }
    return name.size() > 3 ? similarTo(name, others) : QString();
}

/// True when another script of the directory sets the name, which this one does not see.
bool isSetElsewhere(const QString &name, const ShellText &text, const std::vector<ShellText> &texts)
{
    return std::ranges::any_of(texts, [&](const ShellText &other) {
        return &other != &text &&
               std::ranges::contains(other.facts.definitions, name, &shell::VariableDefinition::name);
    });
}

/// True when the manifests give the name to a container, in which the script may run.
bool isGivenByManifest(const QString &name, const DirectoryContext &context)
{
    return std::ranges::any_of(yamlLikeFiles(context), [&](const QString &file) {
        const std::vector<OutlineEntry> &entries = context.outlineOf(file).entries;
        return std::ranges::any_of(
            entries, [&name](const OutlineEntry &entry) { return entry.key == "name"_L1 && entry.value == name; });
    });
}

bool isCapital(const QString &name)
{
    return name == name.toUpper();
}

/// True when the text looks whether the name has a value: then the environment may give one. A command that fails when
/// it has none is such a look only where no similar name is set.
bool isAskedFor(const QString &name, const QString &twin, const ShellText &text)
{
    return std::ranges::any_of(text.facts.variableUses, [&](const shell::VariableUse &each) {
        const shell::Command *command = each.command < 0 ? nullptr : &text.facts.commands.at(each.command);
        const bool isTest =
            !command || command->is(u"[") || command->is(u"test") || (command->isFailureExpected && twin.isEmpty());
        return each.name == name && (each.hasDefault || isTest);
    });
}

/// What CI and the machines of users give to every program.
bool isUsualInEnvironment(const QString &name)
{
    static const QStringList given{u"registry"_s, u"repo"_s,    u"username"_s, u"password"_s,
                                   u"app"_s,      u"version"_s, u"arch"_s};
    return given.contains(name.toLower()) ? name == name.toLower()
                                          : name.endsWith("_PROXY"_L1, Qt::CaseInsensitive) || name == "KUBECONFIG"_L1;
}

/// Names in capitals come from the environment: of the user or of `sealos run -e`. CI gives none to init.sh, so there
/// they are unset like others; elsewhere only a slip shows it.
bool mayBeGiven(const QString &name, const QString &twin, const ShellText &text)
{
    if (name.size() < 2 || isUsualInEnvironment(name)) {
        return true;
    }
    return isCapital(name) && (isAskedFor(name, twin, text) || (twin.isEmpty() && text.role != ShellRole::Init));
}

QString messageFor(const shell::VariableUse &use, const QString &twin)
{
    return twin.isEmpty() ? Tr::tr("Nothing sets “%1”, so this is empty.").arg(use.name)
                          : Tr::tr("Nothing sets “%1”, so this is empty; “%2” is set.").arg(use.name, twin);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        std::set<QString> seen;
        for (const shell::VariableUse &use : text.facts.variableUses) {
            const bool isUnset =
                use.state == shell::VariableUse::State::Never || use.state == shell::VariableUse::State::Environment;
            // A Dockerfile's ARG and ENV reach the scripts that its RUN starts.
            const bool isOfImage = text.role == ShellRole::Other && !context.isClusterImage();
            const bool isMeant = text.role == ShellRole::Build || text.role == ShellRole::Command || isOfImage ||
                                 use.hasDefault || shell::isShellVariable(use.name) || !use.file.isEmpty();
            if (!isUnset || isMeant) {
                continue;
            }
            const QString twin = twinOf(use.name, text);
            // "sealos run -e name=value" sets names in small letters too.
            const bool isGiven = text.isAtRunTime() && twin.isEmpty() && context.scripts().isStarted(text) &&
                                 !isSetElsewhere(use.name, text, context.scripts().texts());
            if (isGiven || mayBeGiven(use.name, twin, text) || !seen.insert(use.name).second ||
                (text.role != ShellRole::Init && isGivenByManifest(use.name, context))) {
                continue;
            }
            Finding finding = findingAt(text.placeOf(use.range, use.file), messageFor(use, twin));
            if (!twin.isEmpty()) {
                finding.fixes = wordFix(
                    context, text.placeOf(use.range, use.file),
                    {.title = Tr::tr("Write “%1”").arg(twin), .written = use.name, .text = twin, .isSafe = false});
            }
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy703_unset_variable;
const Rule sy703_unset_variable{
    .code = "SY703",
    .name = "unset-variable",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A variable is used that nothing sets."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
When no line sets a variable, mostly after a rename or a slip, the shell puts nothing in its place: a test never holds, a
path becomes `/`, `find` walks the whole directory. A name with small letters belongs to the script, since hardly anybody
exports such names, and CI gives `init.sh` three arguments but no variables.

```bad
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ "$uninstall" = true ]; then helm uninstall demo; fi
```

```good
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ "$UNINSTALL" = true ]; then helm uninstall demo; fi
```

To what runs on the cluster `sealos run -e` may give any name; there a name in capitals is reported only when a similar
one is set. Uses with a default (`${name:-}`), names that the script tests and names that a manifest gives to its container
are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
