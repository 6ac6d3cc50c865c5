#include "shell/conditions.h"
#include "shell/execution.h"
#include "shell/syntax/characters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

void succeed(Execution &run)
{
    run.output = Content();
    run.status = Status::Zero;
}

void fail(Execution &run)
{
    run.output = Content();
    run.status = Status::NonZero;
}

/// For what only has a status that nobody can tell: command -v, type, wait.
void answer(Execution &run)
{
    run.status = Status::Unknown;
}

void test(Execution &run)
{
    QList<Argument> words = run.command.words.sliced(1);
    if (run.command.name == "["_L1 && !words.isEmpty() && words.constLast().text.is(u"]")) {
        words.removeLast();
    }
    run.output = Content();
    run.status = Conditions(run.interpreter).statusOf(words);
}

void enter(Execution &run, const std::optional<QString> &directory)
{
    run.interpreter.state().directory = directory;
}

void changeDirectory(Execution &run)
{
    run.output = Content();
    const QList<Argument> operands = run.command.operands();
    State &state = run.interpreter.state();
    if (operands.isEmpty()) {
        enter(run, u"/~"_s);
        return;
    }
    const Argument &target = operands.constFirst();
    if (target.text.pattern().isEmpty()) {
        return;
    }
    if (target.text.is(u"-")) {
        const auto old = state.variables.constFind(u"OLDPWD"_s);
        const Place place = old == state.variables.constEnd() ? Place{{}, true} : run.interpreter.resolve(old->value);
        enter(run, place.isAnywhere ? std::nullopt : std::optional(place.path));
        return;
    }
    const Place place = run.placeOf(target);
    run.note(Access::Enter, place, target.range);
    run.interpreter.assign(u"OLDPWD"_s, run.interpreter.directoryText());
    enter(run, place.isAnywhere ? std::nullopt : std::optional(place.path));
}

void pushDirectory(Execution &run)
{
    const QList<Argument> operands = run.command.operands();
    State &state = run.interpreter.state();
    if (operands.isEmpty() || operands.constFirst().text.startsWith(u"+")) {
        state.directoryStack.clear();
        enter(run, std::nullopt);
        return;
    }
    state.directoryStack.append(state.directory);
    changeDirectory(run);
    run.output.reset();
}

void popDirectory(Execution &run)
{
    State &state = run.interpreter.state();
    const bool isPlain = run.command.words.size() == 1 && !state.directoryStack.isEmpty();
    enter(run, isPlain ? state.directoryStack.takeLast() : std::nullopt);
}

void printDirectory(Execution &run)
{
    run.print(run.interpreter.directoryText().pattern());
    run.status = Status::Zero;
}

void setOptions(Execution &run)
{
    static constexpr struct
    {
        char16_t letter;
        QStringView name;
    } letters[] = {{u'e', u"errexit"}, {u'u', u"nounset"}, {u'x', u"xtrace"}, {u'f', u"noglob"}, {u'n', u"noexec"}};
    run.output = Content();
    run.status = Status::Zero;
    State &state = run.interpreter.state();
    const QList<Argument> &words = run.command.words;
    for (qsizetype at = 1; at < words.size(); ++at) {
        const QString &text = words.at(at).text.pattern();
        const Tristate value = text.startsWith(u'-') ? Tristate::On : Tristate::Off;
        if (text == "--"_L1 || text == "-"_L1 || !(text.startsWith(u'-') || text.startsWith(u'+'))) {
            state.positional.clear();
            state.arePositionalKnown = true;
            for (const Argument &word : words.sliced(text.startsWith(u'-') ? at + 1 : at)) {
                state.positional.append(word.text);
                state.arePositionalKnown = state.arePositionalKnown && !word.maySplit;
            }
            return;
        }
        for (const QChar letter : text.sliced(1)) {
            const auto *found =
                std::ranges::find(letters, letter.unicode(), [](const auto &each) { return each.letter; });
            if (found != std::end(letters)) {
                run.interpreter.setOption(found->name.toString(), value, words.at(at).range);
            } else if (letter == u'o' && at + 1 < words.size()) {
                ++at;
                run.interpreter.setOption(words.at(at).text.pattern(), value, words.at(at).range);
            }
        }
    }
}

