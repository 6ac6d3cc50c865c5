#include "shell/assignednames.h"
#include "shell/interpreter.h"

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr char16_t lastHole = u'\xefff';
/// What one script called from another adds to the depth of calls.
constexpr int depthOfScript = 4;
constexpr int deepestCalls = 16;
constexpr std::size_t mostScripts = 100;

} // namespace

QChar Interpreter::makeHole(const QString &source, const core::TextRange &range, bool isPlain)
{
    if (m_nextHole >= lastHole) {
        m_facts.isComplete = false;
        m_state.isReachable = false;
        return lastHole;
    }
    const QChar hole = m_nextHole++;
    m_facts.unknowns.insert(hole, {source, placed(range)});
    if (isPlain) {
        m_plainHoles.insert(hole);
    }
    return hole;
}

QChar Interpreter::holeFor(const QString &key, const QString &source, const core::TextRange &range, bool isPlain)
{
    const auto found = m_cachedHoles.constFind(key);
    if (found != m_cachedHoles.constEnd()) {
        return *found;
    }
    const QChar hole = makeHole(source, range, isPlain);
    m_cachedHoles.insert(key, hole);
    return hole;
}

Text Interpreter::directoryText()
{
    if (!m_state.directory) {
        return Text(QString(makeHole(u"$PWD"_s, {})));
    }
    const QString &directory = *m_state.directory;
    if (directory.startsWith(u'/')) {
        return Text(directory);
    }
    return Text(directory.isEmpty() ? rootText() : rootText() + u'/' + directory);
}

Place Interpreter::resolve(const Text &text) const
{
    const QString &pattern = text.pattern();
    if (pattern.startsWith(m_rootHole) && (pattern.size() == 1 || pattern.at(1) == u'/')) {
        return {normalizedPath(pattern.size() == 1 ? QString() : pattern.sliced(2))};
    }
    if (pattern.startsWith(u'/')) {
        return {normalizedPath(pattern)};
    }
    const bool isVague = !pattern.isEmpty() && Text::isHole(pattern.front()) && !isPlainHole(pattern.front());
    if (isVague || !m_state.directory || pattern.isEmpty()) {
        return {pattern, true};
    }
    return {normalizedPath(*m_state.directory + u'/' + pattern).sliced(m_state.directory->isEmpty() ? 1 : 0)};
}

void Interpreter::record(VariableUse use)
{
    if (m_muted == 0) {
        use.command = -1;
        m_facts.variableUses.append(std::move(use));
    }
}

void Interpreter::record(VariableDefinition definition)
{
    if (m_muted == 0) {
        definition.function = m_context.function;
        definition.replacesCaller = m_parameters.environment.contains(definition.name);
        m_facts.definitions.append(std::move(definition));
    }
}

void Interpreter::record(OptionChange change)
{
    if (m_muted == 0) {
        change.certainty = m_context.possible > 0 ? Certainty::Possible : Certainty::Certain;
        m_facts.options.append(std::move(change));
    }
}

void Interpreter::record(Access access, const Place &place, const core::TextRange &range, Naming naming,
                         std::shared_ptr<const Content> content)
{
    if (m_muted > 0) {
        return;
    }
    FileUse use;
    use.access = access;
    use.path = place.path;
    const Lookup unknown{Existence::Unknown, FileKind::Unknown, Doubt::UnknownName};
    use.before = place.isAnywhere ? unknown : m_state.files.look(place.path);
    use.parent = place.isAnywhere ? unknown : m_state.files.look(place.path.section(u'/', 0, -2));
    use.certainty = m_context.possible > 0 ? Certainty::Possible : Certainty::Certain;
    use.range = range;
    use.file = m_context.file;
    use.command = m_current;
    use.isGuessed = naming == Naming::Guessed || naming == Naming::GuessedDeep;
    use.makesParents = naming == Naming::SpeltDeep || naming == Naming::GuessedDeep;
    use.content = std::move(content);
    m_facts.fileUses.append(std::move(use));
}

void Interpreter::assign(const QString &name, Text value)
{
    Variable &variable = m_state.variables[name];
    variable.isCertain = true;
    variable.isArray = false;
    variable.elements.clear();
    variable.value = std::move(value);
}

void Interpreter::makeLocal(const QString &name)
{
    if (!m_locals.empty()) {
        m_locals.back().insert(name);
    }
}

void Interpreter::setOption(const QString &name, Tristate value, const core::TextRange &range)
{
    if (name == "errexit"_L1) {
        m_state.stopsOnFailure = value;
    } else if (name == "nounset"_L1) {
        m_state.refusesUnset = value;
    } else if (name == "pipefail"_L1) {
        m_state.hasPipefail = value;
    }
    record(OptionChange{name, value == Tristate::On, range, Certainty::Certain});
}

std::optional<QString> Interpreter::scriptText(const Place &place) const
{
    if (place.isAnywhere || !Text(place.path).isKnown()) {
        return std::nullopt;
    }
    if (const std::shared_ptr<const Content> content = m_state.files.content(place.path)) {
        return content->text().isKnown() ? std::optional(content->text().pattern()) : std::nullopt;
    }
    const bool isUntouched = m_parameters.files.look(place.path).existence == Existence::Known &&
                             m_state.files.look(place.path).existence == Existence::Known;
    return isUntouched && m_parameters.textOf ? m_parameters.textOf(place.path) : std::nullopt;
}

void Interpreter::runText(const QString &text, const QString &file, std::optional<core::TextRange> range,
                          bool isSubshell)
{
    if (m_scripts.size() > mostScripts || m_context.calls > deepestCalls) {
        m_state.files.open(m_state.directory.value_or(QString()), Doubt::Program);
        m_state.status = Status::Likely;
        return;
    }
    const Context outer = m_context;
    m_scripts.push_back(std::make_unique<Script>(parse(text)));
    const StatementList &list = m_scripts.back()->statements;
    m_context.file = file;
    m_context.range = range;
    m_context.calls += depthOfScript;
    m_assignedNames |= assignedNames(*m_scripts.back());
    if (isSubshell) {
        runInSubshell([&] { statements(list); });
    } else {
        std::vector<State> outerReturns = std::exchange(m_flow.returns, {});
        statements(list);
        std::vector<State> ends = std::exchange(m_flow.returns, std::move(outerReturns));
        ends.push_back(m_state);
        m_state = joinedAll(std::move(ends));
    }
    m_context = outer;
    if (!file.isEmpty() && m_muted == 0 && !m_facts.calledScripts.contains(file)) {
        m_facts.calledScripts.append(file);
    }
}

} // namespace sealyard::shell
