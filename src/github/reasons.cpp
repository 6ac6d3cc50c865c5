#include "github/reasons.h"

#include "github/tr.h"
#include "image/reference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using image::ImageType;
using Effect = Reason::Effect;

QString codePoint(QChar c)
{
    return u"U+%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
}

/// The part that is shown of something that may be long.
QString shown(QStringView text)
{
    constexpr qsizetype longest = 60;
    const QString line = text.toString().simplified();
    return line.size() <= longest ? line : line.first(longest) + u'…';
}

QString wordsOfCommands(const QList<BuildWorkflow> &workflows, Place place)
{
    QStringList words;
    for (const BuildWorkflow &workflow : workflows) {
        if (workflow.place == place && !words.contains(commandWord(workflow.type))) {
            words.append(commandWord(workflow.type));
        }
    }
    return words.join(", "_L1);
}

QString reasonOfUnknownCommand(QStringView word, const QList<BuildWorkflow> &workflows, Place place)
{
    if (startsLikeGitHub(word, commandWord(ImageType::Config))) {
        return Tr::tr("No workflow listens to “/imagebuild_configs” any more. Put the files below applications/ and "
                      "build them with “/imagebuild_apps”.");
    }
    for (const BuildWorkflow &workflow : workflows) {
        if (const QString known = commandWord(workflow.type); equalsLikeGitHub(word, known.chopped(1))) {
            return Tr::tr("No workflow listens to “%1”; “%2” was meant, with an s at its end.").arg(word, known);
        }
    }
    return Tr::tr("No workflow listens to “%1”; there are: %2.").arg(shown(word), wordsOfCommands(workflows, place));
}

/// The 1-based line in which a known command begins, or 0.
qsizetype lineOfCommand(const QString &text, const QList<BuildWorkflow> &workflows)
{
    const QStringList lines = text.split(u'\n');
    const auto found = std::ranges::find_if(lines, [&](const QString &line) {
        return std::ranges::any_of(workflows, [&](const BuildWorkflow &workflow) {
            return startsLikeGitHub(QStringView(line).trimmed(), commandWord(workflow.type));
        });
    });
    return found == lines.end() ? 0 : found - lines.begin() + 1;
}

QString reasonOfStart(const QString &text)
{
    const QChar first = text.front();
    if (text.startsWith("```"_L1) || text.startsWith("~~~"_L1)) {
        return Tr::tr("The text begins with a code fence, as the issue template has it, not with the command. Remove "
                      "all that is before the command.");
    }
    if (first.isSpace() || first == QChar(0xFEFF) || first == QChar(0x200B)) {
        return Tr::tr("The text begins with a blank or a line break (%1), not with the command. Remove it.")
            .arg(codePoint(first));
    }
    if (first == QChar(0xFF0F)) {
        return Tr::tr("The text begins with a full-width “／” instead of “/”.");
    }
    return Tr::tr("The text begins with “%1”, not with the command.").arg(shown(text));
}

/// Why the workflow reads this instead of what was written between two blanks.
QString lossOf(QStringView word)
{
    if (word.contains(u'\n') || word.contains(u'\r')) {
        return Tr::tr("a line break separates nothing, so the next line is glued on");
    }
    if (word.contains(u'\t') || word.contains(QChar(0x3000)) || word.contains(QChar(0xA0))) {
        return Tr::tr("only the plain blank separates words, not a tab and not a full-width blank");
    }
    QString lost;
    for (const QChar c : word) {
        const bool isKept = c.unicode() < 0x80 && (c.isLetterOrNumber() || ".-_"_L1.contains(c));
        if (!isKept && !lost.contains(c)) {
            lost.append(c);
        }
    }
    return Tr::tr("the workflow deletes “%1”").arg(lost);
}

/// A line break at the very end does no harm.
bool isChanged(QStringView word, QStringView read)
{
    return word.trimmed() != read;
}

