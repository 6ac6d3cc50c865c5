#include "oci/digest.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr auto prefix = "sha256:"_L1;
constexpr qsizetype hexLength = 64;

} // namespace

void Sha256::Closer::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

QString Sha256::digest()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> result{};
    unsigned length = 0;
    EVP_DigestFinal_ex(m_context.get(), result.data(), &length);
    const QByteArray bytes(reinterpret_cast<const char *>(result.data()), static_cast<qsizetype>(length));
    return prefix + QString::fromLatin1(bytes.toHex());
}

QString digestOf(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.digest();
}

bool isDigest(QStringView text)
{
    const auto isHex = [](QChar character) {
        return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f');
    };
    return text.startsWith(prefix) && text.size() == prefix.size() + hexLength &&
           std::ranges::all_of(text.sliced(prefix.size()), isHex);
}

} // namespace sealyard::oci
