#include "lint/facts/architectures.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

const QRegularExpression &amd64()
{
    static const QRegularExpression expression(
        uR"((?<![A-Za-z0-9])(?:amd64|x86[_-]64|linux-?_?(?:x64|64(?:bit)?))(?![A-Za-z0-9]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

const QRegularExpression &arm64()
{
    static const QRegularExpression expression(uR"((?<![A-Za-z0-9])(?:arm64|aarch64|armv8)(?![A-Za-z0-9]))"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}

} // namespace

QString architectureIn(const QString &text)
{
    for (const QRegularExpression &expression : {amd64(), arm64()}) {
        if (const QRegularExpressionMatch match = expression.match(text); match.hasMatch()) {
            return match.captured();
        }
    }
    return {};
}

bool namesSeveralArchitectures(const QString &text)
{
    return text.contains(amd64()) && text.contains(arm64());
}

QString withoutArchitectures(QString text)
{
    static const QRegularExpression between(u"linux|[-_./]"_s, QRegularExpression::CaseInsensitiveOption);
    return text.remove(amd64()).remove(arm64()).remove(between);
}

} // namespace sealyard::lint
