#include "cli/issue/issueposting.h"

#include "cli/tr.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

using github::ClientOptions;

void addGitHubOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"repository"_s,
         Tr::tr("The repository whose workflows build; default: %1.").arg(github::upstreamRepository().toString()),
         Tr::tr("OWNER/NAME"), github::upstreamRepository().toString()},
        {u"api"_s, Tr::tr("GitHub's address; for Enterprise https://HOST/api/v3."), Tr::tr("ADDRESS"),
         u"https://api.github.com"_s},
        {u"state"_s, Tr::tr("The folder where requests are remembered."), Tr::tr("FOLDER"),
         github::RequestStore::defaultFolder()},
    });
}

core::Result<GitHubPlace> placeOf(const QCommandLineParser &parser)
{
    return github::parseRepositoryName(parser.value(u"repository"_s))
        .transform([&](const github::RepositoryName &repository) {
            return GitHubPlace{.repository = repository,
                               .api = QUrl(parser.value(u"api"_s)),
                               .store = github::RequestStore(parser.value(u"state"_s))};
        });
}

ClientOptions clientOptions(const QUrl &api, Console &console)
{
    github::ClientOptions options{.api = api, .token = github::findToken(api).value};
    const github::Clock clock = github::systemClock();
    options.clock.now = clock.now;
    options.clock.wait = [clock, &console](std::chrono::milliseconds time, const QString &reason) {
        if (time > std::chrono::seconds{5}) {
            console.err << Tr::tr("%1 (%n second(s))", nullptr, static_cast<int>(time.count() / 1000)).arg(reason)
                        << '\n';
            console.err.flush();
        }
        return clock.wait(time, reason);
    };
    return options;
}

core::Result<github::BuildRequest> requestNamed(const github::RequestStore &store, const QString &id)
{
    if (!id.isEmpty()) {
        return store.read(id);
    }
    const QList<github::BuildRequest> all = store.list();
    return all.isEmpty() ? core::failure(Tr::tr("No build has been asked for yet."), core::ErrorKind::NotFound)
                         : core::Result<github::BuildRequest>(all.first());
}

QString summaryOf(const github::BuildRequest &request)
{
    return u"%1  %2  %3 %4  %5"_s.arg(request.id, github::phaseName(request.phase).leftJustified(9), request.app,
                                      request.version, request.page.toString());
}

} // namespace sealyard::cli
