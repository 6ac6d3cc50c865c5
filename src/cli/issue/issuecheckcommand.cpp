#include "cli/issue/issuecommand.h"
#include "cli/tr.h"
#include "github/verdict.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runCheck(const QStringList &arguments, Console &console);

} // namespace

const Command issueCheckCommand{
    .name = "issue check",
    .summary = QT_TRANSLATE_NOOP("cli", "Says what the workflow will make of a text."),
    .run = runCheck,
};

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void printJson(const github::Verdict &verdict, QTextStream &out)
{
    QJsonObject buildArguments;
    for (const github::BuildArgument &argument : verdict.buildArguments) {
        buildArguments.insert(argument.name, argument.value);
    }
    QJsonArray reasons;
    for (const github::Reason &reason : verdict.reasons) {
        reasons.append(reason.text);
    }
    const QJsonObject object{
        {u"starts"_s, verdict.starts},
        {u"good"_s, verdict.isGood()},
        {u"type"_s, verdict.type ? QJsonValue(github::typeWord(*verdict.type)) : QJsonValue()},
        {u"app"_s, verdict.reading.app},
        {u"version"_s, verdict.reading.version},
        {u"titleApp"_s, verdict.reading.titleApp},
        {u"buildArguments"_s, buildArguments},
        {u"directory"_s, orNull(github::directoryWord(verdict.directory))},
        {u"workflow"_s, orNull(verdict.workflow)},
        {u"reasons"_s, reasons},
    };
    out << QString::fromUtf8(QJsonDocument(object).toJson());
}

QString effectText(github::Reason::Effect effect)
{
    switch (effect) {
    case github::Reason::Effect::Blocks:
        return Tr::tr("no start");
    case github::Reason::Effect::Breaks:
        return Tr::tr("problem");
    case github::Reason::Effect::Notes:
        return Tr::tr("note");
    }
    Q_UNREACHABLE_RETURN({});
}

void printText(const github::Verdict &verdict, QTextStream &out)
{
    out << (verdict.isGood() ? Tr::tr("A build starts.")
            : verdict.starts ? Tr::tr("A build starts, but not as it should.")
                             : Tr::tr("No build starts."))
        << '\n';
    if (!verdict.workflow.isEmpty()) {
        out << Tr::tr("Type:        %1").arg(github::typeWord(*verdict.type)) << '\n'
            << Tr::tr("Application: %1").arg(verdict.reading.app) << '\n'
            << Tr::tr("Version:     %1").arg(verdict.reading.version) << '\n';
    }
    for (const github::BuildArgument &argument : verdict.buildArguments) {
        out << Tr::tr("Argument:    %1").arg(argument.name + u'=' + argument.value) << '\n';
    }
    if (verdict.directory != github::TakenDirectory::Unknown) {
        out << Tr::tr("Directory:   %1").arg(github::directoryWord(verdict.directory)) << '\n';
    }
    for (const github::Reason &reason : verdict.reasons) {
        out << "- " << Tr::tr("%1: %2").arg(effectText(reason.effect), reason.text) << '\n';
    }
}

QString givenText(const QCommandLineParser &parser, Console &console)
{
    const QString text = parser.positionalArguments().join(u' ');
    return text == "-"_L1 ? console.in.readAll() : text;
}

/// Without a title, the fitting one is taken: then the question is about the text alone.
QString givenTitle(const QCommandLineParser &parser, const QString &text)
{
    return parser.isSet(u"title"_s) ? parser.value(u"title"_s)
                                    : github::titleFor(github::readAsWorkflow(text, QString()).app);
}

ExitStatus runCheck(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addWorkspaceOption(parser);
    parser.addOptions({
        {u"title"_s, Tr::tr("The issue's title; default: the one that fits."), Tr::tr("TITLE")},
        {u"where"_s, Tr::tr("body or comment (default): where the text stands."), Tr::tr("PLACE"), u"comment"_s},
        {u"accepted"_s, Tr::tr("The issue has the label “accepted”.")},
        {u"format"_s, Tr::tr("text (default) or json."), Tr::tr("FORMAT"), u"text"_s},
    });
    parser.addPositionalArgument(u"text"_s, Tr::tr("The whole text, after “--”; “-” reads the standard input."),
                                 u"-- TEXT"_s);
    if (const auto status = parse(parser, issueCheckCommand, arguments, console)) {
        return *status;
    }
    const auto place = placeNamed(parser.value(u"where"_s));
    if (!place) {
        return fail(console, place.error().message, ExitStatus::Usage);
    }
    const QString format = parser.value(u"format"_s);
    if (format != "text"_L1 && format != "json"_L1) {
        return fail(console, Tr::tr("There is no format “%1”; there are: text, json.").arg(format), ExitStatus::Usage);
    }
    if (parser.positionalArguments().isEmpty()) {
        return fail(console, Tr::tr("No text was given; write it after “--”."), ExitStatus::Usage);
    }
    const QString root = workspaceRootAround(parser.value(u"workspace"_s));
    const QString text = givenText(parser, console);
    const github::Verdict verdict = github::judge(
        {.title = givenTitle(parser, text), .place = *place, .text = text, .isAccepted = parser.isSet(u"accepted"_s)},
        root.isEmpty() ? github::upstreamWorkflows() : github::workflowsOf(root), root);
    format == "json"_L1 ? printJson(verdict, console.out) : printText(verdict, console.out);
    return verdict.isGood() ? ExitStatus::Clean : ExitStatus::Findings;
}

} // namespace

} // namespace sealyard::cli
