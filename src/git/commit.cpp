#include "git/commit.h"

#include "core/files.h"
#include "git/announced.h"
#include "git/commitinfo.h"
#include "git/hooks.h"
#include "git/repository.h"
#include "git/signing.h"
#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <vector>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

/// What a commit is made of, gathered step by step.
struct Draft
{
    Repository repository;
    CommitRequest request;
    std::stop_token stop;
    Identity identity;
    QString message;
    Handle<git_commit> amended; ///< null: none
    Handle<git_commit> picked;  ///< that is put here by a rebase or the like, and whose author stays; null: none
    std::vector<Handle<git_commit>> parents = {};
};

QString cannotCommit()
{
    return Tr::tr("The commit cannot be made");
}

Identity settingsIdentity(const Repository &repository)
{
    const auto of = [&](const char *variable, const char *name) {
        return qEnvironmentVariable(variable, setting(repository, name));
    };
    return {of("GIT_COMMITTER_NAME", "user.name"), of("GIT_COMMITTER_EMAIL", "user.email")};
}

/// The file of git's settings for all repositories of the user, which need not exist.
QByteArray userSettings()
{
    git_buf found = GIT_BUF_INIT;
    const bool exists = git_config_find_global(&found) == 0;
    const QByteArray path = exists ? QByteArray(found.ptr) : QFile::encodeName(QDir::homePath() + "/.gitconfig"_L1);
    git_buf_dispose(&found);
    return path;
}

int addMergeHead(const git_oid *id, void *draft)
{
    auto &made = *static_cast<Draft *>(draft);
    git_commit *commit = nullptr;
    const int code = git_commit_lookup(&commit, made.repository.get(), id);
    made.parents.emplace_back(commit);
    return code;
}

/// An amended commit is none of a merge or pick, which would be forgotten.
Result<void> mustNotBeUnderWay(const Draft &draft)
{
    return draft.picked || QFileInfo::exists(draft.repository.folder() + "/MERGE_HEAD"_L1)
               ? Result<void>(core::failure(Tr::tr("The last commit cannot be changed: a merge or the like is under "
                                                   "way; end it first."),
                                            ErrorKind::Invalid))
               : Result<void>();
}

Result<void> findParents(Draft &draft)
{
    git_repository *repository = draft.repository.get();
    if (git_repository_head_unborn(repository) == 1) {
        return draft.request.isAmend ? Result<void>(core::failure(Tr::tr("There is no commit that could be changed."),
                                                                  ErrorKind::Invalid))
                                     : Result<void>();
    }
    auto head = commitNamed(draft.repository, u"HEAD"_s);
    if (!head) {
        return std::unexpected(head.error());
    }
    if (auto picked = commitNamed(draft.repository, u"CHERRY_PICK_HEAD"_s)) {
        draft.picked = *std::move(picked);
    }
    if (!draft.request.isAmend) {
        draft.parents.push_back(*std::move(head));
        const int code = git_repository_mergehead_foreach(repository, addMergeHead, &draft);
        return code == GIT_ENOTFOUND ? Result<void>() : checked(cannotCommit(), code);
    }
    for (unsigned int i = 0; i < git_commit_parentcount(head->get()); ++i) {
        auto parent = make<git_commit>(cannotCommit(), git_commit_parent, head->get(), i);
        if (!parent) {
            return std::unexpected(parent.error());
        }
        draft.parents.push_back(*std::move(parent));
    }
    draft.amended = *std::move(head);
    return mustNotBeUnderWay(draft);
}

Result<Draft> draftOf(const QString &folder, const CommitRequest &request, const std::stop_token &stop)
{
    auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    Draft draft{.repository = *std::move(repository),
                .request = request,
                .stop = stop,
                .identity = request.identity,
                .message = cleanedMessage(request.message),
                .amended = {},
                .picked = {}};
    if (!draft.identity.isComplete()) {
        draft.identity = settingsIdentity(draft.repository);
    }
    if (!draft.identity.isComplete()) {
        return core::failure(Tr::tr("Git does not know who you are: give a name and an e-mail address."),
                             ErrorKind::NotFound);
    }
    if (draft.message.isEmpty()) {
        return core::failure(Tr::tr("The message is empty: say what the commit does."), ErrorKind::Invalid);
    }
    if (request.hasSignOff) {
        draft.message = signedOff(draft.message, draft.identity);
    }
    return findParents(draft).transform([&] { return std::move(draft); });
}

