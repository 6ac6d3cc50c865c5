#include "core/memory.h"

#include <cstdlib> // which says whether it is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sealyard::core {

void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace sealyard::core
