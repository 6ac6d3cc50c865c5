#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Takes the suffix off, where the entry is written without escapes.
QList<core::Fix> fixes(const QString &target, const RunCommand &command, const KubefileContext &context)
{
    const core::LineIndex lines(context.text);
    const qsizetype start = lines.offset(command.range.start);
    const QString written = context.text.sliced(start, lines.offset(command.range.end) - start);
    const qsizetype at = written.indexOf(QString(target + ".tmpl"_L1));
    if (at < 0) {
        return {};
    }
    const qsizetype suffix = start + at + target.size();
    return {{.title = Tr::tr("Write “%1”").arg(target),
             .isSafe = true,
             .edits = {{context.path, {lines.range(suffix, suffix + 5), QString()}}}}};
}

Findings check(const KubefileContext &context)
{
    static const QRegularExpression expression(uR"((?:\./)?\b((?:etc|scripts|manifests)/[\w./-]+)\.tmpl\b)"_s);
    Findings findings;
    if (!context.directory.isClusterImage() || context.evaluation.stages.isEmpty()) {
        return findings;
    }
    for (const RunCommand &command : runCommands(context)) {
        const QRegularExpressionMatch match = expression.match(command.text);
        if (match.hasMatch()) {
            findings.append(
                {.range = command.range,
                 .message = Tr::tr("“%1.tmpl” is rendered to “%1” and removed before commands run; name the "
                                   "rendered file.")
                                .arg(match.captured(1)),
                 .fixes = fixes(match.captured(1), command, context)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy127_template_in_command;
const Rule sy127_template_in_command{
    .code = "SY127",
    .name = "template-in-command",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A run command names a template, which is gone when it runs."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Before the first command runs, sealos renders `etc/`, `scripts/` and `manifests/`: `x.yaml.tmpl` becomes `x.yaml`, and the
template is deleted on the node (sealos issue 4534). A command must name the rendered file.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests/demo.yaml.tmpl"]
--- manifests/demo.yaml.tmpl
kind: {{ .kind }}
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests/demo.yaml"]
--- manifests/demo.yaml.tmpl
kind: {{ .kind }}
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