void appendWordReasons(QStringView command, const Verdict &verdict, QList<Reason> &reasons)
{
    const QList<QStringView> words = command.split(u' ');
    if (words.first().size() > commandWord(*verdict.type).size()) {
        reasons.append({Effect::Notes, Tr::tr("“%1” is longer than “%2”, which alone is looked for.")
                                           .arg(shown(words.first()), commandWord(*verdict.type))});
    }
    if (isChanged(words.value(1), verdict.reading.app)) {
        reasons.append(
            {Effect::Breaks,
             Tr::tr("The application is read as “%1”: %2.").arg(verdict.reading.app, lossOf(words.value(1)))});
    }
    if (isChanged(words.value(2), verdict.reading.version)) {
        reasons.append(
            {Effect::Breaks,
             Tr::tr("The version is read as “%1”: %2.").arg(verdict.reading.version, lossOf(words.value(2)))});
    }
}

void appendDoubleBlankReasons(QStringView command, const Verdict &verdict, QList<Reason> &reasons)
{
    const QList<QStringView> words = command.split(u' ');
    const bool isDoubled =
        (verdict.reading.app.isEmpty() && words.size() > 2) || (verdict.reading.version.isEmpty() && words.size() > 3);
    if (isDoubled && command.contains(u"  ")) {
        reasons.append({Effect::Breaks, Tr::tr("Two blanks in a row stand for an empty word; write single blanks.")});
    }
}

void appendFurtherWordReasons(QStringView command, const Verdict &verdict, QList<Reason> &reasons)
{
    const QList<QStringView> words = command.split(u' ');
    const qsizetype used = verdict.type == ImageType::DockerImage ? 4 : 3;
    const bool hasMore =
        std::ranges::any_of(words.mid(used), [](QStringView word) { return !word.trimmed().isEmpty(); });
    if (hasMore) {
        reasons.append({Effect::Notes, Tr::tr("From “%1” on, the text is ignored.").arg(shown(words.at(used)))});
    }
    if (command.sliced(1).contains(u"/imagebuild_")) {
        reasons.append(
            {Effect::Breaks, Tr::tr("There is a second command; only the first is read. One comment, one command.")});
    }
}

void appendArgumentReasons(const Verdict &verdict, QList<Reason> &reasons)
{
    if (verdict.type != ImageType::DockerImage) {
        return;
    }
    for (const BuildArgument &argument : verdict.buildArguments) {
        if (argument.name.isEmpty()) {
            reasons.append({Effect::Breaks, Tr::tr("A comma too many, or “=” without a name, in the build arguments: "
                                                   "docker's command line breaks.")});
            return;
        }
    }
    const QStringList fields = verdict.reading.buildArguments.split(u',', Qt::SkipEmptyParts);
    for (const QString &field : fields) {
        if (!field.contains(u'=')) {
            reasons.append(
                {Effect::Breaks, Tr::tr("The build argument “%1” has no “=”: docker takes its value from the "
                                        "runner's environment, where it is empty.")
                                     .arg(field)});
        }
    }
}

QString wherePlaced(const Verdict &verdict)
{
    return u"%1/%2/"_s.arg(image::typeFolders(*verdict.type).first(), verdict.reading.app);
}

void appendDirectoryReasons(const Verdict &verdict, QList<Reason> &reasons)
{
    const QString place = wherePlaced(verdict);
    if (verdict.reading.version.isEmpty()) {
        reasons.append({Effect::Breaks, Tr::tr("No version is read; the script takes all of %1, finds no build file "
                                               "there and fails.")
                                            .arg(place)});
    } else if (verdict.directory == TakenDirectory::None) {
        reasons.append({Effect::Breaks, Tr::tr("There is neither %1 nor %2 in the workspace: the build fails.")
                                            .arg(place + verdict.reading.version, place + "latest"_L1)});
    } else if (verdict.directory == TakenDirectory::Unknown) {
        reasons.append(
            {Effect::Notes, Tr::tr("Without a workspace nothing is known about the directory %1.").arg(place)});
    } else if (verdict.reading.version == "latest"_L1) {
        reasons.append({Effect::Notes, Tr::tr("Asked for as the version “latest”, the directory is built without the "
                                              "shared scripts in /tmp/scripts_apps.")});
    }
}

} // namespace

