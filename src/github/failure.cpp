#include "github/failure.h"

#include "github/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

constexpr qsizetype mostLines = 40;
constexpr qsizetype longestLine = 500;

/// A pattern of a log line and what it means. Wordings are those of the programs in upstream's runner.
struct Cause
{
    const char *pattern;
    const char *meaning; ///< QT_TRANSLATE_NOOP("github", ...)
};

constexpr std::array causes{
    Cause{"cannot stat '(applications|dockerimages)/",
          QT_TRANSLATE_NOOP("github",
                            "The version directory does not exist on upstream's default branch. Have it merged "
                            "first, then build again.")},
    Cause{
        "toomanyrequests|pull rate limit",
        QT_TRANSLATE_NOOP("github", "Docker Hub refused the runner for too many anonymous pulls. Build again later.")},
    Cause{"exec format error",
          QT_TRANSLATE_NOOP("github",
                            "A program of another processor architecture was run. The runner is amd64, also for "
                            "arm64 images.")},
    Cause{"(Kubefile|Dockerfile): no such file or directory|filename: unbound variable",
          QT_TRANSLATE_NOOP("github", "There is no build file after init.sh has run.")},
    Cause{"chart \"[^\"]*\".*not found|no chart version found|improper constraint",
          QT_TRANSLATE_NOOP("github", "The chart has no such version. Compare with “helm search repo --versions”.")},
    Cause{"command not found",
          QT_TRANSLATE_NOOP("github", "The runner has no such program. init.sh must download what it needs.")},
    Cause{"\\b404\\b|Not Found",
          QT_TRANSLATE_NOOP("github", "A download does not exist under that address; look at the version in it.")},
    Cause{"manifest unknown|MANIFEST_UNKNOWN",
          QT_TRANSLATE_NOOP("github", "An image does not exist under that name and tag. If it is the image itself, one "
                                      "architecture was not pushed.")},
    Cause{"unauthorized|denied: requested access",
          QT_TRANSLATE_NOOP("github", "A registry refused access: a private image, or the runner's own login.")},
    Cause{"no space left on device",
          QT_TRANSLATE_NOOP("github", "The runner's disk is full: the images are too large.")},
    Cause{"Could not resolve host|connection timed out|i/o timeout|TLS handshake timeout",
          QT_TRANSLATE_NOOP("github", "The network failed. Build again.")},
};

QString cleaned(const QString &line)
{
    return withoutTime(line).trimmed().left(longestLine);
}

QString causeOf(const QStringList &lines)
{
    for (const Cause &cause : causes) {
        const QRegularExpression pattern(QString::fromLatin1(cause.pattern), QRegularExpression::CaseInsensitiveOption);
        if (std::ranges::any_of(lines, [&](const QString &line) { return pattern.match(line).hasMatch(); })) {
            return Tr::tr(cause.meaning);
        }
    }
    return {};
}

/// bash says "init.sh: line 12: ..."; buildah and docker name the build file's line. Paths from the root or upwards are
/// the runner's own.
void findFile(const QString &directory, FailureReport &report)
{
    static const QRegularExpression script(
        uR"((?<![\w./-])(?:\./)?((?:[\w-][\w.-]*/)*[\w-][\w.-]*\.sh): line (\d{1,6}):)"_s);
    static const QRegularExpression buildFile(uR"((?<![\w./-])(Kubefile|Dockerfile):(\d{1,6})\b)"_s);
    for (const QString &line : std::as_const(report.lines)) {
        for (const QRegularExpression *pattern : {&script, &buildFile}) {
            const QRegularExpressionMatch match = pattern->match(line);
            if (match.hasMatch()) {
                report.file = directory + u'/' + match.captured(1);
                report.line = match.captured(2).toInt();
            }
        }
    }
}

} // namespace

QString FailureReport::toString() const
{
    QStringList all{Tr::tr("%1, step “%2”:").arg(job, step)};
    for (const QString &text : lines) {
        all.append("    "_L1 + text);
    }
    if (!file.isEmpty()) {
        all.append(Tr::tr("Named file: %1").arg(u"%1:%2"_s.arg(file).arg(line)));
    }
    if (!cause.isEmpty()) {
        all.append(Tr::tr("Likely cause: %1").arg(cause));
    }
    return all.join(u'\n');
}

QString withoutTime(const QString &line)
{
    static const QRegularExpression time(uR"(^\x{FEFF}?\d{4}-\d\d-\d\dT[\d:.]+Z )"_s);
    static const QRegularExpression colour(uR"(\x1b\[[0-9;]*[A-Za-z])"_s);
    return QString(line).remove(time).remove(colour);
}

QStringList logLines(const QByteArray &log, qsizetype most)
{
    QStringList lines;
    const QList<QByteArray> all = log.split('\n');
    for (qsizetype at = all.size() - 1; at >= 0 && lines.size() < most; --at) {
        const QString line = cleaned(QString::fromUtf8(all.at(at)));
        if (!line.isEmpty() && !line.startsWith("##["_L1)) {
            lines.prepend(line);
        }
    }
    return lines;
}

FailureReport readFailure(const QByteArray &log, const RunJob &job, const QString &directory)
{
    FailureReport report{.job = job.name};
    const auto failed = std::ranges::find(job.steps, "failure"_L1, &RunStep::conclusion);
    report.step = failed == job.steps.end() ? QString() : failed->name;
    for (const QByteArray &raw : log.split('\n')) {
        const QString line = cleaned(QString::fromUtf8(raw));
        if (line.startsWith("##[error]"_L1)) {
            report.lines.append(line.sliced(9));
            break;
        }
        if (line.startsWith("##[group]Run "_L1)) {
            report.lines.clear(); // what steps before this one said has not failed
        } else if (!line.isEmpty() && !line.startsWith("##["_L1)) {
            report.lines.append(line);
        }
        if (report.lines.size() >= mostLines) {
            report.lines.removeFirst();
        }
    }
    report.cause = causeOf(report.lines);
    findFile(directory, report);
    return report;
}

} // namespace sealyard::github
