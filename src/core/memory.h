#pragma once

namespace sealyard::core {

/// Gives memory that was freed back to the system, which glibc keeps otherwise when threads had it. Takes milliseconds;
/// thread-safe.
void giveBackMemory();

} // namespace sealyard::core
