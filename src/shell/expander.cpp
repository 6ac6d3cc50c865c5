#include "shell/expander.h"

#include "shell/arithmetic.h"
#include "shell/globbing.h"
#include "shell/pattern.h"

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr std::size_t mostAlternatives = 1000;

using Parts = std::vector<const WordPart *>;

/// All words that the braces in a list of parts stand for.
void expandBraces(const Parts &parts, std::size_t from, Parts &prefix, std::vector<Parts> &words)
{
    for (std::size_t index = from; index < parts.size(); ++index) {
        const auto *braces = std::get_if<Braces>(&parts[index]->value);
        if (!braces) {
            prefix.push_back(parts[index]);
            continue;
        }
        for (const Word &alternative : braces->alternatives) {
            if (words.size() >= mostAlternatives) {
                return;
            }
            Parts rest;
            for (const WordPart &part : alternative.parts) {
                rest.push_back(&part);
            }
            rest.insert(rest.end(), parts.begin() + static_cast<std::ptrdiff_t>(index) + 1, parts.end());
            Parts copy = prefix;
            expandBraces(rest, 0, copy, words);
        }
        return;
    }
    words.push_back(prefix);
}

core::TextRange inside(const core::TextRange &range, int opening)
{
    core::TextRange inner = range;
    inner.start.column += opening;
    inner.end.column -= 1;
    return inner;
}

bool isSplitCharacter(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

/// "$(helm search …)" for a message.
QString sourceOf(const Substitution &substitution)
{
    QString name;
    if (!substitution.statements.empty() && !substitution.statements.front().members.empty()) {
        const Pipeline &pipeline = substitution.statements.front().members.front().pipeline;
        const auto *simple =
            pipeline.commands.empty() ? nullptr : std::get_if<SimpleCommand>(&pipeline.commands.front().value);
        for (std::size_t index = 0; simple && index < std::min<std::size_t>(2, simple->words.size()); ++index) {
            name += simple->words[index].literal().value_or(u"…"_s) + u' ';
        }
    }
    return u"$("_s + name + u"…)"_s;
}

} // namespace

QList<Field> Expander::fields(const Word &word)
{
    m_done.clear();
    m_splits = true;
    Parts parts;
    for (const WordPart &part : word.parts) {
        parts.push_back(&part);
    }
    std::vector<Parts> words;
    Parts prefix;
    expandBraces(parts, 0, prefix, words);
    for (const Parts &each : words) {
        expand(each, word.range);
    }
    return std::exchange(m_done, {});
}

void Expander::expand(const Parts &parts, const core::TextRange &range)
{
    m_field = {};
    m_isStarted = false;
    m_field.range = m_interpreter.placed(range);
    for (const WordPart *part : parts) {
        add(*part, false);
    }
    finishField();
}

Field Expander::single(const Word &word)
{
    return single(word.parts, word.range, false);
}

Field Expander::single(const std::vector<WordPart> &parts, const core::TextRange &range, bool isQuoted)
{
    Expander inner(m_interpreter);
    inner.m_field.range = m_interpreter.placed(range);
    inner.add(parts, isQuoted);
    return inner.m_field;
}

Argument Expander::argument(const Field &field)
{
    return {field.text(), field.range, field.maySplit, field.hasGlob};
}

void Expander::finishField()
{
    if (!m_isStarted) {
        return;
    }
    if (m_field.hasGlob) {
        resolveGlob(m_field);
    } else {
        m_done.append(m_field);
    }
    const core::TextRange range = m_field.range;
    m_field = {};
    m_field.range = range;
    m_isStarted = false;
}

/// The names that match; when the directory is not known, the pattern with unknown parts in it.
void Expander::resolveGlob(const Field &field)
{
    const std::optional<QStringList> names = globbed(m_interpreter, field.pattern);
    const auto appendText = [&](const QString &text, bool hasGlob) {
        Field found;
        found.range = field.range;
        found.hasGlob = hasGlob;
        found.maySplit = hasGlob && !names;
        found.content.append(text, field.range, false, m_interpreter.context().file);
        found.pattern = escapedForPattern(text);
        m_done.append(found);
    };
    if (!names) {
        appendText(unglobbed(field.pattern, m_interpreter.makeHole(field.text().display(), field.range)), true);
    } else if (names->isEmpty()) {
        appendText(field.text().pattern(), true);
    } else {
        for (const QString &name : *names) {
            appendText(name, false);
        }
    }
}

void Expander::add(const std::vector<WordPart> &parts, bool isQuoted)
{
    for (const WordPart &part : parts) {
        add(part, isQuoted);
    }
}

