#include "lint/directorylinter.h"

#include "lint/facts/generated.h"
#include "lint/linter.h"
#include "lint/shelladvice.h"
#include "lint/suppressions.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;
using sealyard::image::FileRole;

namespace sealyard::lint {

namespace {

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

} // namespace

Diagnostic toDiagnostic(const Rule &rule, const Finding &finding, const QString &path)
{
    return {.code = QString::fromLatin1(rule.code),
            .name = QString::fromLatin1(rule.name),
            .severity = finding.severity.value_or(rule.severity),
            .message = finding.message,
            .path = finding.path.isEmpty() ? path : finding.path,
            .range = finding.range,
            .related = finding.related,
            .fixes = finding.fixes};
}

DirectoryLinter::DirectoryLinter(DirectoryContext context, const shellcheck::Checker *checker)
    : m_context(std::move(context))
    , m_checker(checker)
{
}

QList<Diagnostic> DirectoryLinter::run()
{
    readFiles();
    addGeneratedBuildFiles(m_context);
    if (m_context.isClusterImage()) {
        m_context.images = imagelist::scanImages(m_context.directory, m_context.sources);
    }
    runRules<DirectoryCheck>(m_context, m_context.directory.path, m_diagnostics);
    lintBuildFiles();
    for (const Text &text : std::as_const(m_texts)) {
        lintText(text);
    }
    addShellAdvice();
    m_diagnostics = withoutSuppressed(m_diagnostics, readPaths(), m_context, m_checker != nullptr);
    std::ranges::stable_sort(m_diagnostics, core::comesBefore);
    return m_diagnostics;
}

QStringList DirectoryLinter::readPaths() const
{
    QStringList paths;
    std::ranges::transform(m_texts, std::back_inserter(paths), &Text::path);
    for (const BuildFile &file : m_context.buildFiles) {
        paths.append(m_context.pathOf(file.origin ? u"init.sh"_s : file.name));
    }
    return paths;
}

void DirectoryLinter::readFiles()
{
    const QString &folder = m_context.directory.path;
    if (!m_context.directory.isReadable) {
        m_context.unreadable.append({folder, Tr::tr("The folder “%1” cannot be read.").arg(folder)});
    }
    for (const image::DirectoryEntry &entry : m_context.directory.entries) {
        if (entry.isDirectory && !entry.isReadable) {
            const QString path = m_context.pathOf(entry.path);
            m_context.unreadable.append({path, Tr::tr("The folder “%1” cannot be read.").arg(path)});
        } else if (!entry.isDirectory && isRead(entry.role)) {
            readEntry(entry);
        }
    }
}

void DirectoryLinter::readEntry(const image::DirectoryEntry &entry)
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

void DirectoryLinter::lintBuildFiles()
{
    for (const BuildFile &file : m_context.buildFiles) {
        const QString path = m_context.pathOf(file.name);
        QList<Diagnostic> found;
        runRules<KubefileCheck>(KubefileContext{m_context, path, file.text, file.kubefile, file.evaluation}, path,
                                found);
        m_diagnostics += file.origin ? inInitScript(found, file, m_context) : found;
    }
}

void DirectoryLinter::lintText(const Text &text)
{
    if (text.role == FileRole::Manifest) {
        const image::YamlStream stream = image::parseYaml(text.content, image::YamlParts::WithoutSchemas);
        runRules<YamlCheck>(YamlContext{m_context, text.path, text.content, stream}, text.path, m_diagnostics);
    } else {
        runRules<TextCheck>(TextContext{m_context, text.path, text.content, text.role}, text.path, m_diagnostics);
    }
}

void DirectoryLinter::addShellAdvice()
{
    if (m_checker) {
        const TextReader reader = [this](const QString &path) {
            return m_context.textOf(path);
        };
        m_diagnostics += shellAdvice(advisedScripts(m_context.directory, reader), *m_checker, m_diagnostics);
    }
}

} // namespace sealyard::lint
