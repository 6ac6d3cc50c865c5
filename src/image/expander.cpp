#include "image/expander.h"

#include "image/globpattern.h"

using namespace Qt::StringLiterals;

namespace sealyard::image {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr qsizetype valueLimit = 1'048'576;
constexpr int depthLimit = 100;

} // namespace

Result<QString> expandWord(const QString &raw, const VariableLookup &lookup, QChar escape)
{
    ExpansionBudget budget;
    return Expander(raw, lookup, escape, budget).expand();
}

Expander::Expander(QStringView raw, const VariableLookup &lookup, QChar escape, ExpansionBudget &budget)
    : m_text(raw)
    , m_lookup(lookup)
    , m_escape(escape)
    , m_budget(budget)
{
}

Result<QString> Expander::expand()
{
    return readUntil({}, false);
}

bool Expander::take(QChar expected)
{
    const bool isThere = !atEnd() && m_text[m_at] == expected;
    m_at += isThere ? 1 : 0;
    return isThere;
}

Result<void> Expander::add(QString &result, QStringView text)
{
    m_budget.characters -= text.size();
    if (result.size() + text.size() > valueLimit || m_budget.characters < 0) {
        return failure(tr("The values of this file become too long when their variables are replaced."),
                       ErrorKind::TooLarge);
    }
    result += text;
    return {};
}

/// Reads up to one of the stop characters, which stays unread; without any up to the end.
Result<QString> Expander::readUntil(QStringView stops, bool keepsEscapes)
{
    if (m_depth == depthLimit) {
        return failure(tr("“${...}” is nested more than %Ln times.", nullptr, depthLimit), ErrorKind::Invalid);
    }
    ++m_depth;
    QString result;
    while (!atEnd() && !stops.contains(peek())) {
        if (const Result<void> part = readPart(result, stops, keepsEscapes); !part) {
            return std::unexpected(part.error());
        }
    }
    --m_depth;
    if (atEnd() && !stops.isEmpty()) {
        return failure(tr("A “${” is never closed by “}”."), ErrorKind::Invalid);
    }
    return result;
}

bool Expander::isSpecial(QChar c) const
{
    return c == u'\'' || c == u'"' || c == u'$' || c == m_escape;
}

Result<void> Expander::readPart(QString &result, QStringView stops, bool keepsEscapes)
{
    const QChar c = peek();
    if (c == u'\'') {
        return readSingleQuoted(result);
    }
    if (c == u'"') {
        return readDoubleQuoted(result);
    }
    if (c == u'$') {
        return readDollar(result);
    }
    if (c != m_escape) {
        const qsizetype start = m_at;
        do {
            ++m_at;
        } while (!atEnd() && !isSpecial(peek()) && !stops.contains(peek()));
        return add(result, m_text.sliced(start, m_at - start));
    }
    ++m_at;
    if (keepsEscapes) {
        result += c;
    }
    if (atEnd()) {
        return {};
    }
    return add(result, m_text.sliced(m_at++, 1));
}

Result<void> Expander::readSingleQuoted(QString &result)
{
    const qsizetype start = m_at + 1;
    const qsizetype end = m_text.indexOf(u'\'', start);
    if (end < 0) {
        return failure(tr("A single quote is never closed."), ErrorKind::Invalid);
    }
    m_at = end + 1;
    return add(result, m_text.sliced(start, end - start));
}

Result<void> Expander::readDoubleQuoted(QString &result)
{
    ++m_at;
    while (!atEnd()) {
        const QChar c = peek();
        if (take(u'"')) {
            return {};
        }
        if (c == u'$') {
            if (const Result<void> part = readDollar(result); !part) {
                return part;
            }
            continue;
        }
        ++m_at;
        const QChar next = peek();
        const bool isEscape = c == m_escape && (atEnd() || next == u'"' || next == u'$' || next == m_escape);
        if (!isEscape) {
            result += c;
        } else if (!atEnd()) {
            result += next;
            ++m_at;
        }
    }
    return failure(tr("A double quote is never closed."), ErrorKind::Invalid);
}

