#include "git/remotes.h"

#include "git/connection.h"
#include "git/hooks.h"
#include "git/repository.h"
#include "git/tr.h"
#include "git/waiting.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

constexpr auto partialSuffix = ".sealyard-clone-"_L1;

/// Removes what is left of clones to this folder that were cut off.
void removePartial(const QString &target)
{
    const QString start = QFileInfo(QDir::cleanPath(target)).fileName() + partialSuffix;
    const QDir parent = QFileInfo(QDir::cleanPath(target)).dir();
    for (const QString &name : parent.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (name.startsWith(start)) {
            QDir(parent.filePath(name)).removeRecursively();
        }
    }
}

/// The folders above that are not there yet, the innermost first.
QStringList missingAbove(const QString &target)
{
    QStringList missing;
    for (QString folder = QFileInfo(target).path(); !QFileInfo::exists(folder); folder = QFileInfo(folder).path()) {
        missing.append(folder);
    }
    return missing;
}

Result<void> mustBeFree(const QString &target)
{
    const QFileInfo info(target);
    const bool isEmptyFolder =
        info.isDir() && QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (info.exists() && !isEmptyFolder) {
        return core::failure(Tr::tr("“%1” exists already; choose a folder that does not.").arg(target),
                             ErrorKind::Exists);
    }
    return {};
}

Result<void> takePlace(const QString &partial, const QString &target)
{
    QDir().rmdir(target);
    return QDir().rename(partial, target) ? Result<void>()
                                          : core::failure(Tr::tr("“%1” cannot be moved to “%2”.").arg(partial, target));
}

/// The only remote, else "origin".
QString likelyRemote(const Repository &repository)
{
    git_strarray names{};
    git_remote_list(&names, repository.get());
    const QString remote = names.count == 1 ? QString::fromUtf8(names.strings[0]) : u"origin"_s;
    git_strarray_dispose(&names);
    return remote;
}

/// A setting of the branch that HEAD is at.
QString branchSetting(const Repository &repository, const QByteArray &name)
{
    const auto head = make<git_reference>(QString(), git_repository_head, repository.get());
    return head ? setting(repository,
                          ("branch." + QByteArray(git_reference_shorthand(head->get())) + '.' + name).constData())
                : QString();
}

/// Where git fetches from when it is not told.
QString fetchRemote(const Repository &repository)
{
    const QString own = branchSetting(repository, "remote");
    return own.isEmpty() ? likelyRemote(repository) : own;
}

/// Where git pushes to when it is not told.
QString pushRemote(const Repository &repository)
{
    for (const QString &name : {branchSetting(repository, "pushRemote"), setting(repository, "remote.pushDefault")}) {
        if (!name.isEmpty()) {
            return name;
        }
    }
    return fetchRemote(repository);
}

Result<Handle<git_remote>> remoteNamed(const Repository &repository, const QString &name)
{
    return make<git_remote>(Tr::tr("There is no remote “%1”").arg(name), git_remote_lookup, repository.get(),
                            name.toUtf8().constData());
}

/// One line for the hook pre-push: what goes where.
QByteArray pushLine(const Repository &repository, const git_reference *branch, const QString &remote)
{
    const QByteArray name = git_reference_name(branch);
    const QByteArray there = "refs/remotes/" + remote.toUtf8() + '/' + git_reference_shorthand(branch);
    git_oid known{};
    git_reference_name_to_id(&known, repository.get(), there.constData());
    return name + ' ' + hex(git_reference_target(branch)).toLatin1() + ' ' + name + ' ' + hex(&known).toLatin1() + '\n';
}

/// The server of an address, for people.
QString serverOf(const QString &url)
{
    const QString host = QUrl(url).host();
    return !host.isEmpty() ? host : url.section(u':', 0, 0).section(u'@', -1);
}

Result<void> cloneInto(const QString &folder, const CloneRequest &request, const Transfer &transfer)
{
    Connection connection(transfer, request.url, QDir::homePath());
    git_clone_options options = GIT_CLONE_OPTIONS_INIT;
    connection.setUp(options.fetch_opts.callbacks);
    connection.setUp(options.checkout_opts);
    Connection::setUp(options.fetch_opts.proxy_opts);
    options.fetch_opts.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    options.fetch_opts.depth = request.depth;
    const QByteArray branch = request.branch.toUtf8();
    options.checkout_branch = branch.isEmpty() ? nullptr : branch.constData();
    git_repository *made = nullptr;
    const int code =
        git_clone(&made, request.url.toUtf8().constData(), QFile::encodeName(folder).constData(), &options);
    const Handle<git_repository> repository(made);
    return connection.outcome(Tr::tr("“%1” cannot be cloned").arg(request.url), code);
}

