#include "shell/arithmetic.h"

#include "shell/syntax/characters.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace sealyard::shell {

namespace {

using Number = std::optional<qint64>;

struct Operator
{
    QStringView text;
    int precedence;
};

/// Longer ones first.
constexpr Operator operators[] = {
    {u"**", 12}, {u"<<", 9}, {u">>", 9}, {u"<=", 8}, {u">=", 8}, {u"==", 7}, {u"!=", 7},
    {u"&&", 3},  {u"||", 2}, {u"*", 11}, {u"/", 11}, {u"%", 11}, {u"+", 10}, {u"-", 10},
    {u"<", 8},   {u">", 8},  {u"&", 6},  {u"^", 5},  {u"|", 4},
};

qint64 wrapped(quint64 value)
{
    return static_cast<qint64>(value);
}

Number power(qint64 base, qint64 exponent)
{
    if (exponent < 0 || exponent > 63) {
        return std::nullopt;
    }
    quint64 result = 1;
    for (; exponent > 0; --exponent) {
        result *= static_cast<quint64>(base);
    }
    return wrapped(result);
}

Number divided(qint64 left, qint64 right, bool wantsRest)
{
    if (right == 0 || (right == -1 && left == std::numeric_limits<qint64>::min())) {
        return std::nullopt;
    }
    return wantsRest ? left % right : left / right;
}

Number compute(QStringView op, qint64 left, qint64 right)
{
    const auto a = static_cast<quint64>(left);
    const auto b = static_cast<quint64>(right);
    if (op == u"+") {
        return wrapped(a + b);
    }
    if (op == u"-") {
        return wrapped(a - b);
    }
    if (op == u"*") {
        return wrapped(a * b);
    }
    if (op == u"/" || op == u"%") {
        return divided(left, right, op == u"%");
    }
    if (op == u"**") {
        return power(left, right);
    }
    if (op == u"<<" || op == u">>") {
        const quint64 count = b & 63U;
        return op == u"<<" ? wrapped(a << count) : left >> count;
    }
    if (op == u"&" || op == u"|" || op == u"^") {
        return op == u"&" ? left & right : op == u"|" ? left | right : left ^ right;
    }
    const bool isTrue = op == u"<"    ? left < right
                        : op == u">"  ? left > right
                        : op == u"<=" ? left <= right
                        : op == u">=" ? left >= right
                        : op == u"==" ? left == right
                        : op == u"!=" ? left != right
                        : op == u"&&" ? left != 0 && right != 0
                                      : left != 0 || right != 0;
    return isTrue ? 1 : 0;
}

/// Climbs precedences over the text.
class Evaluator final
{
public:
    Evaluator(QStringView text, const NumberLookup &lookup, const NumberAssign &assign)
        : m_text(text)
        , m_lookup(lookup)
        , m_assign(assign)
    {
    }

    Number evaluate()
    {
        Number value = expression();
        for (skip(); accept(u","); skip()) {
            value = expression();
        }
        return m_at == m_text.size() && !m_isBroken ? value : std::nullopt;
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }

    bool accept(QStringView text)
    {
        skip();
        if (!m_text.sliced(m_at).startsWith(text)) {
            return false;
        }
        m_at += text.size();
        return true;
    }

    Number expression()
    {
        if (++m_depth > 50) {
            m_isBroken = true;
            return std::nullopt;
        }
        const Number condition = binary(1);
        Number value = condition;
        if (accept(u"?")) {
            const Number yes = expression();
            m_isBroken = m_isBroken || !accept(u":");
            const Number no = expression();
            value = !condition ? std::nullopt : *condition != 0 ? yes : no;
        }
        --m_depth;
        return value;
    }

    Number binary(int precedence)
    {
        Number left = unary();
        for (;;) {
            skip();
            const QStringView rest = m_text.sliced(m_at);
            const auto *found =
                std::ranges::find_if(operators, [&](const Operator &each) { return rest.startsWith(each.text); });
            if (found == std::end(operators) || found->precedence < precedence) {
                return left;
            }
            m_at += found->text.size();
            const Number right = binary(found->precedence + 1);
            left = left && right ? compute(found->text, *left, *right) : std::nullopt;
        }
    }

