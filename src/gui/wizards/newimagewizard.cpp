#include "gui/wizards/newimagewizard.h"

#include "gui/wizards/chartlookup.h"
#include "gui/wizards/patternpage.h"
#include "gui/wizards/planimages.h"
#include "gui/wizards/planpage.h"
#include "gui/wizards/questionform.h"
#include "gui/wizards/questionspage.h"
#include "gui/wizards/valuespage.h"
#include "scaffold/invocation.h"
#include "scaffold/valuestext.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

const QString valuesId = u"values"_s;
const QString optionsId = u"helmOptions"_s;

/// The answers that mean something to a pattern, also when they were given while another one was chosen.
scaffold::ScaffoldRequest requestFor(const scaffold::Pattern &pattern, const scaffold::Answers &given)
{
    scaffold::ScaffoldRequest request{.pattern = pattern, .answers = {}};
    for (const scaffold::Question &question : pattern.questions) {
        const auto answer = given.constFind(question.id);
        const bool isChoice = question.type == scaffold::QuestionType::Choice;
        if (answer != given.cend() && (!isChoice || question.choices.contains(*answer))) {
            request.answers.insert(question.id, *answer);
        }
    }
    return request;
}

} // namespace

NewImageWizard::NewImageWizard(image::Workspace workspace, const scaffold::PatternSet &patterns,
                               QNetworkAccessManager *network, QWidget *parent)
    : PlanWizard(std::move(workspace), parent)
    , m_patterns(patterns.patterns)
    , m_patternPage(new PatternPage(patterns))
    , m_namePage(new QuestionsPage(this->workspace()))
    , m_detailsPage(new QuestionsPage(this->workspace()))
    , m_valuesPage(new ValuesPage(network != nullptr))
{
    setObjectName(u"newImageWizard"_s);
    setWindowTitle(tr("New Image"));
    m_namePage->setObjectName(u"namePage"_s);
    m_namePage->setTitle(tr("Name and Version"));
    m_namePage->setSubTitle(tr("They name the new folder and the image."));
    m_detailsPage->setObjectName(u"detailsPage"_s);
    m_detailsPage->setTitle(tr("Details"));
    setPage(PatternPageId, m_patternPage);
    setPage(NamePageId, m_namePage);
    setPage(DetailsPageId, m_detailsPage);
    m_valuesPage->setObjectName(u"valuesPage"_s);
    m_valuesPage->setTitle(tr("Values of the Chart"));
    m_valuesPage->setSubTitle(
        tr("Only what you change is written. Leave everything as it is for the chart's defaults."));
    setPage(ValuesPageId, m_valuesPage);
    addPlanPage(tr("Files to Create"), tr("Nothing has been written yet. Look at the files and change what you like."),
                tr("Create &Files"));
    if (network != nullptr) {
        new ChartLookup(*network, m_detailsPage->form());
    }
    connect(m_namePage->form(), &QuestionForm::changed, this,
            [this] { takeAnswers(NamePageId, m_namePage->form()->given()); });
    connect(m_detailsPage->form(), &QuestionForm::changed, this,
            [this] { takeAnswers(DetailsPageId, m_detailsPage->form()->given()); });
}

int NewImageWizard::nextId() const
{
    if (currentId() == NamePageId && questions(DetailsPageId).isEmpty()) {
        return PlanPageId;
    }
    if (currentId() == DetailsPageId && !asksValues()) {
        return PlanPageId;
    }
    return QWizard::nextId();
}

void NewImageWizard::initializePage(int id)
{
    if (id == NamePageId) {
        m_namePage->form()->setRequest(requestFor(pattern(), m_given), questions(NamePageId));
    } else if (id == DetailsPageId) {
        m_detailsPage->setSubTitle(pattern().title);
        m_detailsPage->form()->setRequest(requestFor(pattern(), m_given), questions(DetailsPageId));
    } else if (id == ValuesPageId) {
        showValues();
    } else if (id == PlanPageId) {
        showPlan();
    }
    QWizard::initializePage(id);
}

