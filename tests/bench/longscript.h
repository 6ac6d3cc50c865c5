#pragma once

#include <QByteArray>

namespace bench {

/// An init.sh that does what scripts upstream do, 40 lines ten times. Apart from the test, since moc does not get over
/// its text.
[[nodiscard]] QByteArray longScript();

} // namespace bench
