#include "lint/linter.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

QString severityLine(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error:
        return Tr::tr("Error: the build or the run fails, or the image is packed wrong.");
    case core::Severity::Warning:
        return Tr::tr("Warning: very likely wrong.");
    case core::Severity::Info:
        return Tr::tr("Info: a hint.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

const Rule *findRule(QStringView codeOrName)
{
    const auto found = std::ranges::find_if(catalogue(), [&](const Rule *rule) {
        return codeOrName.compare(QLatin1StringView(rule->code), Qt::CaseInsensitive) == 0 ||
               codeOrName.compare(QLatin1StringView(rule->name), Qt::CaseInsensitive) == 0;
    });
    return found == catalogue().end() ? nullptr : *found;
}

QString summaryOf(const Rule &rule)
{
    return Tr::tr(rule.summary);
}

QString explanationOf(const QString &codeOrName)
{
    static const QRegularExpression foreign(u"\\ASC[1-9][0-9]{3}\\z"_s, QRegularExpression::CaseInsensitiveOption);
    if (const Rule *rule = findRule(codeOrName)) {
        return documentationOf(*rule);
    }
    if (!foreign.match(codeOrName).hasMatch()) {
        return {};
    }
    const QString code = codeOrName.toUpper();
    return u"# %1\n\n%2\n"_s.arg(
        code, Tr::tr("This is a rule of shellcheck, which explains it at <%1>. Allow it like one of ours: "
                     "`# sealyard: ignore=%2 REASON`.")
                  .arg(u"https://www.shellcheck.net/wiki/"_s + code, code));
}

QString documentationOf(const Rule &rule)
{
    return u"# %1 %2\n\n%3\n\n*%4*\n\n%5\n"_s.arg(QString::fromLatin1(rule.code), QString::fromLatin1(rule.name),
                                                  summaryOf(rule), severityLine(rule.severity),
                                                  Tr::tr(rule.documentation).trimmed());
}

} // namespace sealyard::lint
