#include "shell/syntax/characters.h"
#include "shell/syntax/parser.h"
#include "shell/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr QStringView binaryOperators[] = {u"==",  u"!=",  u"=~",  u"=",   u"-eq", u"-ne", u"-lt", u"-le",
                                           u"-gt", u"-ge", u"-nt", u"-ot", u"-ef", u"<",   u">"};

bool isUnaryOperator(const Word &word)
{
    const auto *literal = word.parts.size() == 1 ? std::get_if<Literal>(&word.parts.front().value) : nullptr;
    static constexpr QStringView letters = u"abcdefghknoprstuvwxzGLNORS";
    return literal && !literal->isEscape && literal->text.size() == 2 && literal->text[0] == u'-' &&
           letters.contains(literal->text[1]);
}

} // namespace

void Parser::parseConditional(CommandSyntax &command)
{
    const qsizetype opening = m_at;
    m_at += 2;
    Conditional value{parseTestOr()};
    skipTestBlanks();
    if (reservedWord() == u"]]") {
        m_at += 2;
    } else {
        report(Tr::tr("“%1” is missing for this “%2”.").arg(u"]]").arg(u"[["), opening, opening + 2);
        while (!isAtEnd() && !isLineEnd() && peek() != u';') {
            m_at += startsWith(u"]]") ? 2 : 1;
        }
    }
    command.value = std::move(value);
}

void Parser::skipTestBlanks()
{
    skipSeparators();
}

TestExpression Parser::parseTestOr()
{
    TestExpression left = parseTestAnd();
    for (skipTestBlanks(); accept(u"||"); skipTestBlanks()) {
        TestExpression both{TestExpression::Kind::Or, {}, {}, {}, {}};
        both.operands.push_back(std::move(left));
        both.operands.push_back(parseTestAnd());
        left = std::move(both);
    }
    return left;
}

TestExpression Parser::parseTestAnd()
{
    TestExpression left = parseTestNot();
    for (skipTestBlanks(); accept(u"&&"); skipTestBlanks()) {
        TestExpression both{TestExpression::Kind::And, {}, {}, {}, {}};
        both.operands.push_back(std::move(left));
        both.operands.push_back(parseTestNot());
        left = std::move(both);
    }
    return left;
}

TestExpression Parser::parseTestNot()
{
    skipTestBlanks();
    const Deeper deeper(*this);
    if (!deeper.isTooDeep() && reservedWord() == u"!") {
        ++m_at;
        TestExpression negated{TestExpression::Kind::Not, {}, {}, {}, {}};
        negated.operands.push_back(parseTestNot());
        return negated;
    }
    if (!deeper.isTooDeep() && accept(u"(")) {
        TestExpression inner = parseTestOr();
        skipTestBlanks();
        if (!accept(u")")) {
            reportUnexpected();
        }
        return inner;
    }
    return parseTestPrimary();
}

TestExpression Parser::parseTestPrimary()
{
    TestExpression test;
    const qsizetype start = m_at;
    if (reservedWord() != u"]]") {
        test.left = parseWord();
    }
    if (m_at == start) {
        report(Tr::tr("A test is expected here."), m_at, m_at + 1);
        return test;
    }
    skipBlanks();
    if (isUnaryOperator(test.left) && (reservedWord() == u"]]" || isWordEnd())) {
        report(Tr::tr("A value is expected behind “%1”.").arg(test.left.literal().value_or(QString())), start, m_at);
    } else if (isUnaryOperator(test.left)) {
        test.kind = TestExpression::Kind::Unary;
        test.op = test.left.literal().value_or(QString());
        test.left = parseWord();
    } else {
        parseTestRight(test);
    }
    return test;
}

void Parser::parseTestRight(TestExpression &test)
{
    const auto *found = std::ranges::find_if(binaryOperators, [this](QStringView op) {
        return startsWith(op) && (isBlankCharacter(peek(op.size())) || op == u"<" || op == u">");
    });
    if (found == std::end(binaryOperators)) {
        if (isLineEnd()) { // bash takes a line end only behind a whole test
            report(Tr::tr("A test must end in the line where it begins."), m_at, m_at);
        }
        return;
    }
    test.kind = TestExpression::Kind::Binary;
    test.op = found->toString();
    m_at += found->size();
    skipBlanks();
    const qsizetype start = m_at;
    test.right = parseWord(*found == u"=~" ? Until::Regex : Until::WordEnd);
    if (m_at == start) {
        report(Tr::tr("A value is expected behind “%1”.").arg(test.op), m_at, m_at + 1);
    }
}

} // namespace sealyard::shell
