#include "gui/wizards/questionspage.h"

#include "gui/wizards/questionform.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

QuestionsPage::QuestionsPage(const image::Workspace &workspace, QWidget *parent)
    : QWizardPage(parent)
    , m_form(new QuestionForm(workspace))
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"questionsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_form);
    m_form->setObjectName(u"questionForm"_s);
    m_form->setContentsMargins(0, 0, 12, 0);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area);
    connect(m_form, &QuestionForm::changed, this, &QWizardPage::completeChanged);
    connect(m_form, &QuestionForm::shown, this, &QWizardPage::completeChanged);
}

bool QuestionsPage::isComplete() const
{
    return m_form->isComplete();
}

} // namespace sealyard::gui
