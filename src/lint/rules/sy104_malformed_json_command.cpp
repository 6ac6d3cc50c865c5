#include "lint/rule.h"
#include "lint/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::lint {

namespace {

bool isQuote(QChar character)
{
    return u"\"'“”‘’"_s.contains(character);
}

/// "[..." that was meant as an array. "[ -f x ] && y" and "[[ ..." are shell tests: a blank or bracket and no quote.
bool looksLikeArray(const QString &text)
{
    if (!text.startsWith(u'[') || text.size() < 2 || text.at(1) == u'[') {
        return false;
    }
    const QStringView inside = QStringView(text).sliced(1).trimmed();
    return !text.at(1).isSpace() || (!inside.isEmpty() && isQuote(inside.front()) && inside.endsWith(u']'));
}

bool isStringArray(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonArray array = document.array();
    return document.isArray() && std::ranges::all_of(array, [](const QJsonValue &value) { return value.isString(); });
}

/// The text with the usual slips repaired, when that makes a JSON array of strings of it.
std::optional<QString> repaired(QString text)
{
    static const QRegularExpression typographic(u"[“”]"_s);
    static const QRegularExpression comma(uR"(,\s*\]\s*\z)"_s);
    text = text.trimmed().replace(typographic, u"\""_s).replace(u'，', u',').replace(comma, u"]"_s);
    if (!text.contains(u'"')) {
        text.replace(u'\'', u'"');
    }
    if (!text.endsWith(u']')) {
        text.append(u']');
    }
    return isStringArray(text) ? std::optional(text) : std::nullopt;
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const Instruction &instruction : context.kubefile.instructions) {
        const bool isCommand =
            instruction.kind == InstructionKind::Cmd || instruction.kind == InstructionKind::Entrypoint;
        if (!isCommand || instruction.isJson || !looksLikeArray(instruction.text)) {
            continue;
        }
        Finding finding{
            .range = instruction.argumentRange,
            .message =
                Tr::tr("This %1 is no JSON array of strings (double quotes, commas between, no comma at the end), "
                       "so it becomes one shell command that begins with “[”.")
                    .arg(instruction.keyword.toUpper())};
        if (const auto text = repaired(instruction.text)) {
            finding.fixes.append({.title = Tr::tr("Write it as “%1”").arg(*text),
                                  .isSafe = true,
                                  .edits = {{context.path, {instruction.argumentRange, *text}}}});
        }
        findings.append(finding);
    }
    return findings;
}

} // namespace

extern const Rule sy104_malformed_json_command;
const Rule sy104_malformed_json_command{
    .code = "SY104",
    .name = "malformed-json-command",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "CMD or ENTRYPOINT begins like a JSON array, but is none."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The array form is JSON: strings in double quotes, commas between them, none behind the last. Anything else is taken as
shell text, brackets included, and the cluster then looks for a command named `[...`. The build does not complain.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ['bash install.sh']
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["bash install.sh"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
