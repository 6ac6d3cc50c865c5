#include "shell/expander.h"
#include "shell/pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// The start of the text that a pattern without pattern characters removes; std::nullopt when it is not decided.
std::optional<Text> removedLiteral(const QString &text, const QString &literal, bool isPrefix)
{
    const Text whole(text);
    const bool isThere = isPrefix ? text.startsWith(literal) : text.endsWith(literal);
    if (isThere) {
        return Text(isPrefix ? text.sliced(literal.size()) : text.chopped(literal.size()));
    }
    const QString known = isPrefix ? whole.knownPrefix() : whole.knownSuffix();
    const bool mayBeThere = !whole.isKnown() && (isPrefix ? literal.startsWith(known) : literal.endsWith(known));
    return mayBeThere ? std::nullopt : std::optional(whole);
}

} // namespace

/// The value without what the pattern matches at an end; std::nullopt when unknown parts decide.
std::optional<Text> Expander::removed(const Text &text, const Field &pattern, bool isPrefix, bool isGreedy)
{
    if (!hasPatternCharacters(pattern.pattern)) {
        return removedLiteral(text.pattern(), unescapedPattern(pattern.pattern), isPrefix);
    }
    const QString &whole = text.pattern();
    if (!text.isKnown() || !Text(pattern.pattern).isKnown() || pattern.pattern.contains(u'(') || whole.size() > 2000) {
        return std::nullopt;
    }
    for (qsizetype step = 0; step <= whole.size(); ++step) {
        const qsizetype length = isGreedy ? whole.size() - step : step;
        const QStringView part = isPrefix ? QStringView(whole).first(length) : QStringView(whole).last(length);
        if (matches(pattern.pattern, part)) {
            return Text(isPrefix ? whole.sliced(length) : whole.chopped(length));
        }
    }
    return text;
}

std::optional<Text> Expander::replaced(const Parameter &parameter, const Text &text, const Field &pattern)
{
    const Field by = single(parameter.replacement, parameter.nameRange, false);
    const bool isSimple = text.isKnown() && !hasPatternCharacters(pattern.pattern) && Text(pattern.pattern).isKnown();
    if (!isSimple) {
        return std::nullopt;
    }
    const QString from = unescapedPattern(pattern.pattern);
    QString whole = text.pattern();
    if (from.isEmpty()) {
        return text;
    }
    if (parameter.op == ParameterOperator::ReplacePrefix) {
        return Text(whole.startsWith(from) ? by.text().pattern() + whole.sliced(from.size()) : whole);
    }
    if (parameter.op == ParameterOperator::ReplaceSuffix) {
        return Text(whole.endsWith(from) ? whole.chopped(from.size()) + by.text().pattern() : whole);
    }
    if (parameter.isGreedy) {
        return Text(whole.replace(from, by.text().pattern()));
    }
    const qsizetype at = whole.indexOf(from);
    return Text(at < 0 ? whole : whole.replace(at, from.size(), by.text().pattern()));
}

/// ${X:offset:length}, of which the numbers are spelt out.
std::optional<Text> Expander::sliced(const Text &text, const QString &argument)
{
    const QStringList pieces = argument.split(u':');
    bool isOffset = false;
    bool isLength = true;
    qsizetype offset = pieces.at(0).trimmed().toLongLong(&isOffset);
    const qsizetype size = text.pattern().size();
    qsizetype length = pieces.size() > 1 ? pieces.at(1).trimmed().toLongLong(&isLength) : size;
    if (!isOffset || !isLength || !text.isKnown() || pieces.size() > 2) {
        return std::nullopt;
    }
    offset = offset < 0 ? size + offset : offset;
    if (offset < 0 || offset > size) {
        return Text();
    }
    length = length < 0 ? size - offset + length : std::min(length, size - offset);
    return length < 0 ? std::nullopt : std::optional(Text(text.pattern().sliced(offset, length)));
}

Text Expander::transformed(const Parameter &parameter, const Text &text, const core::TextRange &range)
{
    const Field argument = single(parameter.argument, range, false);
    std::optional<Text> result;
    switch (parameter.op) {
    case ParameterOperator::RemovePrefix:
    case ParameterOperator::RemoveSuffix:
        result = removed(text, argument, parameter.op == ParameterOperator::RemovePrefix, parameter.isGreedy);
        break;
    case ParameterOperator::Replace:
    case ParameterOperator::ReplacePrefix:
    case ParameterOperator::ReplaceSuffix:
        result = replaced(parameter, text, argument);
        break;
    case ParameterOperator::Substring:
        result = sliced(text, argument.text().pattern());
        break;
    case ParameterOperator::Upper:
    case ParameterOperator::Lower:
        if (text.isKnown() && parameter.isGreedy && parameter.argument.empty()) {
            const bool isUpper = parameter.op == ParameterOperator::Upper;
            result = Text(isUpper ? text.pattern().toUpper() : text.pattern().toLower());
        }
        break;
    default:
        break;
    }
    if (result) {
        return *result;
    }
    const bool isPlain = std::ranges::all_of(
        text.pattern(), [this](QChar c) { return !Text::isHole(c) || m_interpreter.isPlainHole(c); });
    const QString key =
        u"%1 %2 %3 %4 %5"_s.arg(static_cast<int>(parameter.op))
            .arg(parameter.isGreedy)
            .arg(text.pattern(), argument.pattern, single(parameter.replacement, range, false).text().pattern());
    return Text(QString(m_interpreter.holeFor(key, u'$' + parameter.name, range, isPlain && !text.contains(u"/"))));
}

Text Expander::length(const Parameter &parameter, const Value &value, const core::TextRange &range)
{
    const bool isCount = parameter.subscript == "@"_L1 || parameter.subscript == "*"_L1 || parameter.name == "@"_L1 ||
                         parameter.name == "*"_L1;
    if (isCount && !value.isUnknownList) {
        return Text(QString::number(value.texts.size()));
    }
    const Text text = value.texts.isEmpty() ? Text() : value.texts.constFirst();
    if (!isCount && text.isKnown()) {
        return Text(QString::number(text.pattern().size()));
    }
    return Text(QString(m_interpreter.makeHole(u"${#"_s + parameter.name + u'}', range, true)));
}

} // namespace sealyard::shell
