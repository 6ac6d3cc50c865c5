#include "gui/wizards/questionform.h"

#include "gui/wizards/mnemonics.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int rowSpacing = 12;

} // namespace

QuestionForm::QuestionForm(image::Workspace workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(std::move(workspace))
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setVerticalSpacing(rowSpacing);
}

void QuestionForm::setRequest(const scaffold::ScaffoldRequest &request, const QStringList &ids)
{
    const bool isSame = std::ranges::equal(m_fields, ids, {}, [](const QuestionField *f) { return f->question().id; });
    const bool isOther = m_request.pattern.id != request.pattern.id || !isSame;
    m_request = request;
    if (isOther) {
        rebuild(ids);
    }
    refresh(nullptr);
    Q_EMIT shown();
}

QuestionField *QuestionForm::field(const QString &id) const
{
    const auto found = std::ranges::find_if(m_fields, [&id](const QuestionField *f) { return f->question().id == id; });
    return found == m_fields.end() ? nullptr : *found;
}

void QuestionForm::focusFirst()
{
    const auto isOpen = [this](QuestionField *field) {
        return m_layout->isRowVisible(field) && field->hasProblem();
    };
    const auto field = std::ranges::find_if(m_fields, isOpen);
    if (!m_fields.isEmpty()) {
        (field == m_fields.end() ? m_fields.first() : *field)->setFocus();
    }
}

QString QuestionForm::answer(const QString &id) const
{
    return scaffold::withDefaults(m_request.pattern, m_request.answers).value(id);
}

void QuestionForm::rebuild(const QStringList &ids)
{
    m_fields.clear();
    m_touched.clear();
    while (m_layout->rowCount() > 0) {
        m_layout->removeRow(0);
    }
    QList<scaffold::Question> questions;
    std::ranges::copy_if(m_request.pattern.questions, std::back_inserter(questions),
                         [&ids](const scaffold::Question &question) { return ids.contains(question.id); });
    QStringList titles;
    std::ranges::transform(questions, std::back_inserter(titles), &scaffold::Question::title);
    // Back and Next of an English wizard; where another language meets a letter twice, Qt goes round among equals.
    const QStringList labels = withMnemonics(titles, u"bn"_s);
    for (qsizetype i = 0; i < questions.size(); ++i) {
        addField(questions.at(i), labels.at(i));
    }
}

void QuestionForm::addField(const scaffold::Question &question, const QString &label)
{
    auto *field = new QuestionField(question, label, this);
    connect(field, &QuestionField::edited, this, [this, field] { takeEdit(field); });
    m_fields.append(field);
    if (field->hasOwnTitle()) {
        m_layout->addRow(QString(), field);
        return;
    }
    //: The title of a question in front of its field.
    auto *title = new QLabel(tr("%1:").arg(label), this);
    title->setObjectName("title_"_L1 + question.id);
    title->setBuddy(field->editor());
    m_layout->addRow(title, field);
}

void QuestionForm::takeEdit(const QuestionField *field)
{
    const QString &id = field->question().id;
    m_touched.insert(id);
    m_request.answers.remove(id);
    const QString answer = field->answer();
    if (answer != scaffold::withDefaults(m_request.pattern, m_request.answers).value(id)) {
        m_request.answers.insert(id, answer);
    }
    refresh(field);
    Q_EMIT changed();
}

/// source is left alone: the user is typing there.
void QuestionForm::refresh(const QuestionField *source)
{
    const scaffold::Answers answers = scaffold::withDefaults(m_request.pattern, m_request.answers);
    for (QuestionField *field : std::as_const(m_fields)) {
        if (field != source) {
            field->setAnswer(answers.value(field->question().id));
        }
        m_layout->setRowVisible(field, scaffold::isAsked(field->question(), answers));
    }
    showProblems(answers);
}

void QuestionForm::showProblems(const scaffold::Answers &answers)
{
    QMap<QString, QString> reasons;
    auto problems = scaffold::validate({.pattern = m_request.pattern, .answers = answers}, m_workspace);
    if (m_check) {
        problems += m_check(answers);
    }
    for (const scaffold::AnswerProblem &problem : problems) {
        reasons.insert(problem.questionId, problem.reason);
    }
    m_isComplete = true;
    for (QuestionField *field : std::as_const(m_fields)) {
        const QString &id = field->question().id;
        field->setProblem(reasons.value(id), m_touched.contains(id) || m_request.answers.contains(id));
        m_isComplete = m_isComplete && !reasons.contains(id);
    }
}

} // namespace sealyard::gui
