#include "git/filtered.h"

#include "git/oddities.h"
#include "git/program.h"
#include "git/tr.h"

#include <QFile>
#include <QTemporaryDir>

#include <climits>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// Whether the user has set up the filter of a file. Programs that the repository's own settings name are not run just
/// to look at a worktree, which may come from anywhere.
bool isUsersFilter(const Repository &repository, const Path &path)
{
    const char *filter = nullptr;
    git_attr_get(&filter, repository.get(), 0, path.constData(), "filter");
    if (git_attr_value(filter) != GIT_ATTR_VALUE_STRING) {
        return true; // none, but an encoding
    }
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository.get());
    const auto isRepositorys = [&](const char *kind) {
        git_config_entry *entry = nullptr;
        const QByteArray name = QByteArray("filter.") + filter + kind;
        const bool isSet = config && git_config_get_entry(&entry, config->get(), name.constData()) == 0;
        const bool isLocal = isSet && entry->level >= GIT_CONFIG_LEVEL_LOCAL;
        git_config_entry_free(entry);
        return isLocal;
    };
    return !isRepositorys(".clean") && !isRepositorys(".process");
}

/// By git's own program, for filters that libgit2 has not. objects: a folder that the object is written to; empty: it
/// is not.
std::optional<git_oid> hashByProgram(const Repository &repository, const Path &path, const QString &objects = {})
{
    if (path.contains('\n') || path.startsWith('"')) {
        return std::nullopt; // one path a line, and those in quotes mean another
    }
    QStringList arguments{u"hash-object"_s, u"--stdin-paths"_s};
    QStringList variables;
    if (!objects.isEmpty()) {
        arguments.append(u"-w"_s);
        variables.append("GIT_OBJECT_DIRECTORY="_L1 + objects);
    }
    const auto answer = runGit(repository, arguments, path + '\n', {}, variables);
    git_oid id{};
    return answer && answer->exitCode == 0 && git_oid_fromstr(&id, answer->output.trimmed().constData()) == 0
               ? std::optional(id)
               : std::nullopt;
}

/// What the program makes of a file goes into a folder of its own: who only looks leaves the repository as it is.
std::optional<QByteArray> contentByProgram(const Repository &repository, const Path &path)
{
    const QTemporaryDir objects;
    const auto id = hashByProgram(repository, path, objects.path());
    git_odb *odb = nullptr;
    git_odb_object *object = nullptr;
    std::optional<QByteArray> content;
    if (id && git_odb_open(&odb, QFile::encodeName(objects.path()).constData()) == 0 &&
        git_odb_read(&object, odb, &*id) == 0) {
        content = QByteArray(static_cast<const char *>(git_odb_object_data(object)),
                             static_cast<qsizetype>(git_odb_object_size(object)));
    }
    git_odb_object_free(object);
    git_odb_free(odb);
    return content;
}

} // namespace

bool isFilteredAsInGit(const Repository &repository, const Path &path)
{
    return !hasForeignFilter(repository, path) || isUsersFilter(repository, path);
}

std::optional<QByteArray> linkTarget(const QByteArray &path)
{
    QByteArray target(PATH_MAX, '\0');
    const auto length = ::readlink(path.constData(), target.data(), static_cast<std::size_t>(target.size()));
    return length < 0 ? std::nullopt : std::optional(target.first(length));
}

std::optional<git_oid> filteredHash(const Repository &repository, const Path &path)
{
    git_oid id{};
    if (const auto target = linkTarget(repository.absolute(path))) {
        git_odb_hash(&id, target->constData(), static_cast<std::size_t>(target->size()), GIT_OBJECT_BLOB);
        return id;
    }
    if (hasForeignFilter(repository, path) && isUsersFilter(repository, path)) {
        if (const auto found = hashByProgram(repository, path)) {
            return found;
        }
    }
    return git_repository_hashfile(&id, repository.get(), path.constData(), GIT_OBJECT_BLOB, path.constData()) == 0
               ? std::optional(id)
               : std::nullopt;
}

core::Result<QByteArray> filteredContent(const Repository &repository, const Path &path)
{
    if (const auto target = linkTarget(repository.absolute(path))) {
        return *target;
    }
    if (hasForeignFilter(repository, path) && isUsersFilter(repository, path)) {
        auto content = contentByProgram(repository, path);
        return content ? core::Result<QByteArray>(*std::move(content))
                       : core::failure(Tr::tr("“%1” cannot be read: git does not run the filter that its attributes "
                                              "name.")
                                           .arg(shown(path)));
    }
    const QString what = Tr::tr("“%1” cannot be read").arg(shown(path));
    git_filter_list *found = nullptr;
    if (const int code = git_filter_list_load(&found, repository.get(), nullptr, path.constData(), GIT_FILTER_TO_ODB,
                                              GIT_FILTER_DEFAULT);
        code != 0) {
        return failed(what, code);
    }
    const Handle<git_filter_list> filters(found);
    git_buf made = GIT_BUF_INIT;
    const int code = git_filter_list_apply_to_file(&made, filters.get(), repository.get(), path.constData());
    const QByteArray bytes(made.ptr, static_cast<qsizetype>(made.size));
    git_buf_dispose(&made);
    return code == 0 ? core::Result<QByteArray>(bytes) : failed(what, code);
}

} // namespace sealyard::git
