#include "scaffold/importing.h"

#include "core/files.h"
#include "image/reference.h"
#include "image/workspace.h"
#include "image/yaml.h"
#include "scaffold/copying.h"
#include "scaffold/quoting.h"
#include "scaffold/template.h"
#include "scaffold/tr.h"
#include "scaffold/validation/validation.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

/// Collects the files of one import.
class Importer final
{
public:
    Importer(const ImportRequest &request, QString directory)
        : m_request(request)
        , m_directory(std::move(directory))
    {
        m_plan.changes.created.directory = m_directory;
    }

    Result<ImportPlan> plan(const QList<PlannedFile> &files);

private:
    void findCharts(const QList<PlannedFile> &files);
    void sort(const PlannedFile &file);
    void addChartFile(const QString &path, const QString &chart, const PlannedFile &file);
    void addComposeImages(const QString &text);
    void add(const QString &target, PlannedFile file);
    Result<void> addGenerated();
    Result<void> addRendered(const QString &target, const QString &templateName, const Answers &answers);
    [[nodiscard]] QString chartOf(const QString &path) const;
    [[nodiscard]] bool has(const QString &target) const { return m_targets.contains(target); }
    [[nodiscard]] QStringList below(const QString &folder) const;

    const ImportRequest &m_request;
    QString m_directory;
    ImportPlan m_plan;
    QStringList m_charts;    ///< folders with Chart.yaml, "" for the source itself
    QSet<QString> m_targets; ///< relative to the version directory
    QStringList m_images;    ///< of compose files
};

void Importer::findCharts(const QList<PlannedFile> &files)
{
    for (const PlannedFile &file : files) {
        const bool isChart = file.path == "Chart.yaml"_L1 || file.path.endsWith("/Chart.yaml"_L1);
        if (isChart && chartOf(file.path).isNull()) {
            const qsizetype slash = file.path.lastIndexOf(u'/');
            m_charts.append(slash < 0 ? u""_s : file.path.first(slash));
        }
    }
}

/// The chart that a path belongs to; null when there is none.
QString Importer::chartOf(const QString &path) const
{
    const auto found = std::ranges::find_if(
        m_charts, [&path](const QString &chart) { return chart.isEmpty() || path.startsWith(chart + u'/'); });
    return found == m_charts.end() ? QString() : *found;
}

void Importer::add(const QString &target, PlannedFile file)
{
    file.path = m_directory + u'/' + target;
    m_targets.insert(target);
    m_plan.changes.created.files.append(std::move(file));
}

void Importer::addChartFile(const QString &path, const QString &chart, const PlannedFile &file)
{
    const QString name = QFileInfo(chart.isEmpty() ? m_request.source : chart).fileName();
    const QString target = "charts/"_L1 + name + u'/' + (chart.isEmpty() ? path : path.sliced(chart.size() + 1));
    m_plan.sorted.append({path, target, Tr::tr("It belongs to the chart “%1”.").arg(name)});
    add(target, file);
}

void Importer::addComposeImages(const QString &text)
{
    const image::YamlStream stream = image::parseYaml(text);
    const image::YamlNode *services = stream.documents.front().find(u"services");
    for (const auto &service : services->entries) {
        const auto reference = image::parseReference(service.value.text({u"image"}));
        if (reference && !reference->tag.isEmpty()) {
            m_images.append(reference->normalized());
        }
    }
}

void Importer::sort(const PlannedFile &file)
{
    const QString path = file.path;
    if (const QString chart = chartOf(path); !chart.isNull()) {
        addChartFile(path, chart, file);
        return;
    }
    SortedFile sorted = sortFile(path, file.source.isEmpty() ? file.contents : QString(), file.isExecutable);
    if (!sorted.target.isEmpty() && has(sorted.target)) {
        sorted = {path, {}, Tr::tr("“%1” is taken by another file.").arg(sorted.target)};
    }
    const bool isYaml = path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1);
    if (sorted.target.isEmpty() && isYaml && file.source.isEmpty()) {
        const image::YamlStream stream = image::parseYaml(file.contents);
        if (stream.problems.isEmpty() && !stream.documents.empty() && stream.documents.front().find(u"services")) {
            addComposeImages(file.contents);
        }
    }
    m_plan.sorted.append(sorted);
    if (!sorted.target.isEmpty()) {
        add(sorted.target, file);
    }
}

