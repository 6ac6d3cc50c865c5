#include "template/go/wordcase.h"

#include "template/go/utf8.h"

namespace sealyard::templates {

namespace {

enum class WordKind { Invalid, Number, UpperCase, Alphabet, Connector, Punctuation, Other };

bool isConnector(char32_t code)
{
    return code == '-' || code == '_' || isSpace(code);
}

bool isAlphabet(char32_t code)
{
    return isLetter(code);
}

bool isNumber(char32_t code)
{
    return QChar::isNumber(code);
}

/// Cuts a text into words of one kind each, as xstrings does.
class WordSplitter final
{
public:
    explicit WordSplitter(QByteArrayView text)
        : m_rest(text)
    {
        next();
    }

    void next();

    WordKind kind = WordKind::Invalid;
    QByteArrayView word;

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    template <typename Belongs> qsizetype take(qsizetype from, Belongs belongs) const
    {
        while (from < m_rest.size() && belongs(decodeRune(m_rest, from).code)) {
            from += decodeRune(m_rest, from).size;
        }
        return from;
    }
    qsizetype takeUpper(qsizetype from) const;

    QByteArrayView m_rest;
};

/// Of "HTTPStatus" the word is "HTTP", of "Status" all.
qsizetype WordSplitter::takeUpper(qsizetype from) const
{
    if (from >= m_rest.size()) {
        return from;
    }
    const Rune second = decodeRune(m_rest, from);
    if (!QChar::isUpper(second.code)) {
        return isAlphabet(second.code)
                   ? take(from, [](char32_t code) { return isAlphabet(code) && !QChar::isUpper(code); })
                   : from;
    }
    qsizetype last = from;
    qsizetype end = from;
    while (end < m_rest.size() && QChar::isUpper(decodeRune(m_rest, end).code)) {
        last = end;
        end += decodeRune(m_rest, end).size;
    }
    return end < m_rest.size() && isAlphabet(decodeRune(m_rest, end).code) ? last : end;
}

void WordSplitter::next()
{
    const Rune first = decodeRune(m_rest, 0);
    qsizetype end = first.size;
    if (first.size == 0) {
        kind = WordKind::Invalid;
    } else if (isConnector(first.code)) {
        kind = WordKind::Connector;
        end = take(end, isConnector);
    } else if (isPunctuation(first.code)) {
        kind = WordKind::Punctuation;
        end = take(end, isPunctuation);
    } else if (QChar::isUpper(first.code)) {
        kind = WordKind::UpperCase;
        end = takeUpper(end);
    } else if (isAlphabet(first.code)) {
        kind = WordKind::Alphabet;
        end = take(end, [](char32_t code) { return isAlphabet(code) && !QChar::isUpper(code); });
    } else if (isNumber(first.code)) {
        kind = WordKind::Number;
        end = take(end, isNumber);
    } else {
        kind = WordKind::Other;
        end = take(end, [](char32_t code) {
            return !isConnector(code) && !isAlphabet(code) && !isNumber(code) && !isPunctuation(code);
        });
    }
    word = m_rest.first(end);
    m_rest = m_rest.sliced(end);
}

/// Writes words in lower case with a connector between them.
class CaseWriter final
{
public:
    CaseWriter(const QByteArray &text, char connector)
        : m_words(text)
        , m_connector(connector)
    {
    }

    [[nodiscard]] QByteArray write();

private:
    void append(WordKind kind, QByteArrayView word);
    void appendWords();
    void afterOther();
    void connect() { m_text += m_connector; }
    [[nodiscard]] bool isOneOf(WordKind one, WordKind other) const
    {
        return m_words.kind == one || m_words.kind == other;
    }

    WordSplitter m_words;
    char m_connector;
    QByteArray m_text;
};

void CaseWriter::append(WordKind kind, QByteArrayView word)
{
    if (kind != WordKind::UpperCase && kind != WordKind::Connector) {
        m_text += word;
        return;
    }
    m_text += mapRunes(word, [this](char32_t code) {
        return isConnector(code) ? static_cast<unsigned char>(m_connector) : QChar::toLower(code);
    });
}

void CaseWriter::appendWords()
{
    while (isOneOf(WordKind::Alphabet, WordKind::Number)) {
        append(m_words.kind, m_words.word);
        m_words.next();
    }
}

/// After letters: a number belongs to them unless lower case letters follow it.
void CaseWriter::afterOther()
{
    if (m_words.kind != WordKind::Number) {
        if (!isOneOf(WordKind::Connector, WordKind::Punctuation)) {
            connect();
        }
        return;
    }
    if (m_words.isAtEnd()) {
        return;
    }
    const QByteArrayView number = m_words.word;
    m_words.next();
    if (m_words.kind != WordKind::Alphabet) {
        append(WordKind::Number, number);
        if (!isOneOf(WordKind::Connector, WordKind::Punctuation)) {
            connect();
        }
        return;
    }
    connect();
    append(WordKind::Number, number);
    appendWords();
    if (m_words.kind != WordKind::Invalid && !isOneOf(WordKind::Connector, WordKind::Punctuation)) {
        connect();
    }
}

QByteArray CaseWriter::write()
{
    while (!m_words.isAtEnd()) {
        const WordKind previous = m_words.kind;
        const QByteArrayView last = m_words.word;
        if (previous != WordKind::Connector) {
            append(previous, last);
        }
        m_words.next();
        switch (previous) {
        case WordKind::Number:
            appendWords();
            if (m_words.kind != WordKind::Invalid && !isOneOf(WordKind::Punctuation, WordKind::Connector)) {
                connect();
            }
            break;
        case WordKind::Connector:
            append(previous, last);
            break;
        case WordKind::Punctuation:
            break;
        default:
            afterOther();
            break;
        }
    }
    append(m_words.kind, m_words.word);
    return m_text;
}

} // namespace

QByteArray pascalCase(const QByteArray &text)
{
    const QList<char32_t> runes = runesOf(text);
    QByteArray result;
    qsizetype at = 0;
    while (at < runes.size() && isConnector(runes[at])) {
        appendRune(result, runes[at++]);
    }
    if (at == runes.size()) {
        return result;
    }
    bool isFirstUpper = QChar::isUpper(runes[at]);
    char32_t current = QChar::toUpper(runes[at]);
    for (++at; at < runes.size(); ++at) {
        const char32_t previous = current;
        current = runes[at];
        if (isConnector(previous) && isConnector(current)) {
            appendRune(result, previous);
        } else if (isConnector(previous)) {
            isFirstUpper = QChar::isUpper(current);
            current = QChar::toUpper(current);
        } else {
            isFirstUpper = isFirstUpper && QChar::isUpper(current);
            current = isFirstUpper ? QChar::toLower(current) : current;
            appendRune(result, previous);
        }
    }
    appendRune(result, current);
    return result;
}

QByteArray connectedCase(const QByteArray &text, char connector)
{
    return CaseWriter(text, connector).write();
}

} // namespace sealyard::templates