/// Makes the branches of the remote those that were downloaded.
int updateBranches(git_remote *remote, const git_fetch_options &options)
{
    const int code =
        git_remote_update_tips(remote, &options.callbacks, GIT_REMOTE_UPDATE_FETCHHEAD, options.download_tags, "fetch");
    return code == 0 ? git_remote_prune(remote, &options.callbacks) : code;
}

Result<void> fetchFrom(const QString &folder, const QString &name, const Transfer &transfer)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto remote = remoteNamed(*repository, name);
    if (!remote) {
        return std::unexpected(remote.error());
    }
    Connection connection(transfer, QString::fromUtf8(git_remote_url(remote->get())), repository->name());
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    connection.setUp(options.callbacks);
    Connection::setUp(options.proxy_opts);
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    // As git_remote_fetch() does; but what was stopped changes no branch, also when there is nothing to download.
    int code = git_remote_download(remote->get(), nullptr, &options);
    git_remote_disconnect(remote->get());
    if (code == 0) {
        code = transfer.stop.stop_requested() ? GIT_EUSER : updateBranches(remote->get(), options);
    }
    return connection.outcome(Tr::tr("“%1” cannot be fetched").arg(name), code);
}

QString cannotPush(const QString &branch, const QString &remote)
{
    return Tr::tr("“%1” cannot be pushed to “%2”").arg(branch, remote);
}

/// What to push where.
struct PushRequest
{
    QString folder;
    QString remote;
    QString url;
    QByteArray reference; ///< the whole name of the branch
    QString branch;       ///< for people
};

Result<void> pushTo(const PushRequest &request, const Transfer &transfer)
{
    const auto repository = openRepository(request.folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto remote = remoteNamed(*repository, request.remote);
    if (!remote) {
        return std::unexpected(remote.error());
    }
    Connection connection(transfer, request.url, repository->name());
    git_push_options options = GIT_PUSH_OPTIONS_INIT;
    connection.setUp(options.callbacks);
    Connection::setUp(options.proxy_opts);
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    QByteArray specification = request.reference;
    char *specifications = specification.data();
    const git_strarray list{.strings = &specifications, .count = 1};
    const int code = git_remote_push(remote->get(), &list, &options);
    return connection.outcome(cannotPush(request.branch, request.remote), code);
}

/// Beside the target, whose folder is there, and then in its place.
Result<void> cloneBeside(const QString &target, const CloneRequest &request, const Transfer &transfer)
{
    const QString what = Tr::tr("“%1” cannot be cloned").arg(request.url);
    QTemporaryDir partial(target + partialSuffix + "XXXXXX"_L1);
    if (!partial.isValid()) {
        return core::failure(Tr::tr("%1: nothing can be made in “%2” (%3). Choose another folder.")
                                 .arg(what, QFileInfo(target).path(), partial.errorString()));
    }
    const QString made = partial.filePath(u"clone"_s); // with the rights of any folder, which the one above has not
    const auto cloned = attended(what, serverOf(request.url), transfer,
                                 [=](const Transfer &own) { return cloneInto(made, request, own); });
    // What remains is removed with the folder, also from under a transfer that was left behind.
    return cloned.and_then([&] { return takePlace(made, target); });
}

} // namespace

Result<void> makeRepository(const QString &folder)
{
    const QString what = Tr::tr("“%1” cannot be made a git repository").arg(folder);
    if (const auto around = openAround(folder); around || around.error().kind != ErrorKind::NotFound) {
        return around ? core::failure(Tr::tr("“%1” is in a git repository already.").arg(folder), ErrorKind::Exists)
                      : core::failure(u"%1: %2"_s.arg(what, around.error().message));
    }
    return make<git_repository>(what, git_repository_init, QFile::encodeName(folder).constData(), 0U)
        .transform([](const Handle<git_repository> &) {});
}

