#pragma once

#include "template/crypto/privatekey.h"

namespace sealyard::templates {

/// The key that follows from the seed; the caller owns it. An RSA key takes about 0.1 s, with 4096 bits 1 s.
[[nodiscard]] EVP_PKEY *generateKey(KeyKind kind, const QByteArray &seed);

} // namespace sealyard::templates
