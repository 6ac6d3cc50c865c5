#include "git/handles.h"

#include "git/authorities.h"
#include "git/tr.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

constexpr int longestConnecting = 20'000; ///< ms

/// libgit2 knows repositories of the usual kind alone.
QString reasonNotToOpen(int code)
{
    QString reason = lastReason(code);
    if (reason.contains("object format"_L1)) {
        return Tr::tr("it names its objects by SHA-256, and only SHA-1 is read here. Files can be linted, but not what "
                      "has changed.");
    }
    if (reason.contains("extensions.refstorage"_L1)) {
        return Tr::tr("it keeps its branches in a reftable, which is not read here. “git refs migrate "
                      "--ref-format=files” makes them files.");
    }
    return reason;
}

std::unexpected<core::Error> cannotOpen(const QString &path, int code)
{
    return core::failure(Tr::tr("Cannot open the git repository of “%1”: %2").arg(path, reasonNotToOpen(code)),
                         code == GIT_EOWNER ? core::ErrorKind::Denied : core::ErrorKind::Failed);
}

} // namespace

/// libgit2 counts its users; the program is one of them until it ends.
int initialiseLibrary()
{
    static const int count = [] {
        const int users = git_libgit2_init();
        // As git does: what is read from disk is not hashed again each time; git fsck is there for that.
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        nameAuthorities();
        return users;
    }();
    return count;
}

void setPatience(std::chrono::milliseconds patience)
{
    const int limit = static_cast<int>(patience.count());
    git_libgit2_opts(GIT_OPT_SET_SERVER_CONNECT_TIMEOUT, std::min(limit, longestConnecting));
    git_libgit2_opts(GIT_OPT_SET_SERVER_TIMEOUT, limit);
}

QString lastReason(int code)
{
    if (code == GIT_ELOCKED) {
        return Tr::tr("another program is changing the repository. When none is, one was ended while it did: remove "
                      "“index.lock” (or the lock that is named) from its .git folder.");
    }
    const git_error *error = git_error_last();
    return error && error->message ? QString::fromUtf8(error->message) : QString::number(code);
}

std::unexpected<core::Error> failed(const QString &what, int code)
{
    using Kind = core::ErrorKind;
    const Kind kind = code == GIT_ENOTFOUND                              ? Kind::NotFound
                      : code == GIT_EUSER                                ? Kind::Cancelled
                      : code == GIT_EAUTH || code == GIT_ECERTIFICATE    ? Kind::Denied
                      : code == GIT_EEXISTS                              ? Kind::Exists
                      : code == GIT_EINVALIDSPEC || code == GIT_EINVALID ? Kind::Invalid
                                                                         : Kind::Failed;
    return core::failure(u"%1: %2"_s.arg(what, lastReason(code)), kind);
}

core::Result<void> checked(const QString &what, int code)
{
    return code < 0 ? core::Result<void>(failed(what, code)) : core::Result<void>();
}

core::Result<Handle<git_repository>> openAround(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
    if (const int code = initialiseLibrary(); code < 0) {
        return cannotOpen(path, code);
    }
    git_repository *opened = nullptr;
    const int code =
        git_repository_open_ext(&opened, QFile::encodeName(folder).constData(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
    Handle<git_repository> repository(opened);
    if (code == GIT_ENOTFOUND) {
        return core::failure(Tr::tr("“%1” is not inside a git worktree.").arg(path), core::ErrorKind::NotFound);
    }
    if (code != 0) {
        return cannotOpen(path, code);
    }
    return repository;
}

} // namespace sealyard::git
