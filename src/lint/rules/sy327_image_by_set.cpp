#include "image/reference.h"
#include "imagelist/settings.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The chart in charts/ that a run command installs, relative to the version directory; empty: none.
QString chartOf(const PlacedCommand &each)
{
    const QString call = each.command->subcommand();
    const QList<shell::Argument> words = each.command->operands();
    const bool isInstall = each.text->isAtRunTime() && (call == "install"_L1 || call == "upgrade"_L1);
    const qsizetype index = each.command->hasOption({u"--generate-name", u"-g"}) ? 1 : 2;
    const QString path =
        isInstall && words.size() > index ? shell::normalizedPath(words.at(index).text.known()) : QString();
    return path.startsWith("charts/"_L1) && path.count(u'/') == 1 ? path : QString();
}

/// What its --set options say; those that are not known before the command runs are left out.
QList<imagelist::Setting> settingsOf(const shell::Command &command)
{
    QList<imagelist::Setting> settings;
    for (const auto &[option, isText] : {std::pair(QStringView(u"--set"), false), {u"--set-string", true}}) {
        const QList<shell::Argument> values = command.valuesOf({option});
        for (const shell::Argument &value : values) {
            if (const QString text = value.text.known(); !text.isEmpty()) {
                settings.append({text, isText});
            }
        }
    }
    return settings;
}

/// True when sealos packs an image, or is told not to.
bool isPackedOrLeftOut(const QString &image, const imagelist::ImageList &list)
{
    const auto reference = image::parseReference(image);
    const auto isThis = [&](const imagelist::PackedImage &each) {
        return each.storedAs == reference->storedName();
    };
    const auto isLeftOut = [&](const imagelist::SkippedLine &each) {
        const auto skipped = image::parseReference(each.raw);
        return skipped && skipped->storedName() == reference->storedName();
    };
    return !reference || std::ranges::any_of(list.images, isThis) || std::ranges::any_of(list.skipped, isLeftOut);
}

void checkCommand(const PlacedCommand &each, const DirectoryContext &context, Findings &findings)
{
    const QString chart = chartOf(each);
    const QList<imagelist::Setting> settings =
        chart.isEmpty() || !context.directory.has(chart) ? QList<imagelist::Setting>() : settingsOf(*each.command);
    if (settings.isEmpty()) {
        return;
    }
    const imagelist::RenderedChart *rendered = context.renderedChart(chart);
    const QStringList images = rendered ? imagelist::imagesWith(settings, *rendered, context.sources) : QStringList();
    for (const QString &image : images) {
        if (!isPackedOrLeftOut(image, context.imagesWithCharts())) {
            findings.append(
                findingAt(each.place(), Tr::tr("With these settings “%1” uses “%2”, which sealos does not pack: it "
                                               "renders the chart without them. Put them into a file "
                                               "charts/NAME.values.yaml named after the chart, or name the image in a "
                                               "list below images/shim.")
                                            .arg(chart, image)));
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    const std::vector<PlacedCommand> commands =
        context.isClusterImage() ? placedCommands(context, u"helm") : std::vector<PlacedCommand>();
    for (const PlacedCommand &each : commands) {
        checkCommand(each, context, findings);
    }
    return findings;
}

} // namespace

extern const Rule sy327_image_by_set;
const Rule sy327_image_by_set{
    .code = "SY327",
    .name = "image-by-set",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A run command's --set makes a chart use an image that is not packed."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
To find images, `sealos build` renders each chart in `charts/` with its own values and `charts/NAME.values.yaml`, where
`NAME` is the chart's name. What a run command adds with `--set` comes too late: images that it switches on or changes are
missing in a cluster without internet. Such charts are rendered here with the settings, and images that only come then are
reported.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo --set tag=2"]
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/values.yaml
tag: 1
--- charts/demo/templates/a.yaml
image: docker.io/demo/demo:{{ .Values.tag }}
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo -f charts/demo.values.yaml"]
--- charts/demo.values.yaml
tag: 2
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/values.yaml
tag: 1
--- charts/demo/templates/a.yaml
image: docker.io/demo/demo:{{ .Values.tag }}
```

Settings with lists, and values that are not known before the command runs, are left out.
)md"),
    .check = check,
};

} // namespace sealyard::lint
