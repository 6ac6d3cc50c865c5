#include "template/functiontable.h"

#include <arpa/inet.h>

#include <QtEndian>

#include <array>
#include <optional>

namespace sealyard::templates {

namespace {

/// A network as Go's net.IPNet has it: 4 or 16 bytes.
struct Network
{
    int family = AF_INET;
    QByteArray address;
    QByteArray mask;
    int prefix = 0;
};

QByteArray maskOf(int prefix, qsizetype size)
{
    QByteArray mask(size, '\0');
    for (int bit = 0; bit < prefix; ++bit) {
        mask[bit / 8] = static_cast<char>(mask[bit / 8] | (0x80 >> (bit % 8)));
    }
    return mask;
}

/// net.ParseCIDR; the bits behind the prefix are cleared.
std::optional<Network> parseNetwork(const QByteArray &text)
{
    const qsizetype slash = text.indexOf('/');
    const QByteArray address = text.first(std::max<qsizetype>(slash, 0));
    const QByteArray prefix = text.sliced(slash + 1);
    Network network;
    network.family = address.contains(':') ? AF_INET6 : AF_INET;
    network.address = QByteArray(network.family == AF_INET ? 4 : 16, '\0');
    const bool isNumber = !prefix.isEmpty() && std::ranges::all_of(prefix, [](char c) { return c >= '0' && c <= '9'; });
    network.prefix = prefix.toInt();
    if (!isNumber || prefix.size() > 6 || network.prefix > network.address.size() * 8 || address.contains('\0') ||
        ::inet_pton(network.family, address.constData(), network.address.data()) != 1) {
        return std::nullopt;
    }
    network.mask = maskOf(network.prefix, network.address.size());
    for (qsizetype i = 0; i < network.address.size(); ++i) {
        network.address[i] = static_cast<char>(network.address[i] & network.mask[i]);
    }
    return network;
}

QByteArray shown(int family, const QByteArray &address)
{
    char text[INET6_ADDRSTRLEN] = {};
    return ::inet_ntop(family, address.constData(), text, sizeof text);
}

Value invalid(const QByteArray &text)
{
    return Value("invalid cidr: invalid CIDR address: " + text);
}

/// Source: lifecycle/pkg/template/funcmap.go of sealos, also for the sentences, which are results there.
Value ipNet(Call &call)
{
    const auto network = parseNetwork(call.text(0));
    return network ? Value(shown(network->family, network->address) + '/' + QByteArray::number(network->prefix))
                   : invalid(call.text(0));
}

Value ipAt(Call &call)
{
    const auto network = parseNetwork(call.text(0));
    if (!network) {
        return invalid(call.text(0));
    }
    const auto mask = qFromBigEndian<quint32>(network->mask.constData());
    const auto start = qFromBigEndian<quint32>(network->address.constData());
    const quint32 address = start + static_cast<quint32>(call.integer(1));
    if (address > ((start & mask) | ~mask)) {
        return Value(QByteArray("out of ip address range"));
    }
    QByteArray bytes(4, '\0');
    qToBigEndian(address, bytes.data());
    return Value(shown(AF_INET, bytes));
}

/// No look-up: rendering stays on this machine.
Value hostByName(Call &call)
{
    call.markRandom();
    return Value(QByteArray());
}

constexpr std::array functions{
    Function{"fail", "s",
             [](Call &call) {
                 return call.fail(call.text(0));
             }},
    Function{"getHostByName", "s", hostByName},
    Function{"ipAt", "su", ipAt},
    Function{"ipNet", "s", ipNet},
};

} // namespace

std::span<const Function> sealosFunctions()
{
    return functions;
}

} // namespace sealyard::templates
