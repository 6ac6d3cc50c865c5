#include "chart/loader.h"

#include "chart/metadata.h"
#include "chart/tr.h"
#include "chart/yamlfile.h"
#include "template/go/gopath.h"

#include <QFileInfo>

#include <map>

using namespace Qt::StringLiterals;

namespace sealyard::chart {

namespace {

/// Where the files of a chart come from.
struct Origin
{
    QByteArray path; ///< below the top chart's folder
    bool isArchived = false;
};

Outcome<ChartPointer> build(std::vector<File> files, const Origin &origin, Budget &budget);

/// Sorts the files of one chart into what they are for.
class Builder final
{
public:
    Builder(const Origin &origin, Budget &budget)
        : m_budget(budget)
    {
        m_chart->origin = origin.path;
        m_chart->isArchived = origin.isArchived;
    }

    Outcome<ChartPointer> run(std::vector<File> &files);

private:
    Outcome<void> readChartFile(const std::vector<File> &files);
    Outcome<void> add(File &file);
    Outcome<void> addRequirements(File &file);
    void addBelowCharts(File &file);
    Outcome<void> addSubcharts();
    Outcome<ChartPointer> subchart(const QByteArray &name, std::vector<File> &files);
    [[nodiscard]] QByteArray pathOf(const QByteArray &name) const { return m_chart->pathOf(name); }

