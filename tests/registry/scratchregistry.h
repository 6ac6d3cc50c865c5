#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace sealyard::test {

/// A real, empty docker-registry on loopback, ended with this value. What cannot be started ends the test program.
class ScratchRegistry final
{
public:
    ScratchRegistry();
    ~ScratchRegistry();
    Q_DISABLE_COPY_MOVE(ScratchRegistry)

    [[nodiscard]] static bool isInstalled();
    /// "localhost:PORT/NAME"
    [[nodiscard]] QString name(const QString &name) const;
    /// Pushes an image of one small file for these architectures, as "labring/helm:v1".
    void put(const QString &name, const QStringList &architectures) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace sealyard::test
