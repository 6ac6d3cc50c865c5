#include "image/instructionparser.h"

#include "image/heredoc.h"
#include "image/instructionrule.h"
#include "image/jsonform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

QStringView withoutTrailingSpace(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace()) {
        --end;
    }
    return text.first(end);
}

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at;
}

} // namespace

InstructionParser::InstructionParser(const LogicalLine &line, QChar escape, qsizetype from)
    : m_line(line)
    , m_text(withoutTrailingSpace(line.text()))
    , m_escape(escape)
    , m_at(skipSpace(m_text, from))
{
}

Instruction InstructionParser::parse()
{
    m_instruction.range = m_line.range(m_at, m_line.text().size());
    readKeyword();
    if (m_instruction.kind == InstructionKind::Unknown) {
        m_instruction.text = m_text.sliced(m_at).toString();
        addWords(shellWords(m_text, m_at, m_escape));
    } else {
        const InstructionRule &rule = instructionRule(m_instruction.kind);
        readFlags(rule);
        m_instruction.text = m_text.sliced(m_at).toString();
        readArguments(rule);
        checkCount(rule);
        if (rule.isExpanded) {
            checkExpansion();
        }
    }
    m_instruction.isBroken = !m_problems.isEmpty();
    return m_instruction;
}

void InstructionParser::readKeyword()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && (m_text[m_at].unicode() > 0x7f || !m_text[m_at].isSpace())) {
        ++m_at;
    }
    m_instruction.keyword = m_text.sliced(start, m_at - start).toString();
    m_instruction.keywordRange = m_line.range(start, m_at);
    m_instruction.kind = instructionKind(m_instruction.keyword);
    m_at = skipSpace(m_text, m_at);
    m_instruction.argumentRange = m_line.range(m_at, m_text.size());
    if (m_instruction.kind != InstructionKind::Unknown) {
        return;
    }
    report(m_instruction.keywordRange, unknownKeyword(m_instruction.keyword.left(50)));
}

void InstructionParser::readFlags(const InstructionRule &rule)
{
    const LeadingFlags leading = leadingFlags(m_text, m_at);
    m_at = leading.end;
    for (const Span &span : leading.flags) {
        const QString text = unquoted(span.in(m_text), u'\\').sliced(2);
        const qsizetype equals = text.indexOf(u'=');
        const Flag flag{.name = text.left(equals),
                        .value = equals < 0 ? std::nullopt : std::optional(text.sliced(equals + 1)),
                        .range = m_line.range(span.start, span.end)};
        checkFlag(flag, rule);
        m_instruction.flags.append(flag);
    }
}

void InstructionParser::readArguments(const InstructionRule &rule)
{
    switch (rule.form) {
    case ArgumentForm::Words:
        addWords(blankSeparatedWords(m_text, m_at));
        break;
    case ArgumentForm::JsonOrWords:
        if (!readJson(m_at)) {
            addWords(blankSeparatedWords(m_text, m_at));
        }
        break;
    case ArgumentForm::Command:
        readCommand(m_at);
        break;
    case ArgumentForm::Whole:
        if (m_at < m_text.size()) {
            m_instruction.words.append(word({m_at, m_text.size()}));
        }
        break;
    case ArgumentForm::Assignments:
        readAssignments();
        break;
    case ArgumentForm::Declarations:
        readDeclarations();
        break;
    case ArgumentForm::HealthCheck:
        readHealthCheck();
        break;
    case ArgumentForm::Trigger:
        readTrigger();
        break;
    }
    if (rule.kind == InstructionKind::Add || rule.kind == InstructionKind::Copy || rule.kind == InstructionKind::Run) {
        findHeredocs();
    }
}

void InstructionParser::readCommand(qsizetype from)
{
    if (!readJson(from)) {
        addWords(shellWords(m_text, from, m_escape));
    }
}

bool InstructionParser::readJson(qsizetype from)
{
    const JsonForm form = readJsonForm(m_text, from);
    if (form.kind == JsonForm::Kind::NotStrings) {
        report(m_line.range(from, m_text.size()), tr("Every element of the array must be a string in double quotes."));
    }
    if (form.kind != JsonForm::Kind::Strings) {
        return false;
    }
    m_instruction.isJson = true;
    for (const JsonElement &element : form.elements) {
        m_instruction.words.append({element.value, element.value, m_line.range(element.span.start, element.span.end)});
    }
    return true;
}