    ChartPointer m_chart = std::make_shared<Chart>();
    Budget &m_budget;
    bool m_hasMetadata = false;
    std::map<QByteArray, std::vector<File>> m_subcharts;
};

Outcome<void> Builder::readChartFile(const std::vector<File> &files)
{
    for (const File &file : files) {
        if (file.name != "Chart.yaml") {
            continue;
        }
        m_hasMetadata = true;
        if (const auto read = readMetadata(file.data, m_chart->metadata, pathOf(file.name)); !read) {
            return read;
        }
        if (m_chart->metadata.apiVersion.isEmpty()) {
            m_chart->metadata.apiVersion = "v1";
        }
    }
    return {};
}

Outcome<void> Builder::addRequirements(File &file)
{
    const QByteArray path = pathOf(file.name);
    m_hasMetadata = true;
    if (file.name == "requirements.yaml") {
        if (const auto read = readMetadata(file.data, m_chart->metadata, path); !read) {
            return read;
        }
    } else if (const auto lock = readYaml(file.data, path, Stage::Load, u"cannot load requirements.lock: "_s); !lock) {
        return std::unexpected(lock.error());
    }
    if (m_chart->metadata.apiVersion == "v1") {
        m_chart->files.push_back(std::move(file));
    }
    return {};
}

void Builder::addBelowCharts(File &file)
{
    if (file.name.endsWith(".prov")) {
        m_chart->files.push_back(std::move(file));
        return;
    }
    file.name = file.name.sliced(sizeof("charts/") - 1);
    const qsizetype slash = file.name.indexOf('/');
    m_subcharts[slash < 0 ? file.name : file.name.first(slash)].push_back(std::move(file));
}

Outcome<void> Builder::add(File &file)
{
    const QByteArray name = file.name;
    if (name == "Chart.yaml") {
        return {};
    }
    if (name == "Chart.lock") {
        const auto lock = readYaml(file.data, pathOf(name), Stage::Load, u"cannot load Chart.lock: "_s);
        return lock ? Outcome<void>() : std::unexpected(lock.error());
    }
    if (name == "values.yaml") {
        auto values = readYamlMap(file.data, pathOf(name), Stage::Load, u"cannot load values.yaml: "_s);
        if (!values) {
            return std::unexpected(values.error());
        }
        m_chart->values = *std::move(values);
    } else if (name == "values.schema.json") {
        m_chart->schema = std::move(file.data);
        m_chart->hasSchema = true;
    } else if (name == "requirements.yaml" || name == "requirements.lock") {
        return addRequirements(file);
    } else if (name.startsWith("templates/")) {
        m_chart->templates.push_back(std::move(file));
    } else if (name.startsWith("charts/")) {
        addBelowCharts(file);
    } else {
        m_chart->files.push_back(std::move(file));
    }
    return {};
}

Outcome<ChartPointer> Builder::subchart(const QByteArray &name, std::vector<File> &files)
{
    const QByteArray path = pathOf("charts/" + name);
    if (name.endsWith(".tgz")) {
        if (files.front().name != name) {
            return failed(Stage::Load,
                          u"error unpacking tar in %1: expected %2, got %3"_s.arg(
                              QString::fromUtf8(m_chart->metadata.name), QString::fromUtf8(name),
                              QString::fromUtf8(files.front().name)),
                          path);
        }
        auto unpacked = readArchive(files.front().data, path, m_budget);
        return unpacked ? build(*std::move(unpacked), {path, true}, m_budget) : std::unexpected(unpacked.error());
    }
    std::erase_if(files, [](const File &file) { return !file.name.contains('/'); });
    for (File &file : files) {
        file.name = file.name.sliced(file.name.indexOf('/') + 1);
    }
    return build(std::move(files), {path, m_chart->isArchived}, m_budget);
}

Outcome<void> Builder::addSubcharts()
{
    std::vector<ChartPointer> charts;
    for (auto &[name, files] : m_subcharts) {
        if (name.startsWith('_') || name.startsWith('.')) {
            continue;
        }
        Outcome<ChartPointer> chart = subchart(name, files);
        if (!chart) {
            Failure failure = chart.error();
            failure.file = failure.file.isEmpty() ? pathOf("charts/" + name) : failure.file;
            failure.message = u"error unpacking %1 in %2: %3"_s.arg(
                QString::fromUtf8(name), QString::fromUtf8(m_chart->metadata.name), failure.message);
            return std::unexpected(std::move(failure));
        }
        charts.push_back(*std::move(chart));
    }
    m_chart->setDependencies(std::move(charts));
    return {};
}

Outcome<ChartPointer> Builder::run(std::vector<File> &files)
{
    if (const auto read = readChartFile(files); !read) {
        return std::unexpected(read.error());
    }
    for (File &file : files) {
        if (const auto added = add(file); !added) {
            return std::unexpected(added.error());
        }
    }
    if (!m_hasMetadata) {
        return failed(Stage::Load, u"Chart.yaml file is missing"_s, m_chart->origin);
    }
    if (const auto valid = validate(m_chart->metadata, pathOf("Chart.yaml")); !valid) {
        return std::unexpected(valid.error());
    }
    if (const auto added = addSubcharts(); !added) {
        return std::unexpected(added.error());
    }
    return m_chart;
}

Outcome<ChartPointer> build(std::vector<File> files, const Origin &origin, Budget &budget)
{
    if (budget.depth-- <= 0) {
        return refused(exceededBudget(origin.path));
    }
    Outcome<ChartPointer> chart = Builder(origin, budget).run(files);
    ++budget.depth;
    return chart;
}

} // namespace

Outcome<ChartPointer> loadArchive(const QByteArray &bytes, const QByteArray &name)
{
    if (!bytes.startsWith("\x1f\x8b\x08")) {
        return failed(Stage::Load,
                      Tr::tr("The file “%1” does not appear to be a gzipped archive.").arg(QString::fromUtf8(name)));
    }
    Budget budget;
    auto files = readArchive(bytes, name, budget);
    return files ? build(*std::move(files), {{}, true}, budget) : std::unexpected(files.error());
}

Outcome<ChartPointer> loadChart(const QString &path, const LoadOptions &options)
{
    if (QFileInfo(path).isDir()) {
        Budget budget;
        auto files = readFolder(path, options, budget);
        return files ? build(*std::move(files), {}, budget) : std::unexpected(files.error());
    }
    const auto bytes = readBytes(path, options, Budget().bytes);
    return bytes ? loadArchive(*bytes, path.toUtf8()) : std::unexpected(bytes.error());
}

} // namespace sealyard::chart
