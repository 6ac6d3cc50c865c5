#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "core/version.h"
#include "language/server/server.h"
#include "language/server/stdiostream.h"

#include <QCommandLineParser>
#include <QEventLoop>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runLsp(const QStringList &arguments, Console &console);

} // namespace

extern const Command lspCommand;
const Command lspCommand{
    .name = "lsp",
    .summary = QT_TRANSLATE_NOOP("cli", "Serves editors: a language server on the standard streams (LSP 3.17)."),
    .run = runLsp,
};

namespace {

ExitStatus serve(const QString &shellcheckProgram, Console &console)
{
    std::signal(SIGPIPE, SIG_IGN); // an editor that is gone ends the input too
    language::server::StdioStream stream(STDIN_FILENO, STDOUT_FILENO);
    language::server::Server server(
        {.send = [&stream](const QByteArray &bytes) { stream.write(bytes); },
         .rootAround = rootAround,
         .version = core::version(),
         .cacheFolder = console.cacheFolder,
         .shellcheck = shellcheckProgram.isEmpty()
                           ? nullptr
                           : std::make_shared<const shellcheck::Checker>(shellcheckProgram, console.cacheFolder)});
    QEventLoop loop;
    ExitStatus status = ExitStatus::Findings; // LSP: 1 unless "shutdown" came before the end
    QObject::connect(&stream, &language::server::StdioStream::received, &server,
                     [&server](const QByteArray &bytes) { server.receive(bytes); });
    QObject::connect(&stream, &language::server::StdioStream::ended, &loop, &QEventLoop::quit);
    QObject::connect(&server, &language::server::Server::ended, &loop, [&](bool isProper) {
        status = isProper ? ExitStatus::Clean : ExitStatus::Findings;
        loop.quit();
    });
    loop.exec();
    return status;
}

ExitStatus runLsp(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption standardStreams(u"stdio"_s,
                                             Tr::tr("Talks on the standard streams, as it does without this."));
    const QCommandLineOption without(u"no-shellcheck"_s, Tr::tr("Leaves shellcheck out also when it is installed."));
    parser.addOptions({standardStreams, without});
    if (const auto status = parse(parser, lspCommand, arguments, console)) {
        return *status;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return fail(console, Tr::tr("“sealyard-cli lsp” takes no files: an editor starts it and sends them."),
                    ExitStatus::Usage);
    }
    return serve(parser.isSet(without) ? QString() : shellcheck::installedProgram(), console);
}

} // namespace

} // namespace sealyard::cli
