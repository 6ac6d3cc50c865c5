#include "language/links.h"

#include "lint/facts/copies.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

constexpr qsizetype linkLimit = 2000;

void addCopies(const Snapshot &snapshot, const image::VersionDirectory &directory, QList<DocumentLink> &links)
{
    for (const image::Stage &stage : snapshot.document.evaluation().stages) {
        for (const lint::CopySource &source : lint::copySources(stage, snapshot.document.kubefile())) {
            const image::DirectoryEntry *entry = directory.find(source.path);
            if (entry && !entry->isDirectory && !source.range.isEmpty()) {
                links.append({source.range, directory.path + u'/' + source.path, {}});
            }
        }
    }
}

/// Words of a command that are files of the version directory: most images copy all of it.
void addFilesIn(const core::TextRange &range, const Snapshot &snapshot, const image::VersionDirectory &directory,
                QList<DocumentLink> &links)
{
    static const QRegularExpression word(u"[\\w./+-]+"_s);
    const QStringView text = snapshot.document.textIn(range);
    const qsizetype offset = snapshot.document.lines().offset(range.start);
    for (const QRegularExpressionMatch &match : word.globalMatchView(text)) {
        const QString path = QDir::cleanPath(match.captured());
        const image::DirectoryEntry *entry = directory.find(path);
        if (entry && !entry->isDirectory && links.size() < linkLimit) {
            links.append({snapshot.document.lines().range(offset + match.capturedStart(), offset + match.capturedEnd()),
                          directory.path + u'/' + path,
                          {}});
        }
    }
}

void addAddresses(const Document &document, QList<DocumentLink> &links)
{
    static const QRegularExpression address(u"\\bhttps?://[^\\s\"'<>`|\\\\(){}$]+"_s);
    for (const QRegularExpressionMatch &match : address.globalMatch(document.text())) {
        // What goes on with a variable is no address yet.
        const bool isCut = QStringView(document.text()).sliced(match.capturedEnd()).startsWith(u'$');
        QString url = match.captured();
        while (url.endsWith(u'.') || url.endsWith(u',') || url.endsWith(u';')) {
            url.chop(1);
        }
        if (!isCut && links.size() < linkLimit) {
            const qsizetype start = match.capturedStart();
            links.append({document.lines().range(start, start + url.size()), {}, url});
        }
    }
}

} // namespace

QList<DocumentLink> linksIn(const Snapshot &snapshot)
{
    QList<DocumentLink> links;
    const Document &document = snapshot.document;
    if (!document.isHelped()) {
        return links;
    }
    const image::VersionDirectory *directory = snapshot.directory();
    if (document.isBuildFile() && directory) {
        addCopies(snapshot, *directory, links);
        for (const image::Instruction &instruction : document.kubefile().instructions) {
            if (instruction.kind == InstructionKind::Cmd || instruction.kind == InstructionKind::Entrypoint) {
                addFilesIn(instruction.argumentRange, snapshot, *directory, links);
            }
        }
    }
    addAddresses(document, links);
    return links;
}

} // namespace sealyard::language
