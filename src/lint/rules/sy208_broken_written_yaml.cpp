#include "image/yaml.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// A value that stands for every unknown part; one letter, so that it is a plain word wherever it stands.
constexpr auto placeholder = u"x";

bool isYaml(const QString &path)
{
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1);
}

/// Lines without a colon that are neither an item, a comment nor a continued text, with a nested line behind them.
std::optional<int> keyWithoutColon(const QString &text)
{
    static const QRegularExpression bare(uR"(\A\s*[A-Za-z][\w-]*\s*\z)"_s);
    const QStringList lines = text.split(u'\n');
    const auto indentOf = [](const QString &line) {
        return std::distance(line.begin(), std::ranges::find_if(line, [](QChar each) { return each != u' '; }));
    };
    for (int index = 0; index + 1 < lines.size(); ++index) {
        const QString &next = lines.at(index + 1);
        if (bare.match(lines.at(index)).hasMatch() && next.contains(": "_L1) &&
            indentOf(next) > indentOf(lines.at(index))) {
            return index;
        }
    }
    return std::nullopt;
}

std::optional<core::TextRange> problemIn(const QString &text)
{
    const image::YamlStream stream = image::parseYaml(text);
    if (stream.problems.isEmpty()) {
        return std::nullopt;
    }
    if (const auto line = keyWithoutColon(text)) {
        return core::TextRange{{*line, 0}, {*line, static_cast<int>(text.split(u'\n').at(*line).size())}};
    }
    return stream.problems.first().range;
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        if (use.access != shell::Access::Write || !use.content || !isYaml(use.path) ||
            use.content->text().contains(u"{{")) {
            continue;
        }
        const QString text = use.content->text().filled(placeholder);
        if (const auto range = problemIn(text)) {
            const core::TextRange inScript = use.content->rangeInScript(*range, placeholder);
            findings.append(findingAt(
                init->placeOf(inScript, use.file),
                Tr::tr("“%1”, which is written here, is no valid YAML.").arg(shell::Text(use.path).display())));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy208_broken_written_yaml;
const Rule sy208_broken_written_yaml{
    .code = "SY208",
    .name = "broken-written-yaml",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh writes a YAML file that is no valid YAML."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A values file or manifest that `init.sh` writes is read by helm or kubectl later, which refuse it when a colon or an
indentation is missing. The place that is reported is the line of `init.sh` that has the text.

```bad
--- init.sh
mkdir -p charts/demo
cat <<EOF >charts/demo.values.yaml
metrics
  enabled: true
EOF
```

```good
--- init.sh
mkdir -p charts/demo
cat <<EOF >charts/demo.values.yaml
metrics:
  enabled: true
EOF
```

Texts with template actions (`{{`) and those of which the script does not show the whole are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
