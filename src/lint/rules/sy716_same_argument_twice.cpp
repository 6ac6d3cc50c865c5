#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "shell/syntax/walk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// An assignment whose value is one positional parameter and nothing else: "${2:-x}".
struct Taken
{
    QString name;
    QString number;
    core::TextRange range;
};

/// The parameters that a script takes, each assignment in the order of the text, functions left out.
QList<Taken> takenBy(const shell::Script &script)
{
    QList<Taken> taken;
    shell::Visitor visitor;
    visitor.assignment = [&taken](const shell::Assignment &assignment) {
        const auto &parts = assignment.value.parts;
        const shell::WordPart *part = parts.size() == 1 ? &parts.front() : nullptr;
        if (const auto *quoted = part ? std::get_if<shell::DoubleQuoted>(&part->value) : nullptr) {
            part = quoted->parts.size() == 1 ? &quoted->parts.front() : nullptr;
        }
        const auto *parameter = part ? std::get_if<shell::Parameter>(&part->value) : nullptr;
        static const QRegularExpression digit(u"\\A[1-9]\\z"_s);
        // "${3#v}" beside "${3%.*}" makes two values of one argument.
        const bool isWhole = parameter && (parameter->op == shell::ParameterOperator::None ||
                                           parameter->op == shell::ParameterOperator::Default);
        if (isWhole && parameter->name.contains(digit)) {
            taken.append({assignment.name, parameter->name, assignment.range});
        }
    };
    for (const shell::Statement &statement : script.statements) {
        for (const shell::Statement::Member &member : statement.members) {
            for (const shell::CommandSyntax &command : member.pipeline.commands) {
                if (std::holds_alternative<shell::SimpleCommand>(command.value)) {
                    shell::walk(command, visitor);
                }
            }
        }
    }
    return taken;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        const QList<Taken> all = takenBy(text.script);
        for (qsizetype i = 1; i < all.size(); ++i) {
            const Taken &before = all.at(i - 1);
            const Taken &now = all.at(i);
            const bool isNeighbour = now.range.start.line == before.range.end.line + 1;
            if (now.number == before.number && now.name != before.name && isNeighbour) {
                const Place place = text.placeOf(before.range);
                Finding finding =
                    findingAt(text.placeOf(now.range), Tr::tr("“%1” gets the same argument as “%2”; is $%3 meant?")
                                                           .arg(now.name, before.name)
                                                           .arg(now.number.toInt() + 1));
                finding.related.append({place.path, place.range, Tr::tr("The same argument is taken here.")});
                findings.append(finding);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy716_same_argument_twice;
const Rule sy716_same_argument_twice{
    .code = "SY716",
    .name = "same-argument-twice",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "Two variables in a row are given the same argument of the script."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Lines that take the arguments of a script are often copied, and the number is forgotten: two variables then hold the same
argument, and the next one is never looked at.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV IP=127.0.0.1 PORT=30080
CMD ["bash install.sh $(IP) $(PORT)"]
--- install.sh
IP=${1:-}
PORT=${1:-}
echo "http://$IP:$PORT"
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV IP=127.0.0.1 PORT=30080
CMD ["bash install.sh $(IP) $(PORT)"]
--- install.sh
IP=${1:-}
PORT=${2:-}
echo "http://$IP:$PORT"
```

Only assignments that follow each other directly are compared.
)md"),
    .check = check,
};

} // namespace sealyard::lint
