#include "lint/fixing.h"
#include "lint/linter.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

constexpr qsizetype mostFiles = 40;

void require(bool isTrue, const core::Diagnostic &finding)
{
    if (!isTrue) {
        std::fprintf(stderr, "%s in %s at %d:%d: %s\n", qPrintable(finding.code), qPrintable(finding.path),
                     finding.range.start.line, finding.range.start.column, qPrintable(finding.message));
        std::abort();
    }
}

/// A tree that exists in memory alone: "--- PATH" begins a file, "--- PATH/" is an empty folder.
struct Tree
{
    image::Workspace workspace{.root = u"/nonexistent"_s, .applications = {}, .problems = {}};
    QHash<QString, QString> texts;
};

bool isPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return path.size() < 200 &&
           std::ranges::none_of(
               parts, [](const QString &part) { return part.isEmpty() || part == "."_L1 || part == ".."_L1; });
}

image::VersionDirectory &directoryAt(image::Workspace &workspace, const QString &path)
{
    const QStringList parts = path.split(u'/');
    const auto type = parts.at(0) == "dockerimages"_L1 ? image::ImageType::DockerImage : image::ImageType::Application;
    const QString top = parts.at(0) + u'/' + parts.at(1);
    auto application = std::ranges::find(workspace.applications, top, &image::Application::path);
    if (application == workspace.applications.end()) {
        workspace.applications.append(
            {.type = type, .name = parts.at(1), .path = top, .versions = {}, .looseFiles = {}});
        application = workspace.applications.end() - 1;
    }
    auto version = std::ranges::find(application->versions, parts.at(2), &image::VersionDirectory::version);
    if (version == application->versions.end()) {
        application->versions.append({.type = type,
                                      .app = parts.at(1),
                                      .version = parts.at(2),
                                      .path = top + u'/' + parts.at(2),
                                      .entries = {}});
        version = application->versions.end() - 1;
    }
    return *version;
}

void addEntry(image::VersionDirectory &directory, const QString &name, qint64 size, bool isDirectory)
{
    if (std::ranges::contains(directory.entries, name, &image::DirectoryEntry::path)) {
        return;
    }
    directory.entries.append({.path = name,
                              .size = size,
                              .role = isDirectory ? image::FileRole::Other : image::fileRole(name),
                              .isDirectory = isDirectory});
}

void add(Tree &tree, QString path, const QString &text)
{
    const bool isFolder = path.endsWith(u'/');
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    const bool isRooted = path.startsWith("applications/"_L1) || path.startsWith("dockerimages/"_L1);
    const QString full = isRooted || path == ".sealyard.yaml"_L1 ? path : u"applications/demo/1.0/"_s + path;
    if (!isPath(full) || (isRooted && full.count(u'/') < 3)) {
        return;
    }
    if (full == path && !isRooted) {
        tree.texts.insert(full, text);
        return;
    }
    image::VersionDirectory &directory = directoryAt(tree.workspace, full);
    const QString name = full.sliced(directory.path.size() + 1);
    const bool isInFile = std::ranges::any_of(directory.entries, [&](const image::DirectoryEntry &each) {
        return !each.isDirectory && name.startsWith(each.path + u'/');
    });
    if (isInFile || directory.has(name)) {
        return;
    }
    tree.texts.insert(full, text);
    for (qsizetype at = name.indexOf(u'/'); at >= 0; at = name.indexOf(u'/', at + 1)) {
        addEntry(directory, name.first(at), 0, true);
    }
    addEntry(directory, name, text.toUtf8().size(), isFolder);
    std::ranges::sort(directory.entries, {}, &image::DirectoryEntry::path);
}

Tree treeOf(const QString &input)
{
    Tree tree;
    QString path;
    QString text;
    qsizetype files = 0;
    const QStringList lines = input.split(u'\n') + QStringList{u"--- "_s};
    for (const QString &line : lines) {
        if (!line.startsWith("--- "_L1)) {
            text += line + u'\n';
            continue;
        }
        if (!path.isEmpty() && files++ < mostFiles) {
            add(tree, path, text);
        }
        path = line.sliced(4);
        text.clear();
    }
    return tree;
}

void checkRange(const core::Diagnostic &finding, const QString &path, const core::TextRange &range,
                const image::SourceTree &sources)
{
    require(range.start <= range.end && range.start.line >= 0 && range.start.column >= 0, finding);
    if (const auto text = sources.text(path); text && range != core::TextRange()) {
        const core::LineIndex lines(*text);
        require(lines.position(lines.offset(range.start)) == range.start, finding);
        require(lines.position(lines.offset(range.end)) == range.end, finding);
    }
}

void check(const core::Diagnostic &finding, const image::SourceTree &sources)
{
    require(!finding.code.isEmpty() && !finding.message.isEmpty() && !finding.path.isEmpty(), finding);
    checkRange(finding, finding.path, finding.range, sources);
    for (const core::RelatedLocation &each : finding.related) {
        require(!each.message.isEmpty(), finding);
        checkRange(finding, each.path, each.range, sources);
    }
    for (const core::Fix &fix : finding.fixes) {
        require(!fix.title.isEmpty() && !fix.edits.isEmpty(), finding);
        for (const core::FileEdit &edit : fix.edits) {
            checkRange(finding, edit.path, edit.edit.range, sources);
        }
    }
}

void checkFixes(const Tree &tree, const image::SourceTree &sources, lint::FixKind kind)
{
    const lint::FixedFiles fixed = lint::fixedFiles(tree.workspace, sources, {}, kind);
    for (const auto &[path, text] : fixed.after.asKeyValueRange()) {
        if (lint::syntaxErrorCount(path, text) > lint::syntaxErrorCount(path, fixed.before.value(path))) {
            std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    const Tree tree = treeOf(QString::fromUtf8(data, static_cast<qsizetype>(size)));
    const image::SourceTree sources(tree.workspace.root, tree.texts);
    const lint::LintResult result = lint::lintWorkspace(tree.workspace, sources);
    for (const core::Diagnostic &finding : result.diagnostics) {
        check(finding, sources);
    }
    if (!std::ranges::is_sorted(result.diagnostics, core::comesBefore)) {
        std::abort();
    }
    checkFixes(tree, sources, lint::FixKind::Safe);
    checkFixes(tree, sources, lint::FixKind::All);
    return 0;
}
