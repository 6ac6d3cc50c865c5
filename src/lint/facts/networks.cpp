#include "lint/facts/networks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

std::optional<Network> parseNetwork(const QString &text)
{
    static constexpr uint largestByte = 255;
    static constexpr uint addressBits = 32;
    static const QRegularExpression expression(uR"(\A(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})/(\d{1,2})\z)"_s);
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    quint32 address = 0;
    for (int part = 1; part <= 4; ++part) {
        const uint byte = match.captured(part).toUInt();
        if (byte > largestByte) {
            return std::nullopt;
        }
        address = (address << 8U) | byte;
    }
    const uint length = match.captured(5).toUInt();
    if (length > addressBits) {
        return std::nullopt;
    }
    const quint32 hosts = length == 0 ? ~0U : (length == addressBits ? 0U : (1U << (addressBits - length)) - 1U);
    return Network{text, address & ~hosts, address | hosts};
}

} // namespace sealyard::lint
