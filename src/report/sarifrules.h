#pragma once

#include "lint/linter.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace sealyard::report {

/// "error", "warning" or "note".
[[nodiscard]] QString sarifLevel(core::Severity severity);

/// The rules of a SARIF document: the whole catalogue, then those of other programs that found something.
class SarifRules final
{
public:
    explicit SarifRules(const lint::LintResult &result);

    [[nodiscard]] const QJsonArray &array() const { return m_rules; }
    /// The place in array() of a code that is in the result or the catalogue.
    [[nodiscard]] qsizetype indexOf(const QString &code) const { return m_indexes.value(code, -1); }

private:
    void append(const QString &code, const QJsonObject &rule);

    QJsonArray m_rules;
    QHash<QString, qsizetype> m_indexes;
};

} // namespace sealyard::report
