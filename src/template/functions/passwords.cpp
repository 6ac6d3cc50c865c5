#include "template/functiontable.h"
#include "template/session.h"

#include <crypt.h>
#include <openssl/evp.h>

#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <array>

namespace sealyard::templates {

namespace {

constexpr qint64 stepsOfHash = 200'000; // so long takes a slow hash

QByteArray bcryptHash(Call &call, const QByteArray &password)
{
    if (password.size() > 72) {
        return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
    }
    if (!call.session().step(stepsOfHash)) {
        return {};
    }
    const QByteArray salt = call.session().randomBytes(16);
    crypt_data data = {};
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting = {};
    const unsigned long cost = call.session().options().hasQuickCrypto ? 4 : 10;
    ::crypt_gensalt_rn("$2a$", cost, salt.constData(), static_cast<int>(salt.size()), setting.data(), setting.size());
    const char *hash = ::crypt_r(password.constData(), setting.data(), &data);
    return hash ? QByteArray(hash) : QByteArray();
}

Value bcrypt(Call &call)
{
    call.markRandom();
    return Value(bcryptHash(call, call.text(0)));
}

Value htpasswd(Call &call)
{
    call.markRandom();
    const QByteArray &user = call.text(0);
    return Value(user.contains(':') ? "invalid username: " + user : user + ':' + bcryptHash(call, call.text(1)));
}

/// The patterns of a kind of password in the Master Password algorithm, each letter a class of characters.
QList<QByteArray> patterns(const QByteArray &kind)
{
    static const QHash<QByteArray, QList<QByteArray>> known{
        {"maximum", {"anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"}},
        {"long",
         {"CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv", "CvccCvcvCvcvno",
          "CvcvnoCvccCvcv", "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc", "CvcvCvcvnoCvcc", "CvcvCvcvCvccno",
          "CvccnoCvccCvcv", "CvccCvccnoCvcv", "CvccCvccCvcvno", "CvcvnoCvccCvcc", "CvcvCvccnoCvcc", "CvcvCvccCvccno",
          "CvccnoCvcvCvcc", "CvccCvcvnoCvcc", "CvccCvcvCvccno"}},
        {"medium", {"CvcnoCvc", "CvcCvcno"}},
        {"short", {"Cvcn"}},
        {"basic", {"aaanaaan", "aannaaan", "aaannaaa"}},
        {"pin", {"nnnn"}},
    };
    return known.value(kind);
}

QByteArrayView characters(char letter)
{
    switch (letter) {
    case 'V':
        return "AEIOU";
    case 'C':
        return "BCDFGHJKLMNPQRSTVWXYZ";
    case 'v':
        return "aeiou";
    case 'c':
        return "bcdfghjklmnpqrstvwxyz";
    case 'a':
        return "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
    case 'n':
        return "0123456789";
    case 'o':
        return "@&%?,=[]_:-+*$#!'^~;()/.";
    default:
        return "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()";
    }
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray prefixed(const QByteArray &text)
{
    return "com.lyndir.masterpassword" + bigEndian(static_cast<quint32>(text.size())) + text;
}

QByteArray scrypt(const QByteArray &password, const QByteArray &salt)
{
    constexpr quint64 cost = 32768;
    constexpr quint64 memory = 64 << 20;
    QByteArray key(64, '\0');
    EVP_PBE_scrypt(password.constData(), static_cast<std::size_t>(password.size()),
                   reinterpret_cast<const unsigned char *>(salt.constData()), static_cast<std::size_t>(salt.size()),
                   cost, 8, 2, memory, reinterpret_cast<unsigned char *>(key.data()),
                   static_cast<std::size_t>(key.size()));
    return key;
}

Value derivePassword(Call &call)
{
    const QList<QByteArray> known = patterns(call.text(1));
    if (known.isEmpty()) {
        return Value("cannot find password template " + call.text(1));
    }
    if (!call.session().step(stepsOfHash)) {
        return {};
    }
    const QByteArray key = scrypt(call.text(2), prefixed(call.text(3)));
    const QByteArray seed = QMessageAuthenticationCode::hash(
        prefixed(call.text(4)) + bigEndian(static_cast<quint32>(call.integer(0))), key, QCryptographicHash::Sha256);
    const auto byte = [&seed](qsizetype index) {
        return static_cast<unsigned char>(seed[index]);
    };
    const QByteArray &pattern = known[byte(0) % known.size()];
    QByteArray password;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QByteArrayView choice = characters(pattern[i]);
        password += choice[byte(i + 1) % choice.size()];
    }
    return Value(password);
}

constexpr std::array functions{
    Function{"bcrypt", "s", bcrypt},
    Function{"derivePassword", "ussss", derivePassword},
    Function{"htpasswd", "ss", htpasswd},
};

} // namespace

std::span<const Function> passwordFunctions()
{
    return functions;
}

} // namespace sealyard::templates
