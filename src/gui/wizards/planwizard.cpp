#include "gui/wizards/planwizard.h"

#include "core/commandline.h"
#include "gui/wizards/planpage.h"
#include "gui/wizards/questionform.h"
#include "gui/wizards/questionspage.h"
#include "scaffold/journal.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

PlanWizard::PlanWizard(image::Workspace workspace, QWidget *parent)
    : QWizard(parent)
    , m_workspace(std::move(workspace))
    , m_planPage(new PlanPage)
{
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    connect(this, &QWizard::currentIdChanged, this, [this] {
        if (const auto *questions = qobject_cast<QuestionsPage *>(currentPage())) {
            questions->form()->focusFirst();
        } else if (currentPage()) {
            currentPage()->setFocus(); // goes to the proxy of the page
        }
    });
    resize(900, 640);
}

int PlanWizard::addPlanPage(const QString &title, const QString &subtitle, const QString &act)
{
    m_planPage->setTitle(title);
    m_planPage->setSubTitle(subtitle);
    setButtonText(QWizard::FinishButton, act);
    return addPage(m_planPage);
}

void PlanWizard::plan(const std::function<core::Result<ShownPlan>()> &make, const QStringList &arguments)
{
    m_planPage->setWaiting();
    m_planPage->setCommandLine(core::shellCommand(u"sealyard-cli"_s, arguments));
    const int generation = ++m_generation;
    QtConcurrent::run(make).then(this, [this, generation](const core::Result<ShownPlan> &plan) {
        if (generation == m_generation) {
            m_planPage->setPlan(plan, m_workspace.root);
            if (plan) {
                planShown(*plan);
            }
        }
    });
}

void PlanWizard::planShown(const ShownPlan &) {}

void PlanWizard::accept()
{
    setWriting(true);
    QtConcurrent::run([changes = m_planPage->changes(), root = m_workspace.root] {
        return scaffold::Journal(scaffold::defaultJournalFolder()).apply(changes, root);
    }).then(this, [this](const core::Result<QStringList> &written) { finish(written); });
}

void PlanWizard::reject()
{
    if (m_isWriting) {
        return;
    }
    if (!m_planPage->hasEdits()) {
        QWizard::reject();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Discard the Edited Files?"),
                                     tr("Files were edited on the last page and nothing has been written yet."),
                                     QMessageBox::Discard | QMessageBox::Cancel, this);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question->button(QMessageBox::Discard), &QAbstractButton::clicked, this, [this] { QWizard::reject(); });
    question->open();
}

void PlanWizard::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    m_planPage->setWriting(isWriting);
    button(QWizard::BackButton)->setEnabled(!isWriting);
    button(QWizard::CancelButton)->setEnabled(!isWriting);
}

void PlanWizard::finish(const core::Result<QStringList> &written)
{
    setWriting(false);
    if (!written) {
        m_planPage->showError(written.error());
        return;
    }
    Q_EMIT created(m_planPage->changes().created.directory, *written);
    QWizard::accept();
}

} // namespace sealyard::gui
