#include "language/occurrences.h"

#include "shell/script.h"
#include "shell/walk.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

bool isName(QStringView text)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return name.matchView(text).hasMatch();
}

Occurrence named(const QString &name, const core::TextRange &range, bool isDefinition)
{
    return {.name = name, .isDefinition = isDefinition, .isEnvironment = true, .range = range, .whole = range};
}

/// "export NAME", "read NAME" and the like name variables without "$" and "=".
void addNamedByCommand(const shell::SimpleCommand &command, QList<Occurrence> &found)
{
    static const QStringList commands{u"export"_s,  u"readonly"_s, u"local"_s, u"declare"_s,
                                      u"typeset"_s, u"unset"_s,    u"read"_s};
    if (command.words.empty() || !commands.contains(command.words.front().literal().value_or(QString()))) {
        return;
    }
    for (const shell::Word &word : command.words) {
        const auto text = word.literal();
        if (&word != &command.words.front() && text && isName(*text)) {
            found.append(named(*text, word.range, false));
        }
    }
}

} // namespace

QList<Occurrence> occurrencesInScript(const Document &document)
{
    QList<Occurrence> found;
    const shell::Script script = shell::parse(document.text());
    shell::walk(script, {
                            .command =
                                [&](const shell::CommandSyntax &command) {
                                    if (const auto *loop = std::get_if<shell::For>(&command.value)) {
                                        found.append(named(loop->name, loop->nameRange, true));
                                    } else if (const auto *simple = std::get_if<shell::SimpleCommand>(&command.value)) {
                                        addNamedByCommand(*simple, found);
                                    }
                                },
                            .word = {},
                            .parameter =
                                [&](const shell::Parameter &parameter, const core::TextRange &whole) {
                                    if (isName(parameter.name)) {
                                        found.append(named(parameter.name, parameter.nameRange, false));
                                        found.last().whole = whole;
                                    }
                                },
                            .assignment =
                                [&](const shell::Assignment &assignment) {
                                    found.append(named(assignment.name, assignment.nameRange, true));
                                },
                            .redirection = {},
                        });
    return found;
}

QList<Occurrence> occurrencesInTemplate(const Document &document)
{
    static const QRegularExpression action(u"\\{\\{(?!-?\\s*/\\*)(.*?)\\}\\}"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    // Texts are taken as a whole, so that no field is found in them.
    static const QRegularExpression field(
        u"\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|(?<![\\w.)])\\$?(?:\\.Env)?\\.([A-Za-z_]\\w*)"_s);
    QList<Occurrence> found;
    for (const QRegularExpressionMatch &match : action.globalMatch(document.text())) {
        for (const QRegularExpressionMatch &each : field.globalMatch(match.captured(1))) {
            if (each.hasCaptured(1)) {
                const qsizetype start = match.capturedStart(1) + each.capturedStart(1);
                found.append(
                    named(each.captured(1), document.lines().range(start, start + each.capturedLength(1)), false));
            }
        }
    }
    return found;
}

QList<Occurrence> occurrencesIn(const Document &document)
{
    QList<Occurrence> found;
    if (!document.isHelped()) {
        return found;
    }
    if (document.isBuildFile()) {
        found = occurrencesInBuildFile(document);
    } else if (document.kind() == DocumentKind::Script) {
        found = occurrencesInScript(document);
    } else if (document.kind() == DocumentKind::Template) {
        found = occurrencesInTemplate(document);
    }
    std::ranges::stable_sort(found, {}, [](const Occurrence &each) { return each.range.start; });
    const auto repeated = std::ranges::unique(found, {}, &Occurrence::range);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

const Occurrence *occurrenceAt(const QList<Occurrence> &occurrences, core::Position position)
{
    const auto found = std::ranges::find_if(occurrences, [&](const Occurrence &each) {
        return each.range.start <= position && position <= each.range.end;
    });
    return found == occurrences.end() ? nullptr : &*found;
}

} // namespace sealyard::language
