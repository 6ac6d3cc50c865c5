#include "report/fingerprint.h"

#include "report/sourcelines.h"

#include <QCryptographicHash>
#include <QHash>

namespace sealyard::report {

namespace {

constexpr qsizetype digits = 32;

} // namespace

QStringList fingerprints(const Findings &findings)
{
    SourceLines lines(findings.sources);
    QHash<QString, int> seen;
    QStringList all;
    for (const core::Diagnostic &each : findings.result.diagnostics) {
        const QString line = lines.line(each.path, each.range.start.line).trimmed();
        const QString subject = each.code + QChar::Null + each.path + QChar::Null + line;
        const QString numbered = subject + QChar::Null + QString::number(seen[subject]++);
        const QByteArray hash = QCryptographicHash::hash(numbered.toUtf8(), QCryptographicHash::Sha256);
        all.append(QString::fromLatin1(hash.toHex().first(digits)));
    }
    return all;
}

} // namespace sealyard::report
