#include "lint/linter.h"

#include "lint/configuration.h"
#include "lint/generated.h"
#include "lint/suppressions.h"
#include "lint/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;
using sealyard::image::FileRole;

namespace sealyard::lint {

namespace {

Diagnostic toDiagnostic(const Rule &rule, const Finding &finding, const QString &path)
{
    return {.code = QString::fromLatin1(rule.code),
            .name = QString::fromLatin1(rule.name),
            .severity = rule.severity,
            .message = finding.message,
            .path = finding.path.isEmpty() ? path : finding.path,
            .range = finding.range,
            .related = finding.related,
            .fixes = finding.fixes};
}

/// Runs all rules that look at this kind of context.
template <typename CheckType, typename Context>
void runRules(const Context &context, const QString &path, QList<Diagnostic> &diagnostics)
{
    for (const Rule *rule : catalogue()) {
        if (const auto *check = std::get_if<CheckType>(&rule->check)) {
            const Findings findings = (*check)(context);
            for (const Finding &finding : findings.first(qMin(findings.size(), findingLimit))) {
                diagnostics.append(toDiagnostic(*rule, finding, path));
            }
        }
    }
}

/// The roles whose texts the rules look at.
bool isRead(FileRole role)
{
    switch (role) {
    case FileRole::BuildFile:
    case FileRole::InitScript:
    case FileRole::BuildArch:
    case FileRole::Script:
    case FileRole::Manifest:
    case FileRole::Template:
    case FileRole::ImageList:
    case FileRole::TarList:
    case FileRole::IgnoreFile:
        return true;
    case FileRole::ChartFile:
    case FileRole::RegistryFile:
    case FileRole::Readme:
    case FileRole::Other:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

/// Reads each file of one version directory once, then runs the rules on what was read.
class DirectoryLinter final
{
public:
    DirectoryLinter(const image::Workspace &workspace, const image::VersionDirectory &directory,
                    const image::SourceTree &sources)
        : m_context{.workspace = workspace, .directory = directory, .sources = sources}
    {
    }

    QList<Diagnostic> run()
    {
        readFiles();
        addGeneratedBuildFiles(m_context);
        if (m_context.isClusterImage()) {
            m_context.images = imagelist::scanImages(m_context.directory, m_context.sources);
        }
        runRules<DirectoryCheck>(m_context, m_context.directory.path, m_diagnostics);
        for (const BuildFile &file : m_context.buildFiles) {
            const QString path = m_context.pathOf(file.name);
            QList<Diagnostic> found;
            runRules<KubefileCheck>(KubefileContext{m_context, path, file.text, file.kubefile, file.evaluation}, path,
                                    found);
            m_diagnostics += file.origin ? inInitScript(found, file, m_context) : found;
        }
        for (const Text &text : std::as_const(m_texts)) {
            lintText(text);
        }
        m_diagnostics = withoutSuppressed(m_diagnostics, readPaths(), m_context);
        std::ranges::stable_sort(m_diagnostics, core::comesBefore);
        return m_diagnostics;
    }

private:
    struct Text
    {
        QString path;
        QString content;
        FileRole role;
    };

    [[nodiscard]] QStringList readPaths() const
    {
        QStringList paths;
        std::ranges::transform(m_texts, std::back_inserter(paths), &Text::path);
        for (const BuildFile &file : m_context.buildFiles) {
            paths.append(m_context.pathOf(file.origin ? u"init.sh"_s : file.name));
        }
        return paths;
    }

    void readFiles()
    {
        const QString &folder = m_context.directory.path;
        if (!QFileInfo(QDir(m_context.sources.root()).filePath(folder)).isReadable()) {
            cannotRead(folder);
        }
        for (const image::DirectoryEntry &entry : m_context.directory.entries) {
            if (entry.isDirectory && !entry.isReadable) {
                cannotRead(m_context.pathOf(entry.path));
            } else if (!entry.isDirectory && isRead(entry.role)) {
                readEntry(entry);
            }
        }
    }

    void cannotRead(const QString &folder)
    {
        m_context.unreadable.append({folder, Tr::tr("The folder “%1” cannot be read.").arg(folder)});
    }

    void readEntry(const image::DirectoryEntry &entry)
    {
        const QString path = m_context.pathOf(entry.path);
        auto text = m_context.sources.text(path);
        if (!text) {
            m_context.unreadable.append({path, text.error().message});
        } else if (entry.role == FileRole::BuildFile) {
            m_context.buildFiles.push_back(makeBuildFile(m_context, entry.path, *text));
        } else {
            if (entry.role == FileRole::InitScript) {
                m_context.initScript = InitScript(*text);
            }
            m_texts.append({path, *std::move(text), entry.role});
        }
    }

    void lintText(const Text &text)
    {
        if (text.role == FileRole::Manifest) {
            const image::YamlStream stream = image::parseYaml(text.content);
            runRules<YamlCheck>(YamlContext{m_context, text.path, text.content, stream}, text.path, m_diagnostics);
        } else {
            runRules<TextCheck>(TextContext{m_context, text.path, text.content, text.role}, text.path, m_diagnostics);
        }
    }

    DirectoryContext m_context;
    QList<Text> m_texts;
    QList<Diagnostic> m_diagnostics;
};

QList<image::VersionDirectory> chosen(const image::Workspace &workspace, const QStringList &paths)
{
    QList<image::VersionDirectory> directories = workspace.versionDirectories();
    if (!paths.isEmpty()) {
        directories.removeIf([&](const image::VersionDirectory &each) { return !paths.contains(each.path); });
    }
    return directories;
}

} // namespace

int LintResult::count(core::Severity severity) const
{
    return static_cast<int>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

QList<Diagnostic> lintDirectory(const image::Workspace &workspace, const image::VersionDirectory &directory,
                                const image::SourceTree &sources)
{
    return configurationOf(sources).applied(DirectoryLinter(workspace, directory, sources).run());
}

LintResult lintWorkspace(const image::Workspace &workspace, const image::SourceTree &sources,
                         const QStringList &directoryPaths)
{
    const QList<image::VersionDirectory> directories = chosen(workspace, directoryPaths);
    LintResult result{.diagnostics = {}, .directoryCount = static_cast<int>(directories.size())};
    const auto perDirectory =
        QtConcurrent::blockingMapped<QList<QList<Diagnostic>>>(directories, [&](const image::VersionDirectory &each) {
            return DirectoryLinter(workspace, each, sources).run();
        });
    for (const QList<Diagnostic> &diagnostics : perDirectory) {
        result.diagnostics += diagnostics;
    }
    if (directoryPaths.isEmpty()) {
        runRules<WorkspaceCheck>(WorkspaceContext{workspace, sources}, {}, result.diagnostics);
    }
    result.diagnostics = configurationOf(sources).applied(std::move(result.diagnostics));
    std::ranges::stable_sort(result.diagnostics, core::comesBefore);
    return result;
}

} // namespace sealyard::lint