/// The hooks that may change or refuse; those of the message read and write it in the file that git uses for it.
Result<void> askHooks(Draft &draft)
{
    if (draft.request.skipsHooks) {
        return {};
    }
    const QString first = draft.request.endsMerge ? u"pre-merge-commit"_s : u"pre-commit"_s;
    if (auto allowed = runHook(draft.repository, first, {}, {}, draft.stop); !allowed) {
        return allowed;
    }
    const bool hasMessageHook =
        hasHook(draft.repository, u"prepare-commit-msg"_s) || hasHook(draft.repository, u"commit-msg"_s);
    if (!hasMessageHook) {
        return {};
    }
    const QString file = draft.repository.folder() + "/COMMIT_EDITMSG"_L1;
    return core::writeFile(file, draft.message.toUtf8())
        .and_then([&] {
            const QString source = draft.request.endsMerge ? u"merge"_s : u"message"_s;
            return runHook(draft.repository, u"prepare-commit-msg"_s, {file, source}, {}, draft.stop);
        })
        .and_then([&] { return runHook(draft.repository, u"commit-msg"_s, {file}, {}, draft.stop); })
        .and_then([&] { return core::readText(file); })
        .and_then([&](const QString &message) -> Result<void> {
            draft.message = cleanedMessage(message);
            return draft.message.isEmpty()
                       ? Result<void>(core::failure(Tr::tr("A hook left no message."), ErrorKind::Invalid))
                       : Result<void>();
        });
}

/// The index as a tree; read after the hooks, which may have changed it.
Result<Handle<git_tree>> stagedTree(const Draft &draft)
{
    const auto index = readIndex(draft.repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    if (git_index_has_conflicts(index->get()) == 1) {
        return core::failure(Tr::tr("Files are in conflict: resolve them and add them first."), ErrorKind::Invalid);
    }
    forgetAnnounced(index->get());
    git_oid id{};
    if (const int code = git_index_write_tree(&id, index->get()); code != 0) {
        return failed(cannotCommit(), code);
    }
    return make<git_tree>(cannotCommit(), git_tree_lookup, draft.repository.get(), &id);
}

Result<void> mustChangeSomething(const Draft &draft, const git_tree *tree)
{
    const bool isPlain = !draft.request.isAmend && draft.parents.size() <= 1;
    const bool isEmpty = draft.parents.empty()
                             ? git_tree_entrycount(tree) == 0
                             : git_oid_equal(git_tree_id(tree), git_commit_tree_id(draft.parents.front().get())) == 1;
    if (isPlain && isEmpty) {
        return core::failure(Tr::tr("There is nothing to commit: add changes first."), ErrorKind::Invalid);
    }
    return {};
}

/// As git does, without what ends a name or an address in a commit.
QByteArray plain(QString text)
{
    static const QRegularExpression marks(u"[<>\n]"_s);
    return text.remove(marks).toUtf8();
}

Result<Handle<git_signature>> committerOf(const Draft &draft)
{
    return make<git_signature>(cannotCommit(), git_signature_now, plain(draft.identity.name).constData(),
                               plain(draft.identity.mail).constData());
}

/// Whose change it is, in UTF-8 as the message.
Result<Handle<git_signature>> authorOf(const Draft &draft)
{
    const git_commit *origin = draft.amended ? draft.amended.get() : draft.picked.get();
    if (!origin) {
        return committerOf(draft);
    }
    const git_signature *author = git_commit_author(origin);
    if (!git_commit_message_encoding(origin)) {
        return make<git_signature>(cannotCommit(), git_signature_dup, author);
    }
    return make<git_signature>(cannotCommit(), git_signature_new, decoded(origin, author->name).toUtf8().constData(),
                               decoded(origin, author->email).toUtf8().constData(), author->when.time,
                               author->when.offset);
}

Result<QByteArray> commitText(const Draft &draft, const git_tree *tree)
{
    const auto committer = committerOf(draft);
    if (!committer) {
        return std::unexpected(committer.error());
    }
    std::vector<const git_commit *> parents;
    parents.reserve(draft.parents.size());
    for (const Handle<git_commit> &parent : draft.parents) {
        parents.push_back(parent.get());
    }
    const auto author = authorOf(draft);
    if (!author) {
        return std::unexpected(author.error());
    }
    git_buf text = GIT_BUF_INIT;
    const int code = git_commit_create_buffer(&text, draft.repository.get(), author->get(), committer->get(), nullptr,
                                              draft.message.toUtf8().constData(), tree, parents.size(), parents.data());
    const QByteArray bytes(text.ptr, static_cast<qsizetype>(text.size));
    git_buf_dispose(&text);
    return code == 0 ? Result<QByteArray>(bytes) : failed(cannotCommit(), code);
}

Result<git_oid> writeCommit(const Draft &draft, const QByteArray &text)
{
    const auto signature = signatureOf(draft.repository, text, draft.stop);
    if (!signature) {
        return std::unexpected(signature.error());
    }
    git_oid id{};
    const int code = git_commit_create_with_signature(&id, draft.repository.get(), text.constData(),
                                                      *signature ? (*signature)->constData() : nullptr, nullptr);
    return code == 0 ? Result<git_oid>(id) : failed(cannotCommit(), code);
}

/// Moves the branch, or HEAD where it is at none, unless something else has moved it meanwhile.
Result<void> moveHead(const Draft &draft, const git_oid &id)
{
    git_repository *repository = draft.repository.get();
    const git_commit *expected = draft.amended           ? draft.amended.get()
                                 : draft.parents.empty() ? nullptr
                                                         : draft.parents.front().get();
    const auto head = make<git_reference>(cannotCommit(), git_reference_lookup, repository, "HEAD");
    if (!head) {
        return std::unexpected(head.error());
    }
    const char *symbolic = git_reference_symbolic_target(head->get());
    const QString kind = draft.amended ? u"commit (amend)"_s : expected ? u"commit"_s : u"commit (initial)"_s;
    const QByteArray log = u"%1: %2"_s.arg(kind, draft.message.section(u'\n', 0, 0)).toUtf8();
    const git_oid none{};
    git_reference *moved = nullptr;
    const int code = git_reference_create_matching(&moved, repository, symbolic ? symbolic : "HEAD", &id, 1,
                                                   expected ? git_commit_id(expected) : &none, log.constData());
    git_reference_free(moved);
    return checked(cannotCommit(), code);
}

/// What git's own commit removes: a rebase that this is one commit of goes on, so libgit2's way, which ends it too, is
/// none.
void endMerge(const Draft &draft)
{
    for (const char *name :
         {"MERGE_HEAD", "MERGE_MODE", "MERGE_MSG", "SQUASH_MSG", "CHERRY_PICK_HEAD", "REVERT_HEAD"}) {
        QFile::remove(draft.repository.folder() + u'/' + QLatin1StringView(name));
    }
}

/// They cannot refuse any more, so what they say is not an error of the commit.
void tellHooks(const Draft &draft, const QString &commit)
{
    if (draft.request.skipsHooks) {
        return;
    }
    if (!draft.request.endsMerge) {
        std::ignore = runHook(draft.repository, u"post-commit"_s, {}, {}, draft.stop);
    }
    if (draft.amended) {
        const QString line = u"%1 %2\n"_s.arg(hex(git_commit_id(draft.amended.get())), commit);
        std::ignore = runHook(draft.repository, u"post-rewrite"_s, {u"amend"_s}, line.toLatin1(), draft.stop);
    }
}

} // namespace

