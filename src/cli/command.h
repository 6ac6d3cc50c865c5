#pragma once

#include <QStringList>
#include <QTextStream>

#include <span>

class QCommandLineParser;

namespace sealyard::cli {

/// The exit statuses of every command; scripts rely on them.
enum class ExitStatus { Clean = 0, Findings = 1, Usage = 2, CouldNotRun = 3 };

/// The streams of one run, handed in so that tests can read them.
struct Console
{
    QTextStream &out;
    QTextStream &err;
    QTextStream &in;
    bool isInteractive = false; ///< a person sits at a terminal and can be asked
    bool hasColours = false;    ///< the output is a terminal that shows colours
    QString program{};          ///< absolute path of sealyard-cli itself
    bool hasProgress = false;   ///< the error stream is a terminal, on which a line can be written again
    QString cacheFolder{};      ///< where results are kept that can be made again; empty: nowhere
};

/// One command: data and a function. Each is declared in a file of its own as `extern const Command xxxCommand` and
/// named once, in the table of commands.cpp.
struct Command
{
    const char *name;
    const char *summary; ///< one line for --help, QT_TRANSLATE_NOOP("cli", ...)
    ExitStatus (*run)(const QStringList &arguments, Console &console); ///< arguments behind the command's name
    bool isHidden = false;                                             ///< for Sealyard's own use, not in --help
};

/// All commands in the order of --help.
[[nodiscard]] std::span<const Command *const> commands();

/// Runs what the arguments (without the program's name) ask for.
[[nodiscard]] ExitStatus run(const QStringList &arguments, Console &console);

/// Parses a command's arguments, adding --help. A value means: end with it (help was printed, or the usage was wrong
/// and the error names it).
[[nodiscard]] std::optional<ExitStatus> parse(QCommandLineParser &parser, const Command &command,
                                              const QStringList &arguments, Console &console);

/// Prints "sealyard-cli: message" on the error stream and returns the status.
ExitStatus fail(Console &console, const QString &message, ExitStatus status = ExitStatus::CouldNotRun);

} // namespace sealyard::cli
