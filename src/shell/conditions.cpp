#include "shell/conditions.h"

#include "shell/arithmetic.h"
#include "shell/expander.h"
#include "shell/pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

Status statusOfBool(bool isTrue)
{
    return isTrue ? Status::Zero : Status::NonZero;
}

Status negated(Status status)
{
    return status == Status::Zero ? Status::NonZero : status == Status::NonZero ? Status::Zero : Status::Unknown;
}

Status both(Status left, Status right)
{
    if (left == Status::NonZero || right == Status::NonZero) {
        return Status::NonZero;
    }
    return left == Status::Zero && right == Status::Zero ? Status::Zero : Status::Unknown;
}

Status statusOfMatch(Match match)
{
    return match == Match::Yes ? Status::Zero : match == Match::No ? Status::NonZero : Status::Unknown;
}

std::optional<qint64> numberOf(const Text &text)
{
    bool isNumber = false;
    const qint64 number = text.pattern().trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isNumberOperator(const QString &op)
{
    return op == "-eq"_L1 || op == "-ne"_L1 || op == "-lt"_L1 || op == "-le"_L1 || op == "-gt"_L1 || op == "-ge"_L1;
}

Status compared(const QString &op, qint64 left, qint64 right)
{
    const bool isTrue = op == "-eq"_L1   ? left == right
                        : op == "-ne"_L1 ? left != right
                        : op == "-lt"_L1 ? left < right
                        : op == "-le"_L1 ? left <= right
                        : op == "-gt"_L1 ? left > right
                                         : left >= right;
    return statusOfBool(isTrue);
}

} // namespace

Status Conditions::statusOf(const TestExpression &expression) const
{
    Expander expander(m_interpreter);
    switch (expression.kind) {
    case TestExpression::Kind::Not: {
        const Status status = negated(statusOf(expression.operands.front()));
        m_interpreter.negateRefinement();
        return status;
    }
    case TestExpression::Kind::And:
    case TestExpression::Kind::Or: {
        const bool isAnd = expression.kind == TestExpression::Kind::And;
        const Status left = statusOf(expression.operands.front());
        const Status right = statusOf(expression.operands.back());
        m_interpreter.refine(std::nullopt);
        return isAnd ? both(left, right) : negated(both(negated(left), negated(right)));
    }
    case TestExpression::Kind::Word: {
        return unary(u"-n"_s, expander.single(expression.left).text(), expression.left.range);
    }
    case TestExpression::Kind::Unary:
        return unary(expression.op, expander.single(expression.left).text(),
                     m_interpreter.placed(expression.left.range));
    case TestExpression::Kind::Binary:
        break;
    }
    const Text left = expander.single(expression.left).text();
    const Field right = expander.single(expression.right);
    if (expression.op == "=="_L1 || expression.op == "="_L1) {
        return statusOfMatch(matchOf(right.pattern, left));
    }
    if (expression.op == "!="_L1) {
        return negated(statusOfMatch(matchOf(right.pattern, left)));
    }
    return binary(expression.op, left, right.text());
}

Status Conditions::binary(const QString &op, const Text &left, const Text &right) const
{
    if (isNumberOperator(op)) {
        const auto leftNumber = numberOf(left);
        const auto rightNumber = numberOf(right);
        return leftNumber && rightNumber ? compared(op, *leftNumber, *rightNumber) : Status::Unknown;
    }
    if (op == "="_L1 || op == "=="_L1) {
        return statusOfMatch(matchOf(escapedForPattern(right.pattern()), left));
    }
    if (op == "!="_L1) {
        return negated(statusOfMatch(matchOf(escapedForPattern(right.pattern()), left)));
    }
    return Status::Unknown;
}

Status Conditions::unary(const QString &op, const Text &text, const core::TextRange &range) const
{
    if (op == "-n"_L1 || op == "-z"_L1) {
        const bool isSurelyFilled = std::ranges::any_of(
            text.pattern(), [this](QChar c) { return !Text::isHole(c) || m_interpreter.isPlainHole(c); });
        const Status filled = isSurelyFilled             ? Status::Zero
                              : text.pattern().isEmpty() ? Status::NonZero
                                                         : Status::Unknown;
        return op == "-n"_L1 ? filled : negated(filled);
    }
    static constexpr QStringView fileLetters = u"efdsrwxhLbcpSgukOGN";
    if (op.size() == 2 && fileLetters.contains(op.at(1))) {
        return fileTest(op.at(1), text, range);
    }
    return Status::Unknown;
}

Status Conditions::fileTest(QChar letter, const Text &text, const core::TextRange &range) const
{
    if (text.pattern().isEmpty()) {
        return Status::NonZero;
    }
    const Place place = m_interpreter.resolve(text);
    m_interpreter.record(Access::Test, place, range);
    if (place.isAnywhere) {
        return Status::Unknown;
    }
    const Lookup found = m_interpreter.state().files.look(place.path);
    if (found.existence == Existence::Impossible) {
        return Status::NonZero;
    }
    const FileKind wanted = letter == u'f' ? FileKind::File : letter == u'd' ? FileKind::Directory : FileKind::Unknown;
    if (found.existence == Existence::Known) {
        const bool isDecided = letter == u'e' || (wanted != FileKind::Unknown && found.kind != FileKind::Unknown);
        return !isDecided ? Status::Unknown : statusOfBool(letter == u'e' || found.kind == wanted);
    }
    if (QStringView(u"efdsrwx").contains(letter)) {
        m_interpreter.refine(Refinement{place.path, letter == u's' ? FileKind::File : wanted, true});
    }
    return Status::Unknown;
}

/// Tests joined by -a or -o; no more than these two are told apart.
Status Conditions::joinedTests(const QList<Argument> &words, QStringView op) const
{
    const bool isAnd = op == u"-a";
    Status all = isAnd ? Status::Zero : Status::NonZero;
    for (qsizetype start = 0; start <= words.size();) {
        qsizetype end = start;
        while (end < words.size() && !words.at(end).text.is(op)) {
            ++end;
        }
        const Status status = statusOf(words.sliced(start, end - start));
        all = isAnd ? both(all, status) : negated(both(negated(all), negated(status)));
        start = end + 1;
    }
    m_interpreter.refine(std::nullopt);
    return all;
}

Status Conditions::statusOf(const QList<Argument> &words) const
{
    // "[ -z $x ]" with x unset is "[ -z ]", so nothing is decided by the number of words.
    if (std::ranges::any_of(words, &Argument::maySplit)) {
        return Status::Unknown;
    }
    if (words.isEmpty()) {
        return Status::NonZero;
    }
    if (words.size() > 1 && words.constFirst().text.is(u"!")) {
        const Status status = negated(statusOf(words.sliced(1)));
        m_interpreter.negateRefinement();
        return status;
    }
    for (const QStringView op : {QStringView(u"-o"), QStringView(u"-a")}) {
        if (words.size() > 3 && std::ranges::any_of(words.sliced(1, words.size() - 2),
                                                    [&](const Argument &each) { return each.text.is(op); })) {
            return joinedTests(words, op);
        }
    }
    if (words.size() == 1) {
        return unary(u"-n"_s, words.at(0).text, words.at(0).range);
    }
    if (words.size() == 2) {
        return unary(words.at(0).text.pattern(), words.at(1).text, words.at(1).range);
    }
    return words.size() == 3 ? binary(words.at(1).text.pattern(), words.at(0).text, words.at(2).text) : Status::Unknown;
}

} // namespace sealyard::shell
