#include "shell/syntax/characters.h"
#include "shell/tools/tools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// Behind the options of echo, which are clusters of "neE" alone.
qsizetype echoStart(const Command &command, bool &hasNewline, bool &resolvesEscapes)
{
    qsizetype at = 1;
    for (; at < command.words.size(); ++at) {
        const QString &word = command.words.at(at).text.pattern();
        const bool isOption = word.size() > 1 && word.startsWith(u'-') &&
                              std::ranges::all_of(word.sliced(1), [](QChar c) { return u"neE"_s.contains(c); });
        if (!isOption) {
            break;
        }
        hasNewline = hasNewline && !word.contains(u'n');
        resolvesEscapes = resolvesEscapes || word.contains(u'e');
    }
    return at;
}

void appendResolved(Content &content, const Content &word, bool resolves)
{
    if (!resolves || !word.text().contains(u"\\")) {
        content.append(word);
        return;
    }
    const core::TextRange range = word.segments().isEmpty() ? core::TextRange() : word.segments().constFirst().range;
    const QString file = word.segments().isEmpty() ? QString() : word.segments().constFirst().file;
    content.append(resolveAnsiEscapes(word.text().pattern()), range, false, file);
}

} // namespace

void runEcho(Execution &run)
{
    bool hasNewline = true;
    bool resolvesEscapes = false;
    const qsizetype first = echoStart(run.command, hasNewline, resolvesEscapes);
    Content content;
    for (qsizetype index = first; index < run.contents.size(); ++index) {
        if (index > first) {
            content.append(u" "_s, run.command.words.at(index).range, false, run.command.file);
        }
        appendResolved(content, run.contents.at(index), resolvesEscapes);
    }
    if (hasNewline) {
        content.append(u"\n"_s, run.command.range, false, run.command.file);
    }
    const bool isSure = !run.command.mayHaveMoreWords() || run.command.words.size() <= first + 1;
    run.output = isSure || !content.text().isKnown() ? std::optional(content) : std::nullopt;
    run.status = Status::Zero;
}

/// Formats with no conversions but %s and %d, used once for each group of words.
void runPrintf(Execution &run)
{
    run.status = Status::Zero;
    if (run.command.words.size() < 2 || run.command.words.at(1).text.startsWith(u"-")) {
        return;
    }
    const QString format = resolveAnsiEscapes(run.command.words.at(1).text.pattern());
    Content content;
    qsizetype next = 2;
    do {
        const qsizetype before = next;
        for (qsizetype at = 0; at < format.size(); ++at) {
            const QChar c = format.at(at);
            const QChar conversion = c == u'%' && at + 1 < format.size() ? format.at(at + 1) : QChar();
            if (conversion == u's' || conversion == u'd') {
                content.append(next < run.contents.size() ? run.contents.at(next) : Content());
                ++next;
                ++at;
            } else if (c == u'%' && conversion != u'%') {
                return;
            } else {
                content.append(QString(c), run.command.words.at(1).range, false, run.command.file);
                at += c == u'%' ? 1 : 0;
            }
        }
        if (next == before) {
            break;
        }
    } while (next < run.contents.size());
    if (!run.command.mayHaveMoreWords()) {
        run.output = content;
    }
}

void runCat(Execution &run)
{
    const QList<Argument> operands = run.command.operands();
    run.read(operands);
    const std::optional<Content> input = run.interpreter.state().input;
    if (operands.isEmpty()) {
        run.output = input;
        return;
    }
    Content all;
    for (const Argument &word : operands) {
        const Place place = run.placeOf(word);
        if (word.text.is(u"-") && input) {
            all.append(*input);
            continue;
        }
        const auto content = place.isAnywhere ? nullptr : run.files().content(place.path);
        if (!content) {
            return;
        }
        all.append(*content);
    }
    run.output = all;
}

void runTee(Execution &run)
{
    const std::optional<Content> input = run.interpreter.state().input;
    for (const Argument &word : run.command.operands()) {
        if (run.command.hasOption({u"-a", u"--append"})) {
            run.append(run.placeOf(word), word.range, input);
        } else {
            run.write(run.placeOf(word), word.range, Naming::Spelt,
                      input ? std::make_shared<const Content>(*input) : nullptr);
        }
    }
    run.output = input;
}

void runSed(Execution &run)
{
    QList<Argument> files = run.command.operands();
    if (!run.command.hasOption({u"-e", u"-f", u"--expression", u"--file"}) && !files.isEmpty()) {
        files.removeFirst();
    }
    const bool isInPlace = run.command.hasOption({u"-i", u"--in-place"});
    for (const Argument &word : std::as_const(files)) {
        isInPlace ? run.edit(word) : run.read(word);
    }
    run.output = isInPlace ? std::optional(Content()) : std::nullopt;
}

