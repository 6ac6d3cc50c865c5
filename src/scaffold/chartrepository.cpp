#include "scaffold/chartrepository.h"

#include "core/files.h"
#include "scaffold/tr.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr auto patience = std::chrono::seconds(20);

} // namespace

ChartRepository::ChartRepository(QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
}

ChartRepository::~ChartRepository()
{
    stop();
}

void ChartRepository::stop()
{
    ++m_generation;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void ChartRepository::ask(const QString &address)
{
    stop();
    QString url = address;
    while (url.endsWith(u'/')) {
        url.chop(1);
    }
    QNetworkRequest request{QUrl(url + "/index.yaml"_L1)};
    request.setTransferTimeout(patience);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::downloadProgress, this, [reply = m_reply](qint64 received) {
        if (reply && received > core::textFileLimit) {
            reply->abort();
        }
    });
    connect(m_reply, &QNetworkReply::finished, this, [this, reply = m_reply, address] { take(reply, address); });
}

void ChartRepository::take(QNetworkReply *reply, const QString &address)
{
    reply->deleteLater();
    if (reply->error() != QNetworkReply::NoError) {
        Q_EMIT failed(address,
                      {.message = Tr::tr("Cannot ask “%1” for its charts: %2").arg(address, reply->errorString())});
        return;
    }
    QtConcurrent::run([bytes = reply->readAll(), address] {
        return core::decodeText(bytes, address).and_then(parseChartIndex);
    }).then(this, [this, address, generation = m_generation](const core::Result<QList<IndexedChart>> &charts) {
        if (generation != m_generation) {
            return;
        }
        if (charts) {
            Q_EMIT answered(address, *charts);
        } else {
            Q_EMIT failed(address, charts.error());
        }
    });
}

} // namespace sealyard::scaffold
