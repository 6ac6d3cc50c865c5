#include "report/report.h"

#include "report/formats.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

struct Named
{
    Format format;
    QLatin1StringView name;
};

constexpr std::array formats{Named{Format::Text, "text"_L1},
                             Named{Format::Json, "json"_L1},
                             Named{Format::Sarif, "sarif"_L1},
                             Named{Format::GitHub, "github"_L1},
                             Named{Format::JUnit, "junit"_L1},
                             Named{Format::GitLab, "gitlab"_L1},
                             Named{Format::Checkstyle, "checkstyle"_L1}};

} // namespace

std::optional<Format> formatOf(QStringView name)
{
    const auto found = std::ranges::find_if(formats, [&](const Named &each) { return name == each.name; });
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

QStringList formatNames()
{
    QStringList names;
    for (const Named &each : formats) {
        names.append(each.name);
    }
    return names;
}

QByteArray write(Format format, const Findings &findings, bool hasColours)
{
    switch (format) {
    case Format::Text:
        return textReport(findings, hasColours);
    case Format::Json:
        return jsonReport(findings);
    case Format::Sarif:
        return sarifReport(findings);
    case Format::GitHub:
        return githubReport(findings);
    case Format::JUnit:
        return junitReport(findings);
    case Format::GitLab:
        return gitlabReport(findings);
    case Format::Checkstyle:
        return checkstyleReport(findings);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace sealyard::report
