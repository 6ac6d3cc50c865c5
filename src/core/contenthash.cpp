#include "core/contenthash.h"

#include <xxhash.h>

namespace sealyard::core {

namespace {

QByteArray bytesOf(XXH128_hash_t hash)
{
    XXH128_canonical_t canonical = {};
    XXH128_canonicalFromHash(&canonical, hash);
    return {reinterpret_cast<const char *>(canonical.digest), sizeof(canonical.digest)};
}

} // namespace

void ContentHash::Free::operator()(XXH3_state_s *state) const
{
    XXH3_freeState(state);
}

ContentHash::ContentHash()
    : m_state(XXH3_createState())
{
    XXH3_128bits_reset(m_state.get());
}

void ContentHash::addRaw(const void *data, std::size_t length)
{
    XXH3_128bits_update(m_state.get(), data, length);
}

void ContentHash::add(QByteArrayView bytes)
{
    add(bytes.size());
    addRaw(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

void ContentHash::add(QStringView text)
{
    add(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t))));
}

QByteArray ContentHash::result() const
{
    return bytesOf(XXH3_128bits_digest(m_state.get()));
}

QByteArray ContentHash::of(QByteArrayView bytes)
{
    return bytesOf(XXH3_128bits(bytes.data(), static_cast<std::size_t>(bytes.size())));
}

} // namespace sealyard::core