Result<Identity> identityOf(const QString &folder)
{
    return openRepository(folder).transform([](const Repository &repository) { return settingsIdentity(repository); });
}

Result<void> setIdentity(const QString &folder, const Identity &identity, bool isForAll)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const QString what = Tr::tr("Git's settings cannot be written");
    const auto config = isForAll ? make<git_config>(what, git_config_open_ondisk, userSettings().constData())
                                 : make<git_config>(what, git_repository_config, repository->get());
    if (!config) {
        return std::unexpected(config.error());
    }
    const auto set = [&](const char *name, const QString &value) {
        return checked(what, git_config_set_string(config->get(), name, value.trimmed().toUtf8().constData()));
    };
    return set("user.name", identity.name).and_then([&] { return set("user.email", identity.mail); });
}

Result<QString> commit(const QString &folder, const CommitRequest &request, const std::stop_token &stop)
{
    auto draft = draftOf(folder, request, stop);
    if (!draft) {
        return std::unexpected(draft.error());
    }
    if (auto allowed = askHooks(*draft); !allowed) {
        return std::unexpected(allowed.error());
    }
    return stagedTree(*draft).and_then([&](const Handle<git_tree> &tree) {
        return mustChangeSomething(*draft, tree.get())
            .and_then([&] { return commitText(*draft, tree.get()); })
            .and_then([&](const QByteArray &text) { return writeCommit(*draft, text); })
            .and_then([&](const git_oid &id) { return moveHead(*draft, id).transform([&] { return hex(&id); }); })
            .transform([&](const QString &name) {
                endMerge(*draft);
                tellHooks(*draft, name);
                return name;
            });
    });
}

} // namespace sealyard::git
