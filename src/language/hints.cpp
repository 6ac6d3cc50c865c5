#include "language/hints.h"

#include "language/occurrences.h"
#include "language/variables.h"

#include <optional>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

constexpr qsizetype shownLength = 30;

Hint hint(core::Position position, const QString &value)
{
    const QString line = value.simplified();
    const bool isShort = line.size() <= shownLength && line == value;
    return {position, u"= "_s + (line.size() <= shownLength ? line : line.left(shownLength - 1) + u'…'),
            isShort ? QString() : value};
}

/// The variables at an instruction, looked up once for all that it uses.
class VariablesByInstruction final
{
public:
    explicit VariablesByInstruction(const Document &document)
        : m_document(document)
    {
    }

    const QList<Variable> &at(qsizetype index)
    {
        const InstructionKind kind = m_document.kubefile().instructions.at(index).kind;
        if (kind == InstructionKind::Cmd || kind == InstructionKind::Entrypoint) {
            if (!m_environment) {
                m_environment = imageVariables(m_document);
            }
            return *m_environment;
        }
        if (m_index != index) {
            m_variables = variablesAt(m_document, index);
            m_index = index;
        }
        return m_variables;
    }

private:
    const Document &m_document;
    std::optional<QList<Variable>> m_environment;
    qsizetype m_index = -1;
    QList<Variable> m_variables;
};

} // namespace

QList<Hint> hintsIn(const Document &document, const core::TextRange &part)
{
    QList<Hint> hints;
    if (!document.isBuildFile()) {
        return hints;
    }
    VariablesByInstruction variables(document);
    for (const Occurrence &use : occurrencesIn(document)) {
        const bool isIn = part.start <= use.whole.end && use.whole.start <= part.end;
        if (!isIn || use.isDefinition || use.kind != SymbolKind::Variable) {
            continue;
        }
        const Variable *variable = findVariable(variables.at(use.instruction), use.name);
        if (variable && variable->value && !variable->value->isEmpty()) {
            hints.append(hint(use.whole.end, *variable->value));
        }
    }
    return hints;
}

} // namespace sealyard::language
