#include "build/logproblems.h"

#include "build/tr.h"
#include "image/sourcetree.h"
#include "image/workspace.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

using core::Diagnostic;
using Match = QRegularExpressionMatch;

constexpr qsizetype problemLimit = 100;

bool isNamed(const QString &path, const QString &name)
{
    return path == name || path.endsWith(u'/' + name);
}

Diagnostic at(const QString &path, int line, const QString &text, const QString &message)
{
    const QString content = text.section(u'\n', line, line);
    qsizetype start = 0;
    while (start < content.size() && content.at(start).isSpace()) {
        ++start;
    }
    return {.code = problemCode(),
            .name = u"build-output"_s,
            .severity = core::Severity::Error,
            .message = message,
            .path = path,
            .range = {{.line = line, .column = static_cast<int>(start)},
                      {.line = line, .column = static_cast<int>(content.size())}},
            .related = {},
            .fixes = {}};
}

/// The file of a name and a line (from 1) that the output tells.
std::optional<Diagnostic> atLine(const QString &name, int line, const QString &message, const FileTexts &texts)
{
    for (const auto &[path, text] : texts.asKeyValueRange()) {
        if (isNamed(path, name) && line > 0 && line <= text.count(u'\n') + 1) {
            return at(path, line - 1, text, message);
        }
    }
    return std::nullopt;
}

bool isBuildFile(const QString &path)
{
    return isNamed(path, u"Kubefile"_s) || isNamed(path, u"Dockerfile"_s);
}

/// The first line that holds a text and is no comment, in files that a condition picks.
std::optional<Diagnostic> atText(const QString &wanted, const QString &message, const FileTexts &texts,
                                 bool (*isMeant)(const QString &path))
{
    for (const auto &[path, text] : texts.asKeyValueRange()) {
        if (!isMeant(path) || wanted.isEmpty()) {
            continue;
        }
        const QStringList lines = text.split(u'\n');
        for (int line = 0; line < lines.size(); ++line) {
            if (lines.at(line).contains(wanted) && !lines.at(line).trimmed().startsWith(u'#')) {
                return at(path, line, text, message);
            }
        }
    }
    return std::nullopt;
}

bool isScript(const QString &path)
{
    return path.endsWith(".sh"_L1);
}

bool isAny(const QString &)
{
    return true;
}

/// An instruction as buildah prints it, with single blanks, in a build file that may have continuations.
std::optional<Diagnostic> atInstruction(const QString &instruction, const QString &message, const FileTexts &texts)
{
    if (auto found = atText(instruction, message, texts, isBuildFile)) {
        return found;
    }
    const QStringList words = instruction.simplified().split(u' ');
    return words.size() < 2 ? std::nullopt : atText(words.at(0) + u' ' + words.at(1), message, texts, isBuildFile);
}

/// An image by its name, or by its last part when the output has a longer name than the file.
std::optional<Diagnostic> atImage(const QString &image, const QString &message, const FileTexts &texts)
{
    QString name = image;
    name.remove(QRegularExpression(u"^(?:docker://)?(?:docker\\.io/)?(?:library/)?"_s));
    if (auto found = atText(name, message, texts, isAny)) {
        return found;
    }
    return atText(name.section(u':', 0, 0), message, texts, isAny);
}

/// A command of a script with the lines that continue it.
struct CommandLines
{
    QString path;
    int line = 0;
    QString text;
};

/// Where scripts name a program as a word, outside of comments.
QList<CommandLines> commandsWith(const QString &program, const FileTexts &texts)
{
    const QRegularExpression word(
        uR"((?:^|[\s;&|(`"'!/])%1(?=$|[\s;&|)`"']))"_s.arg(QRegularExpression::escape(program)));
    QList<CommandLines> found;
    for (const auto &[path, text] : texts.asKeyValueRange()) {
        const QStringList lines = isScript(path) ? text.split(u'\n') : QStringList();
        for (int line = 0; line < lines.size(); ++line) {
            CommandLines command{path, line, lines.at(line)};
            while (command.text.endsWith(u'\\') && line + 1 < lines.size()) {
                command.text += u'\n' + lines.at(++line);
            }
            if (!command.text.trimmed().startsWith(u'#') && word.match(command.text).hasMatch()) {
                found.append(command);
            }
        }
    }
    return found;
}

/// What a message says of paths, hosts and quoted names, which the command may name too.
QStringList namesIn(const QString &message)
{
    static const QRegularExpression quoted(uR"(['"‘“`]([^'"’”`]{2,})['"’”`])"_s);
    static const QRegularExpression bare(uR"((?<![^\s(])[\w.~$@%+-]*[./][\w./~$@%+-]*\w)"_s);
    QStringList names;
    for (const QRegularExpression &expression : {quoted, bare}) {
        for (auto matches = expression.globalMatch(message); matches.hasNext();) {
            const Match match = matches.next();
            names.append(match.captured(match.lastCapturedIndex()));
        }
    }
    return names;
}

/// The command of a script that a program complains of: the only one that runs it, or the only one of them that names
/// what the message does. Else nothing: a wrong place is worse than none.
std::optional<Diagnostic> atCommand(const QString &program, const QString &message, const FileTexts &texts)
{
    QList<CommandLines> commands = commandsWith(program, texts);
    if (commands.size() > 1) {
        const QStringList names = namesIn(message);
        commands.removeIf([&names](const CommandLines &command) {
            return std::ranges::none_of(names, [&](const QString &name) { return command.text.contains(name); });
        });
    }
    if (commands.size() != 1) {
        return std::nullopt;
    }
    const CommandLines &command = commands.first();
    return at(command.path, command.line, texts.value(command.path), message);
}

