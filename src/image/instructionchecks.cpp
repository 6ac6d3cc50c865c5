#include "image/evaluation.h"
#include "image/instructionparser.h"
#include "image/instructionrule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::image {

QString InstructionParser::unknownKeyword(const QString &keyword) const
{
    const auto letters = std::ranges::find_if_not(keyword, [](QChar c) { return c.isLetter(); });
    const QString known = keywordOf(instructionKind(keyword.left(letters - keyword.begin())));
    if (std::ranges::any_of(keyword, [](QChar c) { return c.isSpace(); })) {
        return tr("“%1” contains a blank that is not an ordinary one, for example a full-width blank. Write an "
                  "ordinary "
                  "blank behind the instruction's name.")
            .arg(keyword);
    }
    if (!known.isEmpty()) {
        return tr("A blank is missing behind “%1”.").arg(known);
    }
    return tr("“%1” is not an instruction. A line begins with FROM, COPY, ENV, CMD or another instruction's name, or "
              "continues the line before it when that ends with “%2”.")
        .arg(keyword, QString(m_escape));
}

void InstructionParser::checkFlag(const Flag &flag, const InstructionRule &rule)
{
    const auto known = std::ranges::find(rule.flags, flag.name, &FlagRule::name);
    if (known == rule.flags.end()) {
        report(flag.range, tr("%1 has no option “--%2”.").arg(keywordOf(rule.kind), flag.name));
    } else if (known->needsValue && flag.value.value_or(QString()).isEmpty()) {
        report(flag.range, tr("The option “--%1” needs a value: “--%1=...”.").arg(flag.name));
    }
}

void InstructionParser::checkCount(const InstructionRule &rule)
{
    if (rule.kind == InstructionKind::From) {
        checkFrom();
        return;
    }
    if (rule.kind == InstructionKind::Shell) {
        checkShell();
        return;
    }
    const bool mayBeEmpty = m_instruction.isJson && rule.form == ArgumentForm::Command;
    if (m_instruction.words.size() >= rule.minimumWords || mayBeEmpty) {
        return;
    }
    report(m_instruction.argumentRange.isEmpty() ? m_instruction.keywordRange : m_instruction.argumentRange,
           rule.minimumWords > 1 ? tr("%1 needs at least one source and a destination.").arg(keywordOf(rule.kind))
                                 : tr("%1 needs an argument.").arg(keywordOf(rule.kind)));
}

void InstructionParser::checkFrom()
{
    const QList<Word> &words = m_instruction.words;
    if (words.size() > 1 && words.at(1).value.startsWith(u'#')) {
        report(words.at(1).range, tr("A comment must stand on a line of its own."));
        return;
    }
    const bool isNamed = words.size() == 3 && words.at(1).value.compare("as"_L1, Qt::CaseInsensitive) == 0;
    if (words.size() != 1 && !isNamed) {
        report(words.isEmpty() ? m_instruction.keywordRange : m_instruction.argumentRange,
               tr("FROM is followed by one image, or by an image, AS and the name of the stage."));
    }
}

void InstructionParser::checkShell()
{
    if (!m_instruction.isJson || m_instruction.words.isEmpty()) {
        report(m_instruction.range, tr("SHELL is followed by an array of strings: SHELL [\"/bin/bash\", \"-c\"]."));
    }
}

void InstructionParser::checkExpansion()
{
    for (const Assignment &assignment : std::as_const(m_instruction.assignments)) {
        checkWord(assignment.key);
        if (assignment.value) {
            checkWord(*assignment.value);
        }
    }
    if (m_instruction.assignments.isEmpty()) {
        std::ranges::for_each(std::as_const(m_instruction.words), [this](const Word &word) { checkWord(word); });
    }
}

/// Whether the build can expand a word does not depend on the variables, except for "${X:?message}".
void InstructionParser::checkWord(const Word &word)
{
    const auto anything = [](const QString &) {
        return std::optional(u"x"_s);
    };
    const core::Result<QString> expanded = expandWord(word.raw, anything, m_escape);
    if (!expanded) {
        report(word.range, expanded.error().message);
    }
}

} // namespace sealyard::image