void InstructionParser::readHealthCheck()
{
    const QList<Span> words = blankSeparatedWords(m_text, m_at);
    if (words.isEmpty()) {
        return;
    }
    addWords({words.front()});
    const qsizetype from = skipSpace(m_text, words.front().end);
    const QString type = m_instruction.words.front().value.toUpper();
    if (type != "CMD"_L1 && type != "NONE"_L1) {
        report(m_instruction.words.front().range, tr("HEALTHCHECK is followed by CMD and a command, or by NONE."));
    } else if ((type == "CMD"_L1) == (from == m_text.size())) {
        report(m_instruction.argumentRange, type == "CMD"_L1 ? tr("The command of HEALTHCHECK CMD is missing.")
                                                             : tr("HEALTHCHECK NONE takes no arguments."));
    }
    readCommand(from);
}

void InstructionParser::readTrigger()
{
    if (m_at == m_text.size()) {
        return;
    }
    const qsizetype end = blankSeparatedWords(m_text, m_at).front().end;
    addWords({{m_at, end}});
    const InstructionKind kind = instructionKind(m_instruction.words.front().value);
    if (kind == InstructionKind::OnBuild || kind == InstructionKind::From || kind == InstructionKind::Maintainer) {
        report(m_instruction.words.front().range, tr("%1 is not allowed behind ONBUILD.").arg(keywordOf(kind)));
        return;
    }
    InstructionParser parser(m_line, m_escape, m_at);
    const Instruction trigger = parser.parse();
    m_instruction.words += trigger.words;
    m_instruction.heredocs = trigger.heredocs;
    m_problems += parser.problems();
}

void InstructionParser::readAssignments()
{
    const QList<Span> spans = shellWords(m_text, m_at, m_escape);
    if (!spans.isEmpty() && !spans.front().in(m_text).contains(u'=')) {
        readOldAssignment();
        return;
    }
    addWords(spans);
    for (const Span &span : spans.first(std::min(spans.size(), wordLimit))) {
        addAssignment(span);
    }
}

void InstructionParser::readOldAssignment()
{
    const Span key = blankSeparatedWords(m_text, m_at).front();
    const Span value{skipSpace(m_text, key.end), m_text.size()};
    addWords({key});
    m_instruction.assignments.append({word(key), std::nullopt});
    if (value.start == value.end) {
        report(m_instruction.words.front().range,
               tr("“%1” has no value. Write %2 %1=value.")
                   .arg(m_instruction.words.front().value, keywordOf(m_instruction.kind)));
        return;
    }
    addWords({value});
    m_instruction.assignments.front().value = word(value);
}

void InstructionParser::addAssignment(Span span)
{
    const qsizetype equals = span.in(m_text).indexOf(u'=');
    if (equals < 0) {
        report(m_line.range(span.start, span.end),
               tr("“%1” is not an assignment: a “=” is missing. A value with blanks must stand in quotes.")
                   .arg(span.in(m_text).left(50)));
        return;
    }
    if (equals == 0) {
        report(m_line.range(span.start, span.end), tr("The name before “=” is missing."));
        return;
    }
    const qsizetype middle = span.start + equals;
    m_instruction.assignments.append({word({span.start, middle}), word({middle + 1, span.end})});
}

void InstructionParser::readDeclarations()
{
    const QList<Span> spans = shellWords(m_text, m_at, m_escape);
    addWords(spans);
    for (const Span &span : spans.first(std::min(spans.size(), wordLimit))) {
        if (span.in(m_text).contains(u'=')) {
            addAssignment(span);
        } else {
            m_instruction.assignments.append({word(span), std::nullopt});
        }
    }
}

void InstructionParser::findHeredocs()
{
    if (m_instruction.isJson) {
        return;
    }
    for (const Span &span : shellWords(m_text, m_at, u'\\')) {
        if (const std::optional<Heredoc> heredoc = heredocOf(span.in(m_text))) {
            m_instruction.heredocs.append(*heredoc);
        }
    }
}

void InstructionParser::addWords(QList<Span> spans)
{
    if (spans.size() > wordLimit) {
        report(m_instruction.keywordRange, tr("This instruction has more than %Ln words; the rest was not read.",
                                              nullptr, static_cast<int>(wordLimit)));
        spans.resize(wordLimit);
    }
    for (const Span &span : std::as_const(spans)) {
        m_instruction.words.append(word(span));
    }
}

Word InstructionParser::word(Span span) const
{
    const QString raw = span.in(m_text).toString();
    return {unquoted(raw, m_escape), raw, m_line.range(span.start, span.end)};
}

void InstructionParser::report(const core::TextRange &range, const QString &message)
{
    m_problems.append({message, range});
}

} // namespace sealyard::image
