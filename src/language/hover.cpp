#include "language/hover.h"

#include "image/reference.h"
#include "imagelist/manifestline.h"
#include "language/occurrences.h"
#include "language/tr.h"
#include "language/variables.h"
#include "lint/facts/imagelistlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

constexpr qsizetype shownValue = 2000;

bool touches(const core::TextRange &range, core::Position position)
{
    return range.start <= position && position <= range.end;
}

std::optional<Hover> inImageList(const Document &document, core::Position position)
{
    for (const lint::ImageLine &line : lint::imageLines(document.text())) {
        if (touches(line.range, position)) {
            return hoverOfImage(line.image, line.range);
        }
    }
    return std::nullopt;
}

std::optional<Hover> inManifest(const Document &document, core::Position position)
{
    const imagelist::Line line{.text = document.line(position.line).toString(), .start = {position.line, 0}};
    const auto found = imagelist::readManifestLine(line, document.line(position.line + 1).toString());
    if (!found) {
        return std::nullopt;
    }
    const int start = static_cast<int>(found->start);
    const core::TextRange range{{position.line, start}, {position.line, start + static_cast<int>(found->raw.size())}};
    if (!touches(range, position)) {
        return std::nullopt;
    }
    return found->reference.isEmpty() ? Hover{range, Tr::tr("sealos does not pack this: %1").arg(found->reason)}
                                      : hoverOfImage(found->raw, range);
}

/// Where a variable gets its value: of one that the build file of the version directory defines.
QString originOf(const Snapshot &snapshot, const QString &path, const core::TextRange &definition)
{
    const QString file = path == snapshot.document.path() ? QString() : path.section(u'/', 3);
    return file.isEmpty() ? Tr::tr("set in line %1").arg(definition.start.line + 1)
                          : Tr::tr("set in %1, line %2").arg(file).arg(definition.start.line + 1);
}

QString describe(const Snapshot &snapshot, const Variable &variable, const QString &path)
{
    QString text = u"`%1` = "_s.arg(variable.name) +
                   (variable.value ? u"`%1`"_s.arg(variable.value->left(shownValue)) : Tr::tr("*no value*")) + u'\n';
    text += u"\n*%1*, "_s.arg(variable.isArgument ? u"ARG"_s : u"ENV"_s) +
            originOf(snapshot, path, variable.definition) + u".\n\n"_s;
    return text + (variable.isArgument
                       ? Tr::tr("A variable of the build: CI gives no value for application images, and it does not "
                                "exist when the image is run.")
                       : Tr::tr("`sealos run -e %1=VALUE` replaces it.").arg(variable.name));
}

/// The variables that an occurrence of a document can mean, and the file that defines them.
std::pair<QList<Variable>, QString> meant(const Snapshot &snapshot, const Occurrence &occurrence)
{
    const Document &document = snapshot.document;
    if (document.isBuildFile()) {
        const auto &instruction = document.kubefile().instructions.at(occurrence.instruction);
        const bool isRun =
            instruction.kind == image::InstructionKind::Cmd || instruction.kind == image::InstructionKind::Entrypoint;
        // A definition is described by what it makes.
        const qsizetype at = occurrence.instruction + (occurrence.isDefinition ? 1 : 0);
        return {isRun ? imageVariables(document) : variablesAt(document, at), document.path()};
    }
    const image::VersionDirectory *directory = snapshot.directory();
    const QString name = directory ? image::buildFileOf(*directory) : QString();
    if (name.isEmpty() || snapshot.pathInDirectory() == "init.sh"_L1) {
        return {};
    }
    const QString path = directory->path + u'/' + name;
    const Document buildFile(path, snapshot.sources.text(path).value_or(QString()), DocumentKind::BuildFile);
    return {imageVariables(buildFile), path};
}

} // namespace

std::optional<Hover> hoverOfImage(const QString &written, const core::TextRange &range)
{
    const auto reference = image::parseReference(written);
    if (!reference) {
        return Hover{range, reference.error().message};
    }
    QString text = Tr::tr("Pulled as `%1`").arg(reference->normalized()) + "\n\n"_L1 +
                   Tr::tr("Stored in the cluster's registry as `%1`").arg(reference->storedName());
    if (reference->tag.isEmpty() && reference->digest.isEmpty()) {
        text += "\n\n"_L1 + Tr::tr("Without a tag `latest` is pulled, which is another image from day to day.");
    }
    return Hover{range, text};
}

std::optional<Hover> hoverOfVariable(const Snapshot &snapshot, core::Position position)
{
    const QList<Occurrence> all = occurrencesIn(snapshot.document);
    const Occurrence *found = occurrenceAt(all, position);
    if (!found || found->kind != SymbolKind::Variable) {
        return std::nullopt;
    }
    const auto [variables, path] = meant(snapshot, *found);
    if (const Variable *variable = findVariable(variables, found->name)) {
        return Hover{found->whole, describe(snapshot, *variable, path)};
    }
    const bool isUnknown = snapshot.document.isBuildFile() && found->isEnvironment;
    return isUnknown ? std::optional(Hover{
                           found->whole, Tr::tr("`%1` is no ENV of the image: sealos turns it into `$(%1)`, which the "
                                                "shell runs as a command, unless `sealos run -e` gives a value.")
                                             .arg(found->name)})
                     : std::nullopt;
}

std::optional<Hover> hoverAt(const Snapshot &snapshot, core::Position position)
{
    const Document &document = snapshot.document;
    if (!document.isHelped()) {
        return std::nullopt;
    }
    switch (document.kind()) {
    case DocumentKind::BuildFile:
        return hoverInBuildFile(snapshot, position);
    case DocumentKind::ImageList:
        return inImageList(document, position);
    case DocumentKind::Manifest:
        return inManifest(document, position);
    case DocumentKind::ChartValues:
        return hoverOfValue(snapshot, position);
    case DocumentKind::Script:
    case DocumentKind::Template:
        return hoverOfVariable(snapshot, position);
    case DocumentKind::Other:
        return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace sealyard::language
