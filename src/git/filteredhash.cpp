#include "git/filteredhash.h"

#include "git/oddities.h"
#include "git/program.h"

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// By git's own program, for filters that libgit2 has not.
std::optional<git_oid> hashByProgram(const Repository &repository, const Path &path)
{
    if (path.contains('\n') || path.startsWith('"')) {
        return std::nullopt; // one path a line, and those in quotes mean another
    }
    const auto answer = runGit(repository, {u"hash-object"_s, u"--stdin-paths"_s}, path + '\n');
    git_oid id{};
    return answer && answer->exitCode == 0 && git_oid_fromstr(&id, answer->output.trimmed().constData()) == 0
               ? std::optional(id)
               : std::nullopt;
}

} // namespace

std::optional<git_oid> filteredHash(const Repository &repository, const Path &path)
{
    if (hasForeignFilter(repository, path)) {
        if (const auto id = hashByProgram(repository, path)) {
            return id;
        }
    }
    git_oid id{};
    return git_repository_hashfile(&id, repository.get(), path.constData(), GIT_OBJECT_BLOB, path.constData()) == 0
               ? std::optional(id)
               : std::nullopt;
}

} // namespace sealyard::git
