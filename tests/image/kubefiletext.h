#pragma once

#include "image/kubefile.h"

#include <QStringList>

namespace sealyard::image {

/// What stands at a range of a text.
inline QString at(const QString &text, const core::TextRange &range)
{
    const core::LineIndex lines(text);
    const qsizetype start = lines.offset(range.start);
    return text.sliced(start, lines.offset(range.end) - start);
}

inline QStringList messages(const Kubefile &kubefile)
{
    QStringList result;
    for (const SyntaxProblem &problem : kubefile.problems) {
        result.append(problem.message);
    }
    return result;
}

} // namespace sealyard::image
