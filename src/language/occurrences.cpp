#include "language/occurrences.h"

#include "shell/syntax/script.h"
#include "shell/syntax/walk.h"

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
    // Texts are taken as a whole, so that no field is found in them.
    static const QRegularExpression field(
        u"\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`|(?<![\\w.)])\\$?(?:\\.Env)?\\.([A-Za-z_]\\w*)"_s);
    const QString &text = document.text();
    QList<Occurrence> found;
    for (qsizetype start = text.indexOf("{{"_L1); start >= 0; start = text.indexOf("{{"_L1, start)) {
        const qsizetype end = text.indexOf("}}"_L1, start);
        if (end < 0) {
            break;
        }
        const QStringView action = QStringView(text).sliced(start + 2, qMax<qsizetype>(0, end - start - 2));
        const bool isComment = action.first(qMin<qsizetype>(action.size(), 8)).contains("/*"_L1);
        for (const QRegularExpressionMatch &each : field.globalMatchView(action.first(isComment ? 0 : action.size()))) {
            if (each.hasCaptured(1)) {
                const qsizetype at = start + 2 + each.capturedStart(1);
                found.append(named(each.captured(1), document.lines().range(at, at + each.capturedLength(1)), false));
            }
        }
        start = end;
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
