#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "shell/syntax/walk.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The default ends with a blank behind a quoted text or a word: ${4:-"true" }, ${4:-true }.
bool endsWithBlank(const shell::Parameter &parameter)
{
    const bool hasDefault =
        parameter.op == shell::ParameterOperator::Default || parameter.op == shell::ParameterOperator::Assign;
    const auto *last = hasDefault && !parameter.argument.empty()
                           ? std::get_if<shell::Literal>(&parameter.argument.back().value)
                           : nullptr;
    if (!last || last->isEscape || !last->text.endsWith(u' ') || last->text.contains(u'\n')) {
        return false;
    }
    if (parameter.argument.size() == 1) {
        return !last->text.trimmed().isEmpty() && !last->text.trimmed().contains(u' ');
    }
    const auto &before = parameter.argument[parameter.argument.size() - 2].value;
    return last->text.trimmed().isEmpty() &&
           (std::holds_alternative<shell::DoubleQuoted>(before) || std::holds_alternative<shell::SingleQuoted>(before));
}

Findings checkText(const ShellText &text)
{
    Findings findings;
    shell::Visitor visitor;
    visitor.parameter = [&](const shell::Parameter &parameter, const core::TextRange &) {
        if (endsWithBlank(parameter)) {
            findings.append(findingAt(text.placeOf(parameter.argumentRange),
                                      Tr::tr("The blank before “}” is part of the value, so a comparison with it never "
                                             "holds.")));
        }
    };
    shell::walk(text.script, visitor);
    return findings;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        findings += checkText(text);
    }
    return findings;
}

} // namespace

extern const Rule sy704_blank_in_default;
const Rule sy704_blank_in_default{
    .code = "SY704",
    .name = "blank-in-default",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A default value ends with a blank that was not meant."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
In `${NAME:-"value" }` everything up to the brace is the default, the blank behind the quotes too. The value is `value `
and equal to nothing that is compared with it.

```bad
--- init.sh
DOWNLOAD=${4:-"true" }
if [ "$DOWNLOAD" = true ]; then wget https://example.com/x; fi
```

```good
--- init.sh
DOWNLOAD=${4:-"true"}
if [ "$DOWNLOAD" = true ]; then wget https://example.com/x; fi
```

A blank behind several words without quotes, as in a list of options, is left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
