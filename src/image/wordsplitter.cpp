#include "image/wordsplitter.h"

namespace sealyard::image {

namespace {

bool isAsciiBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at;
}

/// The end of the quoted part that begins at a quote; the end of the text when the quote is never closed.
qsizetype endOfQuote(QStringView text, qsizetype at, QChar escape)
{
    const QChar quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] == quote) {
            return at + 1;
        }
        if (text[at] == escape && quote == u'"') {
            ++at;
        }
    }
    return text.size();
}

qsizetype endOfWord(QStringView text, qsizetype at, QChar escape)
{
    while (at < text.size() && !text[at].isSpace()) {
        if (text[at] == u'"' || text[at] == u'\'') {
            at = endOfQuote(text, at, escape);
        } else {
            at += text[at] == escape ? 2 : 1;
        }
    }
    return std::min(at, text.size());
}

} // namespace

QList<Span> shellWords(QStringView text, qsizetype from, QChar escape)
{
    QList<Span> words;
    for (qsizetype at = skipSpace(text, from); at < text.size() && words.size() <= wordLimit;) {
        const qsizetype end = endOfWord(text, at, escape);
        words.append({at, end});
        at = skipSpace(text, end);
    }
    return words;
}

QList<Span> blankSeparatedWords(QStringView text, qsizetype from)
{
    QList<Span> words;
    for (qsizetype at = from; at < text.size() && words.size() <= wordLimit;) {
        const qsizetype start = at;
        while (at < text.size() && !isAsciiBlank(text[at])) {
            ++at;
        }
        if (at > start) {
            words.append({start, at});
        }
        ++at;
    }
    return words;
}

QString unquoted(QStringView raw, QChar escape)
{
    QString result;
    result.reserve(raw.size());
    QChar quote;
    for (qsizetype at = 0; at < raw.size(); ++at) {
        const QChar c = raw[at];
        const bool isQuote = (c == u'"' || c == u'\'') && (quote.isNull() || quote == c);
        if (isQuote) {
            quote = quote.isNull() ? c : QChar();
            continue;
        }
        const QChar next = at + 1 < raw.size() ? raw[at + 1] : QChar();
        const bool isResolved = next.isNull() || quote.isNull() || next == u'"' || next == u'$' || next == escape;
        if (c != escape || quote == u'\'' || !isResolved) {
            result += c;
        } else if (at + 1 < raw.size()) {
            result += raw[++at];
        }
    }
    return result;
}

LeadingFlags leadingFlags(QStringView text, qsizetype from)
{
    LeadingFlags result;
    result.end = skipSpace(text, from);
    while (text.sliced(result.end).startsWith(u"--")) {
        const Span word{result.end, endOfWord(text, result.end, u'\\')};
        result.end = skipSpace(text, word.end);
        if (word.in(text) == u"--") {
            break;
        }
        if (result.flags.size() <= wordLimit) {
            result.flags.append(word);
        }
    }
    return result;
}

} // namespace sealyard::image
