#include "chart/yamlfile.h"

#include "template/containers.h"
#include "template/formats/json.h"
#include "template/formats/yaml.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::chart {

namespace {

/// The line that a sentence of the YAML reader names.
int lineOf(const QString &message)
{
    static const QRegularExpression line(u"\\bline (\\d+)"_s);
    const auto match = line.match(message);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

} // namespace

Outcome<templates::Value> readYaml(const QByteArray &text, const QByteArray &file, Stage stage, const QString &prefix)
{
    auto value = templates::fromYaml(text);
    if (!value) {
        const QString message = QString::fromUtf8(value.error());
        return failed(stage, prefix + message, file, lineOf(message));
    }
    return *std::move(value);
}

Outcome<templates::MapPointer> readYamlMap(const QByteArray &text, const QByteArray &file, Stage stage,
                                           const QString &prefix)
{
    const Outcome<templates::Value> value = readYaml(text, file, stage, prefix);
    if (!value) {
        return std::unexpected(value.error());
    }
    if (value->isNil()) {
        return nullptr;
    }
    if (!value->isMap()) {
        const QByteArray error = "error unmarshaling JSON: while decoding JSON: " +
                                 templates::jsonTypeError(*value, "map[string]interface {}");
        return failed(stage, prefix + QString::fromUtf8(error), file);
    }
    return value->mapPointer();
}

} // namespace sealyard::chart
