#include "github/localchecks.h"

#include "git/remotes.h"
#include "git/status.h"
#include "github/tr.h"
#include "lint/linter.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

core::Result<LintCounts> lintCounts(const QString &root, const QString &path, const QString &cacheFolder)
{
    const auto workspace = image::openWorkspace(root, {path});
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    const image::VersionDirectory *directory = workspace->directoryOf(path);
    if (!directory) {
        return core::failure(Tr::tr("“%1” is no version directory of this workspace.").arg(path),
                             core::ErrorKind::NotFound);
    }
    LintCounts counts;
    const QList<core::Diagnostic> findings =
        lint::lintDirectory(*workspace, *directory, image::SourceTree(root), {.cacheFolder = cacheFolder});
    for (const core::Severity severity : {core::Severity::Error, core::Severity::Warning}) {
        const auto isSevere = [&](const core::Diagnostic &finding) {
            return finding.severity == severity;
        };
        const auto first = std::ranges::find_if(findings, isSevere);
        (severity == core::Severity::Error ? counts.errors : counts.warnings) =
            static_cast<int>(std::ranges::count_if(findings, isSevere));
        if (first != findings.end() && counts.first.isEmpty()) {
            counts.first = u"%1:%2: %3 %4"_s.arg(first->path.section(u'/', 3))
                               .arg(first->range.start.line + 1)
                               .arg(first->code, first->message);
        }
    }
    return counts;
}

QStringList findingsAt(const QString &root, const FailureReport &failure)
{
    const QString path = failure.file.section(u'/', 0, 2);
    const auto workspace = failure.file.isEmpty() || root.isEmpty() ? core::Result<image::Workspace>(core::failure({}))
                                                                    : image::openWorkspace(root, {path});
    const image::VersionDirectory *directory = workspace ? workspace->directoryOf(path) : nullptr;
    QStringList found;
    if (directory) {
        for (const core::Diagnostic &finding : lint::lintDirectory(*workspace, *directory, image::SourceTree(root))) {
            if (finding.path == failure.file && finding.range.start.line + 1 == failure.line) {
                found.append(finding.code + u' ' + finding.message);
            }
        }
    }
    return found;
}

QString GitState::toString() const
{
    if (uncommitted > 0) {
        return Tr::tr("%n file(s) there are not committed yet.", nullptr, uncommitted);
    }
    if (branch.isEmpty()) {
        return Tr::tr("No branch is checked out; make one for the pull request.");
    }
    if (!isPushed || ahead > 0) {
        return Tr::tr("The branch “%1” is not pushed yet.").arg(branch);
    }
    return Tr::tr("The branch “%1” is pushed.").arg(branch);
}

core::Result<GitState> gitStateOf(const QString &root, const QString &path)
{
    const auto status = git::statusOf(root);
    if (!status) {
        return std::unexpected(status.error());
    }
    const QString within = QDir(QDir(status->top).canonicalPath()).relativeFilePath(QDir(root).canonicalPath());
    const QString folder = (within == "."_L1 ? QString() : within + u'/') + path + u'/';
    GitState state{.branch = status->branch, .isPushed = !status->upstream.isEmpty(), .ahead = status->ahead};
    state.uncommitted = static_cast<int>(std::ranges::count_if(
        status->files, [&](const git::FileStatus &file) { return QString::fromUtf8(file.path).startsWith(folder); }));
    state.remoteName = state.isPushed ? status->upstream.section(u'/', 0, 0) : u"origin"_s;
    for (const git::Remote &remote : git::remotesOf(root).value_or(QList<git::Remote>())) {
        if (remote.name == state.remoteName) {
            state.remoteUrl = remote.url;
        }
    }
    return state;
}

QUrl pullRequestPage(const QUrl &api, const RepositoryName &repository, const QString &base, const GitState &state)
{
    QUrl page = webPage(api);
    // git@github.com:OWNER/NAME.git and https://github.com/OWNER/NAME
    static const QRegularExpression place(uR"((?:@|://(?:[^/@]*@)?)([\w.-]+)(?::\d+)?[:/]([\w-]+)/[\w.-]+/?$)"_s);
    const QRegularExpressionMatch match = place.match(state.remoteUrl);
    if (!match.hasMatch() || match.captured(1).compare(page.host(), Qt::CaseInsensitive) != 0 ||
        state.branch.isEmpty()) {
        page.setPath(u"/%1/fork"_s.arg(repository.toString()));
        return page;
    }
    const bool isOwn = match.captured(2).compare(repository.owner, Qt::CaseInsensitive) == 0;
    const QString head = isOwn ? state.branch : u"%1:%2"_s.arg(match.captured(2), state.branch);
    page.setPath(u"/%1/compare/%2...%3"_s.arg(repository.toString(), base, head));
    page.setQuery(u"expand=1"_s);
    return page;
}

} // namespace sealyard::github
