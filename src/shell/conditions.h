#pragma once

#include "shell/interpreter.h"

namespace sealyard::shell {

/// Decides tests: [[ ]], [ ] and test.
class Conditions final
{
public:
    explicit Conditions(Interpreter &interpreter)
        : m_interpreter(interpreter)
    {
    }

    [[nodiscard]] Status statusOf(const TestExpression &expression) const;
    /// The operands of "test", without the closing bracket.
    [[nodiscard]] Status statusOf(const QList<Argument> &words) const;

private:
    [[nodiscard]] Status unary(const QString &op, const Text &text, const core::TextRange &range) const;
    [[nodiscard]] Status binary(const QString &op, const Text &left, const Text &right) const;
    [[nodiscard]] Status fileTest(QChar letter, const Text &text, const core::TextRange &range) const;
    [[nodiscard]] Status joinedTests(const QList<Argument> &words, QStringView op) const;

    Interpreter &m_interpreter;
};

} // namespace sealyard::shell