/// The question of values has a page of its own, where the chart is known.
bool NewImageWizard::asksValues() const
{
    const auto question = std::ranges::find(pattern().questions, valuesId, &scaffold::Question::id);
    return question != pattern().questions.end() &&
           scaffold::isAsked(*question, scaffold::withDefaults(pattern(), requestFor(pattern(), m_given).answers));
}

void NewImageWizard::showValues()
{
    const scaffold::Answers answers = scaffold::withDefaults(pattern(), requestFor(pattern(), m_given).answers);
    const QString local = answers.value(u"chartSource"_s);
    const chartsource::ChartPlace place{.repository = local.isEmpty() ? answers.value(u"chartRepository"_s) : QString(),
                                        .chart = local.isEmpty() ? answers.value(u"chart"_s) : local};
    const bool isAppVersion =
        !place.repository.startsWith("oci:"_L1) && answers.value(u"versionMapping"_s) == "app-version"_L1;
    m_valuesPage->setChart(place, answers.value(u"version"_s), isAppVersion, m_valuesPage->values());
}

/// As options they stand in front of those that the user wrote, which win.
scaffold::Answers NewImageWizard::answersWithValues() const
{
    scaffold::Answers answers = requestFor(pattern(), m_given).answers;
    answers.remove(valuesId);
    const QString values = asksValues() ? m_valuesPage->values() : QString();
    if (values.isEmpty()) {
        return answers;
    }
    if (m_valuesPage->target() == ValuesPage::Target::ValuesFile) {
        answers.insert(valuesId, values);
    } else if (const auto options = scaffold::asHelmOptions(values)) {
        answers.insert(optionsId, (*options + u' ' + answers.value(optionsId)).trimmed());
    }
    return answers;
}

void NewImageWizard::showPlan()
{
    const scaffold::Answers answers = answersWithValues();
    const scaffold::ScaffoldRequest request{.pattern = pattern(),
                                            .answers = scaffold::withDefaults(pattern(), answers)};
    ++m_imagesGeneration; // those of an older plan are not wanted any more
    plan(
        [request, workspace = workspace()] {
            return scaffold::makePlan(request, workspace).transform([](const scaffold::ScaffoldPlan &created) {
                return ShownPlan{.changes = {.created = created, .changed = {}}};
            });
        },
        scaffold::newArguments(pattern(), answers));
}

void NewImageWizard::planShown(const ShownPlan &plan)
{
    const scaffold::ScaffoldPlan &created = plan.changes.created;
    if (created.directory.startsWith("dockerimages/"_L1)) {
        return;
    }
    planPage()->setImages(std::nullopt);
    const int generation = ++m_imagesGeneration;
    QtConcurrent::run(plannedImages, created, asksValues() ? m_valuesPage->chart() : nullptr)
        .then(this, [this, generation](const core::Result<imagelist::ImageList> &images) {
            if (generation == m_imagesGeneration) {
                planPage()->setImages(images);
            }
        });
}

const scaffold::Pattern &NewImageWizard::pattern() const
{
    return m_patterns.at(m_patternPage->currentPattern());
}

/// Name and version come first, since other defaults follow from them; the rest is on a page of its own.
QStringList NewImageWizard::questions(PageId page) const
{
    static const QStringList first{u"name"_s, u"version"_s};
    QStringList ids;
    for (const scaffold::Question &question : pattern().questions) {
        if (question.id != valuesId && first.contains(question.id) == (page == NamePageId)) {
            ids.append(question.id);
        }
    }
    return ids;
}

/// Of this page's questions only: what the form knows of the others may be old.
void NewImageWizard::takeAnswers(PageId page, const scaffold::Answers &given)
{
    const QStringList ids = questions(page);
    for (const QString &id : ids) {
        if (given.contains(id)) {
            m_given.insert(id, given.value(id));
        } else {
            m_given.remove(id);
        }
    }
}

} // namespace sealyard::gui
