#include "language/navigation.h"

#include "language/links.h"
#include "language/occurrences.h"
#include "language/tr.h"
#include "language/variables.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

constexpr qsizetype filesLookedAt = 200;

/// The symbol at a position, and the files in which it has its meaning.
struct Target
{
    QString name;
    SymbolKind kind = SymbolKind::Variable;
    core::TextRange range;
    QList<Document> documents;
};

struct Found
{
    QString path;
    Occurrence occurrence;
};

bool definesEnvironment(const Document &buildFile, const QString &name)
{
    return std::ranges::any_of(occurrencesIn(buildFile), [&](const Occurrence &each) {
        return each.isDefinition && each.isEnvironment && each.kind == SymbolKind::Variable && each.name == name;
    });
}

std::optional<Document> read(const Snapshot &snapshot, const image::VersionDirectory &directory, const QString &name)
{
    const QString path = directory.path + u'/' + name;
    if (path == snapshot.document.path()) {
        return snapshot.document;
    }
    const auto text = snapshot.sources.text(path);
    return text ? std::optional(Document(path, *text, documentKind(name))) : std::nullopt;
}

/// Files that see the image's environment: templates, and scripts but for init.sh, which runs before the build.
bool seesEnvironment(const image::DirectoryEntry &entry)
{
    return !entry.isDirectory && !entry.isSymlink &&
           (entry.role == image::FileRole::Script || entry.role == image::FileRole::Template);
}

/// The build file that gives the environment, and all that sees it; nothing when it does not have the name.
QList<Document> documentsOfEnvironment(const Snapshot &snapshot, const QString &name)
{
    const image::VersionDirectory *directory = snapshot.directory();
    const QString buildFile = directory ? image::buildFileOf(*directory) : QString();
    const auto main = buildFile.isEmpty() ? std::nullopt : read(snapshot, *directory, buildFile);
    if (!main || !definesEnvironment(*main, name)) {
        return {};
    }
    QList<Document> documents{*main};
    for (const image::DirectoryEntry &entry : directory->entries) {
        if (seesEnvironment(entry) && documents.size() < filesLookedAt) {
            if (auto document = read(snapshot, *directory, entry.path)) {
                documents.append(*std::move(document));
            }
        }
    }
    return documents;
}

std::optional<Target> targetAt(const Snapshot &snapshot, core::Position position)
{
    const QList<Occurrence> all = occurrencesIn(snapshot.document);
    const Occurrence *found = occurrenceAt(all, position);
    if (!found) {
        return std::nullopt;
    }
    Target target{found->name, found->kind, found->range, {}};
    const bool isInit = snapshot.pathInDirectory() == "init.sh"_L1;
    if (found->kind == SymbolKind::Variable && !isInit) {
        target.documents = documentsOfEnvironment(snapshot, found->name);
    }
    const auto isThis = [&](const Document &each) {
        return each.path() == snapshot.document.path();
    };
    if (std::ranges::none_of(target.documents, isThis)) {
        target.documents = {snapshot.document};
    }
    return target;
}

QList<Found> placesOf(const Target &target)
{
    QList<Found> places;
    for (const Document &document : target.documents) {
        for (const Occurrence &each : occurrencesIn(document)) {
            if (each.name == target.name && each.kind == target.kind) {
                places.append({document.path(), each});
            }
        }
    }
    return places;
}

bool isGivenFromOutside(const QString &name)
{
    return name == "PATH"_L1 || name == "HOME"_L1 || name.startsWith("SEALOS_SYS"_L1) ||
           platformArguments().contains(name);
}

bool canBeName(const QString &name, SymbolKind kind)
{
    static const QRegularExpression variable(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    static const QRegularExpression stage(u"\\A[a-z][a-z0-9_.-]*\\z"_s);
    return (kind == SymbolKind::Stage ? stage : variable).match(name).hasMatch() && !isGivenFromOutside(name) &&
           !(kind == SymbolKind::Stage && name == "scratch"_L1);
}

} // namespace

QList<Location> definitionsAt(const Snapshot &snapshot, core::Position position)
{
    QList<Location> locations;
    if (const auto target = targetAt(snapshot, position)) {
        for (const Found &place : placesOf(*target)) {
            if (place.occurrence.isDefinition) {
                locations.append({place.path, place.occurrence.range, true});
            }
        }
        return locations;
    }
    for (const DocumentLink &link : linksIn(snapshot)) {
        if (link.range.start <= position && position <= link.range.end && !link.path.isEmpty()) {
            locations.append({link.path, {}, true});
        }
    }
    return locations;
}

QList<Location> referencesAt(const Snapshot &snapshot, core::Position position)
{
    QList<Location> locations;
    if (const auto target = targetAt(snapshot, position)) {
        for (const Found &place : placesOf(*target)) {
            locations.append({place.path, place.occurrence.range, place.occurrence.isDefinition});
        }
    }
    return locations;
}

core::Result<RenameTarget> renameTargetAt(const Snapshot &snapshot, core::Position position)
{
    const auto target = targetAt(snapshot, position);
    if (!target) {
        return core::failure(Tr::tr("Only variables and stages can be renamed."), core::ErrorKind::Invalid);
    }
    if (isGivenFromOutside(target->name)) {
        return core::failure(Tr::tr("“%1” cannot be renamed: its name is given from outside.").arg(target->name),
                             core::ErrorKind::Invalid);
    }
    const QList<Found> places = placesOf(*target);
    if (std::ranges::none_of(places, [](const Found &place) { return place.occurrence.isDefinition; })) {
        return core::failure(Tr::tr("“%1” cannot be renamed: nothing here defines it.").arg(target->name),
                             core::ErrorKind::Invalid);
    }
    return RenameTarget{target->range, target->name};
}

core::Result<QList<core::FileEdit>> renamed(const Snapshot &snapshot, core::Position position, const QString &name)
{
    if (const auto possible = renameTargetAt(snapshot, position); !possible) {
        return std::unexpected(possible.error());
    }
    const Target target = *targetAt(snapshot, position);
    if (!canBeName(name, target.kind)) {
        return core::failure(Tr::tr("“%1” cannot be the name of a variable or stage.").arg(name),
                             core::ErrorKind::Invalid);
    }
    Target other = target;
    other.name = name;
    if (name != target.name && !placesOf(other).isEmpty()) {
        return core::failure(Tr::tr("There is a “%1” already; both would become one.").arg(name),
                             core::ErrorKind::Exists);
    }
    QList<core::FileEdit> edits;
    for (const Found &place : placesOf(target)) {
        edits.append({place.path, {place.occurrence.range, name}});
    }
    return edits;
}

} // namespace sealyard::language
