#include "report/baseline.h"

#include "report/fingerprint.h"
#include "report/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

constexpr int baselineVersion = 1;

} // namespace

QByteArray baselineOf(const Findings &findings)
{
    const QStringList prints = fingerprints(findings);
    QJsonArray array;
    for (const core::Diagnostic &each : findings.result.diagnostics) {
        // The rule and the path are for people who read the file's changes.
        array.append(
            QJsonObject{{u"rule"_s, each.code}, {u"path"_s, each.path}, {u"fingerprint"_s, prints.at(array.size())}});
    }
    return QJsonDocument(QJsonObject{{u"version"_s, baselineVersion}, {u"findings"_s, array}}).toJson();
}

core::Result<lint::LintResult> withoutBaseline(const Findings &findings, const QByteArray &baseline)
{
    const QJsonObject object = QJsonDocument::fromJson(baseline).object();
    if (object.value("version"_L1).toInt() != baselineVersion || !object.value("findings"_L1).isArray()) {
        return core::failure(Tr::tr("This is no baseline of this version of Sealyard; write it anew."),
                             core::ErrorKind::Invalid);
    }
    QSet<QString> known;
    const QJsonArray array = object.value("findings"_L1).toArray();
    for (const auto &each : array) {
        known.insert(each.toObject().value("fingerprint"_L1).toString());
    }
    const QStringList prints = fingerprints(findings);
    lint::LintResult rest = findings.result;
    rest.diagnostics.clear();
    for (qsizetype index = 0; index < prints.size(); ++index) {
        if (!known.contains(prints.at(index))) {
            rest.diagnostics.append(findings.result.diagnostics.at(index));
        }
    }
    return rest;
}

} // namespace sealyard::report
