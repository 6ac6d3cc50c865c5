#include "github/workflows.h"

#include "core/files.h"
#include "github/issuecommand.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using image::ImageType;

constexpr qsizetype mostFiles = 200;
constexpr qint64 largestFile = 1024 * 1024;

/// Comments name commands too, but start nothing.
QString withoutComments(const QString &text)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().startsWith(u'#'); });
    return lines.join(u'\n');
}

void collect(const QString &file, const QString &text, QList<BuildWorkflow> &found)
{
    static const QRegularExpression condition(
        uR"(startswith\(\s*github\.event\.(issue|comment)\.body\s*,\s*'/imagebuild_(\w+)'\s*\))"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpressionMatch &match : condition.globalMatch(text)) {
        if (const auto type = typeOfWord(match.capturedView(2))) {
            const bool isBody = match.capturedView(1).compare("issue"_L1, Qt::CaseInsensitive) == 0;
            found.append({.file = file,
                          .place = isBody ? Place::Body : Place::Comment,
                          .type = *type,
                          .comparesTitle = text.contains("outputs.title-app"_L1)});
        }
    }
}

ushort folded(QChar c)
{
    return c.unicode() >= u'A' && c.unicode() <= u'Z' ? static_cast<ushort>(c.unicode() + 0x20) : c.unicode();
}

} // namespace

QList<BuildWorkflow> upstreamWorkflows()
{
    return {
        {u"autobuild-apps-entry.yml"_s, Place::Body, ImageType::Application, true},
        {u"autobuild-apps-on-issue-comment.yml"_s, Place::Comment, ImageType::Application, true},
        {u"autobuild-dockerfiles-entry.yml"_s, Place::Body, ImageType::DockerImage, true},
        {u"autobuild-dockerfiles-on-issue-comment.yml"_s, Place::Comment, ImageType::DockerImage, false},
    };
}

QList<BuildWorkflow> workflowsOf(const QString &root)
{
    const QDir folder(root + "/.github/workflows"_L1);
    if (!folder.exists()) {
        return upstreamWorkflows();
    }
    QList<BuildWorkflow> found;
    const QStringList files = folder.entryList({u"*.yml"_s, u"*.yaml"_s}, QDir::Files, QDir::Name).mid(0, mostFiles);
    for (const QString &file : files) {
        if (const auto bytes = core::readFile(folder.filePath(file), largestFile)) {
            collect(file, withoutComments(QString::fromUtf8(*bytes)), found);
        }
    }
    return found;
}

QString commandWord(ImageType type)
{
    return "/imagebuild_"_L1 + typeWord(type);
}

bool startsLikeGitHub(QStringView text, QStringView prefix)
{
    return text.size() >= prefix.size() && equalsLikeGitHub(text.first(prefix.size()), prefix);
}

bool equalsLikeGitHub(QStringView one, QStringView other)
{
    return std::ranges::equal(one, other, {}, folded, folded);
}

} // namespace sealyard::github
