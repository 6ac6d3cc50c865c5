#include "shell/tools/tools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

bool isUrl(const Argument &word)
{
    return word.text.contains(u"://") || word.text.is(u"-");
}

void readFiles(Execution &run, std::initializer_list<QStringView> options)
{
    for (const Argument &value : run.command.valuesOf(options)) {
        if (!isUrl(value) && !value.text.contains(u",")) {
            run.read(value);
        }
    }
}

/// A chart is looked for as a path first; what has the form of a path must be one.
void readChart(Execution &run, const Argument &chart)
{
    if (isUrl(chart)) {
        return;
    }
    const QString &text = chart.text.pattern();
    const bool isPath = text.startsWith(u'.') || text.startsWith(u'/') || text.endsWith(".tgz"_L1) ||
                        text.endsWith(u'/') || text.count(u'/') > 1 || text.startsWith("charts/"_L1);
    run.note(isPath ? Access::Read : Access::Test, run.placeOf(chart), chart.range);
}

void renderChart(Execution &run, const QList<Argument> &words)
{
    readFiles(run, {u"-f", u"--values"});
    const bool hasName = !run.command.hasOption({u"-g", u"--generate-name"}) && words.size() > 2;
    if (words.size() > 1) {
        readChart(run, words.at(hasName ? 2 : 1));
    }
    if (const auto directory = run.command.valueOf({u"--output-dir"})) {
        run.unpack(run.placeOf(*directory), directory->range);
    }
}

/// The name of the archive that helm writes: the version only when it is exact.
QString archiveName(Execution &run, const QString &chart, const Argument &word)
{
    const auto version = run.command.valueOf({u"--version"});
    const QString text = version ? version->text.pattern() : QString();
    const bool isExact = text.count(u'.') == 2 && !text.isEmpty() && text.front().isDigit() && Text(text).isKnown();
    return chart + u'-' +
           (isExact
                ? text
                : QString(run.interpreter.holeFor(u"version "_s + chart + text, u"--version"_s, word.range, true))) +
           u".tgz"_s;
}

void pullChart(Execution &run, const QList<Argument> &words)
{
    const auto destination = run.command.valueOf({u"-d", u"--destination"});
    const Place directory = destination ? run.placeOf(*destination) : run.here();
    const bool isUnpacked = run.command.hasOption({u"--untar", u"--untardir"});
    for (const Argument &chart : words.sliced(1)) {
        const QString name = baseName(chart.text.pattern());
        const bool isNamed = !name.isEmpty() && !name.endsWith(".tgz"_L1) && !chart.maySplit && !Text(name).isUnknown();
        if (!isUnpacked) {
            const QString file = name.endsWith(".tgz"_L1) ? name : archiveName(run, name, chart);
            if (destination) {
                run.note(Access::Enter, directory, destination->range);
            }
            isNamed || name.endsWith(".tgz"_L1) ? run.write(run.below(directory, file), chart.range, Naming::Guessed)
                                                : run.unpack(directory, chart.range, Naming::Guessed);
            continue;
        }
        const auto untar = run.command.valueOf({u"--untardir"});
        const Place parent = !untar                         ? directory
                             : untar->text.startsWith(u"/") ? run.placeOf(*untar)
                             : Text(untar->text).is(u".")   ? directory
                                                            : run.below(directory, untar->text.pattern());
        if (!isNamed) {
            run.unpack(parent, chart.range, Naming::GuessedDeep);
            continue;
        }
        const Place place = run.below(parent, name);
        run.unpack(place, chart.range, Naming::GuessedDeep);
        if (!place.isAnywhere) {
            run.files().addFile(place.path + u"/Chart.yaml"_s);
        }
    }
}

/// "-v HOST:CONTAINER": the program inside may write there.
void openVolumes(Execution &run)
{
    for (const Argument &volume : run.command.valuesOf({u"-v", u"--volume", u"--mount"})) {
        QString host = volume.text.pattern().section(u':', 0, 0);
        const qsizetype source = host.indexOf("source="_L1);
        host = source < 0 ? host : host.sliced(source + 7).section(u',', 0, 0);
        const bool isPath = host.contains(u'/') || (!host.isEmpty() && Text::isHole(host.front()));
        if (isPath) {
            run.disturb(run.interpreter.resolve(Text(host)));
        }
    }
}

} // namespace

