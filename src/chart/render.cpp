#include "chart/render.h"
#include "template/containers.h"

#include "chart/dependencies.h"
#include "chart/schema.h"
#include "chart/templatelist.h"
#include "chart/values.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::templates::MapPointer;

namespace sealyard::chart {

namespace {

/// Renders one chart, step by step as sealos does.
class Renderer final
{
public:
    Renderer(const Chart &chart, const RenderOptions &options)
        : m_options(options)
    {
        m_result.chart = cloned(chart);
    }

    Rendering run(const MapPointer &given, const Rendering *earlier);

private:
    Outcome<void> prepare(const MapPointer &given);
    void nameAll();
    void parseAll();
    [[nodiscard]] bool hasSameTemplates(const Rendering &earlier) const;
    void renderAll();
    void fail(Failure failure);
    void failParsing(const ChartTemplate &file, const templates::ParseFailure &failure);
    void failRendering(const ChartTemplate &file, const templates::ExecutionFailure &failure);

    const RenderOptions &m_options;
    Rendering m_result;
    std::vector<ChartTemplate> m_templates;
};

void Renderer::fail(Failure failure)
{
    if (!m_result.failure) {
        m_result.failure = std::move(failure);
    }
}

Outcome<void> Renderer::prepare(const MapPointer &given)
{
    if (auto processed = processDependencies(*m_result.chart, given ? given : std::make_shared<templates::Map>());
        !processed) {
        return processed;
    }
    Outcome<MapPointer> values = coalesceValues(*m_result.chart, given);
    if (!values) {
        return std::unexpected(values.error());
    }
    m_result.values = *std::move(values);
    return checkSchemas(*m_result.chart, m_result.values);
}

/// Helm's cleanupParseError: the place and the last part of the sentence.
void Renderer::failParsing(const ChartTemplate &file, const templates::ParseFailure &failure)
{
    const QByteArray &text = failure.message;
    const qsizetype start = text.indexOf(": ") + 2;
    const QByteArray place = text.sliced(start, std::max<qsizetype>(text.indexOf(": ", start) - start, 0));
    const QByteArray reason = text.sliced(text.lastIndexOf(": ") + 2);
    fail({Stage::Parse, QString::fromUtf8("parse error at (" + place + "): " + reason), file.file, failure.line});
}

void Renderer::nameAll()
{
    for (const ChartTemplate &file : m_templates) {
        m_result.fileOfTemplate.insert(file.name, file.file);
    }
}

void Renderer::parseAll()
{
    const auto set = std::make_shared<templates::TemplateSet>(templates::Dialect::Helm);
    for (const ChartTemplate &file : m_templates) {
        if (const auto added = set->add(file.name, file.text); !added) {
            failParsing(file, added.error());
        }
    }
    m_result.set = set;
}

/// Values may switch charts on and off that this one brings along.
bool Renderer::hasSameTemplates(const Rendering &earlier) const
{
    const bool isParsed = earlier.set && (!earlier.failure || earlier.failure->stage != Stage::Parse);
    return isParsed && earlier.fileOfTemplate == m_result.fileOfTemplate;
}

/// Helm's cleanupExecError: of what the author says with fail or required only that.
QString shownMessage(const QByteArray &message)
{
    static const QRegularExpression marked(u"HELM_ERR_START(.*)HELM_ERR_END"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(message);
    const QString rest = text.section(u": "_s, 2);
    const auto match = marked.match(rest);
    return match.hasMatch() ? u"execution error at (%1): %2"_s.arg(text.section(u": "_s, 1, 1), match.captured(1))
                            : text;
}

void Renderer::failRendering(const ChartTemplate &file, const templates::ExecutionFailure &failure)
{
    Failure shown{Stage::Render, shownMessage(failure.message), file.file};
    for (const templates::Place &place : failure.places) {
        if (const auto known = m_result.fileOfTemplate.constFind(place.templateName);
            known != m_result.fileOfTemplate.cend()) {
            shown.file = *known;
            shown.line = place.line;
            shown.column = static_cast<int>(place.column) + 1;
        }
    }
    shown.isOurs = failure.isLimit;
    fail(std::move(shown));
}

void Renderer::renderAll()
{
    templates::Session session(m_options.engine);
    for (const ChartTemplate &file : m_templates) {
        if (file.isPartial()) {
            continue;
        }
        templates::insert(*file.data.mapPointer(), "Template",
                          templates::MapBuilder()
                              .set("Name", templates::Value(file.name))
                              .set("BasePath", templates::Value(file.basePath))
                              .value(templates::Type::ChartValues));
        auto output = m_result.set->render(file.name, file.data, session, m_options.hasPieces);
        if (output) {
            m_result.files.push_back({file.name, file.file, *std::move(output)});
        } else {
            failRendering(file, output.error());
        }
    }
    m_result.accesses = std::move(session.accesses);
    m_result.randomCalls = session.randomCalls;
}

Rendering Renderer::run(const MapPointer &given, const Rendering *earlier)
{
    if (const auto prepared = prepare(given); !prepared) {
        fail(prepared.error());
        return std::move(m_result);
    }
    m_templates = templatesOf(*m_result.chart, m_result.values, m_options);
    nameAll();
    if (earlier && hasSameTemplates(*earlier)) {
        m_result.set = earlier->set;
    } else {
        parseAll();
    }
    renderAll();
    return std::move(m_result);
}

} // namespace

RenderOptions RenderOptions::ofHelmTemplate(const QByteArray &release)
{
    RenderOptions options;
    options.release = {release, "default", true, false, 1};
    return options;
}

const RenderedFile *Rendering::find(const QByteArray &file) const
{
    const auto found = std::ranges::find(files, file, &RenderedFile::file);
    return found == files.end() ? nullptr : &*found;
}

Rendering render(const Chart &chart, const MapPointer &values, const RenderOptions &options, const Rendering *earlier)
{
    return Renderer(chart, options).run(values, earlier);
}

} // namespace sealyard::chart
