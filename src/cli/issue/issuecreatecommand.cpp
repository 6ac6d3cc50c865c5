#include "cli/issue/issuecommand.h"
#include "cli/issue/issueposting.h"
#include "cli/tr.h"
#include "core/files.h"
#include "github/poster.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runCreate(const QStringList &arguments, Console &console);

} // namespace

const Command issueCreateCommand{
    .name = "issue create",
    .summary = QT_TRANSLATE_NOOP("cli", "Posts the command for a build, or for many, each exactly once."),
    .run = runCreate,
};

namespace {

using github::PreflightItem;

constexpr qsizetype mostBuilds = 1000;

QString stateWord(PreflightItem::State state)
{
    switch (state) {
    case PreflightItem::State::Good:
        return Tr::tr("ok");
    case PreflightItem::State::Warning:
        return Tr::tr("warning");
    case PreflightItem::State::Bad:
        return Tr::tr("problem");
    case PreflightItem::State::Unknown:
        return Tr::tr("unknown");
    }
    Q_UNREACHABLE_RETURN({});
}

/// One build a line, as the arguments of the command; "#" begins a comment.
core::Result<QList<github::IssueCommand>> readBatch(const QString &path)
{
    const auto text = core::readText(path);
    if (!text) {
        return std::unexpected(text.error());
    }
    QList<github::IssueCommand> commands;
    for (const QString &line : text->split(u'\n')) {
        const QStringList words = line.section(u'#', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty()) {
            continue;
        }
        const auto type = github::typeOfWord(words.first());
        if (!type || words.size() < 3 || words.size() > 4 || commands.size() >= mostBuilds) {
            return core::failure(Tr::tr("“%1” in “%2” is no build: write TYPE NAME VERSION [KEY=VALUE,...], at most %3 "
                                        "lines.")
                                     .arg(line.left(100), path)
                                     .arg(mostBuilds),
                                 core::ErrorKind::Invalid);
        }
        const github::IssueCommand command{*type, words.at(1), words.at(2),
                                           github::splitBuildArguments(words.value(3))};
        if (!commands.contains(command)) {
            commands.append(command);
        }
    }
    return commands;
}

core::Result<QList<github::IssueText>> textsOf(const QCommandLineParser &parser)
{
    QList<github::IssueCommand> commands;
    if (parser.isSet(u"batch"_s)) {
        const auto batch = readBatch(parser.value(u"batch"_s));
        if (!batch) {
            return std::unexpected(batch.error());
        }
        commands = *batch;
    } else if (const auto command = commandOf(parser)) {
        commands = {*command};
    } else {
        return std::unexpected(command.error());
    }
    QList<github::IssueText> texts;
    for (const github::IssueCommand &command : std::as_const(commands)) {
        const auto text = github::compose(command);
        if (!text) {
            return std::unexpected(text.error());
        }
        texts.append({.title = github::titleFor(command.app), .text = *text, .isAccepted = true});
    }
    return texts;
}

/// False: something says that it will not work.
bool showPreflight(github::Client &client, const GitHubPlace &place, const github::IssueText &text,
                   const github::PreflightOptions &options, Console &console)
{
    console.out << text.title << '\n' << text.text << '\n';
    const auto show = [&](const PreflightItem &item) {
        console.out << "- " << Tr::tr("%1: %2").arg(stateWord(item.state), item.text) << '\n';
        if (!item.page.isEmpty()) {
            console.out << "  " << item.page.toString(QUrl::FullyEncoded) << '\n';
        }
        console.out.flush();
    };
    const QList<PreflightItem> items = github::preflight(client, place.repository, text, options, show);
    return std::ranges::none_of(items,
                                [](const PreflightItem &item) { return item.state == PreflightItem::State::Bad; });
}

/// What a text that was posted once, or may have been, is remembered as; a batch goes on where it was stopped.
core::Result<github::BuildRequest> requestFor(const github::IssueText &text, const GitHubPlace &place,
                                              const QString &root, const QList<github::BuildRequest> &known,
                                              bool isResumed)
{
    if (isResumed) {
        for (const github::BuildRequest &old : known) {
            if (old.text == text.text && old.repository == place.repository && old.api == place.api) {
                return old;
            }
        }
    }
    return github::planRequest(text, github::upstreamWorkflows(), place.repository, place.api, root)
        .transform([&](const github::BuildRequest &planned) { return github::unsettledOr(known, planned); });
}

ExitStatus postAll(github::Client &client, const GitHubPlace &place, const QList<github::IssueText> &texts,
                   const QString &root, bool isResumed, Console &console)
{
    qsizetype failures = 0;
    const QList<github::BuildRequest> known = place.store.list();
    for (const github::IssueText &text : texts) {
        const auto posted =
            requestFor(text, place, root, known, isResumed).and_then([&](const github::BuildRequest &request) {
                return place.store.write(request).and_then([&] { return github::post(client, place.store, request); });
            });
        if (posted) {
            console.out << summaryOf(*posted) << '\n';
        } else {
            ++failures;
            fail(console, u"%1: %2"_s.arg(text.text, posted.error().message));
        }
        console.out.flush();
    }
    return failures == 0 ? ExitStatus::Clean : ExitStatus::CouldNotRun;
}

bool agrees(Console &console)
{
    console.out << Tr::tr("Send this? [y/N] ");
    console.out.flush();
    return console.isInteractive && console.in.readLine().trimmed().startsWith(u'y', Qt::CaseInsensitive);
}

ExitStatus withoutSignIn(const GitHubPlace &place, const QList<github::IssueText> &texts, Console &console)
{
    for (const github::IssueText &text : texts) {
        console.out << Tr::tr("Without a sign-in, open this page and submit it: %1")
                           .arg(QString::fromLatin1(
                               github::prefilledPage(place.api, place.repository, text.title, text.text).toEncoded()))
                    << '\n';
    }
    return fail(console, Tr::tr("Nothing was sent: nobody is signed in to GitHub. %1").arg(github::scopeExplanation()));
}

ExitStatus create(const QCommandLineParser &parser, const GitHubPlace &place, const QList<github::IssueText> &texts,
                  Console &console)
{
    github::Client client(clientOptions(place.api, console));
    const github::PreflightOptions options{.root = workspaceRootAround(parser.value(u"workspace"_s)),
                                           .imagesAt = parser.value(u"images-at"_s)};
    bool isGood = true;
    for (const github::IssueText &text : texts) {
        isGood = (parser.isSet(u"no-preflight"_s) || showPreflight(client, place, text, options, console)) && isGood;
    }
    if (parser.isSet(u"dry-run"_s)) {
        return isGood ? ExitStatus::Clean : ExitStatus::Findings;
    }
    if (!client.isSignedIn()) {
        return withoutSignIn(place, texts, console);
    }
    if (!isGood && !parser.isSet(u"yes"_s)) {
        return fail(console, Tr::tr("Nothing was sent, because of the problems above; --yes sends all the same."),
                    ExitStatus::Findings);
    }
    if (!parser.isSet(u"yes"_s) && !agrees(console)) {
        return fail(console, Tr::tr("Nothing was sent; --yes sends without asking."));
    }
    return postAll(client, place, texts, options.root, parser.isSet(u"batch"_s), console);
}

ExitStatus runCreate(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addWorkspaceOption(parser);
    addGitHubOptions(parser);
    parser.addOptions({
        {u"batch"_s, Tr::tr("A file with one build a line. Started again, it goes on with what was not posted."),
         Tr::tr("FILE")},
        {u"dry-run"_s, Tr::tr("Shows what would be sent, and what speaks against it.")},
        {u"images-at"_s, Tr::tr("Where the workflows push images to; default: docker.io/labring."),
         Tr::tr("REGISTRY/NAME")},
        {u"no-preflight"_s, Tr::tr("Does not look at GitHub first.")},
        {u"yes"_s, Tr::tr("Sends without asking.")},
    });
    addCommandArguments(parser);
    if (const auto status = parse(parser, issueCreateCommand, arguments, console)) {
        return *status;
    }
    const auto place = placeOf(parser);
    const auto texts = textsOf(parser);
    if (!place || !texts) {
        return fail(console, place ? texts.error().message : place.error().message, ExitStatus::Usage);
    }
    return create(parser, *place, *texts, console);
}

} // namespace

} // namespace sealyard::cli
