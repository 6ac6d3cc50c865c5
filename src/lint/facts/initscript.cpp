#include "lint/facts/initscript.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'-' || character == u'.';
}

QSet<QString> wordsOf(const QString &text)
{
    QSet<QString> words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        while (at < text.size() && isWordCharacter(text.at(at))) {
            ++at;
        }
        if (at > start) {
            words.insert(text.sliced(start, at - start));
        }
        ++at;
    }
    return words;
}

} // namespace

InitScript::InitScript(const QString &text)
    : m_text(text)
    , m_words(wordsOf(text))
{
}

bool InitScript::mentions(const QString &name) const
{
    const bool isWord = !name.isEmpty() && std::ranges::all_of(name, isWordCharacter);
    return isWord ? m_words.contains(name) : !name.isEmpty() && m_text.contains(name);
}

} // namespace sealyard::lint
