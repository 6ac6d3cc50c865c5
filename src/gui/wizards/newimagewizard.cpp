#include "gui/wizards/newimagewizard.h"

#include "core/commandline.h"
#include "gui/wizards/chartlookup.h"
#include "gui/wizards/patternpage.h"
#include "gui/wizards/planpage.h"
#include "gui/wizards/questionform.h"
#include "gui/wizards/questionspage.h"
#include "scaffold/invocation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

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
    addPlanPage(tr("Files to Create"), tr("Nothing has been written yet. Look at the files and change what you like."),
                tr("Create &Files"));
    if (network != nullptr) {
        new ChartLookup(*network, m_detailsPage->form());
    }
    connect(m_namePage->form(), &QuestionForm::changed, this,
            [this] { takeAnswers(NamePageId, m_namePage->form()->given()); });
    connect(m_detailsPage->form(), &QuestionForm::changed, this,
            [this] { takeAnswers(DetailsPageId, m_detailsPage->form()->given()); });
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        if (id == PatternPageId) { // else the hidden Back gives its focus to Cancel
            m_patternPage->setFocus();
        }
    });
}

int NewImageWizard::nextId() const
{
    if (currentId() == NamePageId && questions(DetailsPageId).isEmpty()) {
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
    } else if (id == PlanPageId) {
        scaffold::ScaffoldRequest request = requestFor(pattern(), m_given);
        request.answers = scaffold::withDefaults(request.pattern, request.answers);
        planPage()->setPlan(scaffold::makePlan(request, workspace()).transform([](const scaffold::ScaffoldPlan &plan) {
            return ShownPlan{.changes = {.created = plan, .changed = {}}};
        }),
                            workspace().root);
        planPage()->setCommandLine(core::shellCommand(
            u"sealyard-cli"_s, scaffold::newArguments(pattern(), requestFor(pattern(), m_given).answers)));
    }
    QWizard::initializePage(id);
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
        if (first.contains(question.id) == (page == NamePageId)) {
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
