#include "registry/scratchregistry.h"

#include "oci/exporter.h"
#include "oci/imagebuilder.h"
#include "registry/transfer.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace sealyard::test {

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

} // namespace

ScratchRegistry::ScratchRegistry()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    m_port = probe.serverPort();
    probe.close();
    write(
        m_folder.filePath(u"config.yml"_s),
        u"version: 0.1\nlog: {level: error}\nstorage: {filesystem: {rootdirectory: %1}}\nhttp: {addr: 'localhost:%2'}\n"_s
            .arg(m_folder.filePath(u"store"_s))
            .arg(m_port)
            .toUtf8());
    m_process.start(u"docker-registry"_s, {u"serve"_s, m_folder.filePath(u"config.yml"_s)});
    for (int attempt = 0; attempt < 200; ++attempt) {
        QTcpSocket socket;
        socket.connectToHost(u"localhost"_s, m_port);
        if (socket.waitForConnected(100)) {
            return;
        }
        QThread::msleep(50);
    }
    qFatal("docker-registry did not start");
}

ScratchRegistry::~ScratchRegistry()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool ScratchRegistry::isInstalled()
{
    return !QStandardPaths::findExecutable(u"docker-registry"_s).isEmpty();
}

QString ScratchRegistry::name(const QString &name) const
{
    return u"localhost:%1/%2"_s.arg(m_port).arg(name);
}

void ScratchRegistry::put(const QString &name, const QStringList &architectures) const
{
    QDir(m_folder.path()).mkdir(u"context"_s);
    write(m_folder.filePath(u"context/file"_s), "content");
    write(m_folder.filePath(u"context/Kubefile"_s), "FROM scratch\nCOPY file /file\n");
    for (const QString &architecture : architectures) {
        const auto built = oci::buildImage({.contextPath = m_folder.filePath(u"context"_s),
                                            .buildFilePath = m_folder.filePath(u"context/Kubefile"_s),
                                            .platform = {.os = u"linux"_s, .architecture = architecture, .variant = {}},
                                            .buildArguments = {},
                                            .layoutPath = m_folder.filePath(u"layout"_s),
                                            .sourceDateEpoch = {},
                                            .fetch = {}},
                                           [](const QString &) { return true; });
        if (!built) {
            qFatal("%s", qPrintable(built.error().message));
        }
    }
    const QString full = this->name(name);
    const auto pushed = oci::Layout::open(m_folder.filePath(u"layout"_s)).and_then([&](const oci::Layout &layout) {
        return oci::rootOf(layout, full).and_then([&](const oci::Descriptor &root) {
            return registry::push(layout, root, full,
                                  {.say = [](const QString &) {},
                                   .keepGoing =
                                       [] {
                                           return true;
                                       }});
        });
    });
    if (!pushed) {
        qFatal("%s", qPrintable(pushed.error().message));
    }
}

} // namespace sealyard::test
