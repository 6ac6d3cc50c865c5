#include "lint/facts/commandtext.h"

#include "lint/facts/runcommands.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

QStringView textAt(const QString &text, const core::LineIndex &lines, const core::TextRange &range)
{
    const qsizetype start = lines.offset(range.start);
    return QStringView(text).sliced(start, lines.offset(range.end) - start);
}

/// The places of a text that stands in the file as it is, from a position on; of another the whole of its range.
std::function<core::TextRange(const core::TextRange &)> mapping(const QString &text, const QString &file,
                                                                const core::TextRange &whole)
{
    const core::LineIndex lines(file);
    const QStringView written = textAt(file, lines, whole);
    const qsizetype at = written.indexOf(text);
    if (at < 0) {
        return [whole](const core::TextRange &) {
            return whole;
        };
    }
    const qsizetype offset = lines.offset(whole.start) + at;
    return [lines, offset, inner = core::LineIndex(text)](const core::TextRange &range) {
        return lines.range(offset + inner.offset(range.start), offset + inner.offset(range.end));
    };
}

/// "$(HELM_OPTS)": nobody calls a program so, but "sealos run -e" may give the variable.
bool isVariable(const QString &name)
{
    static const QRegularExpression upperCase(u"\\A[A-Z_][A-Z0-9_]*\\z"_s);
    return upperCase.match(name).hasMatch();
}

/// What the shell gets of an entry, character for character at the same place.
QString asShell(QString text, const image::NamedValues &environment)
{
    static const QRegularExpression variable(u"\\$\\$|\\$\\((\\w+)\\)"_s);
    const auto isEnvironment = [&](const QString &name) {
        return std::ranges::any_of(environment, [&](const auto &each) { return each.first == name; });
    };
    for (const QRegularExpressionMatch &match : variable.globalMatch(QString(text))) {
        if (!match.hasCaptured(1)) {
            text[match.capturedStart()] = u'\\';
        } else if (isEnvironment(match.captured(1)) || isVariable(match.captured(1))) {
            text[match.capturedStart() + 1] = u'{';
            text[match.capturedEnd() - 1] = u'}';
        }
    }
    return text;
}

/// The text of a RUN with each line at its own place: comments inside are left out as the builder does.
QString withoutComments(QStringView text)
{
    QStringList lines;
    for (const QStringView line : text.split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        const bool isLeftOut = !lines.isEmpty() && (trimmed.isEmpty() || trimmed.startsWith(u'#'));
        qsizetype end = line.size();
        while (end > 0 && line.at(end - 1).isSpace()) {
            --end;
        }
        lines.append(isLeftOut ? u"\\"_s : (line.first(end).endsWith(u'\\') ? line.first(end) : line).toString());
    }
    return lines.join(u'\n');
}

} // namespace

QList<CommandText> commandTexts(const KubefileContext &context)
{
    QList<CommandText> texts;
    if (context.evaluation.stages.isEmpty()) {
        return texts;
    }
    const image::NamedValues &environment = context.evaluation.stages.last().environment;
    for (const RunCommand &command : runCommands(context)) {
        texts.append(
            {.text = asShell(command.text, environment), .map = mapping(command.text, context.text, command.range)});
    }
    return texts;
}

QList<CommandText> buildTexts(const KubefileContext &context)
{
    QList<CommandText> texts;
    const core::LineIndex lines(context.text);
    for (const image::Instruction &instruction : context.kubefile.instructions) {
        const bool isShell = instruction.kind == image::InstructionKind::Run && !instruction.isJson &&
                             instruction.heredocs.isEmpty() && !instruction.isBroken;
        if (!isShell) {
            continue;
        }
        core::TextRange range = instruction.argumentRange;
        if (!instruction.flags.isEmpty()) {
            range.start = instruction.flags.last().range.end;
        }
        const core::Position origin = range.start;
        texts.append({.text = withoutComments(textAt(context.text, lines, range)),
                      .map =
                          [origin](const core::TextRange &inner) {
                              const auto move = [&](core::Position position) {
                                  const int column = position.line == 0 ? origin.column : 0;
                                  return core::Position{position.line + origin.line, position.column + column};
                              };
                              return core::TextRange{move(inner.start), move(inner.end)};
                          },
                      .isBuild = true});
    }
    return texts;
}

} // namespace sealyard::lint
