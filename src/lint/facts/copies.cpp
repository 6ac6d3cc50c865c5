#include "lint/facts/copies.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::EvaluatedInstruction;
using sealyard::image::InstructionKind;

namespace sealyard::lint {

namespace {

/// Hostile files alone have more, and rules look at the directory's files for each.
constexpr qsizetype sourceLimit = 200;

bool isCopy(const EvaluatedInstruction &instruction)
{
    return (instruction.kind == InstructionKind::Copy || instruction.kind == InstructionKind::Add) &&
           instruction.arguments.size() >= 2;
}

bool isFromElsewhere(const EvaluatedInstruction &instruction)
{
    return instruction.flags.contains(u"from"_s);
}

/// Sources that are no paths: downloads, git repositories and heredocs.
bool isPath(const QString &source)
{
    return !source.contains("://"_L1) && !source.startsWith("git@"_L1) && !source.startsWith("<<"_L1);
}

QString absolute(const QString &workingDirectory, const QString &target)
{
    return QDir::cleanPath(target.startsWith(u'/') ? target : workingDirectory + u'/' + target);
}

/// "dir/", "." and "..", and every target of several sources.
bool isDirectoryName(const QStringList &arguments)
{
    const QString &target = arguments.last();
    return arguments.size() > 2 || target.endsWith(u'/') || target == "."_L1 || target.endsWith("/."_L1);
}

CopySource makeSource(const QString &written, const QString &target, const image::Word *word)
{
    const QString relative = QDir::cleanPath(u"./"_s + written);
    static const QRegularExpression climbs(u"^(?:\\.\\./?)+"_s);
    CopySource source{.written = written, .path = relative, .target = target};
    source.path.remove(climbs);
    source.leavesContext = source.path.size() != relative.size();
    if (source.path == "."_L1) {
        source.path.clear();
    }
    source.isPattern = written.contains(u'*') || written.contains(u'?') || written.contains(u'[');
    if (word) {
        source.range = word->range;
        source.hasVariable = word->raw.contains(u'$');
    }
    return source;
}

} // namespace

QList<CopySource> copySources(const image::Stage &stage, const image::Kubefile &kubefile)
{
    QList<CopySource> sources;
    QString workingDirectory = u"/"_s;
    for (const EvaluatedInstruction &instruction : stage.instructions) {
        if (instruction.kind == InstructionKind::WorkDir && !instruction.arguments.isEmpty()) {
            workingDirectory = absolute(workingDirectory, instruction.arguments.first());
        }
        if (!isCopy(instruction) || isFromElsewhere(instruction)) {
            continue;
        }
        const QList<image::Word> &words = kubefile.instructions.at(instruction.index).words;
        const QString target = absolute(workingDirectory, instruction.arguments.last());
        for (qsizetype i = 0; i + 1 < instruction.arguments.size(); ++i) {
            if (isPath(instruction.arguments.at(i)) && sources.size() < sourceLimit) {
                const image::Word *word = i < words.size() ? &words.at(i) : nullptr;
                sources.append(makeSource(instruction.arguments.at(i), target, word));
                sources.last().instruction = instruction.index;
                sources.last().isIntoDirectory = isDirectoryName(instruction.arguments);
            }
        }
    }
    return sources;
}

RegistryPlace registryPlace(const CopySource &source)
{
    static constexpr auto store = "registry/docker"_L1;
    if (source.isPattern || source.hasVariable) {
        return RegistryPlace::Unknown;
    }
    const bool isAbove = source.path.isEmpty() || source.path == "registry"_L1 || source.path == store;
    if (!isAbove) {
        return source.path.startsWith(store) ? RegistryPlace::Unknown : RegistryPlace::NotCopied;
    }
    QString rest = QString(store).sliced(source.path.size());
    if (rest.startsWith(u'/')) {
        rest.remove(0, 1);
    }
    const QString place = QDir::cleanPath(source.target + u'/' + rest);
    return place == "/registry/docker"_L1 ? RegistryPlace::AtRoot : RegistryPlace::Elsewhere;
}

RegistryPlace registryPlace(const image::Stage &stage, const image::Kubefile &kubefile)
{
    RegistryPlace result = RegistryPlace::NotCopied;
    const auto isForeign = [](const auto &instruction) {
        return isCopy(instruction) && isFromElsewhere(instruction);
    };
    if (std::ranges::any_of(stage.instructions, isForeign)) {
        result = RegistryPlace::Unknown;
    }
    for (const CopySource &source : copySources(stage, kubefile)) {
        const RegistryPlace place = registryPlace(source);
        if (place == RegistryPlace::AtRoot) {
            return place;
        }
        if (place != RegistryPlace::NotCopied && result != RegistryPlace::Unknown) {
            result = place;
        }
    }
    return result;
}

} // namespace sealyard::lint
