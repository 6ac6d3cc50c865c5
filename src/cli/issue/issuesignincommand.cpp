#include "cli/issue/issuecommand.h"
#include "cli/issue/issueposting.h"
#include "cli/tr.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runSignIn(const QStringList &arguments, Console &console);

} // namespace

const Command issueSignInCommand{
    .name = "issue signin",
    .summary = QT_TRANSLATE_NOOP("cli", "Signs in to GitHub, or says who is signed in."),
    .run = runSignIn,
};

namespace {

ExitStatus keep(const QUrl &api, const QByteArray &token, Console &console)
{
    const auto kept = github::keepToken(api, token);
    if (!kept) {
        return fail(console, kept.error().message);
    }
    console.out << Tr::tr("The sign-in is kept in the desktop's keyring.") << '\n';
    return ExitStatus::Clean;
}

ExitStatus signInWithCode(const QUrl &api, const QString &clientId, Console &console)
{
    const auto token = github::signInByDevice(
        github::signInHost(api), clientId, github::systemClock(), [&](const github::DeviceCode &code) {
            console.out << Tr::tr("Open %1 and type the code %2").arg(code.page.toString(), code.userCode) << '\n';
            console.out.flush();
        });
    return token ? keep(api, *token, console) : fail(console, token.error().message);
}

ExitStatus showWho(const QUrl &api, Console &console)
{
    const github::Token token = github::findToken(api);
    console.out << github::scopeExplanation() << '\n';
    if (token.value.isEmpty()) {
        return fail(console, Tr::tr("Nobody is signed in to GitHub."));
    }
    github::Client client(clientOptions(api, console));
    const auto login = github::loginOf(client);
    if (!login) {
        return fail(console, login.error().message);
    }
    console.out << Tr::tr("Signed in as %1 by %2.").arg(*login, token.source) << '\n';
    return ExitStatus::Clean;
}

ExitStatus runSignIn(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addGitHubOptions(parser);
    parser.addOptions({
        {u"with-code"_s, Tr::tr("Signs in by a code on GitHub's page.")},
        {u"client-id"_s, Tr::tr("The OAuth application that the code is for; default: that of this build, if any."),
         Tr::tr("ID")},
        {u"with-token"_s, Tr::tr("Reads a token from the standard input and keeps it.")},
        {u"forget"_s, Tr::tr("Removes the kept sign-in.")},
    });
    if (const auto status = parse(parser, issueSignInCommand, arguments, console)) {
        return *status;
    }
    const QUrl api(parser.value(u"api"_s));
    if (parser.isSet(u"forget"_s)) {
        const auto forgotten = github::forgetToken(api);
        return forgotten ? ExitStatus::Clean : fail(console, forgotten.error().message);
    }
    if (parser.isSet(u"with-token"_s)) {
        return keep(api, console.in.readLine().trimmed().toUtf8(), console);
    }
    const bool isById = parser.isSet(u"client-id"_s);
    return isById || parser.isSet(u"with-code"_s)
               ? signInWithCode(api, isById ? parser.value(u"client-id"_s) : github::ownClientId(api), console)
               : showWho(api, console);
}

} // namespace

} // namespace sealyard::cli
