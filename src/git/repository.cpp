#include "git/repository.h"

#include "git/tr.h"
#include "git/wholeindex.h"

#include <QDir>
#include <QFile>

#include <array>

#include <git2/sys/repository.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// libgit2 reads neither kind of index that git makes for very large repositories.
std::unexpected<core::Error> unreadable(const Repository &repository, int code)
{
    const QString reason = lastReason(code);
    if (reason.contains("'link'"_L1)) {
        return core::failure(Tr::tr("The index of “%1” cannot be read: it is split. “git update-index "
                                    "--no-split-index” makes it whole.")
                                 .arg(repository.name()));
    }
    if (reason.contains("'sdir'"_L1)) {
        return core::failure(Tr::tr("The index of “%1” cannot be read: it is sparse. “git sparse-checkout reapply "
                                    "--no-sparse-index” makes it whole.")
                                 .arg(repository.name()));
    }
    return failed(Tr::tr("The index of “%1” cannot be read").arg(repository.name()), code);
}

QString indexFile(const Repository &repository)
{
    return repository.folder() + "/index"_L1;
}

/// To git, "a" and "A" are two files in an index, whatever core.ignoreCase says.
void distinguishCases(git_index *index)
{
    git_index_set_caps(index, git_index_caps(index) & ~GIT_INDEX_CAPABILITY_IGNORE_CASE);
}

} // namespace

QString Repository::name() const
{
    return QDir::cleanPath(QFile::decodeName(top));
}

QString Repository::folder() const
{
    return QDir::cleanPath(QFile::decodeName(git_repository_path(get())));
}

core::Result<Repository> openRepository(const QString &folder)
{
    auto opened = openAround(folder);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    const char *top = git_repository_workdir(opened->get());
    if (!top) {
        return core::failure(Tr::tr("“%1” is not inside a git worktree.").arg(folder), core::ErrorKind::NotFound);
    }
    return Repository{*std::move(opened), QByteArray(top)};
}

core::Result<Handle<git_index>> knownIndex(const Repository &repository)
{
    git_index *made = nullptr;
    const int code = git_repository_index(&made, repository.get());
    Handle<git_index> index(made);
    if (code != 0) {
        auto error = unreadable(repository, code);
        index = wholeIndex(repository, indexFile(repository));
        if (!index) {
            return error;
        }
    }
    distinguishCases(index.get());
    return index;
}

core::Result<Handle<git_index>> readIndex(const Repository &repository)
{
    git_index *made = nullptr;
    int code = git_repository_index(&made, repository.get());
    Handle<git_index> index(made);
    if (code == 0 && isCopy(repository, made)) {
        git_repository_set_index(repository.get(), nullptr);
        return readIndex(repository);
    }
    code = code == 0 ? git_index_read(made, 1) : code;
    if (code != 0) {
        return unreadable(repository, code);
    }
    distinguishCases(made);
    return index;
}

core::Result<Handle<git_commit>> commitNamed(const Repository &repository, const QString &name)
{
    const QString what = Tr::tr("There is no commit “%1”").arg(name);
    const QByteArray expression = name.toUtf8() + "^{commit}";
    return make<git_object>(what, git_revparse_single, repository.get(), expression.constData())
        .transform([](Handle<git_object> found) {
            return Handle<git_commit>(reinterpret_cast<git_commit *>(found.release()));
        });
}

core::Result<Handle<git_tree>> headTree(const Repository &repository)
{
    if (git_repository_head_unborn(repository.get()) == 1) {
        return Handle<git_tree>();
    }
    return commitNamed(repository, u"HEAD"_s).and_then([](const Handle<git_commit> &commit) {
        return make<git_tree>(Tr::tr("The repository is damaged"), git_commit_tree, commit.get());
    });
}

QString setting(const Repository &repository, const char *name)
{
    return setting(repository.get(), name);
}

QString setting(git_repository *repository, const char *name)
{
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository);
    const char *value = nullptr;
    if (config && git_config_get_string(&value, config->get(), name) == 0 && value) {
        return QString::fromUtf8(value);
    }
    return {};
}

bool isSet(const Repository &repository, const char *name)
{
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository.get());
    int value = 0;
    return config && git_config_get_bool(&value, config->get(), name) == 0 && value != 0;
}

QString hex(const git_oid *id)
{
    std::array<char, GIT_OID_SHA1_HEXSIZE + 1> text{};
    git_oid_tostr(text.data(), text.size(), id);
    return QString::fromLatin1(text.data());
}

} // namespace sealyard::git
