#include "gui/wizards/chartlookup.h"

#include "gui/wizards/questionform.h"

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

/// An oci:// registry has no index.
void ChartLookup::ask()
{
    QuestionField *field = m_form->field(repositoryId);
    if (!field || !m_form->field(chartId) || !field->answer().startsWith("http"_L1) || field->answer() == m_asked) {
        return;
    }
    m_asked = field->answer();
    field->setNote(tr("Asking the repository for its charts…"));
    m_repository.ask(m_asked);
}

void ChartLookup::take(const QString &address, const QList<scaffold::IndexedChart> &charts)
{
    m_known = address;
    m_charts = charts;
    if (QuestionField *field = m_form->field(repositoryId); field && field->answer() == address) {
        field->setNote(tr("The repository offers %n chart(s).", nullptr, static_cast<int>(charts.size())));
    }
    showNotes();
}

void ChartLookup::showNotes()
{
    QuestionField *repository = m_form->field(repositoryId);
    QuestionField *field = m_form->field(chartId);
    if (!repository || !field) {
        return;
    }
    if (m_known.isEmpty() || repository->answer() != m_known) {
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
