#include "language/hover.h"
#include "language/tr.h"
#include "language/variables.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

bool isNameCharacter(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

/// The name behind a dollar, and how many characters were read; nothing where sealos leaves the dollar alone.
struct ReadName
{
    QString name;
    qsizetype length = 0;
    bool isClosed = true;
};

std::optional<ReadName> readName(QStringView behind)
{
    const bool isBracket = behind.startsWith(u'(') || behind.startsWith(u'{');
    if (isBracket) {
        const QChar closing = behind.front() == u'(' ? u')' : u'}';
        const qsizetype end = behind.indexOf(closing);
        return end < 0 ? ReadName{{}, 1, false} : ReadName{behind.sliced(1, end - 1).toString(), end + 1};
    }
    qsizetype end = 0;
    while (end < behind.size() && isNameCharacter(behind.at(end))) {
        ++end;
    }
    return end == 0 ? std::nullopt : std::optional(ReadName{behind.first(end).toString(), end});
}

/// "rootfs" and "patch" images are laid over the files of all nodes.
bool isForAllNodes(const Document &document)
{
    const QList<image::Stage> &stages = document.evaluation().stages;
    return !stages.isEmpty() && std::ranges::any_of(stages.last().labels, [](const auto &label) {
        const bool isType = label.first == "sealos.io.type"_L1 || label.first == "apps.sealos.io/type"_L1;
        return isType && (label.second == "rootfs"_L1 || label.second == "patch"_L1);
    });
}

QMap<QString, QString> environmentOf(const Document &document)
{
    QMap<QString, QString> environment;
    for (const Variable &variable : imageVariables(document)) {
        environment.insert(variable.name, variable.value.value_or(QString()));
    }
    return environment;
}

QString commandLine(const Document &document, const QString &command)
{
    const QString folder = isForAllNodes(document) ? u"/var/lib/sealos/data/CLUSTER/rootfs"_s
                                                   : u"/var/lib/sealos/data/CLUSTER/applications/CONTAINER/workdir"_s;
    return u"cd %1 && %2"_s.arg(folder, expandedCommand(command, environmentOf(document)));
}

QString describe(const Document &document, const QString &command, qsizetype count)
{
    if (command == "/bin/sh"_L1 || command == "-c"_L1) {
        return Tr::tr("sealos leaves this element out.");
    }
    QString text =
        (isForAllNodes(document) ? Tr::tr("sealos runs on every node:") : Tr::tr("sealos runs on the first master:")) +
        u"\n```sh\n%1\n```\n"_s.arg(commandLine(document, command));
    if (const QMap<QString, QString> environment = environmentOf(document); !environment.isEmpty()) {
        text += Tr::tr("with %1 exported.").arg(u'`' + environment.keys().join("`, `"_L1) + u'`') + "\n\n"_L1;
    }
    return count > 1 ? text + Tr::tr("Each element is a command of its own; a failure does not stop the next one.")
                     : text;
}

} // namespace

QString expandedCommand(const QString &command, const QMap<QString, QString> &environment)
{
    QString result;
    for (qsizetype at = 0; at < command.size(); ++at) {
        const QChar c = command.at(at);
        if (c != u'$' || at + 1 == command.size()) {
            result += c;
            continue;
        }
        const QStringView behind = QStringView(command).sliced(at + 1);
        if (behind.startsWith(u'$')) {
            result += u'$';
            ++at;
        } else if (const auto read = readName(behind)) {
            const auto value = environment.constFind(read->name);
            const bool isKnown = read->isClosed && value != environment.cend();
            const QString unknown = read->isClosed ? "$("_L1 + read->name + u')' : u"$("_s;
            result += isKnown ? *value : unknown;
            at += read->length;
        } else {
            result += c;
        }
    }
    return result;
}

std::optional<Hover> hoverOfCommand(const Document &document, const image::Instruction &instruction,
                                    core::Position position)
{
    if (!instruction.isJson) {
        return Hover{instruction.argumentRange, describe(document, instruction.text, 1)};
    }
    for (const image::Word &word : instruction.words) {
        if (word.range.start <= position && position <= word.range.end) {
            return Hover{word.range, describe(document, word.value, instruction.words.size())};
        }
    }
    return std::nullopt;
}

} // namespace sealyard::language
