#include "git/message.h"

#include "git/tr.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::git {

using core::Severity;

namespace {

constexpr qsizetype lineLimit = 100;

/// Counted in upstream's history: feature, fix, chore, docs and their like, with or without a scope.
bool hasKind(const QString &subject)
{
    static const QRegularExpression kind(
        u"^(build|chore|ci|docs?|feat|feature|fix|perf|refactor|release|revert|style|test)(\\([^()\\s]+\\))?!?: \\S"_s);
    static const QRegularExpression made(u"^(Merge |Revert \"|fixup! |squash! )"_s);
    return kind.match(subject).hasMatch() || made.match(subject).hasMatch();
}

bool isTrailer(const QString &line)
{
    static const QRegularExpression trailer(u"^[A-Za-z0-9-]+: \\S"_s);
    return trailer.match(line).hasMatch();
}

void remarkOnSubject(QList<MessageRemark> &remarks, const QString &subject)
{
    if (subject.size() > subjectLimit) {
        remarks.append({Severity::Warning, 0,
                        Tr::tr("The subject has %1 characters; beyond %2 it is cut in lists.")
                            .arg(subject.size())
                            .arg(subjectLimit)});
    }
    if (!hasKind(subject)) {
        remarks.append(
            {Severity::Info, 0, Tr::tr("Upstream's subjects begin with a kind: “fix(APP): …” or “feature(APP): …”.")});
    }
    if (subject.endsWith(u'.')) {
        remarks.append({Severity::Info, 0, Tr::tr("A subject needs no full stop at its end.")});
    }
}

void remarkOnBody(QList<MessageRemark> &remarks, const QStringList &lines)
{
    if (!lines.value(1).isEmpty()) {
        remarks.append({Severity::Warning, 1, Tr::tr("A blank line is missing behind the subject.")});
    }
    for (int line = 1; line < lines.size(); ++line) {
        const QString &text = lines.at(line);
        const bool isAddress = text.contains("://"_L1);
        if (text.size() > lineLimit && !isAddress) {
            remarks.append({Severity::Info, line, Tr::tr("The line has more than %1 characters.").arg(lineLimit)});
        }
        if (text.startsWith("<<<<<<< "_L1) || text.startsWith(">>>>>>> "_L1)) {
            remarks.append({Severity::Warning, line, Tr::tr("The message has marks of a conflict.")});
        }
    }
}

} // namespace

QString Identity::text() const
{
    return u"%1 <%2>"_s.arg(name, mail);
}

QString cleanedMessage(const QString &message)
{
    QStringList lines;
    bool wasBlank = true;
    for (QString line : message.split(u'\n')) {
        while (!line.isEmpty() && line.back().isSpace()) {
            line.chop(1);
        }
        if (!line.isEmpty() || !wasBlank) {
            lines.append(line);
        }
        wasBlank = line.isEmpty();
    }
    while (!lines.isEmpty() && lines.last().isEmpty()) {
        lines.removeLast();
    }
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

QList<MessageRemark> remarksOn(const QString &message)
{
    QList<MessageRemark> remarks;
    const QString clean = cleanedMessage(message);
    if (clean.isEmpty()) {
        return {{Severity::Error, 0, Tr::tr("The message is empty: say what the commit does.")}};
    }
    const QStringList lines = clean.chopped(1).split(u'\n');
    remarkOnSubject(remarks, lines.first());
    remarkOnBody(remarks, lines);
    return remarks;
}

QString signedOff(const QString &message, const Identity &identity)
{
    const QString clean = cleanedMessage(message);
    const QString line = "Signed-off-by: "_L1 + identity.text();
    const QStringList lines = clean.split(u'\n', Qt::SkipEmptyParts);
    if (lines.contains(line)) {
        return clean;
    }
    const QStringList paragraph = clean.trimmed().section("\n\n"_L1, -1).split(u'\n');
    const bool isOfTrailers = clean.contains("\n\n"_L1) && std::ranges::all_of(paragraph, isTrailer);
    return clean + (isOfTrailers ? QString() : u"\n"_s) + line + u'\n';
}

} // namespace sealyard::git
