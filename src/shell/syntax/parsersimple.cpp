#include "shell/syntax/characters.h"
#include "shell/syntax/parser.h"
#include "shell/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

bool takesAssignments(const Word &name)
{
    static constexpr QStringView names[] = {u"export", u"readonly", u"local", u"declare", u"typeset"};
    const auto *literal = name.parts.size() == 1 ? std::get_if<Literal>(&name.parts.front().value) : nullptr;
    return literal && std::ranges::contains(names, QStringView(literal->text));
}

/// One redirection operator, longer ones first.
struct Operator
{
    QStringView text;
    RedirectionKind kind;
};

constexpr Operator operators[] = {
    {u"<<<", RedirectionKind::HereString},  {u"<<-", RedirectionKind::HereDocument},
    {u"<<", RedirectionKind::HereDocument}, {u"<&", RedirectionKind::DuplicateInput},
    {u"<>", RedirectionKind::ReadWrite},    {u"<", RedirectionKind::Input},
    {u"&>>", RedirectionKind::AppendAll},   {u"&>", RedirectionKind::OutputAll},
    {u">>", RedirectionKind::Append},       {u">&", RedirectionKind::DuplicateOutput},
    {u">|", RedirectionKind::Clobber},      {u">", RedirectionKind::Output},
};

QString textWithoutQuotes(const Word &word, QStringView written)
{
    return word.literal().value_or(written.toString());
}

bool hasQuotes(QStringView written)
{
    return std::ranges::any_of(written, [](QChar c) { return c == u'\'' || c == u'"' || c == u'\\'; });
}

} // namespace

/// Where the last word or redirection ends.
qsizetype Parser::parseSimple(CommandSyntax &command)
{
    SimpleCommand simple;
    bool isDeclaration = false;
    qsizetype end = m_at;
    for (skipBlanks(); !isAtEnd() && !isLineEnd(); skipBlanks()) {
        if (parseRedirection(command.redirections) ||
            ((simple.words.empty() || isDeclaration) && parseAssignment(simple, isDeclaration))) {
            end = m_at;
            continue;
        }
        if (isWordEnd() && !((peek() == u'<' || peek() == u'>') && peek(1) == u'(')) {
            break;
        }
        simple.words.push_back(parseWord());
        end = m_at;
        if (simple.words.size() == 1) {
            if (simple.assignments.empty() && parseFunctionAfterName(command, simple.words.front())) {
                return m_at;
            }
            isDeclaration = takesAssignments(simple.words.front());
        }
    }
    command.value = std::move(simple);
    return end;
}

bool Parser::parseFunctionAfterName(CommandSyntax &command, const Word &name)
{
    const qsizetype behindName = m_at;
    while (isBlankCharacter(peek())) {
        ++m_at;
    }
    if (peek() != u'(') {
        m_at = behindName;
        return false;
    }
    const qsizetype opening = m_at++;
    skipBlanks();
    if (!accept(u")")) {
        m_at = opening;
        return false;
    }
    Function function;
    function.name = name.literal().value_or(QString());
    function.nameRange = name.range;
    parseFunctionBody(function);
    command.value = std::move(function);
    return true;
}

/// Up to and with the "=" of NAME=, NAME+= or NAME[...]=; 0 when no assignment stands here.
qsizetype Parser::assignmentLength() const
{
    qsizetype at = 0;
    if (!isNameStart(peek())) {
        return 0;
    }
    while (isNameCharacter(peek(at))) {
        ++at;
    }
    if (peek(at) == u'[') {
        int depth = 0;
        do {
            depth += peek(at) == u'[' ? 1 : peek(at) == u']' ? -1 : 0;
            ++at;
        } while (depth > 0 && m_at + at < m_end && peek(at) != u'\n');
        if (depth > 0) {
            return 0;
        }
    }
    at += peek(at) == u'+' ? 1 : 0;
    return peek(at) == u'=' ? at + 1 : 0;
}

bool Parser::parseAssignment(SimpleCommand &simple, bool isDeclaration)
{
    const qsizetype length = assignmentLength();
    if (length == 0) {
        return false;
    }
    const qsizetype start = m_at;
    Assignment assignment;
    const QStringView target = m_text.sliced(start, length);
    const qsizetype nameLength = std::ranges::find_if_not(target, isNameCharacter) - target.begin();
    assignment.name = target.first(nameLength).toString();
    assignment.nameRange = range(start, start + nameLength);
    assignment.isAppending = target.endsWith(u"+=");
    if (const qsizetype end = target.lastIndexOf(u']'); end > nameLength) {
        assignment.subscript = target.sliced(nameLength + 1, end - nameLength - 1).toString();
    }
    m_at += length;
    if (peek() == u'(') {
        parseArray(assignment);
    } else {
        assignment.value = parseAssignedValue();
    }
    assignment.range = rangeFrom(start);
    if (isDeclaration) {
        Word word{assignment.range, {}};
        appendLiteral(word.parts, start, target.toString());
        word.parts.insert(word.parts.end(), assignment.value.parts.begin(), assignment.value.parts.end());
        simple.words.push_back(std::move(word));
        simple.declarations.push_back(std::move(assignment));
    } else {
        simple.assignments.push_back(std::move(assignment));
    }
    return true;
}