QList<Reason> reasonsForSilence(const IssueText &issue, const QList<BuildWorkflow> &workflows)
{
    if (issue.text.isEmpty()) {
        return {{Effect::Blocks, Tr::tr("The text is empty.")}};
    }
    QList<Reason> reasons;
    if (issue.text.startsWith(u'/')) {
        const auto end = std::ranges::find_if(issue.text, [](QChar c) { return c.isSpace(); });
        const QStringView word = QStringView(issue.text).first(end - issue.text.begin());
        reasons.append({Effect::Blocks, reasonOfUnknownCommand(word, workflows, issue.place)});
    } else {
        reasons.append({Effect::Blocks, reasonOfStart(issue.text)});
    }
    if (const qsizetype line = lineOfCommand(issue.text, workflows); line > 1) {
        reasons.append({Effect::Notes, Tr::tr("A command stands in line %1, where no workflow looks.").arg(line)});
    }
    return reasons;
}

QList<Reason> reasonsOfTitle(const IssueText &issue, const Reading &reading, bool isCompared)
{
    if (equalsLikeGitHub(reading.app, reading.titleApp)) {
        return reading.app != reading.titleApp
                   ? QList<Reason>{{Effect::Notes,
                                    Tr::tr("Title and command differ in letter case only, which passes.")}}
                   : QList<Reason>{};
    }
    if (!isCompared) {
        return {{Effect::Notes, Tr::tr("The title is not about “%1”; for Docker images in comments nobody compares it.")
                                    .arg(reading.app)}};
    }
    if (!issue.title.startsWith(u"【Auto-build】"_s)) {
        return {
            {Effect::Blocks, Tr::tr("The title does not begin with “【Auto-build】”, letter by letter, so the build is "
                                    "skipped. It must be “%1”.")
                                 .arg(titleFor(reading.app))}};
    }
    return {{Effect::Blocks, Tr::tr("The title names “%1”, the command “%2”, so the build is skipped. Comment on the "
                                    "issue “%3”.")
                                 .arg(reading.titleApp, reading.app, titleFor(reading.app))}};
}

QList<Reason> reasonsOfReading(const IssueText &issue, const Verdict &verdict)
{
    QList<Reason> reasons;
    appendWordReasons(issue.text, verdict, reasons);
    appendDoubleBlankReasons(issue.text, verdict, reasons);
    appendFurtherWordReasons(issue.text, verdict, reasons);
    const QStringView word = QStringView(issue.text).split(u' ').value(3);
    if (verdict.type == ImageType::DockerImage && isChanged(word, verdict.reading.buildArguments)) {
        reasons.append(
            {Effect::Breaks, Tr::tr("The build arguments are read as “%1”: of “%2” only letters, digits, “.”, "
                                    "“,”, “=” and “_” remain.")
                                 .arg(shown(verdict.reading.buildArguments), shown(word))});
    }
    return reasons;
}

QList<Reason> reasonsOfBuild(const Verdict &verdict)
{
    QList<Reason> reasons;
    appendDirectoryReasons(verdict, reasons);
    appendArgumentReasons(verdict, reasons);
    if (!image::isRepositoryComponent(verdict.reading.app)) {
        reasons.append({Effect::Breaks, Tr::tr("“%1” is no name for an image, which has lower-case letters, digits and "
                                               "single “.”, “_” and “-” between them: the build fails.")
                                            .arg(verdict.reading.app)});
    }
    if (!verdict.reading.version.isEmpty() && !image::isTag(verdict.reading.version + "-amd64"_L1)) {
        reasons.append(
            {Effect::Breaks, Tr::tr("“%1” is no tag for an image: the build fails.").arg(verdict.reading.version)});
    }
    return reasons;
}

} // namespace sealyard::github
