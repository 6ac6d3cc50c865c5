#include "github/verdict.h"

#include "github/reasons.h"
#include "github/tr.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using image::ImageType;

QString kept(QStringView word, QLatin1StringView punctuation)
{
    QString result;
    for (const QChar c : word) {
        if (c.unicode() < 0x80 && (c.isLetterOrNumber() || punctuation.contains(c))) {
            result.append(c);
        }
    }
    return result;
}

/// JavaScript's "." ends at these.
bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029);
}

QString appOfTitle(QStringView title)
{
    constexpr QStringView prefix = u"【Auto-build】";
    if (!title.startsWith(prefix)) {
        return {};
    }
    const QStringView rest = title.sliced(prefix.size());
    return kept(rest.first(std::ranges::find_if(rest, endsLine) - rest.begin()), ".-_"_L1);
}

TakenDirectory takenDirectory(const QString &root, ImageType type, const Reading &reading)
{
    if (root.isEmpty()) {
        return TakenDirectory::Unknown;
    }
    const QString app = u"%1/%2/%3/"_s.arg(root, image::typeFolders(type).first(), reading.app);
    // With an empty version the script copies the whole application, "latest" included.
    if (!reading.version.isEmpty() && QFileInfo(app + reading.version).isDir()) {
        return TakenDirectory::Version;
    }
    return QFileInfo(app + "latest"_L1).isDir() ? TakenDirectory::Latest : TakenDirectory::None;
}

/// The one pair that autobuild-apps.yml passes over (upstream.md section 1.4).
bool isSkippedByName(const Verdict &verdict)
{
    return verdict.type == ImageType::Application && equalsLikeGitHub(verdict.reading.app, u"sealos-patch") &&
           equalsLikeGitHub(verdict.reading.version, u"v5.0.1-beta1");
}

void judgeRead(const IssueText &issue, const BuildWorkflow &workflow, const QString &root, Verdict &verdict)
{
    verdict.type = workflow.type;
    verdict.workflow = workflow.file;
    verdict.reading = readAsWorkflow(issue.text, issue.title);
    if (workflow.type == ImageType::DockerImage) {
        verdict.buildArguments = splitBuildArguments(verdict.reading.buildArguments);
    }
    verdict.directory = takenDirectory(root, workflow.type, verdict.reading);
    if (!issue.isAccepted) {
        verdict.reasons.append({Reason::Effect::Blocks, Tr::tr("The issue has no label “accepted”. A maintainer must "
                                                               "add it; then a build can start.")});
    }
    if (isSkippedByName(verdict)) {
        verdict.reasons.append(
            {Reason::Effect::Blocks, Tr::tr("The workflow passes over exactly this application and version.")});
    }
    verdict.reasons += reasonsOfTitle(issue, verdict.reading, workflow.comparesTitle);
    verdict.reasons += reasonsOfReading(issue, verdict);
    verdict.reasons += reasonsOfBuild(verdict);
}

} // namespace

bool Verdict::isGood() const
{
    return starts &&
           std::ranges::all_of(reasons, std::bind_front(std::equal_to(), Reason::Effect::Notes), &Reason::effect);
}

Reading readAsWorkflow(QStringView text, QStringView title)
{
    const QList<QStringView> words = text.split(u' ');
    return {
        .app = kept(words.value(1), ".-_"_L1),
        .version = kept(words.value(2), ".-_"_L1),
        .buildArguments = kept(words.value(3), ".,=_"_L1),
        .titleApp = appOfTitle(title),
    };
}

Verdict judge(const IssueText &issue, const QList<BuildWorkflow> &workflows, const QString &root)
{
    Verdict verdict;
    const auto workflow = std::ranges::find_if(workflows, [&](const BuildWorkflow &candidate) {
        return candidate.place == issue.place && startsLikeGitHub(issue.text, commandWord(candidate.type));
    });
    if (workflow == workflows.end()) {
        verdict.reasons = reasonsForSilence(issue, workflows);
        for (const ImageType type : {ImageType::Application, ImageType::Config, ImageType::DockerImage}) {
            if (startsLikeGitHub(issue.text, commandWord(type))) {
                verdict.type = type;
            }
        }
        return verdict;
    }
    judgeRead(issue, *workflow, root, verdict);
    std::ranges::stable_sort(verdict.reasons, {}, &Reason::effect);
    verdict.starts = verdict.reasons.isEmpty() || verdict.reasons.first().effect != Reason::Effect::Blocks;
    return verdict;
}

QString directoryOf(const Verdict &verdict)
{
    const bool isPinned = verdict.directory == TakenDirectory::Version;
    if (verdict.directory != TakenDirectory::Latest && !isPinned) {
        return {};
    }
    return u"%1/%2/%3"_s.arg(image::typeFolders(*verdict.type).first(), verdict.reading.app,
                             isPinned ? verdict.reading.version : u"latest"_s);
}

QString directoryWord(TakenDirectory directory)
{
    switch (directory) {
    case TakenDirectory::Unknown:
        return {};
    case TakenDirectory::Version:
        return u"version"_s;
    case TakenDirectory::Latest:
        return u"latest"_s;
    case TakenDirectory::None:
        return u"none"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace sealyard::github
