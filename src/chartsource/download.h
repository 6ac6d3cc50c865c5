#pragma once

#include "core/result.h"
#include "registry/exchange.h"

#include <QUrl>

namespace sealyard::chartsource {

/// The bytes at an address, following redirections, but none that gives up encryption. ErrorKind::TooLarge beyond
/// limit; other errors name the address and the reason. Blocks.
[[nodiscard]] core::Result<QByteArray> download(const QUrl &url, qint64 limit, const registry::KeepGoing &keepGoing);

} // namespace sealyard::chartsource