void runGrep(Execution &run)
{
    QList<Argument> files = run.command.operands();
    if (!run.command.hasOption({u"-e", u"-f", u"--regexp", u"--file"}) && !files.isEmpty()) {
        files.removeFirst();
    }
    run.read(files);
    run.status = Status::Unknown;
}

void readOperands(Execution &run)
{
    run.read(run.command.operands());
}

void readAfterProgram(Execution &run)
{
    QList<Argument> files = run.command.operands();
    if (!run.command.hasOption({u"-f", u"--file", u"--from-file"}) && !files.isEmpty()) {
        files.removeFirst();
    }
    // awk takes NAME=value among its files; jq's --arg has two values.
    const bool hasPairs = run.command.hasOption({u"--arg", u"--argjson", u"--args"});
    files.removeIf([](const Argument &word) { return word.text.contains(u"="); });
    if (!hasPairs) {
        run.read(files);
    }
}

void runSort(Execution &run)
{
    run.read(run.command.operands());
    if (const auto target = run.command.valueOf({u"-o", u"--output"})) {
        run.write(run.placeOf(*target), target->range);
    }
}

/// yq 4: "yq [eval] EXPRESSION FILE...", where EXPRESSION may be left out before a file that exists.
void runYq(Execution &run)
{
    static constexpr QStringView commands[] = {u"e", u"ea", u"eval", u"eval-all", u"r", u"w", u"m", u"d"};
    QList<Argument> words = run.command.operands();
    if (!words.isEmpty() && std::ranges::contains(commands, QStringView(words.constFirst().text.pattern()))) {
        words.removeFirst();
    }
    const bool isOneFile = words.size() == 1 && !run.placeOf(words.constFirst()).isAnywhere &&
                           run.look(run.placeOf(words.constFirst())).existence == Existence::Known;
    if (!words.isEmpty() && !isOneFile && !run.command.hasOption({u"--from-file", u"--expression"})) {
        words.removeFirst();
    }
    const bool isInPlace = run.command.hasOption({u"-i", u"--inplace"});
    for (const Argument &word : std::as_const(words)) {
        isInPlace ? run.edit(word) : run.read(word);
    }
}

void runBaseName(Execution &run)
{
    const QList<Argument> words = run.command.operands();
    const QString path = words.isEmpty() ? QString() : words.constFirst().text.pattern();
    QString name = baseName(path);
    const bool isOwnDirectory = path.startsWith(run.interpreter.rootText()) && !path.contains(u'/');
    const bool isPlain =
        std::ranges::all_of(name, [&](QChar c) { return !Text::isHole(c) || run.interpreter.isPlainHole(c); });
    if (path.isEmpty() || isOwnDirectory || !isPlain) {
        const QString source = u"$(basename …)"_s;
        name = run.interpreter.holeFor(u"basename "_s + path, source, run.command.range, true);
    } else if (words.size() > 1 && name.endsWith(words.at(1).text.pattern())) {
        name.chop(words.at(1).text.pattern().size());
    }
    run.print(name);
}

void runDirName(Execution &run)
{
    const QList<Argument> words = run.command.operands();
    QString path = words.isEmpty() ? QString() : words.constFirst().text.pattern();
    while (path.size() > 1 && path.endsWith(u'/')) {
        path.chop(1);
    }
    const qsizetype slash = path.lastIndexOf(u'/');
    const bool isVague = !Text(path.sliced(slash + 1)).isKnown();
    if (path.isEmpty() || isVague) {
        const QString key = u"dirname "_s + path;
        run.print(QString(run.interpreter.holeFor(key, u"$(dirname …)"_s, run.command.range, false)));
    } else {
        run.print(slash < 0 ? u"."_s : slash == 0 ? u"/"_s : path.first(slash));
    }
}

/// readlink -f and realpath of what is below the start directory.
void runReadLink(Execution &run)
{
    const QList<Argument> words = run.command.operands();
    const Place place = words.isEmpty() ? Place{{}, true} : run.placeOf(words.constFirst());
    if (!place.isAnywhere && !place.path.startsWith(u'/') && !place.path.startsWith(".."_L1)) {
        run.print(place.path.isEmpty() ? run.interpreter.rootText() : run.interpreter.rootText() + u'/' + place.path);
    }
}

} // namespace sealyard::shell
