#include "language/outline.h"

#include "image/yaml.h"
#include "lint/facts/imagelistlines.h"
#include "shell/syntax/script.h"
#include "shell/syntax/walk.h"

#include <limits>

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

constexpr qsizetype entryLimit = 10'000;
constexpr qsizetype detailLength = 80;

/// Variables have entries of their own, so that they can be found.
QList<OutlineEntry> assignmentsOf(const Instruction &instruction)
{
    QList<OutlineEntry> entries;
    for (const image::Assignment &assignment : instruction.assignments) {
        const core::Position end = assignment.value ? assignment.value->range.end : assignment.key.range.end;
        entries.append({.name = assignment.key.value,
                        .detail = assignment.value ? assignment.value->value.left(detailLength) : QString(),
                        .kind = OutlineKind::Variable,
                        .range = {assignment.key.range.start, end},
                        .nameRange = assignment.key.range});
    }
    return entries;
}

QList<OutlineEntry> ofBuildFile(const Document &document)
{
    QList<OutlineEntry> entries;
    qsizetype count = 0;
    for (const Instruction &instruction : document.kubefile().instructions) {
        if (++count > entryLimit) {
            break;
        }
        const bool isStage = instruction.kind == InstructionKind::From;
        OutlineEntry entry{.name = instruction.keyword.toUpper(),
                           .detail = instruction.text.left(detailLength),
                           .kind = isStage ? OutlineKind::Stage : OutlineKind::Instruction,
                           .range = instruction.range,
                           .nameRange = instruction.keywordRange,
                           .children = assignmentsOf(instruction)};
        if (isStage || entries.isEmpty() || entries.last().kind != OutlineKind::Stage) {
            entries.append(entry);
        } else {
            entries.last().range.end = instruction.range.end;
            entries.last().children.append(entry);
        }
    }
    return entries;
}

QList<OutlineEntry> ofScript(const Document &document)
{
    QList<OutlineEntry> entries;
    const shell::Script script = shell::parse(document.text());
    shell::walk(script, {.command =
                             [&](const shell::CommandSyntax &command) {
                                 const auto *function = std::get_if<shell::Function>(&command.value);
                                 if (function && entries.size() < entryLimit) {
                                     entries.append({.name = function->name,
                                                     .detail = {},
                                                     .kind = OutlineKind::Function,
                                                     .range = command.range,
                                                     .nameRange = function->nameRange});
                                 }
                             },
                         .word = {},
                         .parameter = {},
                         .assignment = {},
                         .redirection = {}});
    return entries;
}

QList<OutlineEntry> ofManifest(const Document &document)
{
    QList<OutlineEntry> entries;
    for (const image::YamlNode &node : image::parseYaml(document.text()).documents) {
        const QString kind = node.text({u"kind"});
        if (!kind.isEmpty() && entries.size() < entryLimit) {
            const QString name = node.text({u"metadata", u"name"});
            entries.append({.name = name.isEmpty() ? kind : kind + u' ' + name,
                            .detail = node.text({u"metadata", u"namespace"}),
                            .kind = OutlineKind::Object,
                            .range = node.range,
                            .nameRange = node.find(u"kind")->range});
        }
    }
    return entries;
}

QList<OutlineEntry> ofImageList(const Document &document)
{
    QList<OutlineEntry> entries;
    for (const lint::ImageLine &line : lint::imageLines(document.text())) {
        if (entries.size() < entryLimit) {
            entries.append({line.image, {}, OutlineKind::Image, line.range, line.range});
        }
    }
    return entries;
}

} // namespace

QList<OutlineEntry> outlineOf(const Document &document)
{
    if (!document.isHelped()) {
        return {};
    }
    switch (document.kind()) {
    case DocumentKind::BuildFile:
        return ofBuildFile(document);
    case DocumentKind::Script:
        return ofScript(document);
    case DocumentKind::Manifest:
        return ofManifest(document);
    case DocumentKind::ImageList:
        return ofImageList(document);
    case DocumentKind::ChartValues:
    case DocumentKind::Template:
    case DocumentKind::Other:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace sealyard::language
