#include "image/instructionrule.h"
#include "language/occurrences.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

/// Collects the places of one build file.
class Collector final
{
public:
    explicit Collector(const Document &document)
        : m_document(document)
        , m_escape(document.kubefile().escape)
    {
    }

    QList<Occurrence> run()
    {
        for (const Instruction &instruction : m_document.kubefile().instructions) {
            addStages(instruction);
            addDefinitions(instruction);
            addUses(instruction);
            ++m_index;
        }
        return m_found;
    }

private:
    Occurrence &add(const QString &name, SymbolKind kind, const core::TextRange &range)
    {
        m_found.append({.name = name, .kind = kind, .range = range, .whole = range, .instruction = m_index});
        return m_found.last();
    }

    void addDefinitions(const Instruction &instruction)
    {
        const bool isEnv = instruction.kind == InstructionKind::Env;
        if (!isEnv && instruction.kind != InstructionKind::Arg) {
            return;
        }
        for (const image::Assignment &assignment : instruction.assignments) {
            Occurrence &defined = add(assignment.key.value, SymbolKind::Variable, assignment.key.range);
            defined.isDefinition = true;
            defined.isEnvironment = isEnv;
        }
    }

    void addStages(const Instruction &instruction)
    {
        const QList<image::Word> &words = instruction.words;
        if (instruction.kind == InstructionKind::From && !words.isEmpty()) {
            addStageUse(words.first().value, words.first().range);
            if (words.size() == 3 && words.at(1).value.compare("AS"_L1, Qt::CaseInsensitive) == 0) {
                add(words.at(2).value.toLower(), SymbolKind::Stage, words.at(2).range).isDefinition = true;
                m_stages.append(words.at(2).value.toLower());
            }
        }
        static const QRegularExpression from(u"^--(?:from=([^,]+)|mount=(?:.*,)?from=([^,]+))"_s);
        for (const image::Flag &flag : instruction.flags) {
            const QString text = m_document.textIn(flag.range).toString();
            const auto match = from.match(text);
            if (const int group = match.lastCapturedIndex(); match.hasMatch() && group > 0) {
                const qsizetype start = m_document.lines().offset(flag.range.start) + match.capturedStart(group);
                addStageUse(match.captured(group),
                            m_document.lines().range(start, start + match.capturedLength(group)));
            }
        }
    }

    void addStageUse(const QString &name, const core::TextRange &range)
    {
        if (m_stages.contains(name.toLower())) {
            add(name.toLower(), SymbolKind::Stage, range);
        }
    }

    void addUses(const Instruction &instruction)
    {
        const bool isRunTime =
            instruction.kind == InstructionKind::Cmd || instruction.kind == InstructionKind::Entrypoint;
        if (isRunTime) {
            addCommandUses(instruction);
        } else if (instruction.kind == InstructionKind::Run) {
            addBuildUses(instruction.argumentRange);
        } else if (instruction.kind != InstructionKind::Unknown &&
                   image::instructionRule(instruction.kind).isExpanded) {
            addExpandedUses(instruction);
        }
    }

    void addExpandedUses(const Instruction &instruction)
    {
        for (const image::Flag &flag : instruction.flags) {
            addBuildUses(flag.range);
        }
        for (const image::Word &word : instruction.words) {
            addBuildUses(word.range);
        }
        for (const image::Assignment &assignment : instruction.assignments) {
            addBuildUses(assignment.key.range);
            addBuildUses(assignment.value.value_or(image::Word()).range);
        }
        for (const image::Heredoc &heredoc : instruction.heredocs) {
            addBuildUses(heredoc.isExpanded ? heredoc.range : core::TextRange(), false);
        }
    }

    /// "$NAME" and "${NAME" that neither the escape character nor single quotes hide.
    void addBuildUses(const core::TextRange &range, bool hasComments = true)
    {
        static const QRegularExpression name(u"\\G\\$(\\{?)([A-Za-z_][A-Za-z0-9_]*)"_s);
        const QStringView text = m_document.textIn(range);
        const qsizetype offset = m_document.lines().offset(range.start);
        QChar quote;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar c = text.at(at);
            const qsizetype end = hasComments && at > 0 && text.at(at - 1) == u'\n' ? endOfComment(text, at) : at;
            if (end > at) {
                at = end;
            } else if (c == m_escape && quote != u'\'' && !text.sliced(at + 1).startsWith(u'\n')) {
                ++at;
            } else if ((c == u'\'' || c == u'"') && (quote.isNull() || quote == c)) {
                quote = quote.isNull() ? c : QChar();
            } else if (c == u'$' && quote != u'\'') {
                if (const auto match = name.matchView(text, at); match.hasMatch()) {
                    addUse(text, offset, match, u'}');
                }
            }
        }
    }

    /// The end of the line that starts at a place when it is a comment; else the place.
    static qsizetype endOfComment(QStringView text, qsizetype start)
    {
        const qsizetype end = text.indexOf(u'\n', start);
        const QStringView line = text.sliced(start, (end < 0 ? text.size() : end) - start);
        return line.trimmed().startsWith(u'#') ? start + line.size() : start;
    }

    /// sealos knows no quotes: "$(NAME)", "${NAME}" and "$NAME"; "$$" is a dollar.
    void addCommandUses(const Instruction &instruction)
    {
        static const QRegularExpression name(u"\\$(?:\\$|([({]?)([A-Za-z_][A-Za-z0-9_]*))"_s);
        const QStringView text = m_document.textIn(instruction.argumentRange);
        const qsizetype offset = m_document.lines().offset(instruction.argumentRange.start);
        for (const QRegularExpressionMatch &match : name.globalMatchView(text)) {
            const QStringView bracket = match.capturedView(1);
            const QChar closing = bracket == u"(" ? u')' : u'}';
            const bool isClosed = bracket.isEmpty() || text.sliced(match.capturedEnd()).startsWith(closing);
            if (match.hasCaptured(2) && isClosed) {
                addUse(text, offset, match, closing);
                m_found.last().isEnvironment = true;
            }
        }
    }

    void addUse(QStringView text, qsizetype offset, const QRegularExpressionMatch &match, QChar closing)
    {
        const core::LineIndex &lines = m_document.lines();
        const qsizetype start = offset + match.capturedStart(2);
        Occurrence &use =
            add(match.captured(2), SymbolKind::Variable, lines.range(start, start + match.capturedLength(2)));
        qsizetype end = match.capturedEnd();
        if (match.capturedLength(1) > 0) {
            const qsizetype close = text.indexOf(closing, end);
            end = close < 0 ? end : close + 1;
        }
        use.whole = lines.range(offset + match.capturedStart(), offset + end);
    }

    const Document &m_document;
    QChar m_escape;
    qsizetype m_index = 0;
    QStringList m_stages;
    QList<Occurrence> m_found;
};

} // namespace

QList<Occurrence> occurrencesInBuildFile(const Document &document)
{
    return Collector(document).run();
}

} // namespace sealyard::language
