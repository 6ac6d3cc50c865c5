#include "cli/command.h"

#include "cli/tr.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

std::optional<ExitStatus> parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments,
                                Console &console)
{
    const QString name = QString::fromLatin1(command.name);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s}, Tr::tr("Shows this help."));
    parser.addOption(help);
    parser.setApplicationDescription(Tr::tr(command.summary));
    const bool isParsed = parser.parse(QStringList{u"sealyard-cli %1"_s.arg(name)} + arguments);
    if (!isParsed) {
        return fail(console, Tr::tr("%1 (“sealyard-cli %2 --help” explains the usage.)").arg(parser.errorText(), name),
                    ExitStatus::Usage);
    }
    if (parser.isSet(help)) {
        console.out << parser.helpText().replace(QCoreApplication::arguments().value(0) + " ["_L1,
                                                 u"sealyard-cli %1 ["_s.arg(name));
        return ExitStatus::Clean;
    }
    return std::nullopt;
}

ExitStatus fail(Console &console, const QString &message, ExitStatus status)
{
    console.err << "sealyard-cli: " << message << '\n';
    return status;
}

} // namespace sealyard::cli
