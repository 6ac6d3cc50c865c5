#include "core/files.h"
#include "git/commit.h"
#include "git/commitinfo.h"
#include "git/repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Part of commit.h: what a message begins with.
namespace sealyard::git {

namespace {

/// What is a remark for whoever writes the message, and is left out by git's own editor.
QString withoutRemarks(const Repository &repository, QString text)
{
    const QString cleanup = setting(repository, "commit.cleanup");
    if (cleanup == "verbatim"_L1 || cleanup == "whitespace"_L1) {
        return text;
    }
    const QString named = setting(repository, "core.commentchar");
    const QString mark = named.isEmpty() || named == "auto"_L1 ? u"#"_s : named;
    return text.remove(
        QRegularExpression(u"^%1.*\n?"_s.arg(QRegularExpression::escape(mark)), QRegularExpression::MultilineOption));
}

/// The file of the setting; "~" in it is the user's home.
QString templateFile(const Repository &repository)
{
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository.get());
    git_buf found = GIT_BUF_INIT;
    const bool isSet = config && git_config_get_path(&found, config->get(), "commit.template") == 0;
    const QString named = isSet ? QFile::decodeName(found.ptr) : QString();
    git_buf_dispose(&found);
    return named.isEmpty() ? QString() : QDir(repository.name()).absoluteFilePath(named);
}

} // namespace

core::Result<QString> suggestedMessage(const QString &folder, bool isAmend)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    if (isAmend) {
        return commitNamed(*repository, u"HEAD"_s).transform([](const Handle<git_commit> &head) {
            return decoded(head.get(), git_commit_message(head.get()));
        });
    }
    for (const auto name : {"/MERGE_MSG"_L1, "/SQUASH_MSG"_L1}) {
        if (QFileInfo::exists(repository->folder() + name)) {
            return core::readText(repository->folder() + name).transform([&](const QString &text) {
                return withoutRemarks(*repository, text).trimmed() + u'\n';
            });
        }
    }
    const QString file = templateFile(*repository);
    return file.isEmpty() ? QString() : withoutRemarks(*repository, core::readText(file).value_or(QString()));
}

} // namespace sealyard::git
