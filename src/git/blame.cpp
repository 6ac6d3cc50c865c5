#include "git/blame.h"

#include "git/diff.h"
#include "git/pathsof.h"
#include "git/repository.h"
#include "git/tr.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

/// A line of the text in question: there, and in the version of the commit that is looked at.
struct Line
{
    int inText = 0;
    int here = 0;
};

/// Lines that a commit, or one before it, has brought.
struct Suspect
{
    QString commit;
    qint64 time = 0;
    Path path; ///< of the file in that commit
    QList<Line> lines;
};

QByteArray contentOf(const Repository &repository, const git_oid &id)
{
    const auto blob = make<git_blob>(QString(), git_blob_lookup, repository.get(), &id);
    return blob ? QByteArray(static_cast<const char *>(git_blob_rawcontent(blob->get())),
                             static_cast<qsizetype>(git_blob_rawsize(blob->get())))
                : QByteArray();
}

/// Takes the lines that a parent has already out of those of a commit. changes: from the parent on, in order.
QList<Line> takeOlder(QList<Line> &lines, const QList<LineChange> &changes)
{
    QList<Line> older;
    QList<Line> newer;
    for (const Line &line : std::as_const(lines)) {
        const auto behind = std::ranges::upper_bound(changes, line.here, {}, &LineChange::after);
        const LineChange last = behind == changes.begin() ? LineChange() : *std::prev(behind);
        const int distance = line.here - last.after - last.afterCount;
        if (distance < 0) {
            newer.append(line);
        } else {
            older.append({line.inText, last.before + last.beforeCount + distance});
        }
    }
    lines = newer;
    return older;
}

/// Gives lines from commits to their parents, the newest first, until one is found that brought them. libgit2 has a
/// function for this, which takes ten to eighty times as long (on four files of upstream, some with 72 commits).
class Search
{
public:
    explicit Search(const Repository &repository)
        : m_repository(repository)
    {
    }

    void suspect(const git_commit *commit, const Path &path, const QList<Line> &lines)
    {
        if (lines.isEmpty()) {
            return;
        }
        const QString id = hex(git_commit_id(commit));
        const auto known = std::ranges::find_if(
            m_suspects, [&](const Suspect &each) { return each.commit == id && each.path == path; });
        if (known != m_suspects.end()) {
            known->lines += lines;
            return;
        }
        const qint64 time = git_commit_time(commit);
        const auto place = std::ranges::upper_bound(m_suspects, time, std::ranges::greater(), &Suspect::time);
        m_suspects.insert(place, {id, time, path, lines});
    }

    Result<Blame> run(qsizetype lines, const std::stop_token &stop)
    {
        m_blame.lines.fill(-1, lines);
        while (!m_suspects.isEmpty()) {
            if (stop.stop_requested()) {
                return core::failure(Tr::tr("The search was stopped."), ErrorKind::Cancelled);
            }
            Suspect suspect = m_suspects.takeFirst();
            const auto commit = commitNamed(m_repository, suspect.commit);
            if (!commit) {
                return std::unexpected(commit.error());
            }
            passOn(commit->get(), suspect);
            convict(commit->get(), suspect.lines);
        }
        return m_blame;
    }

private:
    /// Leaves the lines that no parent has.
    void passOn(const git_commit *commit, Suspect &suspect)
    {
        const auto ours = entryAt(commit, suspect.path);
        const auto parents = parentsOf(commit);
        for (const auto &parent : parents) {
            if (isSame(ours, entryAt(parent.get(), suspect.path))) {
                this->suspect(parent.get(), suspect.path, std::exchange(suspect.lines, {}));
                return;
            }
        }
        for (const auto &parent : parents) {
            Path before = suspect.path;
            auto theirs = entryAt(parent.get(), before);
            if (!theirs) {
                before = renamedFrom(commit, parent.get(), before).value_or(Path());
                theirs = before.isEmpty() ? std::nullopt : entryAt(parent.get(), before);
            }
            if (ours && theirs) {
                const auto changes = changedLines(contentOf(m_repository, *theirs), contentOf(m_repository, *ours));
                this->suspect(parent.get(), before, takeOlder(suspect.lines, changes));
            }
        }
    }

    void convict(const git_commit *commit, const QList<Line> &lines)
    {
        if (lines.isEmpty()) {
            return;
        }
        const QString id = hex(git_commit_id(commit));
        if (!m_places.contains(id)) {
            m_places.insert(id, static_cast<int>(m_blame.commits.size()));
            m_blame.commits.append(infoOf(commit));
        }
        for (const Line &line : lines) {
            m_blame.lines[line.inText] = m_places.value(id);
        }
    }

    const Repository &m_repository;
    QList<Suspect> m_suspects; ///< newest first
    Blame m_blame;
    QHash<QString, int> m_places; ///< of commits in the blame's list
};

} // namespace

const CommitInfo *Blame::at(qsizetype line) const
{
    const int place = line >= 0 && line < lines.size() ? lines.at(line) : -1;
    return place < 0 ? nullptr : &commits.at(place);
}

Result<Blame> blameOf(const QString &folder, const Path &path, const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    if (git_repository_head_unborn(repository->get()) == 1) {
        return core::failure(Tr::tr("“%1” has no commit yet.").arg(repository->name()), ErrorKind::NotFound);
    }
    const auto head = commitNamed(*repository, u"HEAD"_s);
    if (!head) {
        return std::unexpected(head.error());
    }
    const auto entry = entryAt(head->get(), path);
    if (!entry) {
        return core::failure(Tr::tr("The last commit has no file “%1”.").arg(shown(path)), ErrorKind::NotFound);
    }
    const QByteArray content = contentOf(*repository, *entry);
    if (content.size() > diffLimit) {
        return core::failure(Tr::tr("“%1” is too large to tell who wrote its lines.").arg(shown(path)),
                             ErrorKind::TooLarge);
    }
    const qsizetype count = content.count('\n') + (content.isEmpty() || content.endsWith('\n') ? 0 : 1);
    QList<Line> lines;
    for (int i = 0; i < count; ++i) {
        lines.append({i, i});
    }
    Search search(*repository);
    search.suspect(head->get(), path, lines);
    return search.run(count, stop);
}

Blame blameAfter(const Blame &committed, const QList<LineChange> &changes)
{
    Blame blame{committed.commits, {}};
    const qsizetype count = committed.lines.size();
    qsizetype line = 0;
    for (const LineChange &change : changes) {
        const qsizetype start = std::clamp<qsizetype>(change.before, line, count);
        blame.lines += committed.lines.sliced(line, start - line);
        blame.lines.resize(blame.lines.size() + change.afterCount, -1);
        line = std::clamp<qsizetype>(start + change.beforeCount, line, count);
    }
    blame.lines += committed.lines.sliced(line);
    return blame;
}

} // namespace sealyard::git
