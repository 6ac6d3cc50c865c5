#include "shell/execution.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// A program that runs the command which its words hold.
struct Wrapper
{
    QStringView name;
    QStringView valueLetters; ///< of options whose value is the next word
    int operands = 0;         ///< before the command
};

constexpr Wrapper wrappers[] = {
    {u"builtin", {}, 0},       {u"command", {}, 0}, {u"env", u"uSC", 0},    {u"exec", u"a", 0},
    {u"ionice", u"cnp", 0},    {u"nice", u"n", 0},  {u"nohup", {}, 0},      {u"stdbuf", u"ioe", 0},
    {u"sudo", u"ugpCDRTh", 0}, {u"time", {}, 0},    {u"timeout", u"ks", 1}, {u"xargs", u"nIPdaLsE", 0},
};

bool isEnvironmentWord(const QString &word)
{
    return word.indexOf(u'=') > 0 && !word.startsWith(u'-');
}

/// How many words a wrapper has before its command; 0 when it is none, or runs nothing.
qsizetype wrapperLength(const QList<Argument> &words)
{
    const QString name = words.isEmpty() ? QString() : words.constFirst().text.known();
    const auto *found = std::ranges::find(wrappers, QStringView(name), &Wrapper::name);
    if (found == std::end(wrappers)) {
        return 0;
    }
    qsizetype at = 1;
    int operands = found->operands;
    for (; at < words.size(); ++at) {
        const QString &word = words.at(at).text.pattern();
        const bool isLookup = found->name == u"command" && (word == "-v"_L1 || word == "-V"_L1);
        if (isLookup) {
            return 0;
        }
        if (word.startsWith(u'-') && word.size() > 1) {
            at += word.size() == 2 && found->valueLetters.contains(word.at(1)) ? 1 : 0;
        } else if (operands > 0) {
            --operands;
        } else if (!((found->name == u"env" || found->name == u"sudo") && isEnvironmentWord(word))) {
            break;
        }
    }
    return at < words.size() ? at : 0;
}

} // namespace

/// Takes "sudo", "env X=y" and the like off, so that rules see the program that does the work.
void Interpreter::takeWrappers(Command &command, QList<Content> &contents)
{
    for (qsizetype length = wrapperLength(command.words); length > 0; length = wrapperLength(command.words)) {
        const QString name = command.words.constFirst().text.known();
        command.wrappers.append(name);
        for (const Argument &word : command.words.sliced(1, length - 1)) {
            if (isEnvironmentWord(word.text.pattern())) {
                command.assignments.append(word);
            }
        }
        command.words.remove(0, length);
        contents.remove(0, length);
        if (name == "xargs"_L1) {
            Argument more;
            more.text = Text(QString(makeHole(u"xargs"_s, command.words.constFirst().range)));
            more.range = command.words.constFirst().range;
            more.maySplit = true;
            command.words.append(more);
            contents.append(Content());
        }
    }
}

} // namespace sealyard::shell
