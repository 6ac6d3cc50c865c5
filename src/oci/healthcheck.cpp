#include "oci/healthcheck.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

/// Go's durations as they are written for health checks: "1m30s", "500ms".
qint64 nanoseconds(const QString &text)
{
    static const QRegularExpression part(uR"((\d+(?:\.\d+)?)(ms|us|µs|ns|h|m|s))"_s);
    static const QMap<QString, double> units{{u"h"_s, 3600e9}, {u"m"_s, 60e9}, {u"s"_s, 1e9}, {u"ms"_s, 1e6},
                                             {u"us"_s, 1e3},   {u"µs"_s, 1e3}, {u"ns"_s, 1}};
    double sum = 0;
    for (const QRegularExpressionMatch &match : part.globalMatch(text)) {
        sum += match.captured(1).toDouble() * units.value(match.captured(2));
    }
    return static_cast<qint64>(sum);
}

} // namespace

QJsonObject healthCheckOf(const image::EvaluatedInstruction &instruction)
{
    const QString word = instruction.arguments.value(0).toUpper();
    if (word == "NONE"_L1) {
        return {{u"Test"_s, QJsonArray{u"NONE"_s}}};
    }
    QJsonArray test{instruction.isJson ? u"CMD"_s : u"CMD-SHELL"_s};
    for (const QString &argument : instruction.arguments.sliced(instruction.isJson && word != "CMD"_L1 ? 0 : 1)) {
        test.append(argument);
    }
    QJsonObject result{{u"Test"_s, test}};
    static const QMap<QString, QString> times{{u"interval"_s, u"Interval"_s},
                                              {u"timeout"_s, u"Timeout"_s},
                                              {u"start-period"_s, u"StartPeriod"_s},
                                              {u"start-interval"_s, u"StartInterval"_s}};
    for (const auto &[flag, value] : instruction.flags.asKeyValueRange()) {
        if (flag == "retries"_L1) {
            result.insert("Retries"_L1, value.toInt());
        } else if (times.contains(flag)) {
            result.insert(times.value(flag), nanoseconds(value));
        }
    }
    return result;
}

} // namespace sealyard::oci