Result<void> clone(const CloneRequest &request, const Transfer &transfer)
{
    if (auto isFree = mustBeFree(request.target); !isFree) {
        return isFree;
    }
    const QString target = QDir::cleanPath(QDir().absoluteFilePath(request.target));
    removePartial(target);
    const QStringList missing = missingAbove(target);
    QDir().mkpath(QFileInfo(target).path());
    const auto cloned = cloneBeside(target, request, transfer);
    for (const QString &folder : cloned ? QStringList() : missing) {
        QDir().rmdir(folder); // unless somebody has put something in it
    }
    return cloned;
}

Result<QList<Remote>> remotesOf(const QString &folder)
{
    return openRepository(folder).and_then([](const Repository &repository) -> Result<QList<Remote>> {
        git_strarray names{};
        QList<Remote> remotes;
        if (const int code = git_remote_list(&names, repository.get()); code != 0) {
            return failed(Tr::tr("The remotes cannot be read"), code);
        }
        for (std::size_t i = 0; i < names.count; ++i) {
            const QString name = QString::fromUtf8(names.strings[i]);
            if (const auto remote = remoteNamed(repository, name)) {
                remotes.append({name, QString::fromUtf8(git_remote_url(remote->get()))});
            }
        }
        git_strarray_dispose(&names);
        return remotes;
    });
}

Result<void> addRemote(const QString &folder, const Remote &remote)
{
    return openRepository(folder).and_then([&](const Repository &repository) {
        return make<git_remote>(Tr::tr("The remote “%1” cannot be added").arg(remote.name), git_remote_create,
                                repository.get(), remote.name.toUtf8().constData(), remote.url.toUtf8().constData())
            .transform([](const Handle<git_remote> &) {});
    });
}

Result<void> removeRemote(const QString &folder, const QString &name)
{
    return openRepository(folder).and_then([&](const Repository &repository) {
        return checked(Tr::tr("The remote “%1” cannot be removed").arg(name),
                       git_remote_delete(repository.get(), name.toUtf8().constData()));
    });
}

Result<void> fetch(const QString &folder, const QString &remote, const Transfer &transfer)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const QString name = remote.isEmpty() ? fetchRemote(*repository) : remote;
    const auto found = remoteNamed(*repository, name);
    if (!found) {
        return std::unexpected(found.error());
    }
    return attended(Tr::tr("“%1” cannot be fetched").arg(name),
                    serverOf(QString::fromUtf8(git_remote_url(found->get()))), transfer,
                    [=](const Transfer &own) { return fetchFrom(folder, name, own); });
}

Result<void> push(const QString &folder, const QString &remote, bool setsUpstream, const Transfer &transfer)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const QString name = remote.isEmpty() ? pushRemote(*repository) : remote;
    const auto found = remoteNamed(*repository, name);
    if (!found) {
        return std::unexpected(found.error());
    }
    const auto head = make<git_reference>(Tr::tr("There is nothing to push"), git_repository_head, repository->get());
    if (!head) {
        return std::unexpected(head.error());
    }
    if (git_reference_is_branch(head->get()) != 1) {
        return core::failure(Tr::tr("HEAD is at no branch, so there is none to push: make one first."),
                             ErrorKind::Invalid);
    }
    const char *pushUrl = git_remote_pushurl(found->get());
    const PushRequest request{.folder = folder,
                              .remote = name,
                              .url = QString::fromUtf8(pushUrl ? pushUrl : git_remote_url(found->get())),
                              .reference = git_reference_name(head->get()),
                              .branch = QString::fromUtf8(git_reference_shorthand(head->get()))};
    if (auto allowed = runHook(*repository, u"pre-push"_s, {name, request.url},
                               pushLine(*repository, head->get(), name), transfer.stop);
        !allowed) {
        return allowed;
    }
    const auto outcome = attended(cannotPush(request.branch, name), serverOf(request.url), transfer,
                                  [=](const Transfer &own) { return pushTo(request, own); });
    return outcome.and_then([&] {
        const QByteArray upstream = u"%1/%2"_s.arg(name, request.branch).toUtf8();
        return setsUpstream ? checked(Tr::tr("“%1” was pushed, but cannot follow it").arg(request.branch),
                                      git_branch_set_upstream(head->get(), upstream.constData()))
                            : Result<void>();
    });
}

QString folderNameOf(const QString &url)
{
    QString name = url;
    while (name.endsWith(u'/')) {
        name.chop(1);
    }
    if (name.endsWith(".git"_L1)) {
        name.chop(4);
    }
    return name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u':')) + 1);
}

} // namespace sealyard::git
