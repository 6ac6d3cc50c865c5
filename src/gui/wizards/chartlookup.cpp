#include "gui/wizards/chartlookup.h"

#include "gui/wizards/questionform.h"
#include "registry/endpoint.h"
#include "scaffold/validation/validation.h"

#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr auto typingPause = std::chrono::milliseconds(600);

const QString repositoryId = u"chartRepository"_s;
const QString chartId = u"chart"_s;

} // namespace

ChartLookup::ChartLookup(QNetworkAccessManager &network, QuestionForm *form)
    : QObject(form)
    , m_form(form)
    , m_repository(network)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &ChartLookup::ask);
    const auto startAgain = [this] {
        m_delay.start();
        showNotes();
    };
    connect(form, &QuestionForm::changed, this, startAgain);
    connect(form, &QuestionForm::shown, this, startAgain);
    connect(&m_repository, &scaffold::ChartRepository::answered, this, &ChartLookup::take);
    connect(&m_repository, &scaffold::ChartRepository::failed, this,
            [this](const QString &address, const core::Error &error) {
                if (QuestionField *field = m_form->field(repositoryId); field && field->answer() == address) {
                    field->setNote(error.message);
                }
            });
}

void ChartLookup::ask()
{
    QuestionField *field = m_form->field(repositoryId);
    QuestionField *chart = m_form->field(chartId);
    if (!field || !chart) {
        return;
    }
    if (field->answer().startsWith("oci://"_L1)) {
        askRegistry(field->answer(), chart->answer());
        return;
    }
    if (!field->answer().startsWith("http"_L1) || field->answer() == m_asked) {
        return;
    }
    m_asked = field->answer();
    field->setNote(tr("Asking the repository for its charts…"));
    m_repository.ask(m_asked);
}

/// A registry has no index, but tells the versions of a chart that is named.
void ChartLookup::askRegistry(const QString &address, const QString &chart)
{
    const QString asked = address + u'/' + chart;
    if (asked == m_asked || !scaffold::problemWith(u"chart-repository"_s, address).isEmpty() ||
        !scaffold::problemWith(u"chart-name"_s, chart).isEmpty()) {
        return;
    }
    m_asked = asked;
    if (m_keepGoing) {
        *m_keepGoing = false;
    }
    const auto keepGoing = std::make_shared<std::atomic_bool>(true);
    m_keepGoing = keepGoing;
    m_form->field(chartId)->setNote(tr("Asking the registry for the versions of the chart…"));
    QtConcurrent::run([address, chart, keepGoing] {
        return chartsource::releasesOf({.repository = address, .chart = chart},
                                       [keepGoing] { return keepGoing->load(); });
    }).then(this, [this, keepGoing, asked, chart](const core::Result<QList<scaffold::ChartRelease>> &releases) {
        if (keepGoing == m_keepGoing) {
            m_registryAsked = asked;
            m_registryReleases = releases;
            showNotes();
        }
    });
}

/// What the registry said of the chart that is named now.
void ChartLookup::showRegistryNote(const QString &address, QuestionField *field)
{
    field->setSuggestions({});
    if (address + u'/' + field->answer() != m_registryAsked || !m_registryReleases) {
        field->setNote({});
        return;
    }
    const auto &releases = *m_registryReleases;
    field->setNote(releases ? scaffold::releaseNote({.name = field->answer(), .description = {}, .releases = *releases},
                                                    m_form->answer(u"version"_s), false)
                            : releases.error().message);
}

/// An address that is not encrypted, of another computer.
bool ChartLookup::isOpen(const QString &address)
{
    return address.startsWith("http://"_L1) && !registry::isLoopback(QUrl(address).authority());
}

void ChartLookup::take(const QString &address, const QList<scaffold::IndexedChart> &charts)
{
    m_known = address;
    m_charts = charts;
    if (QuestionField *field = m_form->field(repositoryId); field && field->answer() == address) {
        const QString note = tr("The repository offers %n chart(s).", nullptr, static_cast<int>(charts.size()));
        field->setNote(isOpen(address) ? note + u' ' + openNote() : note);
    }
    showNotes();
}

QString ChartLookup::openNote()
{
    return tr("Warning: the address is not encrypted, so anyone on the way can replace the chart.");
}

void ChartLookup::showNotes()
{
    QuestionField *repository = m_form->field(repositoryId);
    QuestionField *field = m_form->field(chartId);
    if (!repository || !field) {
        return;
    }
    if (repository->answer().startsWith("oci://"_L1)) {
        repository->setNote({});
        showRegistryNote(repository->answer(), field);
        return;
    }
    if (m_known.isEmpty() || repository->answer() != m_known) {
        if (repository->answer() != m_asked) {
            repository->setNote(isOpen(repository->answer()) ? openNote() : QString());
        }
        field->setSuggestions({});
        field->setNote({});
        return;
    }
    QStringList names;
    std::ranges::transform(m_charts, std::back_inserter(names), &scaffold::IndexedChart::name);
    field->setSuggestions(names);
    const auto chart = std::ranges::find(m_charts, field->answer(), &scaffold::IndexedChart::name);
    const bool isAppVersion = m_form->answer(u"versionMapping"_s) == "app-version"_L1;
    field->setNote(chart == m_charts.end()
                       ? tr("The repository offers no chart of this name. Press Down to choose one.")
                       : scaffold::releaseNote(*chart, m_form->answer(u"version"_s), isAppVersion));
}

} // namespace sealyard::gui
