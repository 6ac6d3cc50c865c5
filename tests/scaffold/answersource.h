#pragma once

#include "scaffold/plan.h"

#include <QRandomGenerator>

namespace sealyard::test {

/// Random answers to a pattern: good ones, good ones with a nasty piece in them, and nonsense. The same seed gives the
/// same answers.
class AnswerSource final
{
public:
    explicit AnswerSource(quint32 seed)
        : m_random(seed)
    {
    }

    /// About a third of the sets will do.
    [[nodiscard]] scaffold::Answers next(const scaffold::Pattern &pattern);

private:
    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    QString pick(const QStringList &from) { return from.at(below(static_cast<int>(from.size()))); }
    QString good(const scaffold::Question &question);
    QString bad(const scaffold::Question &question);

    QRandomGenerator m_random;
};

} // namespace sealyard::test
