#include "shell/tools/tools.h"

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// The file name that a download of a URL gets; wget keeps a query, curl does not.
QString nameOfUrl(const QString &url, bool keepsQuery)
{
    const QString path = url.section(u"://"_s, 1).isEmpty() ? url : url.section(u"://"_s, 1);
    if (path.endsWith(u'/') || !path.contains(u'/')) {
        return u"index.html"_s;
    }
    const QString name = path.section(u'/', -1);
    return keepsQuery ? name : name.section(u'?', 0, 0);
}

void fetchInto(Execution &run, const Place &directory, const Argument &url, bool keepsQuery, Naming naming)
{
    const bool isVague = url.maySplit || url.text.isUnknown();
    if (isVague) {
        run.unpack(directory, url.range, naming, Doubt::UnknownName);
    } else {
        run.write(run.below(directory, nameOfUrl(url.text.pattern(), keepsQuery)), url.range, naming);
    }
}

} // namespace

void runWget(Execution &run)
{
    const auto output = run.command.valueOf({u"-O", u"--output-document"});
    const auto prefix = run.command.valueOf({u"-P", u"--directory-prefix"});
    const auto log = run.command.valueOf({u"-o", u"-a", u"--output-file", u"--append-output"});
    const auto list = run.command.valueOf({u"-i", u"--input-file"});
    const Place directory = prefix ? run.placeOf(*prefix) : run.here();
    if (log) {
        run.write(run.placeOf(*log), log->range);
    }
    if (list) {
        run.read(*list);
    }
    if (output && !output->text.is(u"-")) {
        run.write(run.placeOf(*output), output->range);
    }
    if (output) {
        return;
    }
    if (list || run.command.hasOption({u"-r", u"-m", u"--recursive", u"--mirror"})) {
        run.unpack(directory, run.command.range, Naming::GuessedDeep);
        return;
    }
    for (const Argument &url : run.command.operands()) {
        fetchInto(run, directory, url, true, prefix ? Naming::GuessedDeep : Naming::Guessed);
    }
    run.output = Content();
}

void runCurl(Execution &run)
{
    const QList<Argument> outputs = run.command.valuesOf({u"-o", u"--output"});
    const bool makesParents = run.command.hasOption({u"--create-dirs"});
    const auto directoryWord = run.command.valueOf({u"--output-dir"});
    const Place directory = directoryWord ? run.placeOf(*directoryWord) : run.here();
    for (const Argument &output : outputs) {
        if (output.text.is(u"-")) {
            continue;
        }
        const Place place = directoryWord ? run.below(directory, output.text.pattern()) : run.placeOf(output);
        run.write(place, output.range, makesParents ? Naming::SpeltDeep : Naming::Spelt);
    }
    if (run.command.hasOption({u"-O", u"--remote-name", u"--remote-name-all"}) && outputs.isEmpty()) {
        if (run.command.hasOption({u"-J", u"--remote-header-name"})) {
            run.unpack(directory, run.command.range, Naming::Guessed, Doubt::UnknownName);
            return;
        }
        for (const Argument &url : run.command.operands()) {
            fetchInto(run, directory, url, false, makesParents ? Naming::GuessedDeep : Naming::Guessed);
        }
    }
}

void runGit(Execution &run)
{
    const QList<Argument> words = run.command.operands();
    const QString subcommand = run.command.subcommand();
    if (subcommand == "clone"_L1 && words.size() > 1) {
        QString name = baseName(words.at(1).text.pattern());
        if (name.endsWith(".git"_L1)) {
            name.chop(4);
        }
        const bool isNamed = words.size() > 2;
        const Place place = isNamed ? run.placeOf(words.at(2)) : run.below(run.here(), name);
        run.unpack(place, isNamed ? words.at(2).range : words.at(1).range,
                   isNamed ? Naming::SpeltDeep : Naming::GuessedDeep);
        return;
    }
    if (subcommand == "archive"_L1) {
        if (const auto output = run.command.valueOf({u"-o", u"--output"})) {
            run.write(run.placeOf(*output), output->range);
        }
        return;
    }
    static constexpr QStringView changing[] = {
        u"checkout",  u"switch", u"pull", u"reset", u"restore", u"apply",    u"am",           u"merge", u"stash",
        u"submodule", u"clean",  u"mv",   u"rm",    u"lfs",     u"worktree", u"format-patch", u"init"};
    if (std::ranges::contains(changing, QStringView(subcommand)) || subcommand.isEmpty()) {
        const auto directory = run.command.valueOf({u"-C"});
        run.disturb(directory ? run.placeOf(*directory) : run.here());
    }
}

} // namespace sealyard::shell