    Number unary()
    {
        if (++m_depth > 50) {
            m_isBroken = true;
            --m_depth;
            return std::nullopt;
        }
        Number value;
        if (accept(u"++") || accept(u"--")) {
            const bool isPlus = m_text[m_at - 1] == u'+';
            value = changed(name(), isPlus ? u"+" : u"-", 1);
        } else if (accept(u"!")) {
            const Number inner = unary();
            value = inner ? Number(*inner == 0 ? 1 : 0) : std::nullopt;
        } else if (accept(u"-")) {
            const Number inner = unary();
            value = inner ? compute(u"-", 0, *inner) : std::nullopt;
        } else if (accept(u"~")) {
            const Number inner = unary();
            value = inner ? Number(~*inner) : std::nullopt;
        } else if (accept(u"+")) {
            value = unary();
        } else {
            value = primary();
        }
        --m_depth;
        return value;
    }

    Number primary()
    {
        skip();
        if (accept(u"(")) {
            const Number value = expression();
            m_isBroken = m_isBroken || !accept(u")");
            return value;
        }
        if (m_at < m_text.size() && isDigit(m_text[m_at])) {
            return number();
        }
        const QStringView variable = name();
        if (variable.isEmpty()) {
            m_isBroken = true;
            return std::nullopt;
        }
        return assignmentOrValue(variable);
    }

    Number assignmentOrValue(QStringView variable)
    {
        skip();
        const QStringView rest = m_text.sliced(m_at);
        if (rest.startsWith(u"++") || rest.startsWith(u"--")) {
            m_at += 2;
            const Number before = m_lookup(variable);
            m_assign(variable, before ? compute(rest.first(1), *before, 1) : std::nullopt);
            return before;
        }
        if (rest.startsWith(u'=') && !rest.startsWith(u"==")) {
            ++m_at;
            const Number value = expression();
            m_assign(variable, value);
            return value;
        }
        if (rest.size() > 1 && rest[1] == u'=' && QStringView(u"+-*/%&|^").contains(rest[0])) {
            m_at += 2;
            const Number right = expression();
            return changed(variable, rest.first(1), right);
        }
        return m_lookup(variable);
    }

    Number changed(QStringView variable, QStringView op, Number right)
    {
        const Number before = variable.isEmpty() ? std::nullopt : m_lookup(variable);
        const Number value = before && right ? compute(op, *before, *right) : std::nullopt;
        m_assign(variable, value);
        return value;
    }

    QStringView name()
    {
        skip();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at])) {
            ++m_at;
        }
        return m_text.sliced(start, m_at - start);
    }

    Number number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (isNameCharacter(m_text[m_at]) || m_text[m_at] == u'#')) {
            ++m_at;
        }
        const QStringView text = m_text.sliced(start, m_at - start);
        const qsizetype hash = text.indexOf(u'#');
        bool isNumber = false;
        if (hash > 0) {
            const int base = text.first(hash).toInt();
            const qint64 value = base >= 2 && base <= 36 ? text.sliced(hash + 1).toLongLong(&isNumber, base) : 0;
            return isNumber ? Number(value) : std::nullopt;
        }
        const bool isHex = text.startsWith(u"0x") || text.startsWith(u"0X");
        const int base = isHex ? 16 : text.startsWith(u'0') ? 8 : 10;
        const qint64 value = text.toLongLong(&isNumber, base);
        return isNumber ? Number(value) : std::nullopt;
    }

    QStringView m_text;
    const NumberLookup &m_lookup;
    const NumberAssign &m_assign;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isBroken = false;
};

} // namespace

std::optional<qint64> evaluateArithmetic(QStringView expression, const NumberLookup &lookup, const NumberAssign &assign)
{
    if (expression.trimmed().isEmpty()) {
        return 0;
    }
    return Evaluator(expression, lookup, assign).evaluate();
}

} // namespace sealyard::shell
