#include "git/statusletters.h"

using sealyard::git::Change;

namespace sealyard::test {

namespace {

QByteArray letter(Change change)
{
    switch (change) {
    case Change::None:
    case Change::Unreadable: // git says so beside its list
        return " ";
    case Change::Added:
        return "A";
    case Change::Modified:
        return "M";
    case Change::Deleted:
        return "D";
    case Change::TypeChanged:
        return "T";
    case Change::Untracked:
        break;
    }
    return "?";
}

} // namespace

QMap<QByteArray, QByteArray> lettersOf(const git::Status &status)
{
    QMap<QByteArray, QByteArray> letters;
    for (const git::FileStatus &file : status.files) {
        if (file.isConflicted) {
            letters.insert(file.path, "conflict");
        } else if (file.unstaged == Change::Untracked) {
            // A file that is out of the index and in the worktree has two lines there.
            letters.insert(file.path, file.staged == Change::None ? "??" : letter(file.staged) + " ??");
        } else if (file.staged != Change::None || file.unstaged != Change::Unreadable) {
            letters.insert(file.path, letter(file.staged) + letter(file.unstaged));
        }
    }
    return letters;
}

QMap<QByteArray, QByteArray> lettersOf(const QByteArray &porcelain)
{
    QMap<QByteArray, QByteArray> letters;
    for (const QByteArray &entry : porcelain.split('\0')) {
        if (entry.size() < 4) {
            continue;
        }
        const QByteArray two = entry.first(2);
        QByteArray &known = letters[entry.sliced(3)];
        const bool isConflict = two.contains('U') || two == "AA" || two == "DD";
        known = isConflict ? "conflict" : known.isEmpty() ? two : known + two;
    }
    return letters;
}

} // namespace sealyard::test
