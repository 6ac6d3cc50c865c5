#include "language/buildfilecontext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

/// The instruction that a position is behind or in, with blanks and continued lines at its end.
const Instruction *instructionBefore(const Document &document, core::Position position)
{
    const auto &all = document.kubefile().instructions;
    const auto after =
        std::ranges::upper_bound(all, position, {}, [](const Instruction &each) { return each.range.start; });
    return after == all.begin() || std::prev(after)->range.end.line < position.line ? nullptr : &*std::prev(after);
}

bool isInHeredoc(const Instruction &instruction, core::Position position)
{
    return std::ranges::any_of(instruction.heredocs,
                               [&](const image::Heredoc &each) { return each.range.start <= position; });
}

/// The arguments in front of a place, with continued lines joined and comments inside left out.
QString argumentsBefore(const Document &document, const Instruction &instruction, core::Position position)
{
    const QStringView source = document.textIn({instruction.keywordRange.end, position});
    QString joined;
    for (QStringView line : source.split(u'\n')) {
        if (!joined.isEmpty() && line.trimmed().startsWith(u'#')) {
            continue;
        }
        const QStringView trimmed = line.trimmed();
        const bool isContinued = trimmed.endsWith(document.kubefile().escape);
        joined += isContinued ? line.first(line.lastIndexOf(document.kubefile().escape)) : line;
        joined += isContinued ? u" "_s : QString();
    }
    return joined;
}

/// The element of a JSON form that is being written; std::nullopt between elements.
std::optional<QString> startedElement(QStringView arguments)
{
    std::optional<QString> element;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QChar c = arguments.at(i);
        if (!element) {
            element = c == u'"' ? std::optional(QString()) : std::nullopt;
        } else if (c == u'\\' && i + 1 < arguments.size()) {
            element->append(arguments.at(++i));
        } else if (c == u'"') {
            element.reset();
        } else {
            element->append(c);
        }
    }
    return element;
}

bool isCommand(InstructionKind kind)
{
    return kind == InstructionKind::Cmd || kind == InstructionKind::Entrypoint || kind == InstructionKind::Run ||
           kind == InstructionKind::HealthCheck;
}

QString lastWord(const QString &text)
{
    static const QRegularExpression word(u"\\S*\\z"_s);
    return word.match(text.last(qMin<qsizetype>(text.size(), 4096))).captured();
}

void readArguments(const QString &arguments, BuildFileContext &context)
{
    static const QRegularExpression flags(u"\\A(?:\\s+--\\S+)*(?=\\s)"_s);
    const auto match = flags.match(arguments);
    const QString rest = arguments.sliced(match.hasMatch() ? match.capturedEnd() : 0);
    context.command = rest.trimmed().isEmpty() ? QString() : rest;
    context.word = lastWord(rest);
    context.wordIndex =
        static_cast<int>(rest.simplified().split(u' ', Qt::SkipEmptyParts).size()) - (context.word.isEmpty() ? 0 : 1);
    if (context.word.startsWith("--"_L1) && context.wordIndex == 0) {
        context.place = BuildFilePlace::Flag;
        return;
    }
    if (rest.trimmed().startsWith(u'[')) {
        const auto element = startedElement(rest);
        context.isBetweenElements = !element;
        context.command = element.value_or(QString());
        context.word = isCommand(context.instruction->kind) ? lastWord(context.command) : context.command;
        return;
    }
    if (context.word.startsWith(u'"') && !isCommand(context.instruction->kind)) {
        context.word.remove(0, 1);
    }
}

} // namespace

BuildFileContext buildFileContextAt(const Document &document, core::Position position)
{
    BuildFileContext context;
    const QStringView line = document.line(position.line);
    const QStringView before = line.first(qMin<qsizetype>(position.column, line.size()));
    const QStringView trimmed = before.trimmed();
    const Instruction *instruction = instructionBefore(document, position);
    const bool isInKeyword = !instruction || position <= instruction->keywordRange.end;
    if (trimmed.startsWith(u'#')) {
        return context;
    }
    if (isInKeyword) {
        const bool isOneWord = std::ranges::none_of(trimmed, [](QChar c) { return c.isSpace(); });
        const bool isInside = trimmed.isEmpty() || !before.back().isSpace();
        context.place = isOneWord && isInside ? BuildFilePlace::Keyword : BuildFilePlace::Nothing;
        context.word = trimmed.toString();
        return context;
    }
    context.instruction = instruction;
    if (isInHeredoc(*instruction, position)) {
        const bool isShell = instruction->kind == InstructionKind::Run;
        context.place = isShell ? BuildFilePlace::Argument : BuildFilePlace::Nothing;
        context.command = before.toString();
        context.word = lastWord(context.command);
        return context;
    }
    context.place = BuildFilePlace::Argument;
    readArguments(argumentsBefore(document, *instruction, position), context);
    return context;
}

} // namespace sealyard::language
