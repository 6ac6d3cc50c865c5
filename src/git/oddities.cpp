#include "git/oddities.h"

#include "git/repository.h"
#include "git/status.h"
#include "git/tr.h"
#include "git/wholeindex.h"

#include <QFileInfo>
#include <QHash>
#include <QStandardPaths>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError() && !text.isNull();
}

bool isAscii(const QByteArray &bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What the names in the index are like.
void noteNames(QStringList &notes, git_index *index)
{
    QHash<QByteArray, QByteArray> seen;
    const std::size_t count = git_index_entrycount(index);
    seen.reserve(static_cast<qsizetype>(count));
    for (std::size_t i = 0; i < count; ++i) {
        const QByteArray path(git_index_get_byindex(index, i)->path);
        if (!isAscii(path) && !isUtf8(path)) {
            notes.append(
                Tr::tr("“%1” has a name that is not UTF-8: other programs may not find the file.").arg(shown(path)));
        }
        QByteArray &known = seen[path.toLower()];
        if (!known.isEmpty() && known != path) {
            notes.append(Tr::tr("“%1” and “%2” differ only in case: on Windows and macOS one hides the other.")
                             .arg(shown(known), shown(path)));
        }
        known = path;
    }
}

int noteSubmodule(git_submodule *submodule, const char *name, void *notes)
{
    unsigned int state = 0;
    git_submodule_status(&state, git_submodule_owner(submodule), name, GIT_SUBMODULE_IGNORE_ALL);
    if ((state & GIT_SUBMODULE_STATUS_WD_UNINITIALIZED) != 0) {
        static_cast<QStringList *>(notes)->append(
            Tr::tr("The submodule “%1” is not there; “git submodule update --init” fetches it.")
                .arg(QString::fromUtf8(git_submodule_path(submodule))));
    }
    return 0;
}

void noteHead(QStringList &notes, const Status &status)
{
    if (status.head.isEmpty()) {
        notes.append(Tr::tr("There is no commit yet."));
    } else if (status.branch.isEmpty() && status.operation == Operation::None) {
        notes.append(Tr::tr("HEAD is at no branch (detached): what you commit here belongs to none until you make "
                            "one."));
    }
}

} // namespace

QStringList odditiesOf(const Repository &repository, const Status &status)
{
    QStringList notes;
    noteHead(notes, status);
    if (QFileInfo::exists(repository.folder() + "/index.lock"_L1)) {
        notes.append(Tr::tr("The index is locked: another program is at work in this repository. When none is, remove "
                            "“%1”.")
                         .arg(repository.folder() + "/index.lock"_L1));
    }
    if (git_repository_is_shallow(repository.get()) == 1) {
        notes.append(Tr::tr("This clone is shallow: its history ends early. “git fetch --unshallow” brings the rest."));
    }
    if (isSet(repository, "core.sparsecheckout")) {
        notes.append(Tr::tr("This checkout is sparse: some files of the repository are not in the worktree."));
    }
    // As the status has just read it.
    if (const auto index = knownIndex(repository)) {
        noteNames(notes, index->get());
        if (isCopy(repository, index->get())) {
            notes.append(Tr::tr("The index is split or sparse, so it is only looked at here: “git update-index "
                                "--no-split-index” or “git sparse-checkout reapply --no-sparse-index” makes it one to "
                                "work with."));
        }
    }
    if (QFileInfo::exists(status.top + "/.gitmodules"_L1)) {
        git_submodule_foreach(repository.get(), noteSubmodule, &notes);
    }
    if (!setting(repository, "filter.lfs.clean").isEmpty() && QStandardPaths::findExecutable(u"git-lfs"_s).isEmpty()) {
        notes.append(Tr::tr("Large files (LFS) are set up, but the program git-lfs is not installed."));
    }
    return notes;
}

bool isLargeFilePointer(QByteArrayView content)
{
    return content.size() < 1024 && content.startsWith("version https://git-lfs.github.com/spec/v1\n");
}

bool hasForeignFilter(const Repository &repository, const QByteArray &path)
{
    const char *filter = nullptr;
    const char *encoding = nullptr;
    git_attr_get(&filter, repository.get(), 0, path.constData(), "filter");
    git_attr_get(&encoding, repository.get(), 0, path.constData(), "working-tree-encoding");
    if (git_attr_value(encoding) == GIT_ATTR_VALUE_STRING) {
        return true;
    }
    if (git_attr_value(filter) != GIT_ATTR_VALUE_STRING) {
        return false;
    }
    const QByteArray prefix = QByteArray("filter.") + filter;
    return !setting(repository, (prefix + ".clean").constData()).isEmpty() ||
           !setting(repository, (prefix + ".smudge").constData()).isEmpty() ||
           !setting(repository, (prefix + ".process").constData()).isEmpty();
}

} // namespace sealyard::git
