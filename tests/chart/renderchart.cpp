#include "chart/loader.h"
#include "chart/render.h"
#include "chart/yamlfile.h"
#include "template/containers.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

const char *stageName(chart::Stage stage)
{
    switch (stage) {
    case chart::Stage::Load:
        return "load";
    case chart::Stage::Values:
    case chart::Stage::Schema:
        return "coalesce";
    case chart::Stage::Dependencies:
        return "dependencies";
    default:
        return "render";
    }
}

QJsonObject failed(const QString &path, const chart::Failure &failure)
{
    return {{u"path"_s, path},
            {u"stage"_s, QString::fromLatin1(stageName(failure.stage))},
            {u"error"_s, failure.message},
            {u"at"_s, QString::fromUtf8(failure.file) + u':' + QString::number(failure.line)}};
}

/// The values file that sealos picks: beside the chart, named after it.
chart::Outcome<templates::MapPointer> valuesBeside(const QString &path, const chart::Chart &chart)
{
    QFile file(QFileInfo(path).path() + u'/' + QString::fromUtf8(chart.metadata.name) + u".values.yaml"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return nullptr;
    }
    return chart::readYamlMap(file.readAll(), file.fileName().toUtf8(), chart::Stage::Values);
}

QJsonObject rendered(const QString &path)
{
    const auto loaded = chart::loadChart(path);
    if (!loaded) {
        return failed(path, loaded.error());
    }
    const auto values = valuesBeside(path, **loaded);
    if (!values) {
        return failed(path, values.error());
    }
    const chart::Rendering rendering = chart::render(**loaded, *values);
    if (rendering.failure) {
        return failed(path, *rendering.failure);
    }
    QJsonObject files;
    for (const chart::RenderedFile &file : rendering.files) {
        files.insert(QString::fromUtf8(file.name), QString::fromUtf8(file.output.text));
    }
    return {{u"path"_s, path}, {u"files"_s, files}};
}

} // namespace

/// Renders the charts whose paths come line by line, as sealos does, and prints a line of JSON for each: for comparing
/// with Helm itself.
int main()
{
    QTextStream in(stdin);
    QTextStream out(stdout);
    while (!in.atEnd()) {
        const QString path = in.readLine().trimmed();
        if (!path.isEmpty()) {
            out << QString::fromUtf8(QJsonDocument(rendered(path)).toJson(QJsonDocument::Compact)) << '\n';
            out.flush();
        }
    }
    return 0;
}
