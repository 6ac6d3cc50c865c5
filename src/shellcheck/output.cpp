#include "shellcheck/output.h"

#include "shellcheck/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::shellcheck {

namespace {

/// Shellcheck's codes below this one are of its parser: it did not understand the script.
constexpr int firstSemanticCode = 2000;

/// Turns shellcheck's places (1-based, columns in code points, tabs count one) into ours.
class Places final
{
public:
    explicit Places(const QString &text)
        : m_lines(QStringView(text).split(u'\n'))
    {
    }

    [[nodiscard]] core::TextRange range(const QJsonObject &object) const
    {
        const core::Position start = position(object.value("line"_L1), object.value("column"_L1));
        const core::Position end = position(object.value("endLine"_L1), object.value("endColumn"_L1));
        return {start, qMax(start, end)};
    }

private:
    [[nodiscard]] core::Position position(const QJsonValue &line, const QJsonValue &column) const
    {
        const int number = qBound(0, line.toInt() - 1, static_cast<int>(m_lines.size()) - 1);
        const QStringView text = m_lines.at(number);
        qsizetype at = 0;
        for (int passed = 1; passed < column.toInt() && at < text.size(); ++passed) {
            at += text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        }
        return {number, static_cast<int>(at)};
    }

    QList<QStringView> m_lines;
};

/// What shellcheck calls an error need not be one: bash runs "[ -n $x ]", and what it does not understand, bash may.
core::Severity severityOf(int code, const QString &level)
{
    return level == "error"_L1 && code < firstSemanticCode ? core::Severity::Error : core::Severity::Warning;
}

/// Its replacements are insertions at either end of a place, or the text for it.
QList<core::Fix> fixesOf(const QJsonObject &comment, const Places &places)
{
    core::Fix fix{.title = Tr::tr("Change it as shellcheck proposes"), .isSafe = false, .edits = {}};
    const QJsonArray replacements = comment.value("fix"_L1).toObject().value("replacements"_L1).toArray();
    for (const auto &each : replacements) {
        const QJsonObject replacement = each.toObject();
        fix.edits.append({{}, {places.range(replacement), replacement.value("replacement"_L1).toString()}});
    }
    return fix.edits.isEmpty() ? QList<core::Fix>() : QList<core::Fix>{fix};
}

Diagnostic toDiagnostic(const QJsonObject &comment, const Places &places)
{
    const int code = comment.value("code"_L1).toInt();
    return {.code = u"SC%1"_s.arg(code),
            .name = {},
            .severity = severityOf(code, comment.value("level"_L1).toString()),
            .message = comment.value("message"_L1).toString(),
            .path = {},
            .range = places.range(comment),
            .related = {},
            .fixes = fixesOf(comment, places)};
}

} // namespace

std::optional<QList<QList<Diagnostic>>> findingsIn(const QByteArray &json, const QStringList &texts)
{
    const QJsonValue comments = QJsonDocument::fromJson(json).object().value("comments"_L1);
    if (!comments.isArray()) {
        return std::nullopt;
    }
    QList<Places> places;
    std::ranges::transform(texts, std::back_inserter(places), [](const QString &text) { return Places(text); });
    QList<QList<Diagnostic>> findings(texts.size());
    const QJsonArray array = comments.toArray();
    for (const auto &each : array) {
        const QJsonObject comment = each.toObject();
        const qsizetype number = comment.value("file"_L1).toString().section(u'.', 0, 0).toLongLong();
        if (number >= 0 && number < texts.size()) {
            findings[number].append(toDiagnostic(comment, places.at(number)));
        }
    }
    return findings;
}

} // namespace sealyard::shellcheck
