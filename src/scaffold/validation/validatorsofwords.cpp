#include "scaffold/validation/validators.h"

#include "image/yaml.h"
#include "scaffold/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qsizetype optionsLimit = 4000;
constexpr qsizetype textLimit = 500;
constexpr qsizetype valuesLimit = 100'000;

} // namespace

QString helmOptionsProblem(const QString &text)
{
    if (text.size() > optionsLimit) {
        return tooLong(optionsLimit);
    }
    static const QRegularExpression special(uR"(["'`$\\])"_s);
    if (const QString quote = special.match(text).captured(); !quote.isEmpty()) {
        return Tr::tr(
                   "Options cannot contain %1: sealos hands them to a shell, and helm gets them split at blanks. Put "
                   "such values into the chart's values file.")
            .arg(shown(quote));
    }
    const bool hasControl = std::ranges::any_of(text, [](QChar c) { return !c.isPrint() && c != u' '; });
    return hasControl ? Tr::tr("Write the options on one line, without control characters.") : QString();
}

/// Printable on every line, since it becomes a file; what YAML makes of it must be a mapping.
QString chartValuesProblem(const QString &text)
{
    if (text.size() > valuesLimit) {
        return tooLong(valuesLimit);
    }
    const bool hasControl =
        std::ranges::any_of(text, [](QChar c) { return !c.isPrint() && c != u'\n' && !c.isSurrogate(); });
    if (hasControl) {
        return Tr::tr("Write the values without tabs and other control characters.");
    }
    const image::YamlStream stream = image::parseYaml(text);
    if (!stream.problems.isEmpty()) {
        const image::YamlProblem &problem = stream.problems.first();
        return Tr::tr("Line %1: %2").arg(problem.range.start.line + 1).arg(problem.message);
    }
    using Kind = image::YamlNode::Kind;
    const bool isGood =
        stream.documents.empty() || (stream.documents.size() == 1 && (stream.documents.front().kind == Kind::Mapping ||
                                                                      stream.documents.front().kind == Kind::Null));
    return isGood ? QString() : Tr::tr("Write one mapping of keys and values, for example “replicas: 2”.");
}

/// Redirections, several commands, keywords and scripts of the folder are refused: what they break is found only when
/// the script runs.
QString commandProblem(const QString &text)
{
    if (text.size() > textLimit) {
        return tooLong(textLimit);
    }
    if (const QString other = firstOutside(u"A-Za-z0-9_@%+=:,./ -"_s, text); !other.isEmpty()) {
        return Tr::tr("A command cannot contain %1 here. Write one command with its arguments; what needs more belongs "
                      "into the script on the last page.")
            .arg(shown(other));
    }
    static const QStringList keywords{u"if"_s,       u"then"_s, u"else"_s,   u"elif"_s,   u"fi"_s,    u"case"_s,
                                      u"esac"_s,     u"for"_s,  u"select"_s, u"do"_s,     u"done"_s,  u"while"_s,
                                      u"until"_s,    u"in"_s,   u"coproc"_s, u"time"_s,   u"bash"_s,  u"sh"_s,
                                      u"function"_s, u"exec"_s, u"eval"_s,   u"return"_s, u"source"_s};
    const QString first = text.section(u' ', 0, 0, QString::SectionSkipEmpty);
    const bool isCommand =
        matches(u"/[A-Za-z0-9_./-]+|[A-Za-z0-9_][A-Za-z0-9_.-]*"_s, first) && !keywords.contains(first);
    return first.isEmpty() || isCommand
               ? QString()
               : Tr::tr("“%1” is no command here. Begin with the name of a program, or its whole path.").arg(first);
}

QString portProblem(const QString &text)
{
    bool isNumber = false;
    const int port = matches(u"[1-9][0-9]{0,4}"_s, text) ? text.toInt(&isNumber) : 0;
    return isNumber && port <= 65535 ? QString() : Tr::tr("Write a number from 1 to 65535, for example 8080.");
}

/// One line that stands in a Markdown file as it is.
QString sentenceProblem(const QString &text)
{
    if (text.size() > textLimit) {
        return tooLong(textLimit);
    }
    static const QRegularExpression special(u"[`<>\\[\\]|\\\\]"_s);
    if (const QString found = special.match(text).captured(); !found.isEmpty()) {
        return Tr::tr("The description cannot contain %1: it stands in a Markdown file.").arg(shown(found));
    }
    return isPrintable(text) && text.trimmed() == text ? QString()
                                                       : Tr::tr("Write one line, without blanks around it.");
}

/// NAME=VALUE of an ENV that `sealos run -e` overrides and exports in double quotes (upstream.md 4.6).
QString variableProblem(const QString &text)
{
    if (text.size() > textLimit) {
        return tooLong(textLimit);
    }
    if (!matches(u"[A-Za-z_][A-Za-z0-9_]{0,63}=.*"_s, text)) {
        return Tr::tr("Write NAME=VALUE; a name consists of letters, digits and “_”.");
    }
    const QString name = text.section(u'=', 0, 0);
    if (name == "PATH"_L1 || name.startsWith("SEALOS_SYS"_L1)) {
        return Tr::tr("sealos drops the variable “%1”. Choose another name.").arg(name);
    }
    static const QRegularExpression special(uR"(["'`$\\{}])"_s);
    if (const QString found = special.match(text).captured(); !found.isEmpty()) {
        return Tr::tr("A value cannot contain %1: sealos hands it to a shell.").arg(shown(found));
    }
    return isPrintable(text) ? QString() : Tr::tr("Write one line, without control characters.");
}

QString buildArgumentProblem(const QString &text)
{
    if (text.size() > textLimit) {
        return tooLong(textLimit);
    }
    if (text.section(u'=', 0, 0) == "ARCH"_L1) {
        return Tr::tr("The build always gives ARCH. Choose another name.");
    }
    return matches(u"[A-Za-z_][A-Za-z0-9_]{0,63}=[A-Za-z0-9._]*"_s, text)
               ? QString()
               : Tr::tr(
                     "Write NAME=VALUE of letters, digits, “_” and, in the value, “.”: the workflow removes all else.");
}

QString packageProblem(const QString &text)
{
    return matches(u"[a-z0-9][a-z0-9+._-]{0,99}"_s, text)
               ? QString()
               : Tr::tr("A package's name consists of lower-case letters, digits, “+”, “.”, “_” and “-”.");
}

QString userProblem(const QString &text)
{
    return matches(u"[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}"_s, text)
               ? QString()
               : Tr::tr("Write a user's name or number, such as “nobody” or “1001”.");
}

QString wordProblem(const QString &text)
{
    if (text.size() > textLimit) {
        return tooLong(textLimit);
    }
    static const QRegularExpression special(uR"([$\\])"_s);
    if (const QString found = special.match(text).captured(); !found.isEmpty()) {
        return Tr::tr("A word cannot contain %1: nothing expands it here.").arg(shown(found));
    }
    return isPrintable(text) ? QString() : Tr::tr("Write one line, without control characters.");
}

} // namespace sealyard::scaffold
