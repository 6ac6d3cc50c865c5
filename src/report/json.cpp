#include "report/formats.h"

#include "core/version.h"
#include "report/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

QJsonObject placed(const QString &path, const core::TextRange &range)
{
    return {{u"path"_s, path},
            {u"line"_s, range.start.line + 1},
            {u"column"_s, range.start.column + 1},
            {u"endLine"_s, range.end.line + 1},
            {u"endColumn"_s, range.end.column + 1}};
}

QJsonArray relatedArray(const core::Diagnostic &diagnostic)
{
    QJsonArray array;
    for (const core::RelatedLocation &location : diagnostic.related) {
        QJsonObject object = placed(location.path, location.range);
        object.insert(u"message"_s, location.message);
        array.append(object);
    }
    return array;
}

QJsonObject fixObject(const core::Fix &fix)
{
    QJsonArray edits;
    for (const core::FileEdit &edit : fix.edits) {
        QJsonObject object = placed(edit.path, edit.edit.range);
        object.insert(u"newText"_s, edit.edit.newText);
        edits.append(object);
    }
    return {{u"title"_s, fix.title}, {u"isSafe"_s, fix.isSafe}, {u"edits"_s, edits}};
}

QJsonObject diagnosticObject(const core::Diagnostic &diagnostic)
{
    QJsonArray fixes;
    for (const core::Fix &fix : diagnostic.fixes) {
        fixes.append(fixObject(fix));
    }
    QJsonObject object = placed(diagnostic.path, diagnostic.range);
    object.insert(u"code"_s, diagnostic.code);
    object.insert(u"name"_s, diagnostic.name);
    object.insert(u"source"_s, sourceOf(diagnostic));
    object.insert(u"severity"_s, core::severityName(diagnostic.severity));
    object.insert(u"message"_s, diagnostic.message);
    object.insert(u"related"_s, relatedArray(diagnostic));
    object.insert(u"fixes"_s, fixes);
    return object;
}

} // namespace

QByteArray jsonReport(const Findings &findings)
{
    const lint::LintResult &result = findings.result;
    QJsonArray diagnostics;
    for (const core::Diagnostic &diagnostic : result.diagnostics) {
        diagnostics.append(diagnosticObject(diagnostic));
    }
    const QJsonObject summary{{u"errors"_s, result.count(core::Severity::Error)},
                              {u"warnings"_s, result.count(core::Severity::Warning)},
                              {u"infos"_s, result.count(core::Severity::Info)},
                              {u"directories"_s, result.directoryCount}};
    return QJsonDocument(QJsonObject{{u"version"_s, core::version()},
                                     {u"diagnostics"_s, diagnostics},
                                     {u"problems"_s, QJsonArray::fromStringList(result.problems)},
                                     {u"summary"_s, summary}})
        .toJson();
}

} // namespace sealyard::report
