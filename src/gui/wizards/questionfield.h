#pragma once

#include "scaffold/pattern.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sealyard::gui {

/// The editor of one question's answer, with the help below it and, when the answer will not do, the reason. Questions
/// of local files and folders have a button that looks for them.
class QuestionField final : public QWidget
{
    Q_OBJECT

public:
    /// label: the title with its mnemonic; shown here only where the editor carries its own text (a check box).
    QuestionField(const scaffold::Question &question, const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] const scaffold::Question &question() const { return m_question; }
    /// What takes the keyboard focus, named "answer_ID"; the buddy of a label.
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    /// True when the editor shows the question's title itself.
    [[nodiscard]] bool hasOwnTitle() const { return m_question.type == scaffold::QuestionType::YesNo; }

    [[nodiscard]] QString answer() const { return m_read(); }
    /// Shows an answer; edited() is not emitted.
    void setAnswer(const QString &answer);
    /// Empty: the answer will do. isMarked: with the warning sign, because the user has been here.
    void setProblem(const QString &reason, bool isMarked);
    [[nodiscard]] bool hasProblem() const { return !m_reason.isEmpty(); }
    /// A sentence about the answer that is no problem; empty: none.
    void setNote(const QString &note);
    /// Answers to choose from while typing; only for questions of one line of text.
    void setSuggestions(const QStringList &suggestions);
    /// As high as the notes are at the width of a form, not at that of a narrow editor.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user changed the answer.
    void edited();

private:
    void makeText();
    void makeLines();
    void makeChoice();
    void makeYesNo(const QString &label);
    void makePath();
    void browse(bool isFolder);
    void addNotes(QVBoxLayout *layout);
    void reportEdit();

    scaffold::Question m_question;
    QWidget *m_editor = nullptr;
    QList<QPushButton *> m_browse; ///< of questions of local paths
    QLabel *m_sign = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_note = nullptr;
    std::function<QString()> m_read;
    std::function<void(const QString &)> m_write;
    QString m_reason; ///< why the answer will not do
    bool m_isWriting = false;
};

} // namespace sealyard::gui
