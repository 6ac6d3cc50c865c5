#include "scaffold/pattern.h"

#include "scaffold/patternreader.h"
#include "scaffold/tr.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::Result;

namespace {

const QString builtInFolder = u":/scaffold"_s;

PatternReader readerOf(const QString &folder, const QString &language)
{
    return {folder, language, builtInFolder + "/common"_L1};
}

core::Error errorOf(const core::Diagnostic &problem, const QString &folder)
{
    const core::Position place = problem.range.start;
    // lupdate finds no context for Tr::tr() here.
    return {.message = QCoreApplication::translate("scaffold", "“%1”, line %2, column %3: %4")
                           .arg(QDir::toNativeSeparators(QDir(folder).filePath(problem.path)),
                                QString::number(place.line + 1), QString::number(place.column + 1), problem.message),
            .kind = core::ErrorKind::Invalid};
}

/// The folders below one that hold a pattern.
QStringList patternFoldersIn(const QString &path)
{
    const QDir folder(path);
    QStringList found;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QFileInfo::exists(folder.filePath(name + "/pattern.yaml"_L1))) {
            found.append(folder.filePath(name));
        }
    }
    return found;
}

void sortByOrder(QList<Pattern> &patterns)
{
    std::ranges::stable_sort(patterns, {}, &Pattern::order);
}

} // namespace

Result<Pattern> readPattern(const QString &folder, const QString &uiLanguage)
{
    PatternReader reader = readerOf(folder, uiLanguage);
    auto pattern = reader.read();
    if (pattern && !reader.problems().isEmpty()) {
        return std::unexpected(errorOf(reader.problems().first(), folder));
    }
    return pattern;
}

Result<QList<core::Diagnostic>> checkPattern(const QString &folder)
{
    PatternReader reader = readerOf(QDir(folder).absolutePath(), u"en"_s);
    const auto pattern = reader.read();
    if (!pattern) {
        return std::unexpected(pattern.error());
    }
    return reader.problems();
}

Result<QList<Pattern>> builtInPatterns(const QString &uiLanguage)
{
    QList<Pattern> patterns;
    for (const QString &folder : patternFoldersIn(builtInFolder)) {
        auto pattern = readPattern(folder, uiLanguage);
        if (!pattern) {
            return std::unexpected(pattern.error());
        }
        patterns.append(*std::move(pattern));
    }
    sortByOrder(patterns);
    return patterns;
}

Result<PatternSet> allPatterns(const QString &uiLanguage, const QStringList &folders)
{
    auto builtIn = builtInPatterns(uiLanguage);
    if (!builtIn) {
        return std::unexpected(builtIn.error());
    }
    PatternSet set;
    QStringList ids;
    for (const QString &folder : folders) {
        for (const QString &path : patternFoldersIn(folder)) {
            auto pattern = readPattern(path, uiLanguage);
            const QString id = QDir(path).dirName();
            if (!pattern) {
                set.problems.append(pattern.error().message);
            } else if (!ids.contains(id)) {
                ids.append(id);
                set.patterns.append(*std::move(pattern));
            }
        }
    }
    builtIn->removeIf([&ids](const Pattern &pattern) { return ids.contains(pattern.id); });
    set.patterns.append(*std::move(builtIn));
    sortByOrder(set.patterns);
    return set;
}

QStringList patternFolders(const QString &workspaceRoot)
{
    QStringList folders;
    if (!workspaceRoot.isEmpty()) {
        folders.append(workspaceRoot + "/.sealyard/scaffold"_L1);
    }
    folders.append(QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"sealyard/scaffold"_s,
                                             QStandardPaths::LocateDirectory));
    return folders;
}

} // namespace sealyard::scaffold
