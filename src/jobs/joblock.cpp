#include "jobs/joblock.h"

#include "jobs/jobdirectory.h"
#include "jobs/tr.h"

#include <QDir>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace sealyard::jobs {

namespace {

struct flock wholeFile()
{
    struct flock lock{};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

JobLock::~JobLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

core::Result<void> JobLock::waitFor(const QString &path)
{
    const auto file = openJobFile(path, O_RDWR | O_CREAT);
    if (!file) {
        return std::unexpected(file.error());
    }
    m_file = *file;
    struct flock lock = wholeFile();
    int status = 0;
    do {
        status = ::fcntl(m_file, F_OFD_SETLKW, &lock);
    } while (status != 0 && errno == EINTR);
    return status == 0 ? core::Result<void>()
                       : core::failure(Tr::tr("Cannot lock “%1”: %2").arg(path, qt_error_string(errno)));
}

core::Result<void> JobLock::take(const QString &directory)
{
    const auto file = openJobFile(lockPath(directory), O_RDWR | O_CREAT);
    if (!file) {
        return std::unexpected(file.error());
    }
    m_file = *file;
    struct flock lock = wholeFile();
    if (::fcntl(m_file, F_OFD_SETLK, &lock) == 0) {
        return {};
    }
    if (errno == EAGAIN || errno == EACCES) {
        return core::failure(Tr::tr("The job in “%1” is being run already.").arg(QDir::toNativeSeparators(directory)),
                             core::ErrorKind::Exists);
    }
    return core::failure(
        Tr::tr("Cannot lock the job in “%1”: %2").arg(QDir::toNativeSeparators(directory), qt_error_string(errno)));
}

bool JobLock::isTaken(const QString &directory)
{
    const auto file = openJobFile(lockPath(directory), O_RDONLY);
    if (!file) {
        return false;
    }
    struct flock lock = wholeFile();
    const bool isKnown = ::fcntl(*file, F_OFD_GETLK, &lock) == 0;
    ::close(*file);
    return isKnown && lock.l_type != F_UNLCK;
}

} // namespace sealyard::jobs
