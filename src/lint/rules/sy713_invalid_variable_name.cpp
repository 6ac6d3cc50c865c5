#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isDeclaration(const QString &name)
{
    static const QStringList names{u"export"_s, u"readonly"_s, u"local"_s, u"declare"_s, u"typeset"_s};
    return names.contains(name);
}

/// "NAME", "NAME[2]", and in front of "+=" too.
bool isAssignable(const QString &name)
{
    static const QRegularExpression expression(uR"(\A[A-Za-z_]\w*(?:\[.*\])?\+?\z)"_s);
    return name.contains(expression);
}

/// The text before "=" in a word that is meant to give it a value; empty for other words.
QString wrongName(const shell::Argument &word)
{
    const QString &text = word.text.pattern();
    const qsizetype equals = text.indexOf(u'=');
    const QString name = equals > 0 ? text.first(equals) : QString();
    static const QRegularExpression printable(uR"(\A[A-Za-z0-9_.:-]+\z)"_s);
    return name.contains(printable) && !name.startsWith(u'-') && !isAssignable(name) ? name : QString();
}

/// "NAME = value": a command called NAME.
bool isSpaced(const shell::Command &command)
{
    return command.words.size() > 2 && command.words.at(1).text.is(u"=") && isAssignable(command.name) &&
           command.name == command.name.toUpper();
}

void checkCommand(const PlacedCommand &each, Findings &findings)
{
    const QList<shell::Argument> &words = each.command->words;
    if (words.isEmpty()) {
        return;
    }
    if (isSpaced(*each.command)) {
        findings.append(findingAt(
            each.place(),
            Tr::tr("With blanks around “=” this calls a program “%1”; write “%1=…”.").arg(each.command->name)));
        return;
    }
    const bool isDeclared = isDeclaration(each.command->name);
    for (const shell::Argument &word : isDeclared ? words.sliced(1) : words.first(1)) {
        if (const QString name = wrongName(word); !name.isEmpty()) {
            findings.append(findingAt(each.placeOf(word),
                                      Tr::tr("“%1” is no name of a variable: letters, digits and “_” are allowed, so "
                                             "nothing is set here.")
                                          .arg(name)));
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        checkCommand(each, findings);
    }
    return findings;
}

} // namespace

extern const Rule sy713_invalid_variable_name;
const Rule sy713_invalid_variable_name{
    .code = "SY713",
    .name = "invalid-variable-name",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A value is given to something that is no name of a variable."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A name consists of letters, digits and underscores. `export NAME:=x` and `export MY-NAME=x` are refused with "not a valid
identifier"; without `export` the whole word is taken for the name of a program. So is NAME in `NAME = x`, where blanks
stand around the sign.

```bad
--- init.sh
export IMAGE_TAG:="$3"
CHART-NAME=demo
```

```good
--- init.sh
export IMAGE_TAG="$3"
CHART_NAME=demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
