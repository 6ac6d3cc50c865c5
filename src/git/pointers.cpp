#include "git/pointers.h"

#include "git/oddities.h"

#include <QFile>

namespace sealyard::git {

namespace {

constexpr qint64 mostBytes = 1024; ///< of a pointer

bool isPointer(const Repository &repository, const git_oid &id)
{
    git_odb *odb = nullptr;
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    const bool isSmall = git_repository_odb(&odb, repository.get()) == 0 &&
                         git_odb_read_header(&size, &type, odb, &id) == 0 && size < mostBytes;
    git_odb_free(odb);
    const auto blob = isSmall ? make<git_blob>(QString(), git_blob_lookup, repository.get(), &id)
                              : core::Result<Handle<git_blob>>(core::failure({}));
    return blob && isLargeFilePointer({static_cast<const char *>(git_blob_rawcontent(blob->get())),
                                       static_cast<qsizetype>(git_blob_rawsize(blob->get()))});
}

bool isPointerFile(const Repository &repository, const Path &path)
{
    QFile file(QFile::decodeName(repository.absolute(path)));
    return file.open(QIODevice::ReadOnly) && isLargeFilePointer(file.read(mostBytes));
}

} // namespace

Pointer pointerOf(const Repository &repository, const git_diff_delta *delta, bool isWorktree)
{
    const auto isFile = [](const git_diff_file &file) {
        return file.mode == GIT_FILEMODE_BLOB || file.mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    };
    if (!delta || delta->status != GIT_DELTA_MODIFIED || !isFile(delta->old_file) || !isFile(delta->new_file)) {
        return Pointer::Same;
    }
    const Path path(delta->new_file.path);
    const bool was = isPointer(repository, delta->old_file.id);
    const bool is = isWorktree ? isPointerFile(repository, path) : isPointer(repository, delta->new_file.id);
    if (was == is || (isWorktree && hasForeignFilter(repository, path))) {
        return Pointer::Same;
    }
    return was ? Pointer::Lost : Pointer::Made;
}

} // namespace sealyard::git
