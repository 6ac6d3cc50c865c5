#include "language/hover.h"
#include "language/instructionhelp.h"
#include "language/occurrences.h"
#include "language/tr.h"
#include "lint/facts/copies.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

constexpr qsizetype shownFiles = 10;

bool touches(const core::TextRange &range, core::Position position)
{
    return range.start <= position && position <= range.end;
}

std::optional<Hover> ofKeyword(const Instruction &instruction)
{
    const InstructionHelp help = helpFor(instruction.kind);
    if (help.usage.isEmpty()) {
        return std::nullopt;
    }
    QString text = u"```dockerfile\n%1\n```\n"_s.arg(help.usage) + help.does;
    if (!help.sealos.isEmpty()) {
        text += "\n\n**sealos:** "_L1 + help.sealos;
    }
    return Hover{instruction.keywordRange, text};
}

std::optional<Hover> ofLabel(const Instruction &instruction, core::Position position)
{
    for (const image::Assignment &assignment : instruction.assignments) {
        if (!touches(assignment.key.range, position)) {
            continue;
        }
        for (const LabelHelp &label : sealosLabels()) {
            if (label.name == assignment.key.value) {
                const QString values =
                    label.values.isEmpty() ? QString() : "\n\n`"_L1 + label.values.join("`, `"_L1) + u'`';
                return Hover{assignment.key.range, label.does + values};
            }
        }
        return Hover{assignment.key.range, Tr::tr("sealos does not read this label.")};
    }
    return std::nullopt;
}

/// Files and links below a source, and those that a pattern matches.
QList<image::DirectoryEntry> entriesOf(const lint::CopySource &source, const image::VersionDirectory &directory)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QRegularExpression::wildcardToRegularExpression(source.path) + (source.isPattern ? u"(?:/.*)?"_s : QString())));
    QList<image::DirectoryEntry> entries;
    for (const image::DirectoryEntry &entry : directory.entries) {
        const bool isBelow = source.path.isEmpty() || entry.path == source.path ||
                             entry.path.startsWith(source.path + u'/') ||
                             (source.isPattern && pattern.match(entry.path).hasMatch());
        if (isBelow && !entry.isDirectory) {
            entries.append(entry);
        }
    }
    return entries;
}

QString listing(const QList<image::DirectoryEntry> &entries)
{
    qint64 size = 0;
    for (const image::DirectoryEntry &entry : entries) {
        size += entry.size;
    }
    QString text = Tr::tr("%n file(s)", nullptr, static_cast<int>(entries.size())) + ", "_L1 +
                   QLocale().formattedDataSize(size) + "\n\n"_L1;
    for (const image::DirectoryEntry &entry : entries.first(qMin(entries.size(), shownFiles))) {
        text += u"- `%1` (%2)\n"_s.arg(entry.path, QLocale().formattedDataSize(entry.size));
    }
    return entries.size() > shownFiles ? text + "- …\n"_L1 : text;
}

QString describe(const lint::CopySource &source, const image::VersionDirectory &directory)
{
    const QString target = "\n\n"_L1 + Tr::tr("Gets to `%1` in the image.").arg(source.target);
    const QList<image::DirectoryEntry> entries = entriesOf(source, directory);
    if (!entries.isEmpty()) {
        return listing(entries) + target;
    }
    if (source.path == "registry"_L1) {
        return Tr::tr("Made by `sealos build`: the container images that it finds in charts, manifests and image "
                      "lists.") +
               target;
    }
    return (directory.has(source.path) ? Tr::tr("An empty folder.")
                                       : Tr::tr("Not in the build context, unless init.sh makes it.")) +
           target;
}

std::optional<Hover> ofCopySource(const Snapshot &snapshot, core::Position position)
{
    const image::VersionDirectory *directory = snapshot.directory();
    if (!directory) {
        return std::nullopt;
    }
    for (const image::Stage &stage : snapshot.document.evaluation().stages) {
        for (const lint::CopySource &source : lint::copySources(stage, snapshot.document.kubefile())) {
            if (touches(source.range, position)) {
                return Hover{source.range, describe(source, *directory)};
            }
        }
    }
    return std::nullopt;
}

/// The image that a stage begins from, with its variables expanded.
std::optional<Hover> ofBaseImage(const Document &document, const Instruction &instruction, core::Position position)
{
    if (instruction.words.isEmpty() || !touches(instruction.words.first().range, position)) {
        return std::nullopt;
    }
    const core::TextRange &range = instruction.words.first().range;
    for (const image::Stage &stage : document.evaluation().stages) {
        if (document.kubefile().instructions.at(stage.fromIndex).range != instruction.range) {
            continue;
        }
        if (stage.image == "scratch"_L1) {
            return Hover{range, Tr::tr("Nothing: the image holds only what is copied into it.")};
        }
        return hoverOfImage(stage.image, range);
    }
    return std::nullopt;
}

std::optional<Hover> ofStage(const Document &document, core::Position position)
{
    const QList<Occurrence> all = occurrencesIn(document);
    const Occurrence *found = occurrenceAt(all, position);
    if (!found || found->kind != SymbolKind::Stage) {
        return std::nullopt;
    }
    const auto stage = std::ranges::find(document.evaluation().stages, found->name, &image::Stage::name);
    return stage == document.evaluation().stages.end()
               ? std::nullopt
               : std::optional(Hover{found->range,
                                     Tr::tr("The stage `%1`, which begins from `%2`.").arg(stage->name, stage->image)});
}

} // namespace

std::optional<Hover> hoverInBuildFile(const Snapshot &snapshot, core::Position position)
{
    const Document &document = snapshot.document;
    const Instruction *instruction = document.instructionAt(position);
    if (!instruction) {
        return std::nullopt;
    }
    if (touches(instruction->keywordRange, position)) {
        return ofKeyword(*instruction);
    }
    if (auto variable = hoverOfVariable(snapshot, position)) {
        return variable;
    }
    if (auto stage = ofStage(document, position)) {
        return stage;
    }
    switch (instruction->kind) {
    case InstructionKind::Label:
        return ofLabel(*instruction, position);
    case InstructionKind::Copy:
    case InstructionKind::Add:
        return ofCopySource(snapshot, position);
    case InstructionKind::From:
        return ofBaseImage(document, *instruction, position);
    case InstructionKind::Cmd:
    case InstructionKind::Entrypoint:
        return hoverOfCommand(document, *instruction, position);
    default:
        return std::nullopt;
    }
}

} // namespace sealyard::language