/// One kind of message and how its place is found.
struct Pattern
{
    QRegularExpression expression;
    std::optional<Diagnostic> (*place)(const Match &match, const FileTexts &texts);
};

const std::array<Pattern, 9> &patterns()
{
    static const std::array<Pattern, 9> all{{
        // init.sh: line 3: helm: command not found
        {QRegularExpression(uR"(^(?:bash: )?(?:\./)?([\w.-]+\.sh): (?:line |第 ?)(\d+) ?(?:行)?[:：] ?(.+)$)"_s),
         [](const Match &match, const FileTexts &texts) {
             return atLine(match.captured(1), match.captured(2).toInt(), match.captured(3), texts);
         }},
        // the built-in builder, in any language: “Kubefile”, line 5: ...
        {QRegularExpression(uR"(“((?:Kube|Docker)file)”\D{1,12}(\d+)[^:：]*[:：] ?(.+)$)"_s),
         [](const Match &match, const FileTexts &texts) {
             return atLine(match.captured(1), match.captured(2).toInt(), match.captured(3), texts);
         }},
        // BuildKit: Dockerfile:5
        {QRegularExpression(uR"(^((?:Kube|Docker)file):(\d+)$)"_s),
         [](const Match &match, const FileTexts &texts) {
             return atLine(match.captured(1), match.captured(2).toInt(), Tr::tr("The build failed here."), texts);
         }},
        // buildah, podman, sealos: building at STEP "COPY x /y": ...
        {QRegularExpression(uR"re(building at STEP "(.+?)": (.+)$)re"_s),
         [](const Match &match, const FileTexts &texts) {
             return atInstruction(match.captured(1).replace("\\\""_L1, "\""_L1), match.captured(2), texts);
         }},
        // manifest unknown, pull access denied
        {QRegularExpression(
             uR"re((?:initializing source|unable to copy from source|reading manifest \S+ in|pull access denied for|[Cc]annot pull) (?:docker://)?([\w./:@-]+[\w])(.*(?:denied|unknown|unauthorized|not found|does not exist|refused).*)$)re"_s),
         [](const Match &match, const FileTexts &texts) {
             return atImage(match.captured(1), match.captured(0).trimmed(), texts);
         }},
        // helm: chart "x" version "1.2" not found in https://... repository
        {QRegularExpression(uR"re(chart "([\w./-]+)"(?: version "[^"]*")? (?:matching \S+ )?not found.*$)re"_s),
         [](const Match &match, const FileTexts &texts) {
             return atText(match.captured(1).section(u'/', -1), match.captured(0), texts, isScript);
         }},
        // helm: failed to fetch https://...: 404, repo x not found
        {QRegularExpression(
             uR"re((?:failed to fetch (\S+?) :|repo (\S+) not found|looks like "([^"]+)" is not a valid chart repository).*$)re"_s),
         [](const Match &match, const FileTexts &texts) {
             const QString name = match.captured(1) + match.captured(2) + match.captured(3);
             auto found = atText(name, match.captured(0), texts, isScript);
             return found ? found : atText(u"helm"_s, match.captured(0), texts, isScript);
         }},
        // curl: (22) The requested URL returned error: 404
        {QRegularExpression(uR"(^(curl|wget): (?:\(\d+\) )?(.+)$)"_s),
         [](const Match &match, const FileTexts &texts) {
             return atCommand(match.captured(1), match.captured(2), texts);
         }},
        // cp: cannot stat '/x': No such file or directory
        {QRegularExpression(uR"(^([a-z][\w.+-]*): (.+)$)"_s),
         [](const Match &match, const FileTexts &texts) {
             return isErrorLine(match.captured(2)) ? atCommand(match.captured(1), match.captured(2), texts)
                                                   : std::nullopt;
         }},
    }};
    return all;
}

bool isRead(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return isBuildFile(path) || isScript(path) || path.contains("/images/shim/"_L1) ||
           path.contains("/manifests/"_L1) || name == "Chart.yaml"_L1;
}

} // namespace

FileTexts textsOf(const QString &workspaceRoot, const QString &directory)
{
    FileTexts texts;
    const auto version = image::readVersionDirectory(workspaceRoot, directory);
    if (!version) {
        return texts;
    }
    const image::SourceTree sources(workspaceRoot);
    for (const image::DirectoryEntry &entry : version->entries) {
        const QString path = directory + u'/' + entry.path;
        if (!entry.isDirectory && isRead(path)) {
            if (const auto text = sources.text(path)) {
                texts.insert(path, *text);
            }
        }
    }
    return texts;
}

QString problemCode()
{
    return u"build"_s;
}

bool isErrorLine(QStringView line)
{
    static const QRegularExpression expression(
        u"(?:^|[\\s\\[(:])(?:error|fatal|failed|failure|cannot|command not found|no such file|denied|panic)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression.matchView(line).hasMatch();
}

QList<Diagnostic> problemsIn(const QStringList &output, const FileTexts &texts)
{
    QList<Diagnostic> problems;
    for (const QString &line : output) {
        for (const Pattern &pattern : patterns()) {
            const Match match = pattern.expression.match(line.trimmed());
            const auto problem = match.hasMatch() ? pattern.place(match, texts) : std::nullopt;
            if (!problem) {
                continue;
            }
            if (!problems.contains(*problem) && problems.size() < problemLimit) {
                problems.append(*problem);
            }
            break;
        }
    }
    return problems;
}

} // namespace sealyard::build
