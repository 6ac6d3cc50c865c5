#pragma once

#include "gui/wizards/questionfield.h"
#include "image/workspace.h"
#include "scaffold/plan.h"

#include <QList>
#include <QSet>
#include <QWidget>

#include <functional>

class QFormLayout;

namespace sealyard::gui {

/// Collects answers to some questions of a pattern. Defaults follow earlier answers until the user changes them, fields
/// come and go with their conditions, and every answer that will not do says why while the user types.
class QuestionForm final : public QWidget
{
    Q_OBJECT

public:
    /// workspace: what the answers are checked against, a snapshot.
    explicit QuestionForm(image::Workspace workspace, QWidget *parent = nullptr);

    /// Shows the questions of request.pattern named by ids. request.answers: what the user has answered so far, also to
    /// questions that are shown elsewhere; defaults are added here.
    void setRequest(const scaffold::ScaffoldRequest &request, const QStringList &ids);

    /// Further problems than those of the pattern: a function of all answers, defaults included.
    using Check = std::function<QList<scaffold::AnswerProblem>(const scaffold::Answers &)>;
    void setCheck(Check check) { m_check = std::move(check); }

    /// What the user has answered: all of setRequest() and of this form; defaults are left out, so they can follow.
    [[nodiscard]] const scaffold::Answers &given() const { return m_request.answers; }
    /// The field of a question that is shown here; nullptr when it is not.
    [[nodiscard]] QuestionField *field(const QString &id) const;
    /// The answer to any question of the pattern, its default included.
    [[nodiscard]] QString answer(const QString &id) const;
    /// Moves the keyboard to the first question whose answer will not do, or else to the first one.
    void focusFirst();
    /// True when every answer of this form will do.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    /// An answer, and perhaps isComplete(), changed.
    void changed();
    /// setRequest() has shown its questions.
    void shown();

private:
    void rebuild(const QStringList &ids);
    void addField(const scaffold::Question &question, const QString &label);
    void takeEdit(const QuestionField *field);
    void refresh(const QuestionField *source);
    void showProblems(const scaffold::Answers &answers);

    image::Workspace m_workspace;
    scaffold::ScaffoldRequest m_request;
    QFormLayout *m_layout;
    QList<QuestionField *> m_fields;
    QSet<QString> m_touched; ///< questions that the user has answered, well or not
    Check m_check;
    bool m_isComplete = false;
};

} // namespace sealyard::gui
