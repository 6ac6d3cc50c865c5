#include "shell/syntax/characters.h"
#include "shell/syntax/parser.h"
#include "shell/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::shell {

void Parser::parseGroup(CommandSyntax &command, bool isSubshell)
{
    const qsizetype opening = m_at++;
    Group group{isSubshell, parseBody(isSubshell ? u"(" : u"{")};
    if (!isSubshell) {
        expect(u"}", opening);
    } else if (!accept(u")")) {
        report(Tr::tr("“%1” is missing for this “%2”.").arg(u')').arg(u'('), opening, opening + 1);
    }
    command.value = std::move(group);
}

void Parser::parseIf(CommandSyntax &command)
{
    const qsizetype opening = m_at;
    If value;
    QStringView keyword = u"if";
    do {
        m_at += keyword.size();
        If::Branch branch;
        branch.condition = parseBody(keyword);
        const bool hasThen = expect(u"then", opening);
        if (hasThen) {
            branch.body = parseBody(u"then");
        }
        value.branches.push_back(std::move(branch));
        keyword = u"elif";
    } while (reservedWord() == keyword);
    if (reservedWord() == u"else") {
        m_at += 4;
        value.otherwise = parseBody(u"else");
    }
    expect(u"fi", opening);
    command.value = std::move(value);
}

StatementList Parser::parseLoopBody(qsizetype opening)
{
    if (!expect(u"do", opening)) {
        return {};
    }
    StatementList body = parseBody(u"do");
    expect(u"done", opening);
    return body;
}

void Parser::parseLoop(CommandSyntax &command, bool isUntil)
{
    const qsizetype opening = m_at;
    m_at += 5;
    Loop loop;
    loop.isUntil = isUntil;
    loop.condition = parseBody(isUntil ? u"until" : u"while");
    loop.body = parseLoopBody(opening);
    command.value = std::move(loop);
}

void Parser::parseFor(CommandSyntax &command, bool isSelect)
{
    const qsizetype opening = m_at;
    m_at += isSelect ? 6 : 3;
    skipBlanks();
    if (!isSelect && startsWith(u"((") && parseArithmeticFor(command)) {
        return;
    }
    For loop;
    loop.isSelect = isSelect;
    const qsizetype nameStart = m_at;
    while (!isWordEnd()) {
        ++m_at;
    }
    loop.name = m_text.sliced(nameStart, m_at - nameStart).toString();
    loop.nameRange = rangeFrom(nameStart);
    if (loop.name.isEmpty()) {
        report(Tr::tr("The name of a variable is expected here."), m_at, m_at + 1);
    }
    skipSeparators();
    if (reservedWord() == u"in") {
        m_at += 2;
        parseForWords(loop);
    }
    skipBlanks();
    accept(u";");
    skipSeparators();
    if (reservedWord() == u"{") {
        ++m_at;
        loop.body = parseBody(u"{");
        expect(u"}", opening);
    } else {
        loop.body = parseLoopBody(opening);
    }
    command.value = std::move(loop);
}

void Parser::parseForWords(For &loop)
{
    loop.words.emplace();
    for (skipBlanks(); !isAtEnd() && !isLineEnd() && peek() != u';'; skipBlanks()) {
        const qsizetype start = m_at;
        loop.words->push_back(parseWord());
        if (m_at == start) {
            reportUnexpected();
            return;
        }
    }
}

bool Parser::parseArithmeticFor(CommandSyntax &command)
{
    const qsizetype opening = m_at;
    const qsizetype end = arithmeticEnd(m_at + 2);
    if (end < 0) {
        return false;
    }
    ArithmeticFor loop;
    Word *const parts[] = {&loop.first, &loop.condition, &loop.step};
    qsizetype start = m_at + 2;
    for (Word *part : parts) {
        const qsizetype semicolon = m_text.sliced(start, end - start).indexOf(u';');
        const qsizetype stop = semicolon < 0 ? end : start + semicolon;
        *part = parseArithmeticText(start, stop);
        start = std::min(stop + 1, end);
    }
    m_at = end + 2;
    skipBlanks();
    accept(u";");
    skipSeparators();
    if (reservedWord() == u"{") {
        ++m_at;
        loop.body = parseBody(u"{");
        expect(u"}", opening);
    } else {
        loop.body = parseLoopBody(opening);
    }
    command.value = std::move(loop);
    return true;
}

void Parser::parseCase(CommandSyntax &command)
{
    const qsizetype opening = m_at;
    m_at += 4;
    Case value;
    skipBlanks();
    value.subject = parseWord();
    skipSeparators();
    if (expect(u"in", opening)) {
        for (skipSeparators(); !isAtEnd() && reservedWord() != u"esac"; skipSeparators()) {
            if (!parseClause(value)) {
                break;
            }
        }
        expect(u"esac", opening);
    }
    command.value = std::move(value);
}

/// PATTERN | PATTERN) LIST ;; and false when what stands here is no clause.
bool Parser::parseClause(Case &value)
{
    Case::Clause clause;
    accept(u"(");
    for (;;) {
        skipBlanks();
        const qsizetype start = m_at;
        clause.patterns.push_back(parseWord(Until::Pattern));
        skipBlanks();
        if (m_at == start) {
            reportUnexpected();
            return false;
        }
        if (peek() != u'|' || peek(1) == u'|') {
            break;
        }
        ++m_at;
    }
    if (!accept(u")")) {
        reportUnexpected();
        return false;
    }
    clause.body = parseList();
    const bool hasEnd = startsWith(u";;") || startsWith(u";&");
    if (accept(u";;&")) {
        clause.end = Case::End::TestNext;
    } else if (accept(u";&")) {
        clause.end = Case::End::FallThrough;
    } else {
        accept(u";;");
    }
    value.clauses.push_back(std::move(clause));
    return hasEnd || reservedWord() == u"esac";
}

void Parser::parseFunction(CommandSyntax &command)
{
    m_at += 8;
    skipBlanks();
    Function function;
    const Word name = parseWord();
    function.name = name.literal().value_or(QString());
    function.nameRange = name.range;
    if (name.isEmpty()) {
        report(Tr::tr("The name of a function is expected here."), m_at, m_at + 1);
    }
    skipBlanks();
    if (peek() == u'(') {
        const qsizetype opening = m_at++;
        skipBlanks();
        if (!accept(u")")) {
            m_at = opening;
        }
    }
    parseFunctionBody(function);
    command.value = std::move(function);
}

void Parser::parseFunctionBody(Function &function)
{
    skipSeparators();
    CommandSyntax body;
    const qsizetype start = m_at;
    const Deeper deeper(*this);
    if (deeper.isTooDeep()) {
        return;
    }
    if (!parseKeyword(body)) {
        report(Tr::tr("The body of the function “%1” is expected here, e.g. in braces.").arg(function.name), m_at,
               m_at + 1);
        return;
    }
    body.range = range(start, parseRedirections(body));
    function.body.push_back(std::move(body));
}

bool Parser::parseArithmeticCommand(CommandSyntax &command)
{
    const qsizetype end = arithmeticEnd(m_at + 2);
    if (end < 0) {
        return false;
    }
    ArithmeticCommand value{parseArithmeticText(m_at + 2, end)};
    m_at = end + 2;
    command.value = std::move(value);
    return true;
}

} // namespace sealyard::shell
