#include "cli/command.h"
#include "cli/tr.h"
#include "lint/linter.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runRules(const QStringList &arguments, Console &console);

} // namespace

extern const Command rulesCommand;
const Command rulesCommand{
    .name = "rules",
    .summary = QT_TRANSLATE_NOOP("cli", "Lists the rules, or explains one of them."),
    .run = runRules,
};

namespace {

void printTable(QTextStream &out)
{
    for (const lint::Rule *rule : lint::catalogue()) {
        out << rule->code << "  " << core::severityName(rule->severity).leftJustified(8)
            << QString::fromLatin1(rule->name).leftJustified(34) << lint::summaryOf(*rule) << '\n';
    }
}

void printReference(QTextStream &out)
{
    for (const lint::Rule *rule : lint::catalogue()) {
        out << lint::documentationOf(*rule) << '\n';
    }
}

ExitStatus runRules(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption markdown(u"markdown"_s, Tr::tr("Prints the whole rule reference as Markdown."));
    parser.addOption(markdown);
    parser.addPositionalArgument(u"rule"_s, Tr::tr("The code or the name of a rule."), u"[RULE]"_s);
    if (const auto status = parse(parser, rulesCommand, arguments, console)) {
        return *status;
    }
    const QStringList wanted = parser.positionalArguments();
    if (wanted.isEmpty()) {
        parser.isSet(markdown) ? printReference(console.out) : printTable(console.out);
        return ExitStatus::Clean;
    }
    for (const QString &name : wanted) {
        const QString explanation = lint::explanationOf(name);
        if (explanation.isEmpty()) {
            return fail(console, Tr::tr("There is no rule “%1”; “sealyard-cli rules” lists all.").arg(name),
                        ExitStatus::Usage);
        }
        console.out << explanation << '\n';
    }
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
