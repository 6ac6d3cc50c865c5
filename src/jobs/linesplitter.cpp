#include "jobs/linesplitter.h"

namespace sealyard::jobs {

namespace {

QString shown(QByteArrayView line)
{
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return QString::fromUtf8(line.sliced(line.lastIndexOf('\r') + 1));
}

/// The length of the longest prefix within the limit that does not cut a UTF-8 sequence.
qsizetype pieceLength(QByteArrayView line)
{
    constexpr qsizetype longestSequence = 4;
    qsizetype length = outputLineLimit;
    while (length > outputLineLimit - longestSequence && (static_cast<uchar>(line.at(length)) & 0xC0U) == 0x80U) {
        --length;
    }
    return length;
}

} // namespace

QStringList LineSplitter::add(const QByteArray &bytes)
{
    m_rest += bytes;
    QStringList lines;
    QByteArrayView rest = m_rest;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        if (end > outputLineLimit || (end < 0 && rest.size() > outputLineLimit)) {
            const qsizetype length = pieceLength(rest);
            lines.append(shown(rest.first(length)));
            rest = rest.sliced(length);
        } else if (end >= 0) {
            lines.append(shown(rest.first(end)));
            rest = rest.sliced(end + 1);
        } else {
            break;
        }
    }
    m_rest = rest.toByteArray();
    return lines;
}

QStringList LineSplitter::finish()
{
    const QByteArray rest = std::exchange(m_rest, {});
    return rest.isEmpty() ? QStringList() : QStringList(shown(rest));
}

} // namespace sealyard::jobs
