#include "git/patchessence.h"

using sealyard::git::DiffLine;

namespace sealyard::test {

QByteArray essenceOf(const QByteArray &patch)
{
    QByteArray text;
    bool isInHunk = false;
    for (const QByteArray &line : patch.split('\n')) {
        if (line.startsWith("@@")) {
            isInHunk = true;
            const qsizetype end = line.indexOf("@@", 2);
            text += line.first(end + 2) + '\n';
        } else if (isInHunk && !line.isEmpty() && !line.startsWith('\\')) {
            text += line + '\n';
        }
    }
    return text;
}

QByteArray essenceOf(const git::FileDiff &diff)
{
    QByteArray text;
    for (const git::DiffHunk &hunk : diff.hunks) {
        text += hunk.header.first(hunk.header.indexOf("@@", 2) + 2) + '\n';
        for (const DiffLine &line : hunk.lines) {
            text += " -+"[static_cast<int>(line.kind)] + line.text;
            text += line.text.endsWith('\n') ? "" : "\n";
        }
    }
    return text;
}

} // namespace sealyard::test
