#include "image/heredoc.h"

#include "image/wordsplitter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::image {

std::optional<Heredoc> heredocOf(QStringView word)
{
    static const QRegularExpression expression(uR"(\A[0-9]*<<(-?)([^<]+)\z)"_s);
    const QRegularExpressionMatch match = expression.matchView(word);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString written = match.captured(2);
    Heredoc heredoc{.delimiter = unquoted(written, u'\\'),
                    .body = {},
                    .isExpanded = true,
                    .stripsTabs = !match.capturedView(1).isEmpty(),
                    .range = {}};
    heredoc.isExpanded = heredoc.delimiter == written;
    return heredoc.delimiter.isEmpty() ? std::nullopt : std::optional(heredoc);
}

} // namespace sealyard::image
