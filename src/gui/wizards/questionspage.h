#pragma once

#include "image/workspace.h"
#include "scaffold/plan.h"

#include <QWizardPage>

namespace sealyard::gui {

class QuestionForm;

/// A wizard page around a QuestionForm, which scrolls when the questions are many.
class QuestionsPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit QuestionsPage(const image::Workspace &workspace, QWidget *parent = nullptr);

    [[nodiscard]] QuestionForm *form() const { return m_form; }
    [[nodiscard]] bool isComplete() const override;

private:
    QuestionForm *m_form;
};

} // namespace sealyard::gui
