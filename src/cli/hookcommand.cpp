#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "git/hookfile.h"

#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runHook(const QStringList &arguments, Console &console);

} // namespace

extern const Command hookCommand;
const Command hookCommand{
    .name = "hook",
    .summary = QT_TRANSLATE_NOOP("cli", "Lints what is staged before each commit, or stops doing so."),
    .run = runHook,
};

namespace {

void print(const git::HookState &state, QTextStream &out)
{
    const QString file = QDir::toNativeSeparators(state.file);
    if (!state.isInstalled) {
        out << (state.hasOther ? Tr::tr("No hook of Sealyard; there is another one: %1").arg(file)
                               : Tr::tr("No hook: %1").arg(file))
            << '\n';
        return;
    }
    out << Tr::tr("What is staged is linted before each commit: %1").arg(file) << '\n';
    if (!state.kept.isEmpty()) {
        out << Tr::tr("The hook that was there before is run first: %1").arg(QDir::toNativeSeparators(state.kept))
            << '\n';
    }
}

ExitStatus runHook(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOption(
        {u"workspace"_s, Tr::tr("A folder in the workspace; default: the current one."), Tr::tr("FOLDER"), u"."_s});
    parser.addPositionalArgument(u"action"_s, Tr::tr("install, uninstall or status."), u"ACTION"_s);
    if (const auto status = parse(parser, hookCommand, arguments, console)) {
        return *status;
    }
    const QString action = parser.positionalArguments().value(0);
    const bool isKnown = action == "install"_L1 || action == "uninstall"_L1 || action == "status"_L1;
    if (!isKnown || parser.positionalArguments().size() != 1) {
        return fail(console, Tr::tr("Say install, uninstall or status."), ExitStatus::Usage);
    }
    const auto root = rootAround(parser.value(u"workspace"_s));
    if (!root) {
        return fail(console, root.error().message);
    }
    const auto state = action == "install"_L1     ? git::installHook(*root, console.program)
                       : action == "uninstall"_L1 ? git::uninstallHook(*root)
                                                  : git::hookState(*root);
    if (!state) {
        return fail(console, state.error().message);
    }
    print(*state, console.out);
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
