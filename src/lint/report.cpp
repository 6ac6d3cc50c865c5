#include "lint/report.h"

#include "lint/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Paths and quoted text come from others' files: a terminal must not obey what stands in them.
QString printable(QString text)
{
    std::ranges::replace_if(
        text, [](QChar character) { return character.category() == QChar::Other_Control; },
        QChar(QChar::ReplacementCharacter));
    return text;
}

QString textLine(const core::Diagnostic &diagnostic)
{
    return u"%1:%2:%3: %4: %5 [%6 %7]\n"_s.arg(
        printable(diagnostic.path), QString::number(diagnostic.range.start.line + 1),
        QString::number(diagnostic.range.start.column + 1), core::severityName(diagnostic.severity),
        printable(diagnostic.message), diagnostic.code, diagnostic.name);
}

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
    object.insert(u"severity"_s, core::severityName(diagnostic.severity));
    object.insert(u"message"_s, diagnostic.message);
    object.insert(u"related"_s, relatedArray(diagnostic));
    object.insert(u"fixes"_s, fixes);
    return object;
}

} // namespace

QString textReport(const LintResult &result)
{
    QString report;
    for (const core::Diagnostic &diagnostic : result.diagnostics) {
        report += textLine(diagnostic);
    }
    //: %1 to %4 are counts with their nouns, e.g. "2 errors".
    report += Tr::tr("%1, %2, %3 in %4.")
                  .arg(Tr::tr("%n error(s)", nullptr, result.count(core::Severity::Error)),
                       Tr::tr("%n warning(s)", nullptr, result.count(core::Severity::Warning)),
                       Tr::tr("%n hint(s)", nullptr, result.count(core::Severity::Info)),
                       Tr::tr("%n version directory(s)", nullptr, result.directoryCount));
    return report + u'\n';
}

QByteArray jsonReport(const LintResult &result)
{
    QJsonArray diagnostics;
    for (const core::Diagnostic &diagnostic : result.diagnostics) {
        diagnostics.append(diagnosticObject(diagnostic));
    }
    const QJsonObject summary{{u"errors"_s, result.count(core::Severity::Error)},
                              {u"warnings"_s, result.count(core::Severity::Warning)},
                              {u"infos"_s, result.count(core::Severity::Info)},
                              {u"directories"_s, result.directoryCount}};
    return QJsonDocument(QJsonObject{{u"diagnostics"_s, diagnostics}, {u"summary"_s, summary}}).toJson();
}

} // namespace sealyard::lint