void shift(Execution &run)
{
    State &state = run.interpreter.state();
    const qsizetype count = run.command.words.size() > 1 ? run.command.words.at(1).text.pattern().toInt() : 1;
    state.positional.remove(0, std::clamp<qsizetype>(count, 0, state.positional.size()));
    run.output = Content();
}

void unset(Execution &run)
{
    for (const Argument &word : run.command.operands()) {
        run.interpreter.state().variables.remove(word.text.pattern());
        if (run.command.hasOption({u"-f"})) {
            run.interpreter.state().functions.remove(word.text.pattern());
        }
    }
    succeed(run);
}

/// read, mapfile, getopts, printf -v: variables get what nobody can tell.
void readVariables(Execution &run)
{
    const bool isArray = run.command.name != "read"_L1 || run.command.hasOption({u"-a"});
    QList<Argument> names = run.command.operands();
    if (const auto array = run.command.valueOf({u"-a"})) {
        names.append(*array);
    }
    for (const Argument &word : std::as_const(names)) {
        const QString name = word.text.pattern();
        if (!isName(name)) {
            continue;
        }
        Variable variable{Text(QString(run.interpreter.makeHole(u'$' + name, word.range)))};
        variable.isArray = isArray;
        variable.hasUnknownElements = isArray;
        run.interpreter.state().variables.insert(name, variable);
        run.interpreter.record(VariableDefinition{name,
                                                  word.range,
                                                  {},
                                                  run.command.file,
                                                  variable.value,
                                                  VariableDefinition::Origin::Read,
                                                  false,
                                                  false,
                                                  {}});
    }
    run.status = Status::Unknown;
}

void evaluate(Execution &run)
{
    QString text;
    for (const Argument &word : run.command.words.sliced(1)) {
        text += word.text.pattern() + u' ';
    }
    State &state = run.interpreter.state();
    if (Text(text).isKnown()) {
        run.interpreter.runText(text, run.command.file, run.command.range, false);
        run.status = state.status;
        return;
    }
    run.disturb(run.here());
    state.mayHaveOtherVariables = true;
    state.mayHaveOtherFunctions = true;
}

void source(Execution &run)
{
    if (run.command.words.size() > 1) {
        run.interpreter.runFile(run, run.command.words.at(1).text, 1, true);
    }
}

/// bash, sh: a script, or text behind -c.
void shell(Execution &run)
{
    const QList<Argument> &words = run.command.words;
    qsizetype at = 1;
    bool isText = false;
    bool readsInput = false;
    for (; at < words.size() && words.at(at).text.pattern().startsWith(u'-'); ++at) {
        const QString &option = words.at(at).text.pattern();
        isText = isText || (option.contains(u'c') && !option.startsWith("--"_L1));
        readsInput = readsInput || (option.contains(u's') && !option.startsWith("--"_L1));
        at += option == "-o"_L1 || option == "-O"_L1 ? 1 : 0;
    }
    const auto &input = run.interpreter.state().input;
    if (at < words.size() && isText && words.at(at).text.isKnown()) {
        run.interpreter.runText(words.at(at).text.pattern(), run.command.file, words.at(at).range, true);
    } else if (at < words.size() && !isText && !readsInput) {
        run.interpreter.runFile(run, words.at(at).text, at);
    } else if (at >= words.size() && input && input->text().isKnown() && !input->text().pattern().isEmpty()) {
        run.interpreter.runText(input->text().pattern(), run.command.file, run.command.range, true);
    } else {
        run.isModelled = false;
        run.disturb(run.here());
    }
}

