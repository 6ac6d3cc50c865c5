#include "shell/tools/tools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

void runMkdir(Execution &run)
{
    const bool hasParents = run.command.hasOption({u"-p", u"--parents"});
    for (const Argument &word : run.command.operands()) {
        run.makeDirectory(run.placeOf(word), word.range, hasParents);
    }
    run.output = Content();
}

void runRm(Execution &run)
{
    for (const Argument &word : run.command.operands()) {
        run.remove(word);
    }
    run.output = Content();
}

void runTouch(Execution &run)
{
    for (const Argument &word : run.command.operands()) {
        const Place place = run.placeOf(word);
        if (run.look(place).existence == Existence::Known) {
            run.note(Access::Append, place, word.range);
        } else {
            run.append(place, word.range, Content());
        }
    }
}

void runLn(Execution &run)
{
    const QList<Argument> words = run.command.operands();
    if (words.isEmpty()) {
        return;
    }
    const Argument &target = words.constFirst();
    Place link = words.size() > 1 ? run.placeOf(words.at(1)) : run.below(run.here(), baseName(target.text.pattern()));
    if (words.size() > 1 && run.look(link).kind == FileKind::Directory && !run.command.hasOption({u"-n", u"-T"})) {
        link = run.below(link, baseName(target.text.pattern()));
    }
    run.note(Access::Write, link, words.constLast().range);
    if (link.isAnywhere) {
        run.files().open({}, Doubt::UnknownName);
        return;
    }
    const Place source = run.placeOf(target);
    const bool isKnown = !source.isAnywhere && run.look(source).existence == Existence::Known;
    isKnown ? run.files().copy(source.path, link.path) : run.files().addUnknown(link.path);
}

void changeModes(Execution &run)
{
    QList<Argument> words = run.command.operands();
    if (!run.command.hasOption({u"--reference"}) && !words.isEmpty()) {
        words.removeFirst();
    }
    // "chmod -x file" has its mode among the options.
    run.read(words);
    run.output = Content();
}

void runMktemp(Execution &run)
{
    const bool isDirectory = run.command.hasOption({u"-d", u"--directory"});
    const QString path = u"/tmp/"_s + run.interpreter.makeHole(u"$(mktemp)"_s, run.command.range, true);
    isDirectory ? run.files().addDirectory(path) : run.files().addFile(path);
    run.print(path);
}

void runFind(Execution &run)
{
    const QList<Argument> &words = run.command.words;
    const auto changes = [](const Argument &word) {
        static constexpr QStringView programs[] = {u"-delete", u"rm", u"mv", u"cp", u"sh", u"bash"};
        return std::ranges::contains(programs, QStringView(word.text.pattern()));
    };
    if (!std::ranges::any_of(words, changes)) {
        return;
    }
    const bool hasDirectory = words.size() > 1 && !words.at(1).text.startsWith(u"-");
    const Place place = hasDirectory ? run.placeOf(words.at(1)) : run.here();
    run.files().doubt(place.isAnywhere ? QString() : place.path, Doubt::UnknownName);
    run.files().open(place.isAnywhere ? QString() : place.path, Doubt::UnknownName);
}

void runDd(Execution &run)
{
    for (const Argument &word : run.command.operands()) {
        if (word.text.startsWith(u"of=")) {
            run.write(run.interpreter.resolve(Text(word.text.pattern().sliced(3))), word.range);
        }
    }
}

} // namespace sealyard::shell
