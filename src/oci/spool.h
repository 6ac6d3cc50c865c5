#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QTemporaryFile>

#include <memory>
#include <string>

namespace sealyard::oci {

/// One file that holds the contents of many: of unpacked archives, of base images, of here-documents. Gone with this
/// object.
class Spool final
{
public:
    /// folder: where the file lies; made when it is first needed.
    explicit Spool(QString folder);

    /// Where the next bytes will be.
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] core::Result<void> write(QByteArrayView bytes);
    /// The file; after the last write.
    [[nodiscard]] core::Result<std::string> path();

private:
    [[nodiscard]] core::Result<void> open();

    QString m_folder;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_position = 0;
};

} // namespace sealyard::oci
