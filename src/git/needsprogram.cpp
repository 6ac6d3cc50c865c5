#include "git/needsprogram.h"

#include "core/files.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

bool hasSetting(const Repository &repository, const char *pattern)
{
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository.get());
    const auto found = [](const git_config_entry *, void *) {
        return 1;
    };
    return config && git_config_foreach_match(config->get(), pattern, found, nullptr) == 1;
}

QByteArray textOf(const Repository &repository, const git_oid &id)
{
    const auto blob = make<git_blob>(QString(), git_blob_lookup, repository.get(), &id);
    return blob ? QByteArray(static_cast<const char *>(git_blob_rawcontent(blob->get())),
                             static_cast<qsizetype>(git_blob_rawsize(blob->get())))
                : QByteArray();
}

/// The attributes that an index has, as they are in it.
QByteArray attributesIn(const Repository &repository, git_index *index)
{
    QByteArray attributes;
    for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        const QByteArrayView path(entry->path);
        if (path == ".gitattributes" || path.endsWith("/.gitattributes")) {
            attributes += textOf(repository, entry->id) +
                          core::readFile(QFile::decodeName(repository.absolute(entry->path))).value_or(QByteArray());
        }
    }
    return attributes;
}

QByteArray attributesIn(const Repository &repository, const git_oid *commit)
{
    const auto found = make<git_commit>(QString(), git_commit_lookup, repository.get(), commit);
    const auto tree = found ? make<git_tree>(QString(), git_commit_tree, found->get())
                            : core::Result<Handle<git_tree>>(core::failure(QString()));
    const auto index = make<git_index>(QString(), git_index_new);
    return tree && index && git_index_read_tree(index->get(), tree->get()) == 0 ? attributesIn(repository, index->get())
                                                                                : QByteArray();
}

/// All attributes that may count for a file, one behind the other: of the repository, the user and the system.
QByteArray attributesOf(const Repository &repository, const git_oid *commit)
{
    QString ofUser = setting(repository, "core.attributesfile");
    if (ofUser.startsWith("~/"_L1)) {
        ofUser = qEnvironmentVariable("HOME") + ofUser.sliced(1);
    }
    if (ofUser.isEmpty()) {
        ofUser = qEnvironmentVariable("XDG_CONFIG_HOME", qEnvironmentVariable("HOME") + "/.config"_L1) +
                 "/git/attributes"_L1;
    }
    const QString common = QFile::decodeName(git_repository_commondir(repository.get()));
    QByteArray attributes;
    for (const QString &file :
         {ofUser, common + "/info/attributes"_L1, repository.name() + "/.gitattributes"_L1, u"/etc/gitattributes"_s}) {
        attributes += core::readFile(file).value_or(QByteArray());
    }
    if (const auto index = knownIndex(repository)) {
        attributes += attributesIn(repository, index->get());
    }
    return commit ? attributes + attributesIn(repository, commit) : attributes;
}

} // namespace

bool needsProgram(const Repository &repository, const git_oid *commit)
{
    if (isSet(repository, "core.sparsecheckout") || hasSetting(repository, "^remote\\..*\\.promisor$")) {
        return true;
    }
    const QByteArray attributes = attributesOf(repository, commit);
    return attributes.contains("working-tree-encoding=") ||
           (attributes.contains("filter=") && hasSetting(repository, "^filter\\..*\\.(clean|smudge|process)$"));
}

bool needsProgramToMerge(const Repository &repository, const git_oid *commit)
{
    const QString common = QFile::decodeName(git_repository_commondir(repository.get()));
    const bool isRerereSet = !setting(repository, "rerere.enabled").isEmpty();
    return (isRerereSet ? isSet(repository, "rerere.enabled") : QFileInfo(common + "/rr-cache"_L1).isDir()) ||
           (hasSetting(repository, "^merge\\..*\\.driver$") && attributesOf(repository, commit).contains("merge="));
}

} // namespace sealyard::git