Status statusOperand(const Execution &run, Status otherwise)
{
    if (run.command.words.size() < 2) {
        return otherwise;
    }
    bool isNumber = false;
    const int status = run.command.words.at(1).text.pattern().toInt(&isNumber);
    return !isNumber ? Status::Unknown : status == 0 ? Status::Zero : Status::NonZero;
}

void exitShell(Execution &run)
{
    const Status last = run.interpreter.state().status;
    run.interpreter.leave(statusOperand(run, last == Status::NonZero ? last : Status::Likely));
}

void returnFromFunction(Execution &run)
{
    run.interpreter.leaveFunction(statusOperand(run, run.interpreter.state().status));
    run.status = run.interpreter.state().status;
}

void leaveLoop(Execution &run)
{
    run.interpreter.leaveLoop(run.command.name == "continue"_L1);
}

struct Builtin
{
    QStringView name;
    Tool tool;
};

/// export and its like are no functions of words alone; see Interpreter::declare().
constexpr Builtin builtins[] = {
    {u".", source},
    {u":", succeed},
    {u"[", test},
    {u"alias", succeed},
    {u"bash", shell},
    {u"break", leaveLoop},
    {u"cd", changeDirectory},
    {u"command", answer},
    {u"continue", leaveLoop},
    {u"dash", shell},
    {u"disown", succeed},
    {u"enable", succeed},
    {u"eval", evaluate},
    {u"exec", succeed},
    {u"exit", exitShell},
    {u"false", fail},
    {u"getopts", readVariables},
    {u"hash", answer},
    {u"kill", answer},
    {u"let", answer},
    {u"mapfile", readVariables},
    {u"popd", popDirectory},
    {u"pushd", pushDirectory},
    {u"pwd", printDirectory},
    {u"read", readVariables},
    {u"readarray", readVariables},
    {u"return", returnFromFunction},
    {u"set", setOptions},
    {u"sh", shell},
    {u"shift", shift},
    {u"shopt", succeed},
    {u"source", source},
    {u"test", test},
    {u"trap", succeed},
    {u"true", succeed},
    {u"type", answer},
    {u"ulimit", succeed},
    {u"umask", succeed},
    {u"unset", unset},
    {u"wait", answer},
    {u"which", answer},
};

} // namespace

Tool findBuiltin(QStringView name)
{
    const auto *found = std::ranges::find(builtins, name, &Builtin::name);
    return found != std::end(builtins) ? found->tool : nullptr;
}

/// export, readonly, local, declare, typeset.
void Interpreter::declare(const Command &command, const SimpleCommand &simple)
{
    const bool isLocal = command.name == "local"_L1 || (command.name != "export"_L1 && command.name != "readonly"_L1 &&
                                                        m_context.calls > 0 && !command.hasOption({u"-g"}));
    const bool isExported = command.name == "export"_L1 || command.hasOption({u"-x"});
    m_state.status = Status::Zero;
    for (const Assignment &each : simple.declarations) {
        if (isLocal) {
            makeLocal(each.name);
        }
        m_state.variables[each.name].isExported = isExported || m_state.variables[each.name].isExported;
        assignOne(each, true);
    }
    for (const Argument &word : command.words.sliced(1)) {
        const QString &name = word.text.pattern();
        if (!isName(name)) {
            continue;
        }
        if (isLocal) {
            makeLocal(name);
        }
        const bool isArray = command.hasOption({u"-a", u"-A"});
        if (isLocal || isArray) {
            Variable variable;
            variable.isArray = isArray;
            m_state.variables.insert(name, variable);
        } else if (m_state.variables.contains(name)) {
            m_state.variables[name].isExported = m_state.variables[name].isExported || isExported;
        }
        record(VariableDefinition{name,
                                  word.range,
                                  {},
                                  m_context.file,
                                  m_state.variables.value(name).value,
                                  VariableDefinition::Origin::Declaration,
                                  isExported,
                                  false,
                                  {}});
    }
    if (m_state.status == Status::NonZero) {
        m_state.status = Status::Zero;
    }
}

} // namespace sealyard::shell