void Expander::add(const WordPart &part, bool isQuoted)
{
    if (const auto *literal = std::get_if<Literal>(&part.value)) {
        addText(literal->text, part.range, !literal->isEscape, true);
    } else if (const auto *single = std::get_if<SingleQuoted>(&part.value)) {
        m_isStarted = true;
        m_field.isQuoted = true;
        addText(single->text, single->isAnsi ? part.range : inside(part.range, 1), !single->isAnsi, true);
    } else if (const auto *quoted = std::get_if<DoubleQuoted>(&part.value)) {
        const bool isOnlyList = quoted->parts.size() == 1 && m_splits;
        const auto *list = isOnlyList ? std::get_if<Parameter>(&quoted->parts.front().value) : nullptr;
        const bool isList = list && (list->name == "@"_L1 || list->subscript == "@"_L1);
        m_isStarted = m_isStarted || !isList;
        m_field.isQuoted = true;
        add(quoted->parts, true);
    } else if (const auto *glob = std::get_if<Glob>(&part.value)) {
        m_field.content.append(glob->pattern, m_interpreter.placed(part.range), true, m_interpreter.context().file);
        m_field.pattern += glob->pattern;
        m_field.hasGlob = true;
        m_isStarted = true;
    } else if (std::holds_alternative<Tilde>(part.value)) {
        addText(u'/' + QString(m_interpreter.holeFor(u"~"_s, u"~"_s, part.range, true)), part.range, false, true);
    } else if (const auto *parameter = std::get_if<Parameter>(&part.value)) {
        addParameter(*parameter, part.range, isQuoted);
    } else if (const auto *substitution = std::get_if<Substitution>(&part.value)) {
        addContent(m_interpreter.capture(substitution->statements), part, isQuoted, *substitution);
    } else if (const auto *arithmetic = std::get_if<Arithmetic>(&part.value)) {
        const std::optional<qint64> value = number({part.range, arithmetic->parts});
        addText(value ? QString::number(*value) : QString(m_interpreter.makeHole(u"$((…))"_s, part.range, true)),
                part.range, false, true);
    } else if (const auto *braces = std::get_if<Braces>(&part.value)) {
        addText(braces->alternatives.empty() ? QString() : u"{…}"_s, part.range, false, true);
    }
}

void Expander::addText(const QString &text, const core::TextRange &range, bool isVerbatim, bool isQuoted)
{
    m_isStarted = m_isStarted || !text.isEmpty();
    const bool isInPlace = isVerbatim && !m_interpreter.context().range;
    m_field.content.append(text, m_interpreter.placed(range), isInPlace, m_interpreter.context().file);
    if (isQuoted) {
        m_field.pattern += escapedForPattern(text);
    } else {
        m_field.pattern += text;
        m_field.hasGlob = m_field.hasGlob || (m_splits && hasPatternCharacters(text));
    }
}

/// A value outside of quotes: blanks in it end a word.
void Expander::addSplit(const Text &text, const core::TextRange &range)
{
    const QString &pattern = text.pattern();
    qsizetype start = 0;
    for (qsizetype at = 0; at <= pattern.size(); ++at) {
        const bool isEnd = at == pattern.size();
        if (!isEnd && !isSplitCharacter(pattern.at(at))) {
            m_field.maySplit =
                m_field.maySplit || (Text::isHole(pattern.at(at)) && !m_interpreter.isPlainHole(pattern.at(at)));
            continue;
        }
        addText(pattern.sliced(start, at - start), range, false, false);
        if (!isEnd) {
            finishField();
        }
        start = at + 1;
    }
}

/// The words of a default value are split like any others, but what is quoted in them stays together.
void Expander::addParameter(const Parameter &parameter, const core::TextRange &range, bool isQuoted)
{
    const Value value = parameterValue(parameter, range);
    if (!value.usesArgument) {
        addList(value, range, isQuoted);
        return;
    }
    for (const WordPart &part : parameter.argument) {
        const auto *literal = std::get_if<Literal>(&part.value);
        if (literal && !literal->isEscape && m_splits && !isQuoted) {
            addSplit(Text(literal->text), part.range);
        } else {
            add(part, isQuoted);
        }
    }
}

void Expander::addContent(const std::optional<Content> &content, const WordPart &part, bool isQuoted,
                          const Substitution &substitution)
{
    const bool isProcess =
        substitution.kind == SubstitutionKind::ProcessInput || substitution.kind == SubstitutionKind::ProcessOutput;
    const QString source = sourceOf(substitution);
    if (isProcess) {
        addText(u"/dev/fd/"_s + m_interpreter.makeHole(source, part.range, true), part.range, false, true);
        return;
    }
    QString text = content ? content->text().pattern() : QString(m_interpreter.makeHole(source, part.range));
    while (text.endsWith(u'\n')) {
        text.chop(1);
    }
    addList({{Text(text)}}, part.range, isQuoted);
}

void Expander::addList(const Value &value, const core::TextRange &range, bool isQuoted)
{
    const bool isSplit = m_splits && !isQuoted;
    for (qsizetype index = 0; index < value.texts.size(); ++index) {
        if (index > 0) {
            const bool isOwnField = m_splits && value.isList && !(isQuoted && value.isJoined);
            isOwnField ? finishField() : addText(u" "_s, range, false, true);
        }
        m_isStarted = m_isStarted || (isQuoted && value.isList && m_splits);
        isSplit ? addSplit(value.texts.at(index), range) : addText(value.texts.at(index).pattern(), range, false, true);
    }
    m_field.maySplit = m_field.maySplit || (value.isUnknownList && m_splits);
}

std::optional<qint64> Expander::number(const Word &expression)
{
    const Field field = single(expression.parts, expression.range, true);
    const NumberLookup lookup = [&](QStringView name) {
        return numberOf(name, expression.range);
    };
    const NumberAssign assign = [&](QStringView name, std::optional<qint64> value) {
        const QString variable = name.toString();
        const Text text(value ? QString::number(*value)
                              : QString(m_interpreter.makeHole(variable, expression.range, true)));
        m_interpreter.assign(variable, text);
    };
    return evaluateArithmetic(field.text().pattern(), lookup, assign);
}

} // namespace sealyard::shell
