#include "imagelist/envtemplates.h"

#include "image/evaluation.h"
#include "image/kubefile.h"
#include "template/containers.h"
#include "template/templateset.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::imagelist {

namespace {

/// sealos gives every template the same name.
constexpr auto templateName = "goTpl";

bool isRendered(const image::DirectoryEntry &entry)
{
    static constexpr std::array folders{"etc/"_L1, "scripts/"_L1, "manifests/"_L1};
    return !entry.isDirectory && entry.path.endsWith(".tmpl"_L1) &&
           std::ranges::any_of(folders, [&](QLatin1StringView folder) { return entry.path.startsWith(folder); });
}

/// etc, then scripts, then manifests.
int folderRank(const image::DirectoryEntry &entry)
{
    return entry.path.startsWith("etc/"_L1) ? 0 : entry.path.startsWith("scripts/"_L1) ? 1 : 2;
}

int breaksBetween(QByteArrayView text, qsizetype start, qsizetype end)
{
    return static_cast<int>(std::ranges::count(text.sliced(start, end - start), '\n'));
}

QList<int> linesOf(const templates::Output &output)
{
    QList<int> lines;
    auto piece = output.pieces.begin();
    int linesInPiece = 0;
    for (qsizetype at = 0; at <= output.text.size(); ++linesInPiece) {
        while (piece != output.pieces.end() && std::next(piece) != output.pieces.end() &&
               std::next(piece)->offset <= at) {
            ++piece;
            linesInPiece = breaksBetween(output.text, piece->offset, at);
        }
        const bool isInPiece = piece != output.pieces.end();
        lines.append(isInPiece ? piece->line - 1 + (piece->isText ? linesInPiece : 0) : 0);
        const qsizetype end = output.text.indexOf('\n', at);
        at = end < 0 ? output.text.size() + 1 : end + 1;
    }
    return lines;
}

/// Renders one template after the other in the set that they share.
class Preview final
{
public:
    explicit Preview(const Environment &environment)
    {
        templates::MapBuilder data;
        for (const auto &[name, value] : environment.asKeyValueRange()) {
            data.set(name.toUtf8(), templates::Value(value.toUtf8()));
            m_options.environment.insert(name.toUtf8(), value.toUtf8());
        }
        m_data = data.value(templates::Type::StringMap);
    }

    void render(const QString &text, RenderedTemplate &result);

private:
    templates::Options m_options = templates::optionsOf(templates::Dialect::Sealos);
    templates::TemplateSet m_set{templates::Dialect::Sealos};
    templates::Value m_data;
};

void Preview::render(const QString &text, RenderedTemplate &result)
{
    if (const auto added = m_set.add(templateName, text.toUtf8()); !added) {
        result.failure = {QString::fromUtf8(added.error().message), added.error().line - 1};
        return;
    }
    templates::Session session(m_options);
    const auto output = m_set.render(templateName, m_data, session, true);
    if (!output) {
        const int line = output.error().places.isEmpty() ? 1 : output.error().places.first().line;
        result.failure = {QString::fromUtf8(output.error().message), line - 1};
        return;
    }
    result.text = QString::fromUtf8(output->text);
    result.templateLines = linesOf(*output);
    // What another template of the set gave has that one's lines.
    const auto last = static_cast<int>(text.count(u'\n'));
    std::ranges::transform(result.templateLines, result.templateLines.begin(),
                           [last](int line) { return std::min(line, last); });
}

} // namespace

QList<RenderedTemplate> renderTemplates(const image::VersionDirectory &directory, const image::SourceTree &sources,
                                        const Environment &environment)
{
    QList<image::DirectoryEntry> entries;
    std::ranges::copy_if(directory.entries, std::back_inserter(entries), isRendered);
    std::ranges::stable_sort(entries, {}, folderRank);
    Preview preview(environment);
    QList<RenderedTemplate> results;
    for (const image::DirectoryEntry &entry : std::as_const(entries)) {
        RenderedTemplate result;
        result.path = directory.path + u'/' + entry.path;
        result.target = result.path.chopped(5);
        if (const auto text = sources.text(result.path)) {
            preview.render(*text, result);
        } else {
            result.failure = {text.error().message, 0};
        }
        results.append(result);
    }
    return results;
}

QStringList variablesIn(const QString &text)
{
    static const QRegularExpression action(u"\\{\\{.*?\\}\\}"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression literal(uR"("(?:[^"\\]|\\.)*"|`[^`]*`)"_s);
    static const QRegularExpression variable(uR"((?<![\w)\].$])\.([A-Za-z_]\w*))"_s);
    QSet<QString> names;
    for (const auto &each : action.globalMatch(text)) {
        const QString code = each.captured().remove(literal);
        for (const auto &name : variable.globalMatch(code)) {
            names.insert(name.captured(1));
        }
    }
    QStringList sorted = names.values();
    sorted.sort();
    return sorted;
}

Environment imageEnvironment(const image::VersionDirectory &directory, const image::SourceTree &sources)
{
    const QString name = image::buildFileOf(directory);
    const auto text = name.isEmpty() ? core::Result<QString>(QString()) : sources.text(directory.path + u'/' + name);
    Environment environment;
    if (!text) {
        return environment;
    }
    const image::Evaluation evaluation = image::evaluate(image::parseKubefile(*text), {});
    if (!evaluation.stages.isEmpty()) {
        for (const auto &[variable, value] : evaluation.stages.last().environment) {
            environment.insert(variable, value);
        }
    }
    return environment;
}

} // namespace sealyard::imagelist
