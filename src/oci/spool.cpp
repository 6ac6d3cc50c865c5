#include "oci/spool.h"

#include "core/files.h"
#include "oci/tr.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

Spool::Spool(QString folder)
    : m_folder(std::move(folder))
{
}

core::Result<void> Spool::open()
{
    if (m_file) {
        return {};
    }
    auto file = std::make_unique<QTemporaryFile>(m_folder + "/contents.XXXXXX"_L1);
    if (!file->open()) {
        return core::failure(Tr::tr("Cannot write into the folder “%1”: %2")
                                 .arg(QDir::toNativeSeparators(m_folder), file->errorString()));
    }
    m_file = std::move(file);
    return {};
}

core::Result<void> Spool::write(QByteArrayView bytes)
{
    return open().and_then([&]() -> core::Result<void> {
        if (m_file->write(bytes.data(), bytes.size()) != bytes.size()) {
            return core::failure(
                Tr::tr("Cannot write into the folder “%1”: %2")
                    .arg(QDir::toNativeSeparators(m_folder), core::reasonOfFailedWrite(*m_file, m_folder)));
        }
        m_position += bytes.size();
        return {};
    });
}

core::Result<std::string> Spool::path()
{
    return open().and_then([this]() -> core::Result<std::string> {
        if (!m_file->flush()) {
            return core::failure(
                Tr::tr("Cannot write into the folder “%1”: %2")
                    .arg(QDir::toNativeSeparators(m_folder), core::reasonOfFailedWrite(*m_file, m_folder)));
        }
        // By its descriptor: the file needs no name, so it cannot be left behind.
        return "/proc/self/fd/" + std::to_string(m_file->handle());
    });
}

} // namespace sealyard::oci
