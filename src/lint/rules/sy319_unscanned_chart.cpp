#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The path of the chart that a run command installs, when it is known and lies outside of charts/.
QString chartElsewhere(const PlacedCommand &each)
{
    const QString call = each.command->subcommand();
    const QList<shell::Argument> words = each.command->operands();
    const bool isInstall = each.text->isAtRunTime() && (call == "install"_L1 || call == "upgrade"_L1);
    const qsizetype index = each.command->hasOption({u"--generate-name", u"-g"}) ? 1 : 2;
    const QString path =
        isInstall && words.size() > index ? shell::normalizedPath(words.at(index).text.known()) : QString();
    return path.isEmpty() || path.startsWith(u'/') || path.startsWith("charts/"_L1) || path.contains("://"_L1)
               ? QString()
               : path;
}

/// True when init.sh makes lists or manifests of images, or brings charts where sealos looks.
bool mayBeListed(const DirectoryContext &context)
{
    const shell::FileTree &files = context.scripts().context();
    const auto hasSomething = [&files](const QString &folder) {
        const auto names = files.names(folder);
        return !names || !names->isEmpty();
    };
    return !context.images.images.isEmpty() || hasSomething(u"manifests"_s) || hasSomething(u"images/shim"_s) ||
           hasSomething(u"charts"_s);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    std::set<QString> seen;
    const std::vector<PlacedCommand> commands =
        context.isClusterImage() ? placedCommands(context, u"helm") : std::vector<PlacedCommand>();
    for (const PlacedCommand &each : commands) {
        const QString path = chartElsewhere(each);
        const bool isChart = context.directory.has(QString(path + "/Chart.yaml"_L1)) ||
                             (path.endsWith(".tgz"_L1) && context.directory.has(path));
        if (!path.isEmpty() && isChart && !mayBeListed(context) && seen.insert(path).second) {
            findings.append(
                findingAt(each.place(), Tr::tr("sealos looks for charts in charts/ alone, so no image of “%1” "
                                               "is packed. Move the chart there, or list its images below "
                                               "images/shim.")
                                            .arg(path)));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy319_unscanned_chart;
const Rule sy319_unscanned_chart{
    .code = "SY319",
    .name = "unscanned-chart",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A chart that is installed lies where sealos does not look for images."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` renders the charts in `charts/` to find their images. A chart in another folder, or an archive beside the
build file, is copied like any file, and the cluster pulls its images from the internet, or not at all.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo ./demo"]
--- demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo"]
--- charts/demo/Chart.yaml
name: demo
```

Nothing is reported when manifests or an image list bring the images, or may do so.
)md"),
    .check = check,
};

} // namespace sealyard::lint