/// A value is not expanded as braces or patterns, so both are plain text in it.
Word Parser::parseAssignedValue()
{
    const qsizetype start = m_at;
    Word value;
    parseTilde(value.parts);
    parseUnquoted(value.parts, Until::Pattern);
    value.range = rangeFrom(start);
    return value;
}

void Parser::parseArray(Assignment &assignment)
{
    const qsizetype opening = m_at++;
    assignment.isArray = true;
    for (skipSeparators(); !isAtEnd() && peek() != u')'; skipSeparators()) {
        ArrayElement element;
        const qsizetype start = m_at;
        if (peek() == u'[') {
            const qsizetype end = m_text.indexOf(u"]=", m_at);
            const qsizetype newline = m_text.indexOf(u'\n', m_at);
            if (end >= 0 && end < m_end && (newline < 0 || end < newline)) {
                element.key = parseArithmeticText(m_at + 1, end);
                m_at = end + 2;
            }
        }
        element.value = element.key ? parseAssignedValue() : parseWord();
        assignment.elements.push_back(std::move(element));
        if (m_at == start) {
            reportUnexpected();
        }
    }
    if (!accept(u")")) {
        std::vector<WordPart> rest;
        recover(opening, rest, Tr::tr("The list that begins here never ends."));
    }
}

/// Where the operator of a redirection stands; -1 when there is none at this place.
qsizetype Parser::redirectionStart() const
{
    qsizetype at = 0;
    if (peek() == u'{') {
        at = 1;
        while (isNameCharacter(peek(at))) {
            ++at;
        }
        if (at == 1 || peek(at) != u'}') {
            return -1;
        }
        ++at;
    } else {
        while (isDigit(peek(at))) {
            ++at;
        }
    }
    const QChar c = peek(at);
    const bool isProcess = (c == u'<' || c == u'>') && peek(at + 1) == u'(';
    const bool isOperator = c == u'<' || c == u'>' || (c == u'&' && peek(at + 1) == u'>' && at == 0);
    return isOperator && !isProcess ? m_at + at : -1;
}

bool Parser::parseRedirection(std::vector<Redirection> &redirections)
{
    const qsizetype operatorAt = redirectionStart();
    if (operatorAt < 0) {
        return false;
    }
    const qsizetype start = m_at;
    Redirection redirection;
    const QStringView descriptor = m_text.sliced(start, operatorAt - start);
    bool isNumber = false;
    const int number = descriptor.toInt(&isNumber);
    if (isNumber) {
        redirection.descriptor = number;
    } else if (!descriptor.isEmpty()) {
        redirection.descriptorName = descriptor.sliced(1).chopped(1).toString();
    }
    m_at = operatorAt;
    const auto *found = std::ranges::find_if(operators, [this](const Operator &each) { return startsWith(each.text); });
    redirection.kind = found->kind;
    m_at += found->text.size();
    parseRedirectionTarget(redirection);
    redirection.range = rangeFrom(start);
    if (redirection.kind == RedirectionKind::HereDocument) {
        openHereDocument(redirection, found->text == u"<<-");
    }
    redirections.push_back(std::move(redirection));
    return true;
}

void Parser::parseRedirectionTarget(Redirection &redirection)
{
    skipBlanks();
    const qsizetype start = m_at;
    if (redirectionStart() < 0) {
        redirection.target = parseWord();
    }
    if (m_at == start) {
        report(Tr::tr("A file name is expected here."), start, start + 1);
    }
    const auto text = redirection.target.literal();
    if (redirection.kind == RedirectionKind::DuplicateOutput && !redirection.descriptor && text && *text != "-"_L1 &&
        !std::ranges::all_of(*text, isDigit)) {
        redirection.kind = RedirectionKind::OutputAll;
    }
}

void Parser::openHereDocument(Redirection &redirection, bool stripsTabs)
{
    const qsizetype end = m_at;
    qsizetype start = end;
    while (start > 0 && !isMetacharacter(m_text[start - 1])) {
        --start;
    }
    const QStringView written = m_text.sliced(start, end - start);
    auto document = std::make_shared<HereDocument>();
    document->delimiter = textWithoutQuotes(redirection.target, written);
    document->isExpanded = !hasQuotes(written);
    document->stripsTabs = stripsTabs;
    redirection.document = document;
    m_pending.push_back({m_at, std::move(document)});
}

/// Where the command ends with them.
qsizetype Parser::parseRedirections(CommandSyntax &command)
{
    qsizetype end = m_at;
    for (skipBlanks(); parseRedirection(command.redirections); skipBlanks()) {
        end = m_at;
    }
    return end;
}

} // namespace sealyard::shell
