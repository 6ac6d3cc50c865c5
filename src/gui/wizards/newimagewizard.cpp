#include "gui/wizards/newimagewizard.h"

#include "core/commandline.h"
#include "gui/wizards/chartlookup.h"
#include "gui/wizards/patternpage.h"
#include "gui/wizards/planpage.h"
#include "gui/wizards/questionform.h"
#include "gui/wizards/questionspage.h"
#include "scaffold/invocation.h"
#include "scaffold/journal.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QtConcurrentRun>

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
    : QWizard(parent)
    , m_workspace(std::move(workspace))
    , m_patterns(patterns.patterns)
    , m_patternPage(new PatternPage(patterns))
    , m_namePage(new QuestionsPage(m_workspace))
    , m_detailsPage(new QuestionsPage(m_workspace))
    , m_planPage(new PlanPage)
{
    setObjectName(u"newImageWizard"_s);
    setWindowTitle(tr("New Image"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setButtonText(QWizard::FinishButton, tr("Create &Files"));
    m_namePage->setObjectName(u"namePage"_s);
    m_namePage->setTitle(tr("Name and Version"));
    m_namePage->setSubTitle(tr("They name the new folder and the image."));
    m_detailsPage->setObjectName(u"detailsPage"_s);
    m_detailsPage->setTitle(tr("Details"));
    setPage(PatternPageId, m_patternPage);
    setPage(NamePageId, m_namePage);
    setPage(DetailsPageId, m_detailsPage);
    setPage(PlanPageId, m_planPage);
    if (network != nullptr) {
        new ChartLookup(*network, m_detailsPage->form());
    }
    connect(m_namePage->form(), &QuestionForm::changed, this,
            [this] { takeAnswers(NamePageId, m_namePage->form()->given()); });
    connect(m_detailsPage->form(), &QuestionForm::changed, this,
            [this] { takeAnswers(DetailsPageId, m_detailsPage->form()->given()); });
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        if (id == PlanPageId) {
            m_planPage->setFocus();
        } else if (id == PatternPageId) { // else the hidden Back gives its focus to Cancel
            m_patternPage->setFocus();
        }
    });
    resize(900, 640);
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
        m_planPage->setPlan(scaffold::makePlan(request, m_workspace), m_workspace.root);
        m_planPage->setCommandLine(core::shellCommand(
            u"sealyard-cli"_s, scaffold::newArguments(pattern(), requestFor(pattern(), m_given).answers)));
    }
    QWizard::initializePage(id);
}

void NewImageWizard::accept()
{
    setWriting(true);
    QtConcurrent::run([changes = scaffold::ChangeSet{.created = m_planPage->plan(), .changed = {}},
                       root = m_workspace.root] {
        return scaffold::Journal(scaffold::defaultJournalFolder()).apply(changes, root);
    }).then(this, [this](const core::Result<QStringList> &written) { finish(written); });
}

void NewImageWizard::reject()
{
    if (m_isWriting) {
        return;
    }
    if (!m_planPage->hasEdits()) {
        QWizard::reject();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Discard the Edited Files?"),
                                     tr("Files of the new image were edited and nothing has been written yet."),
                                     QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question->button(QMessageBox::Discard), &QAbstractButton::clicked, this, [this] { QWizard::reject(); });
    question->open();
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

void NewImageWizard::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    m_planPage->setWriting(isWriting);
    button(QWizard::BackButton)->setEnabled(!isWriting);
    button(QWizard::CancelButton)->setEnabled(!isWriting);
}

void NewImageWizard::finish(const core::Result<QStringList> &written)
{
    setWriting(false);
    if (!written) {
        m_planPage->showError(written.error());
        return;
    }
    Q_EMIT created(m_planPage->plan().directory, *written);
    QWizard::accept();
}

} // namespace sealyard::gui
