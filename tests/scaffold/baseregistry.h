#pragma once

#include "support/scratchworkspace.h"

#include <QProcess>
#include <QString>

namespace sealyard::test {

/// A docker-registry on the loopback interface that has one image, as a base for others. It ends with this.
class BaseRegistry final
{
public:
    BaseRegistry() = default;
    ~BaseRegistry();
    Q_DISABLE_COPY_MOVE(BaseRegistry)

    /// The name of the image; empty when docker-registry is not installed or does not start.
    [[nodiscard]] QString start();

private:
    [[nodiscard]] bool isUp(quint16 port) const;
    [[nodiscard]] bool pushBase(const QString &name) const;

    ScratchWorkspace m_folder;
    QProcess m_process;
};

} // namespace sealyard::test
