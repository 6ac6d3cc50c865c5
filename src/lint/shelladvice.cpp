#include "lint/shelladvice.h"

#include "core/paths.h"

#include <QMultiHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;
using sealyard::image::DirectoryEntry;
using sealyard::image::FileRole;

namespace sealyard::lint {

namespace {

bool isScript(const DirectoryEntry &entry)
{
    const bool isOurs = entry.role == FileRole::InitScript || entry.role == FileRole::Script;
    return isOurs && !entry.isDirectory && !entry.isSymlink && !entry.path.contains("/templates/"_L1);
}

/// True when the build file says "bash NAME": then the shell of the script's first line is never asked.
bool isStartedByBash(const QString &name, const image::VersionDirectory &directory, const TextReader &textOf)
{
    const QString *text = textOf(image::buildFileOf(directory));
    const QRegularExpression start(
        u"\\bbash\\s(?:-\\w+\\s+)*(?:[\\w./-]*/)?%1\\b"_s.arg(QRegularExpression::escape(name)));
    return text && text->contains(name) && text->contains(start);
}

QString shellFor(const DirectoryEntry &entry, const QString &text, const image::VersionDirectory &directory,
                 const TextReader &textOf)
{
    if (entry.role == FileRole::InitScript) {
        return u"bash"_s;
    }
    const QString shell = shellcheck::shellOf(text);
    const QString name = core::nameOf(entry.path);
    return shell == "sh"_L1 && isStartedByBash(name, directory, textOf) ? u"bash"_s : shell;
}

/// Rules of ours that know more of the same mistake.
bool saysTheSame(const QString &own, const QString &foreign)
{
    static const QMultiHash<QString, QString> same{
        {u"SC1017"_s, u"SY601"_s}, {u"SC1017"_s, u"SY524"_s}, {u"SC2154"_s, u"SY703"_s},
        {u"SC1110"_s, u"SY519"_s}, {u"SC1111"_s, u"SY519"_s}, {u"SC1018"_s, u"SY519"_s},
    };
    return same.contains(foreign, own);
}

/// "cd" into the folder of the script itself, which never fails.
bool isOwnFolder(const Diagnostic &finding, const QString &text)
{
    const core::LineIndex lines(text);
    const qsizetype start = lines.offset(finding.range.start);
    const QStringView written = QStringView(text).sliced(start, lines.offset(finding.range.end) - start);
    return finding.code == "SC2164"_L1 && written.contains(u"dirname");
}

} // namespace

QList<AdvisedScript> advisedScripts(const image::VersionDirectory &directory, const TextReader &textOf)
{
    QList<AdvisedScript> scripts;
    for (const DirectoryEntry &entry : directory.entries) {
        const QString *text = isScript(entry) ? textOf(entry.path) : nullptr;
        const QString shell = text ? shellFor(entry, *text, directory, textOf) : QString();
        if (text && !shell.isEmpty() && !text->trimmed().isEmpty()) {
            scripts.append({directory.path + u'/' + entry.path, {*text, shell}});
        }
    }
    return scripts;
}

QList<Diagnostic> shellAdvice(const QList<AdvisedScript> &scripts, const shellcheck::Checker &checker,
                              const QList<Diagnostic> &own)
{
    QList<Diagnostic> advice;
    for (const AdvisedScript &each : scripts) {
        QList<Diagnostic> found = checker.known(each.script).value_or(QList<Diagnostic>());
        for (Diagnostic &finding : found) {
            const bool isKnown = std::ranges::any_of(own, [&](const Diagnostic &other) {
                return other.path == each.path && other.range.start.line == finding.range.start.line &&
                       saysTheSame(other.code, finding.code);
            });
            if (isKnown || isOwnFolder(finding, each.script.text)) {
                continue;
            }
            finding.path = each.path;
            for (core::Fix &fix : finding.fixes) {
                std::ranges::for_each(fix.edits, [&](core::FileEdit &edit) { edit.path = each.path; });
            }
            advice.append(finding);
        }
    }
    return advice;
}

} // namespace sealyard::lint
