#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "go build", "make", "make build-x", "cargo build": what compiles for the machine that it runs on.
bool isCompilation(const shell::Command &command)
{
    const QString target = command.subcommand();
    if (command.is(u"go") || command.is(u"cargo")) {
        return target == "build"_L1 || target == "install"_L1;
    }
    static const QRegularExpression building(u"build|bin|compile"_s);
    return command.is(u"make") && target.contains(building);
}

/// True when the line, or a variable that the script exports, says for which machine.
bool namesTarget(const shell::Command &command, const ShellText &text)
{
    static const QRegularExpression name(u"GOARCH|TARGETARCH|ARCH=|--target|--platform|buildx"_s);
    const auto isTarget = [](const shell::Argument &word) {
        return word.text.pattern().contains(name) || !word.text.isKnown();
    };
    return std::ranges::any_of(command.words, isTarget) || std::ranges::any_of(command.assignments, isTarget) ||
           std::ranges::any_of(text.facts.definitions, [](const shell::VariableDefinition &each) {
               return each.isExported && (each.name == "GOARCH"_L1 || each.name == "TARGETARCH"_L1);
           });
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.isForSeveralArchitectures() ? context.scripts().init() : nullptr;
    Findings findings;
    for (const shell::Command &command : init ? init->facts.commands : QList<shell::Command>()) {
        if (isCompilation(command) && !namesTarget(command, *init)) {
            findings.append(findingAt(init->placeOf(command.range, command.file),
                                      Tr::tr("This compiles for the machine of the build, which is amd64 also for the "
                                             "arm64 image; say GOARCH=$1 or what the project wants.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy621_built_for_build_host;
const Rule sy621_built_for_build_host{
    .code = "SY621",
    .name = "built-for-build-host",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh compiles a program for the machine of the build."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`init.sh` runs on an amd64 machine for both architectures and gets the architecture of the image as its first argument. A
compiler that is not told builds for the machine it runs on, so the arm64 image gets an amd64 program.

```bad
--- init.sh
git clone https://example.com/demo.git
cd demo
go build -o ../opt/demo .
```

```good
--- init.sh
git clone https://example.com/demo.git
cd demo
GOARCH=$1 go build -o ../opt/demo .
```

With a file `build_arch` nothing is reported.
)md"),
    .check = check,
};

} // namespace sealyard::lint