QStringList Importer::below(const QString &folder) const
{
    QStringList names;
    for (const QString &target : m_targets) {
        if (target.startsWith(folder + u'/')) {
            names.append(target.section(u'/', 1, 1));
        }
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

Result<void> Importer::addRendered(const QString &target, const QString &templateName, const Answers &answers)
{
    Pattern pattern;
    for (const QString &id : answers.keys()) {
        Question question;
        question.id = id;
        pattern.questions.append(question);
    }
    return core::readText(":/scaffold/common/"_L1 + templateName)
        .and_then([&](const QString &text) { return render(text, pattern, answers); })
        .transform([&](const QString &contents) {
            add(target, {.path = {}, .contents = contents, .isExecutable = target.endsWith(".sh"_L1), .source = {}});
            m_plan.sorted.append({{}, target, Tr::tr("Written, since there was none.")});
        });
}

/// Build file, entrypoint.sh, image list and .gitignore, as far as they are missing.
Result<void> Importer::addGenerated()
{
    QStringList charts;
    for (const QString &chart : below(u"charts"_s)) {
        const QString stem = chart.endsWith(".tgz"_L1) ? chart.chopped(4) : chart;
        charts.append(dnsLabel(stem) + u'=' + chart);
    }
    const bool hasManifests = !below(u"manifests"_s).isEmpty();
    QStringList programs = below(u"opt"_s);
    programs.removeIf([](const QString &name) { return !problemWith(u"program"_s, name).isEmpty(); });
    const Answers answers{{u"charts"_s, charts.join(u'\n')},
                          {u"manifests"_s, hasManifests ? u"true"_s : QString()},
                          {u"namespace"_s, dnsLabel(m_request.name)},
                          {u"programs"_s, programs.join(u'\n')}};
    if (!m_images.isEmpty()) {
        m_images.removeDuplicates();
        m_images.sort();
        const QString target = "images/shim/"_L1 + m_request.name + "Images"_L1;
        m_plan.sorted.append({{}, target, Tr::tr("The images of the compose files.")});
        add(target, {.path = {}, .contents = m_images.join(u'\n') + u'\n', .isExecutable = false, .source = {}});
    }
    const bool isEmpty = charts.isEmpty() && !hasManifests && programs.isEmpty();
    const bool hasBuildFile = has(u"Kubefile"_s) || has(u"Dockerfile"_s);
    Result<void> done;
    if (!hasBuildFile) {
        done = addRendered(u"Kubefile"_s, u"imported-Kubefile.mustache"_s, answers);
    }
    if (done && !hasBuildFile && !isEmpty && !has(u"entrypoint.sh"_s)) {
        done = addRendered(u"entrypoint.sh"_s, u"imported-entrypoint.mustache"_s, answers);
    }
    if (done && !charts.isEmpty()) {
        done = addRendered(u".gitignore"_s, u"imported-gitignore.mustache"_s, answers);
    }
    return done;
}

Result<ImportPlan> Importer::plan(const QList<PlannedFile> &files)
{
    findCharts(files);
    for (const QString &chart : std::as_const(m_charts)) {
        const QString name = QFileInfo(chart.isEmpty() ? m_request.source : chart).fileName();
        if (const QString problem = problemWith(u"program"_s, name); !problem.isEmpty()) {
            return failure(
                Tr::tr("Rename the chart's folder “%1” first: only letters, digits, “.”, “_” and “-” survive "
                       "scripts.")
                    .arg(name),
                ErrorKind::Invalid);
        }
    }
    for (const PlannedFile &file : files) {
        sort(file);
    }
    if (m_targets.isEmpty() && m_images.isEmpty()) {
        return failure(
            Tr::tr("Nothing in “%1” can be part of a cluster image.").arg(QDir::toNativeSeparators(m_request.source)),
            ErrorKind::Invalid);
    }
    return addGenerated().transform([this] { return m_plan; });
}

QString problemWithRequest(const ImportRequest &request, const image::Workspace &workspace, const QString &directory)
{
    if (const QString problem = problemWith(u"app-name"_s, request.name); !problem.isEmpty()) {
        return problem;
    }
    if (const QString problem = problemWith(u"version"_s, request.version); !problem.isEmpty()) {
        return problem;
    }
    const bool isThere =
        std::ranges::contains(workspace.versionDirectories(), directory, &image::VersionDirectory::path);
    return isThere ? Tr::tr("“%1” exists already. Choose another version or another name.").arg(directory) : QString();
}

} // namespace

Result<ImportPlan> planImport(const ImportRequest &request, const image::Workspace &workspace)
{
    const QString directory =
        image::typeFolders(image::ImageType::Application).first() + u'/' + request.name + u'/' + request.version;
    if (const QString problem = problemWithRequest(request, workspace, directory); !problem.isEmpty()) {
        return failure(problem, ErrorKind::Invalid);
    }
    const QString prefix = u"x/"_s;
    auto files =
        plannedCopy(QDir::cleanPath(request.source), u"x"_s, QFileInfo(request.source).isDir() ? u"x"_s : QString());
    if (!files) {
        return std::unexpected(files.error());
    }
    const qsizetype skipped = QFileInfo(request.source).isDir() ? 4 : prefix.size();
    for (PlannedFile &file : *files) {
        file.path = file.path.sliced(skipped);
    }
    return Importer(request, directory).plan(*files);
}

} // namespace sealyard::scaffold
