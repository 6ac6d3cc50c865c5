#include "language/server/findings.h"

#include "core/files.h"
#include "language/server/opendocuments.h"
#include "lint/configuration.h"
#include "lint/linter.h"

#include <QDir>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::language::server {

namespace {

int lspSeverity(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error:
        return 1;
    case core::Severity::Warning:
        return 2;
    case core::Severity::Info:
        return 3;
    }
    Q_UNREACHABLE_RETURN(1);
}

bool isForeign(const QString &code)
{
    return code.startsWith("SC"_L1);
}

} // namespace

QList<Diagnostic> findingsOf(const Document &document)
{
    if (document.path() == lint::configurationFile) {
        return lint::Configuration(document.text()).problems();
    }
    const lint::Rule *rule = lint::findRule(u"SY101");
    QList<Diagnostic> findings;
    for (const image::SyntaxProblem &problem : document.kubefile().problems + document.evaluation().problems) {
        if (findings.size() < lint::findingLimit) {
            findings.append({.code = QString::fromLatin1(rule->code),
                             .name = QString::fromLatin1(rule->name),
                             .severity = rule->severity,
                             .message = problem.message,
                             .path = document.path(),
                             .range = problem.range,
                             .related = {},
                             .fixes = {}});
        }
    }
    return findings;
}

QString ruleLink(const QString &code, const QString &cacheFolder)
{
    if (isForeign(code)) {
        return u"https://www.shellcheck.net/wiki/"_s + code;
    }
    const QString explanation = lint::explanationOf(code);
    if (cacheFolder.isEmpty() || explanation.isEmpty()) {
        return {};
    }
    const QString folder = cacheFolder + "/rules"_L1;
    const QString path = folder + u'/' + code + ".md"_L1;
    const QByteArray text = explanation.toUtf8();
    if (const auto there = core::readFile(path); there && *there == text) {
        return uriOf(path);
    }
    const auto written = core::makeFolder(folder).and_then([&] { return core::writeFile(path, text); });
    return written ? uriOf(path) : QString();
}

QString FindingEncoder::uri(const QString &path) const
{
    const auto open = uris.constFind(path);
    return open != uris.cend() ? *open : uriOf(QDir(sources.root()).filePath(path));
}

QJsonArray FindingEncoder::toJson(const QList<Diagnostic> &findings, const QString &text) const
{
    const WireText wire(text, encoding);
    QJsonArray array;
    for (const Diagnostic &finding : findings) {
        array.append(toJson(finding, wire));
    }
    return array;
}

QJsonObject FindingEncoder::toJson(const Diagnostic &finding, const WireText &text) const
{
    QJsonObject object{{u"range"_s, text.toJson(finding.range)},
                       {u"severity"_s, lspSeverity(finding.severity)},
                       {u"code"_s, finding.code},
                       {u"source"_s, isForeign(finding.code) ? u"shellcheck"_s : u"sealyard"_s},
                       {u"message"_s, finding.message},
                       {u"data"_s, QJsonObject{{u"name"_s, finding.name}, {u"fixes"_s, finding.fixes.size()}}}};
    if (const QString link = ruleLink(finding.code, cacheFolder); !link.isEmpty()) {
        object.insert(u"codeDescription"_s, QJsonObject{{u"href"_s, link}});
    }
    if (!finding.related.isEmpty()) {
        object.insert(u"relatedInformation"_s, relatedOf(finding));
    }
    return object;
}

QJsonArray FindingEncoder::relatedOf(const Diagnostic &finding) const
{
    QJsonArray array;
    for (const core::RelatedLocation &related : finding.related) {
        const WireText text(sources.text(related.path).value_or(QString()), encoding);
        array.append(QJsonObject{
            {u"location"_s, QJsonObject{{u"uri"_s, uri(related.path)}, {u"range"_s, text.toJson(related.range)}}},
            {u"message"_s, related.message}});
    }
    return array;
}

} // namespace sealyard::language::server
