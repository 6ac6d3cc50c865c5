#include "git/commitinfo.h"

#include "git/repository.h"

#include <QStringDecoder>
#include <QTimeZone>

namespace sealyard::git {

QString decoded(const git_commit *commit, const char *bytes)
{
    const char *encoding = git_commit_message_encoding(commit);
    if (encoding) {
        QStringDecoder decoder{QAnyStringView(encoding)};
        const QString text = decoder.isValid() ? decoder.decode(QByteArrayView(bytes)) : QString();
        if (decoder.isValid() && !decoder.hasError()) {
            return text;
        }
    }
    return QString::fromUtf8(bytes);
}

QString subjectOf(const git_commit *commit)
{
    const char *summary = git_commit_summary(const_cast<git_commit *>(commit));
    return decoded(commit, summary ? summary : "");
}

CommitInfo infoOf(const git_commit *commit)
{
    const git_signature *author = git_commit_author(commit);
    CommitInfo info{.id = hex(git_commit_id(commit)),
                    .subject = subjectOf(commit),
                    .message = decoded(commit, git_commit_message(commit)),
                    .author = decoded(commit, author->name),
                    .mail = decoded(commit, author->email),
                    .time = QDateTime::fromSecsSinceEpoch(author->when.time,
                                                          QTimeZone::fromSecondsAheadOfUtc(author->when.offset * 60)),
                    .parents = {}};
    for (unsigned int i = 0; i < git_commit_parentcount(commit); ++i) {
        info.parents.append(hex(git_commit_parent_id(commit, i)));
    }
    return info;
}

} // namespace sealyard::git
