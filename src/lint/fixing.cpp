#include "lint/fixing.h"

#include "core/contenthash.h"
#include "core/files.h"
#include "image/kubefile.h"
#include "image/yaml.h"
#include "lint/tr.h"
#include "shell/syntax/script.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;
using sealyard::core::TextEdit;
using sealyard::image::FileRole;

namespace sealyard::lint {

namespace {

constexpr int mostRounds = 10;

/// One file while it is fixed.
struct FixedText
{
    QString original;
    QString atRoundStart;
    QString now;
    QList<TextEdit> edits;    ///< of this round, in the text at its start
    QSet<QByteArray> earlier; ///< hashes of the texts that it had
    qsizetype errors = 0;     ///< of syntax, now
};

/// Takes up edits unless they are there already. False when one stands at the place of another.
bool take(const QList<TextEdit> &added, QList<TextEdit> &edits)
{
    for (const TextEdit &edit : added) {
        const bool isTaken = std::ranges::any_of(
            edits, [&](const TextEdit &other) { return other.range.start == edit.range.start && other != edit; });
        if (isTaken) {
            return false;
        }
        if (!edits.contains(edit)) {
            edits.append(edit);
        }
    }
    return true;
}

QByteArray hashOf(const QString &text)
{
    core::ContentHash hash;
    hash.add(text);
    return hash.result();
}

/// Fixes work on files on disk and on what earlier rounds made of them.
class Fixer final
{
public:
    Fixer(const image::Workspace &workspace, const image::SourceTree &sources, FixKind kind, const LintTools &tools)
        : m_workspace(workspace)
        , m_sources(sources)
        , m_kind(kind)
        , m_tools(tools)
    {
    }

    FixedFiles run(QStringList paths)
    {
        for (int round = 0; round < mostRounds && !m_tools.stop.stop_requested(); ++round) {
            const QSet<QString> changed = applyAll(lint(paths));
            paths = directoriesOf(changed);
            if (paths.isEmpty()) {
                break;
            }
        }
        return result();
    }

private:
    [[nodiscard]] QList<Diagnostic> lint(const QStringList &paths) const
    {
        QHash<QString, QString> overlays;
        for (const auto &[path, text] : m_files.asKeyValueRange()) {
            overlays.insert(path, text.now);
        }
        return lintWorkspace(m_workspace, m_sources.with(overlays), paths, m_tools).diagnostics;
    }

    /// The version directories of files. Findings of the workspace as a whole have no fixes.
    [[nodiscard]] QStringList directoriesOf(const QSet<QString> &paths) const
    {
        QStringList directories;
        for (const QString &path : paths) {
            if (const image::VersionDirectory *directory = m_workspace.directoryOf(path)) {
                directories.append(directory->path);
            }
        }
        directories.removeDuplicates();
        return directories;
    }

    /// The files that changed.
    QSet<QString> applyAll(const QList<Diagnostic> &findings)
    {
        for (FixedText &file : m_files) {
            file.atRoundStart = file.now;
            file.earlier.insert(hashOf(file.now));
            file.edits.clear();
        }
        m_changed.clear();
        for (const Diagnostic &finding : findings) {
            for (const core::Fix &fix : finding.fixes) {
                if ((fix.isSafe || m_kind == FixKind::All) && apply(fix)) {
                    break;
                }
            }
        }
        return m_changed;
    }

    /// All edits of a fix or none.
    bool apply(const core::Fix &fix)
    {
        QMap<QString, QList<TextEdit>> added;
        for (const core::FileEdit &edit : fix.edits) {
            added[edit.path].append(edit.edit);
        }
        QMap<QString, FixedText> changed;
        for (const auto &[path, edits] : added.asKeyValueRange()) {
            FixedText file = fileAt(path);
            if (!change(path, file, edits)) {
                return false;
            }
            changed.insert(path, file);
        }
        for (const auto &[path, file] : changed.asKeyValueRange()) {
            m_files.insert(path, file);
            m_changed.insert(path);
        }
        m_fixCount += changed.isEmpty() ? 0 : 1;
        return !changed.isEmpty();
    }

    static bool change(const QString &path, FixedText &file, const QList<TextEdit> &edits)
    {
        if (!take(edits, file.edits)) {
            return false;
        }
        const auto text = core::applyEdits(file.atRoundStart, file.edits);
        if (!text || *text == file.now || file.earlier.contains(hashOf(*text))) {
            return false;
        }
        const qsizetype errors = syntaxErrorCount(path, *text);
        if (errors > file.errors) {
            return false;
        }
        file.now = *text;
        file.errors = errors;
        return true;
    }

    [[nodiscard]] FixedText fileAt(const QString &path) const
    {
        if (const auto found = m_files.constFind(path); found != m_files.cend()) {
            return *found;
        }
        const QString text = m_sources.text(path).value_or(QString());
        return {.original = text,
                .atRoundStart = text,
                .now = text,
                .edits = {},
                .earlier = {hashOf(text)},
                .errors = syntaxErrorCount(path, text)};
    }

    [[nodiscard]] FixedFiles result() const
    {
        FixedFiles files{.before = {}, .after = {}, .fixCount = m_fixCount};
        for (const auto &[path, file] : m_files.asKeyValueRange()) {
            if (file.now != file.original) {
                files.before.insert(path, file.original);
                files.after.insert(path, file.now);
            }
        }
        return files;
    }

    const image::Workspace &m_workspace;
    const image::SourceTree &m_sources;
    FixKind m_kind;
    const LintTools &m_tools;
    QMap<QString, FixedText> m_files; ///< those that a fix has changed
    QSet<QString> m_changed;          ///< in this round
    int m_fixCount = 0;
};

} // namespace

FixedFiles fixedFiles(const image::Workspace &workspace, const image::SourceTree &sources,
                      const QStringList &directoryPaths, FixKind kind, const LintTools &tools)
{
    return Fixer(workspace, sources, kind, tools).run(directoryPaths);
}

core::Result<void> writeFixed(const QString &root, const FixedFiles &files)
{
    const image::SourceTree sources(root);
    for (const auto &[path, text] : files.after.asKeyValueRange()) {
        if (sources.text(path) != files.before.value(path)) {
            return core::failure(
                Tr::tr("“%1” was not fixed: it has changed since it was checked. Try again.").arg(path));
        }
        if (auto written = core::writeFile(QDir(root).filePath(path), text.toUtf8()); !written) {
            return written;
        }
    }
    return {};
}

qsizetype syntaxErrorCount(const QString &path, const QString &text)
{
    const FileRole role = image::fileRole(path.section(u'/', 3));
    const bool isYaml = path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1);
    if (role == FileRole::BuildFile) {
        return image::parseKubefile(text).problems.size();
    }
    if (role == FileRole::InitScript || path.endsWith(".sh"_L1)) {
        return shell::parse(text).problems.size();
    }
    return isYaml && !text.contains("{{"_L1) ? image::parseYaml(text).problems.size() : 0;
}

} // namespace sealyard::lint
