#include "language/workspaceindex.h"

#include "image/evaluation.h"
#include "image/kubefile.h"
#include "image/reference.h"
#include "imagelist/scan.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

constexpr qsizetype namesPerDirectory = 1000;
constexpr qsizetype shownNames = 200;

void addNames(const image::Instruction &instruction, const QString &path, DirectoryIndex &index)
{
    const bool isEnv = instruction.kind == InstructionKind::Env;
    if (!isEnv && instruction.kind != InstructionKind::Label) {
        return;
    }
    for (const image::Assignment &assignment : instruction.assignments) {
        if (index.names.size() < namesPerDirectory) {
            index.names.append(
                {assignment.key.value, isEnv ? IndexedKind::Variable : IndexedKind::Label, path, assignment.key.range});
        }
    }
}

void addBuildFile(const QString &path, const QString &text, DirectoryIndex &index)
{
    const image::Kubefile kubefile = image::parseKubefile(text);
    for (const image::Instruction &instruction : kubefile.instructions) {
        addNames(instruction, path, index);
    }
    for (const image::Stage &stage : image::evaluate(kubefile, {}).stages) {
        if (!stage.image.isEmpty() && stage.image != "scratch"_L1) {
            index.baseImages.insert(stage.image);
        }
        if (!stage.name.isEmpty() && index.names.size() < namesPerDirectory) {
            index.names.append({stage.name, IndexedKind::Stage, path, kubefile.instructions.at(stage.fromIndex).range});
        }
    }
}

void addCharts(const image::VersionDirectory &directory, DirectoryIndex &index)
{
    for (const image::DirectoryEntry &entry : directory.entries) {
        if (entry.path.startsWith("charts/"_L1) && entry.path.endsWith("/Chart.yaml"_L1)) {
            const QString name = entry.path.section(u'/', -2, -2);
            index.names.append({name, IndexedKind::Chart, directory.path + u'/' + entry.path, {}});
        }
    }
}

void addImages(const DirectoryIndex &directory, QMap<QString, QSet<QString>> &tags)
{
    for (const QString &image : directory.images + directory.baseImages) {
        if (const auto reference = image::parseReference(image)) {
            const QString repository = image::Reference{reference->registry, reference->repository, {}, {}}.toString();
            QSet<QString> &known = tags[repository];
            if (!reference->tag.isEmpty()) {
                known.insert(reference->tag);
            }
        }
    }
}

/// How well a name matches: 0 not at all, the more the better.
int rankOf(const QString &name, const QString &query)
{
    if (name.compare(query, Qt::CaseInsensitive) == 0) {
        return 4;
    }
    if (name.startsWith(query, Qt::CaseInsensitive)) {
        return 3;
    }
    if (name.contains(query, Qt::CaseInsensitive)) {
        return 2;
    }
    qsizetype at = 0;
    for (const QChar letter : query) {
        at = name.indexOf(letter, at, Qt::CaseInsensitive) + 1;
        if (at == 0) {
            return 0;
        }
    }
    return 1;
}

} // namespace

DirectoryIndex indexOf(const image::VersionDirectory &directory, const image::SourceTree &sources)
{
    DirectoryIndex index;
    const QString buildFile = image::buildFileOf(directory);
    const QString main = directory.path + u'/' + (buildFile.isEmpty() ? u"init.sh"_s : buildFile);
    index.names.append({directory.app + u' ' + directory.version, IndexedKind::VersionDirectory, main, {}});
    for (const QString &name : image::buildFileNames()) {
        const QString path = directory.path + u'/' + name;
        if (const auto text = directory.has(name) ? sources.text(path) : core::failure({}); text) {
            addBuildFile(path, *text, index);
        }
    }
    addCharts(directory, index);
    const auto images = imagelist::scanImages(directory, sources, imagelist::ChartDepth::Images).images;
    for (const imagelist::PackedImage &image : images) {
        index.images.insert(image.reference);
        for (const imagelist::ImageOrigin &origin : image.origins) {
            index.images.insert(origin.raw);
        }
    }
    return index;
}

WorkspaceIndex indexOf(const image::Workspace &workspace, const image::SourceTree &sources,
                       const WorkspaceIndex &earlier, const QStringList &changed)
{
    WorkspaceIndex index{.workspace = workspace, .directories = {}, .imageTags = {}, .baseImages = {}};
    QMap<QString, QSet<QString>> tags;
    QSet<QString> bases;
    for (const image::VersionDirectory &directory : workspace.versionDirectories()) {
        const auto known = earlier.directories.constFind(directory.path);
        const bool isKnown = known != earlier.directories.cend() && !changed.contains(directory.path);
        const DirectoryIndex own = isKnown ? *known : indexOf(directory, sources);
        addImages(own, tags);
        bases += own.baseImages;
        index.directories.insert(directory.path, own);
    }
    for (const auto &[repository, names] : tags.asKeyValueRange()) {
        QStringList sorted = names.values();
        sorted.sort();
        index.imageTags.insert(repository, sorted);
    }
    index.baseImages = bases.values();
    index.baseImages.sort();
    return index;
}

QList<IndexedName> namesMatching(const WorkspaceIndex &index, const QString &query)
{
    QList<std::pair<int, IndexedName>> ranked;
    for (const DirectoryIndex &directory : index.directories) {
        for (const IndexedName &name : directory.names) {
            if (const int rank = query.isEmpty() ? 1 : rankOf(name.name, query); rank > 0) {
                ranked.append({rank, name});
            }
        }
    }
    std::ranges::sort(ranked, [](const auto &left, const auto &right) {
        return std::tuple(-left.first, left.second.name, left.second.path) <
               std::tuple(-right.first, right.second.name, right.second.path);
    });
    QList<IndexedName> names;
    for (const auto &[rank, name] : ranked.first(qMin(ranked.size(), shownNames))) {
        names.append(name);
    }
    return names;
}

} // namespace sealyard::language
