#include "lint/facts/initscript.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The script as one line per command: continuations joined, comment lines left out.
QStringList commandLines(QString script)
{
    static const QRegularExpression continuation(u"\\\\\\r?\\n"_s);
    QStringList lines = script.replace(continuation, u" "_s).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.trimmed().startsWith(u'#'); });
    return lines;
}

/// Commands that may put anything into the working directory, whatever their arguments say.
const QRegularExpression &opaqueCommand()
{
    static const QRegularExpression expression(
        uR"((?:^|[\s;&|(`])(?:source|\.|eval|bash|sh|python3?|make|go|npm|git|rsync|cpio|7z|docker|podman|kustomize)\s+[^\s;&|)])"_s);
    return expression;
}

/// An archive unpacked without a folder of its own, or into one that is not spelt out.
bool unpacksHere(const QString &line)
{
    static const QRegularExpression unpack(uR"(\b(?:tar|unzip|helm\s+(?:pull|fetch))\b)"_s);
    static const QRegularExpression elsewhere(
        uR"((?:\s-\w*[Cd]|--directory|--destination|--untardir)[\s=]*["']?(?:\./)?[A-Za-z0-9_])"_s);
    return unpack.match(line).hasMatch() && !elsewhere.match(line).hasMatch();
}

/// A file written under a name that begins with a variable, or into the working directory under its old name.
bool writesUnknownName(const QString &line)
{
    static const QRegularExpression redirect(uR"(>\s*["']?(?:\./)?\$)"_s);
    static const QRegularExpression made(
        uR"(\b(?:mkdir|tee|touch|cp|mv|ln|install)\b[^;&|]*\s["']?(?:\./)?(?:\$[^\s;&|]*|\.|\./)["']?\s*(?:$|[;&|)]))"_s);
    return redirect.match(line).hasMatch() || made.match(line).hasMatch();
}

/// A download that keeps the name of a URL with a variable in it.
bool downloadsUnknownName(const QString &line)
{
    static const QRegularExpression curl(uR"(\bcurl\b.*\s(?:-\w*[OJ]|--remote-name))"_s);
    static const QRegularExpression wget(uR"(\bwget\b)"_s);
    static const QRegularExpression named(uR"(\s(?:-\w*O|--output-document)[\s=]*["']?[-\w./])"_s);
    const bool keepsName =
        curl.match(line).hasMatch() || (wget.match(line).hasMatch() && !named.match(line).hasMatch());
    return keepsName && line.contains(u'$');
}

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

/// Generated or hostile text: too long for the expressions, so what it makes is not known.
bool isUnreadable(const QString &script)
{
    return script.size() > 1'000'000;
}

bool makesUnknown(const QString &line)
{
    static constexpr qsizetype longestLine = 2000;
    return line.size() > longestLine || opaqueCommand().match(line).hasMatch() || unpacksHere(line) ||
           writesUnknownName(line) || downloadsUnknownName(line);
}

} // namespace

InitScript::InitScript(const QString &text)
    : m_text(text)
    , m_words(wordsOf(text))
    , m_makesUnknownFiles(isUnreadable(text) || std::ranges::any_of(commandLines(text), makesUnknown))
{
}

bool InitScript::mentions(const QString &name) const
{
    const bool isWord = !name.isEmpty() && std::ranges::all_of(name, isWordCharacter);
    return isWord ? m_words.contains(name) : !name.isEmpty() && m_text.contains(name);
}

} // namespace sealyard::lint
