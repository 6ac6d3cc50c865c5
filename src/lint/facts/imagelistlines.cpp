#include "lint/facts/imagelistlines.h"

namespace sealyard::lint {

namespace {

QStringView unquoted(QStringView text)
{
    const bool isQuoted =
        text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.front() == text.back();
    return isQuoted ? text.sliced(1, text.size() - 2) : text;
}

} // namespace

QList<ImageLine> imageLines(const QString &text)
{
    QList<ImageLine> lines;
    int number = -1;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#')) {
            continue;
        }
        const int start = static_cast<int>(trimmed.data() - line.data());
        const int end = start + static_cast<int>(trimmed.size());
        lines.append({unquoted(trimmed).toString(), {{number, start}, {number, end}}});
    }
    return lines;
}

} // namespace sealyard::lint
