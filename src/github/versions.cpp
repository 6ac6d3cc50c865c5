#include "github/versions.h"

#include "image/reference.h"
#include "image/sourcetree.h"
#include "image/yaml.h"

#include <QCollator>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

constexpr qsizetype mostCharts = 20;

const image::Application *find(const image::Workspace &workspace, image::ImageType type, const QString &app)
{
    const auto found = std::ranges::find_if(
        workspace.applications, [&](const image::Application &each) { return each.type == type && each.name == app; });
    return found == workspace.applications.end() ? nullptr : &*found;
}

void append(const QString &version, QStringList &versions)
{
    if (image::isTag(version) && !versions.contains(version)) {
        versions.append(version);
    }
}

void appendChart(const QString &text, QStringList &versions)
{
    const image::YamlStream stream = image::parseYaml(text);
    if (stream.documents.empty()) {
        return;
    }
    const QString app = stream.documents.front().text({u"appVersion"});
    append(app, versions);
    if (!app.isEmpty() && app.at(0).isDigit()) {
        append(u'v' + app, versions);
    }
    append(stream.documents.front().text({u"version"}), versions);
}

} // namespace

QStringList appsOf(const image::Workspace &workspace, image::ImageType type)
{
    QStringList apps;
    for (const image::Application &app : workspace.applications) {
        if (app.type == type) {
            apps.append(app.name);
        }
    }
    apps.sort();
    return apps;
}

QStringList versionsOf(const image::Workspace &workspace, image::ImageType type, const QString &app)
{
    const image::Application *application = find(workspace, type, app);
    if (!application) {
        return {};
    }
    static const QRegularExpression chartFile(u"^charts/[^/]+/Chart\\.yaml$"_s);
    QStringList versions;
    QStringList charts;
    for (const image::VersionDirectory &directory : application->versions) {
        if (directory.version != "latest"_L1) {
            append(directory.version, versions);
        }
        for (const image::DirectoryEntry &entry : directory.entries) {
            if (chartFile.match(entry.path).hasMatch() && charts.size() < mostCharts) {
                charts.append(directory.path + u'/' + entry.path);
            }
        }
    }
    QCollator order{QLocale(QLocale::English)}; // that of "C" knows no numbers
    order.setNumericMode(true);
    std::ranges::sort(versions,
                      [&](const QString &one, const QString &other) { return order.compare(one, other) > 0; });
    const image::SourceTree sources(workspace.root);
    for (const QString &chart : std::as_const(charts)) {
        appendChart(sources.text(chart).value_or(QString()), versions);
    }
    return versions;
}

} // namespace sealyard::github
