#include "template/crypto/certificate.h"
#include "template/formats/base32.h"
#include "template/functiontable.h"
#include "template/go/goformat.h"
#include "template/object.h"
#include "template/session.h"

#include <arpa/inet.h>

#include <array>

namespace sealyard::templates {

namespace {

constexpr qint64 stepsOfKey = 200'000; // so long takes a key

Value pairValue(const CertificatePair &pair)
{
    return Value(std::make_shared<const Record>(
        "sprig.certificate",
        std::vector<Record::Field>{{"Cert", {}, Value(pair.certificate)}, {"Key", {}, Value(pair.key)}}));
}

CertificatePair pairOf(const Value &value)
{
    const Object &object = value.object();
    return {object.field("Cert")->text(), object.field("Key")->text()};
}

bool isAddress(const QByteArray &text)
{
    std::array<unsigned char, 16> bytes;
    const int family = text.contains(':') ? AF_INET6 : AF_INET;
    return !text.contains('\0') && ::inet_pton(family, text.constData(), bytes.data()) == 1;
}

bool readAddresses(Call &call, const Value &list, CertificateRequest &request)
{
    for (const Value &item : list.items()) {
        if (!item.isString()) {
            call.fail("error parsing ip: " + printed(item) + " is not a string");
            return false;
        }
        if (!isAddress(item.text())) {
            call.fail("error parsing ip: " + item.text());
            return false;
        }
        request.addresses.append(item.text());
    }
    return true;
}

bool readNames(Call &call, const Value &list, CertificateRequest &request)
{
    for (const Value &item : list.items()) {
        if (!item.isString()) {
            call.fail("error processing alternate dns name: " + printed(item) + " is not a string");
            return false;
        }
        request.names.append(item.text());
    }
    return true;
}

CertificateRequest newRequest(Call &call, qint64 days)
{
    call.markRandom();
    CertificateRequest request;
    request.commonName = call.text(0);
    request.start = call.session().now();
    request.days = days;
    request.serial = call.session().randomBytes(16);
    return request;
}

PrivateKey newKey(Call &call, KeyKind kind)
{
    const QByteArray seed = call.session().randomBytes(32);
    return call.session().options().hasQuickCrypto ? PrivateKey::sample() : PrivateKey::fromSeed(kind, seed);
}

/// The key in the last argument of the functions ...WithKey; a new one for the others.
std::expected<PrivateKey, QByteArray> keyOf(Call &call)
{
    if (QByteArrayView(call.name()).endsWith("WithKey")) {
        return PrivateKey::fromPem(call.text(call.count() - 1)).transform_error([](const QByteArray &problem) {
            return "parsing private key: " + problem;
        });
    }
    if (!call.session().step(stepsOfKey)) {
        return std::unexpected("rendering takes " + call.session().problem());
    }
    return newKey(call, KeyKind::Rsa2048);
}

Value result(Call &call, const std::expected<CertificatePair, QByteArray> &pair)
{
    return pair ? pairValue(*pair) : call.fail(pair.error());
}

Value genCA(Call &call)
{
    CertificateRequest request = newRequest(call, call.integer(1));
    request.isAuthority = true;
    const auto key = keyOf(call);
    return key ? result(call, selfSigned(request, *key)) : call.fail(key.error());
}

Value genSelfSigned(Call &call)
{
    CertificateRequest request = newRequest(call, call.integer(3));
    const auto key = keyOf(call);
    if (!key) {
        return call.fail(key.error());
    }
    const bool isGood = readAddresses(call, call.at(1), request) && readNames(call, call.at(2), request);
    return isGood ? result(call, selfSigned(request, *key)) : Value();
}

Value genSigned(Call &call)
{
    CertificateRequest request = newRequest(call, call.integer(3));
    const auto key = keyOf(call);
    if (!key) {
        return call.fail(key.error());
    }
    const CertificatePair authority = pairOf(call.at(4));
    if (const auto problem = certificateProblem(authority.certificate)) {
        return call.fail(*problem);
    }
    const bool isGood = readAddresses(call, call.at(1), request) && readNames(call, call.at(2), request);
    return isGood ? result(call, signedBy(authority, request, *key)) : Value();
}

Value buildCustomCert(Call &call)
{
    const auto certificate = fromBase64(call.text(0));
    if (!certificate) {
        return call.fail("unable to decode base64 certificate");
    }
    const auto key = fromBase64(call.text(1));
    if (!key) {
        return call.fail("unable to decode base64 private key");
    }
    if (const auto problem = certificateProblem(*certificate)) {
        return call.fail(*problem);
    }
    const auto parsedKey = PrivateKey::fromPem(*key);
    return parsedKey ? pairValue({*certificate, *key}) : call.fail("error parsing private key: " + parsedKey.error());
}

Value genPrivateKey(Call &call)
{
    call.markRandom();
    const QByteArray &name = call.text(0);
    KeyKind kind = KeyKind::Rsa4096;
    if (name == "dsa" || name == "ecdsa" || name == "ed25519") {
        kind = name == "dsa" ? KeyKind::Dsa : name == "ecdsa" ? KeyKind::Ecdsa : KeyKind::Ed25519;
    } else if (!name.isEmpty() && name != "rsa") {
        return Value("Unknown type " + name);
    }
    if (!call.session().step(10 * stepsOfKey)) {
        return call.fail("rendering takes " + call.session().problem());
    }
    return Value(newKey(call, kind).toPem());
}

constexpr std::array functions{
    Function{"buildCustomCert", "ss", buildCustomCert},
    Function{"genCA", "si", genCA},
    Function{"genCAWithKey", "sis", genCA},
    Function{"genPrivateKey", "s", genPrivateKey},
    Function{"genSelfSignedCert", "slli", genSelfSigned},
    Function{"genSelfSignedCertWithKey", "sllis", genSelfSigned},
    Function{"genSignedCert", "sllic", genSigned},
    Function{"genSignedCertWithKey", "sllics", genSigned},
};

} // namespace

std::span<const Function> certificateFunctions()
{
    return functions;
}

} // namespace sealyard::templates
