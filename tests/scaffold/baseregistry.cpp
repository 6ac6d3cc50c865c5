#include "scaffold/baseregistry.h"

#include "oci/imagebuilder.h"
#include "oci/layout.h"
#include "registry/transfer.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace sealyard::test {

namespace {

constexpr auto pause = std::chrono::milliseconds(50);
constexpr int attempts = 200;

bool goOn()
{
    return true;
}

} // namespace

BaseRegistry::~BaseRegistry()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString BaseRegistry::start()
{
    QTcpServer probe;
    if (QStandardPaths::findExecutable(u"docker-registry"_s).isEmpty() || !probe.listen(QHostAddress::LocalHost)) {
        return {};
    }
    const quint16 port = probe.serverPort();
    probe.close();
    m_folder.write(u"registry.yml"_s, u"version: 0.1\nlog: {level: error}\n"
                                      "storage: {filesystem: {rootdirectory: %1}}\n"
                                      "http: {addr: '127.0.0.1:%2'}\n"_s.arg(m_folder.at(u"images"_s))
                                          .arg(port)
                                          .toUtf8());
    m_process.start(u"docker-registry"_s, {u"serve"_s, m_folder.at(u"registry.yml"_s)});
    const QString name = u"127.0.0.1:%1/base:1"_s.arg(port);
    return isUp(port) && pushBase(name) ? name : QString();
}

bool BaseRegistry::isUp(quint16 port) const
{
    for (int i = 0; i < attempts; ++i) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        if (socket.waitForConnected(100)) {
            return true;
        }
        QThread::sleep(pause);
    }
    return false;
}

bool BaseRegistry::pushBase(const QString &name) const
{
    m_folder.write(u"base/Dockerfile"_s, "FROM scratch\nCOPY Dockerfile /base\n");
    const oci::ImageRecipe recipe{.contextPath = m_folder.at(u"base"_s),
                                  .buildFilePath = m_folder.at(u"base/Dockerfile"_s),
                                  .platform = {.os = u"linux"_s, .architecture = u"amd64"_s, .variant = {}},
                                  .buildArguments = {},
                                  .layoutPath = m_folder.at(u"layout"_s),
                                  .sourceDateEpoch = {}};
    if (!oci::buildImage(recipe, [](const QString &) { return true; })) {
        return false;
    }
    const auto layout = oci::Layout::open(m_folder.at(u"layout"_s));
    const auto root = layout.and_then([](const oci::Layout &opened) { return oci::rootOf(opened, u"base"_s); });
    return root && registry::push(*layout, *root, name, {.say = [](const QString &) {}, .keepGoing = goOn});
}

} // namespace sealyard::test