QString Expander::readName()
{
    const qsizetype start = m_at;
    if (peek().isDigit()) {
        return m_text.sliced(m_at++, 1).toString();
    }
    while (!atEnd() && (peek().isLetterOrNumber() || peek() == u'_')) {
        ++m_at;
    }
    return m_text.sliced(start, m_at - start).toString();
}

Result<void> Expander::readDollar(QString &result)
{
    ++m_at;
    if (take(u'{')) {
        const Result<QString> value = readBraces();
        return value ? add(result, *value) : std::unexpected(value.error());
    }
    const QString name = readName();
    return add(result, name.isEmpty() ? u"$"_s : m_lookup(name).value_or(QString()));
}

Result<QString> Expander::readBraces()
{
    Variable variable{.name = readName(), .value = {}};
    variable.value = m_lookup(variable.name);
    if (take(u'}')) {
        return variable.value.value_or(QString());
    }
    if (atEnd()) {
        return failure(tr("A “${” is never closed by “}”."), ErrorKind::Invalid);
    }
    switch (peek().unicode()) {
    case u':':
        ++m_at;
        return readDefault(variable, true);
    case u'#':
    case u'%':
        return readTrim(variable);
    case u'/':
        return readReplacement(variable);
    default:
        return readDefault(variable, false);
    }
}

Result<QString> Expander::readDefault(const Variable &variable, bool isEmptyUnset)
{
    const QChar modifier = peek();
    if (modifier != u'-' && modifier != u'+' && modifier != u'?') {
        return failure(tr("“${%1” is followed by “%2”; the build knows only “:-”, “:+”, “:?”, “#”, “%” and “/” there.")
                           .arg(variable.name, QString(modifier)),
                       ErrorKind::Invalid);
    }
    ++m_at;
    Result<QString> word = readUntil(u"}", false);
    if (!word) {
        return word;
    }
    ++m_at;
    const bool isSet = variable.value && !(isEmptyUnset && variable.value->isEmpty());
    if (modifier == u'+') {
        return isSet ? *word : QString();
    }
    if (isSet || modifier == u'-') {
        return isSet ? *variable.value : *word;
    }
    return failure(word->isEmpty() ? tr("The variable “%1” must have a value.").arg(variable.name)
                                   : tr("The variable “%1” must have a value: %2").arg(variable.name, *word),
                   ErrorKind::Invalid);
}

Result<QString> Expander::readTrim(const Variable &variable)
{
    const QChar side = peek();
    ++m_at;
    const bool isGreedy = take(side);
    const Result<QString> pattern = readUntil(u"}", true);
    if (!pattern) {
        return pattern;
    }
    ++m_at;
    const GlobPattern glob(*pattern, m_escape);
    const QString value = variable.value.value_or(QString());
    QString result = side == u'#' ? withoutPrefix(value, glob, isGreedy, m_budget.steps)
                                  : withoutSuffix(value, glob, isGreedy, m_budget.steps);
    return checkSteps().transform([&result] { return result; });
}

Result<QString> Expander::readReplacement(const Variable &variable)
{
    ++m_at;
    const bool isEverywhere = take(u'/');
    const Result<QString> pattern = readUntil(u"/}", true);
    if (!pattern) {
        return pattern;
    }
    const Result<QString> replacement = take(u'/') ? readUntil(u"}", false) : QString();
    if (!replacement) {
        return replacement;
    }
    ++m_at;
    const GlobPattern glob(*pattern, m_escape);
    QString result = replaced(variable.value.value_or(QString()), glob, *replacement, isEverywhere, m_budget.steps);
    return checkSteps().transform([&result] { return result; });
}

Result<void> Expander::checkSteps() const
{
    if (m_budget.steps <= 0) {
        return failure(tr("Replacing patterns in this file's variables takes too long."), ErrorKind::TooLarge);
    }
    return {};
}

} // namespace sealyard::image