void runHelm(Execution &run)
{
    const QList<Argument> words = run.command.operands();
    const QString subcommand = run.command.subcommand();
    if (subcommand == "pull"_L1 || subcommand == "fetch"_L1) {
        pullChart(run, words);
    } else if (subcommand == "template"_L1 || subcommand == "install"_L1 || subcommand == "upgrade"_L1) {
        renderChart(run, words);
    } else if (subcommand == "package"_L1) {
        const auto directory = run.command.valueOf({u"-d", u"--destination"});
        run.read(words.sliced(1));
        run.unpack(directory ? run.placeOf(*directory) : run.here(), run.command.range, Naming::Guessed,
                   Doubt::UnknownName);
    } else if ((subcommand == "dependency"_L1 || subcommand == "dep"_L1) && words.size() > 2) {
        run.read(words.at(2));
        run.disturb(run.placeOf(words.at(2)));
    } else if (subcommand == "create"_L1 && words.size() > 1) {
        run.unpack(run.placeOf(words.at(1)), words.at(1).range);
    } else if ((subcommand == "show"_L1 || subcommand == "inspect"_L1) && words.size() > 2) {
        readChart(run, words.at(2));
    }
    run.status = subcommand == "status"_L1 || subcommand == "list"_L1 ? Status::Unknown : Status::Likely;
}

void runKubectl(Execution &run)
{
    const QString subcommand = run.command.subcommand();
    if (run.command.name == "kustomize"_L1) {
        if (const auto output = run.command.valueOf({u"-o", u"--output"})) {
            run.write(run.placeOf(*output), output->range);
        }
        if (subcommand != "build"_L1) {
            run.disturb(run.here());
        }
        return;
    }
    const bool takesFiles = subcommand != "logs"_L1 && subcommand != "exec"_L1 && subcommand != "cp"_L1;
    if (takesFiles) {
        readFiles(run, {u"-f", u"--filename", u"-k", u"--kustomize"});
    }
    const QList<Argument> words = run.command.operands();
    if (subcommand == "cp"_L1 && words.size() > 2 && !words.at(2).text.contains(u":")) {
        run.unpack(run.placeOf(words.at(2)), words.at(2).range);
    }
    run.status = subcommand == "get"_L1 || subcommand == "wait"_L1 ? Status::Unknown : Status::Likely;
}

/// docker, podman, nerdctl, buildah, skopeo, crane, sealos.
void runContainers(Execution &run)
{
    const QList<Argument> words = run.command.operands();
    const QString subcommand = run.command.subcommand();
    openVolumes(run);
    if (subcommand == "cp"_L1 && words.size() > 2 && !words.constLast().text.contains(u":")) {
        const Place place = run.placeOf(words.constLast());
        run.note(Access::Write, place, words.constLast().range);
        run.files().open(place.isAnywhere ? QString() : place.path, Doubt::Archive);
    } else if (subcommand == "save"_L1 || subcommand == "export"_L1) {
        if (const auto output = run.command.valueOf({u"-o", u"--output"})) {
            run.write(run.placeOf(*output), output->range);
        } else if (run.command.name == "crane"_L1) {
            run.disturb(run.here());
        }
    } else if (run.command.name == "skopeo"_L1 || run.command.name == "buildah"_L1) {
        const bool isLocal = std::ranges::any_of(words, [](const Argument &word) {
            return word.text.startsWith(u"oci:") || word.text.startsWith(u"dir:") || word.text.contains(u"-archive:");
        });
        if (isLocal || subcommand == "sync"_L1) {
            run.disturb(run.here());
        }
    } else if (run.command.name == "crane"_L1 && subcommand == "pull"_L1) {
        run.disturb(run.here());
    }
    run.status = subcommand == "inspect"_L1 ? Status::Unknown : Status::Likely;
}

} // namespace sealyard::shell
