#include "shell/tools/tools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// The members that are spelt out, one path each below the directory; otherwise anything.
void extract(Execution &run, const Place &directory, const core::TextRange &range, const QList<Argument> &members,
             qsizetype strippedComponents)
{
    const auto isVague = [](const Argument &word) {
        return word.maySplit || word.isGlob || word.text.contains(u"*") || word.text.contains(u"?");
    };
    if (members.isEmpty() || std::ranges::any_of(members, isVague)) {
        run.unpack(directory, range, Naming::Spelt);
        return;
    }
    for (const Argument &member : members) {
        const QString name = normalizedPath(member.text.pattern()).section(u'/', static_cast<int>(strippedComponents));
        const Place place = run.below(directory, name);
        run.note(Access::Write, place, member.range, Naming::SpeltDeep);
        if (place.isAnywhere || name.isEmpty()) {
            run.files().open(place.isAnywhere ? QString() : directory.path, Doubt::Archive);
        } else {
            run.files().addUnknown(place.path);
        }
    }
}

bool isTarMode(const Command &command, std::initializer_list<QStringView> names)
{
    return command.hasOption(names);
}

} // namespace

void runTar(Execution &run)
{
    const Command &command = run.command;
    const auto archive = command.valueOf({u"-f", u"--file"});
    const auto directoryWord = command.valueOf({u"-C", u"--directory"});
    const Place directory = directoryWord ? run.placeOf(*directoryWord) : run.here();
    if (isTarMode(command, {u"-c", u"--create"})) {
        if (archive && !archive->text.is(u"-")) {
            run.write(run.placeOf(*archive), archive->range);
        }
        return;
    }
    if (archive) {
        run.read(*archive);
    }
    if (!isTarMode(command, {u"-x", u"--extract", u"--get"}) || isTarMode(command, {u"-O", u"--to-stdout"})) {
        return;
    }
    if (directoryWord) {
        run.note(Access::Enter, directory, directoryWord->range);
    }
    if (command.hasOption({u"--transform", u"--xform", u"-T", u"--files-from"})) {
        run.unpack(directory, command.range, Naming::Spelt);
        return;
    }
    const auto stripped = command.valueOf({u"--strip-components", u"--strip"});
    const core::TextRange range = directoryWord ? directoryWord->range : command.range;
    extract(run, directory, range, command.operands(), stripped ? stripped->text.pattern().toInt() : 0);
}

void runUnzip(Execution &run)
{
    QList<Argument> words = run.command.operands();
    const auto directoryWord = run.command.valueOf({u"-d"});
    if (words.isEmpty()) {
        return;
    }
    const Argument archive = words.takeFirst();
    run.read(archive);
    if (run.command.hasOption({u"-l", u"-p", u"-t", u"-v", u"-Z"})) {
        return;
    }
    const Place directory = directoryWord ? run.placeOf(*directoryWord) : run.here();
    extract(run, directory, directoryWord ? directoryWord->range : archive.range, words, 0);
}

void runGzip(Execution &run)
{
    const bool isUnpacking = run.command.name == "gunzip"_L1 || run.command.hasOption({u"-d", u"--decompress"});
    const bool isPrinting = run.command.hasOption({u"-c", u"--stdout"});
    for (const Argument &word : run.command.operands()) {
        const Place from = run.placeOf(word);
        run.read(word);
        if (isPrinting || from.isAnywhere) {
            continue;
        }
        const Place to{isUnpacking && from.path.endsWith(".gz"_L1) ? from.path.chopped(3) : from.path + u".gz"_s};
        run.write(to, word.range, Naming::Guessed);
        if (!run.command.hasOption({u"-k", u"--keep"})) {
            run.remove(word);
        }
    }
}

} // namespace sealyard::shell
