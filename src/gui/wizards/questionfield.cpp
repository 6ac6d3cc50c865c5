#include "gui/wizards/questionfield.h"

#include "gui/widgets/severity.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int linesShown = 4;
constexpr int usualWidth = 400;

} // namespace

QuestionField::QuestionField(const scaffold::Question &question, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
{
    switch (question.type) {
    case scaffold::QuestionType::Text:
        makeText();
        break;
    case scaffold::QuestionType::Lines:
    case scaffold::QuestionType::Yaml:
        makeLines();
        break;
    case scaffold::QuestionType::Choice:
        makeChoice();
        break;
    case scaffold::QuestionType::YesNo:
        makeYesNo(label);
        break;
    case scaffold::QuestionType::Path:
        makeText();
        break;
    }
    if (question.type == scaffold::QuestionType::Path || question.validator == "manifest-file"_L1) {
        makePath();
    }
    m_editor->setObjectName("answer_"_L1 + question.id);
    m_editor->setAccessibleName(question.title);
    m_editor->setAccessibleDescription(question.help);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->addWidget(m_editor, 1);
    for (QPushButton *button : std::as_const(m_browse)) {
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    layout->addLayout(row);
    addNotes(layout);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_editor);
}

void QuestionField::makeText()
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(m_question.placeholder);
    m_read = [edit] {
        return edit->text();
    };
    m_write = [edit](const QString &answer) {
        edit->setText(answer);
    };
    connect(edit, &QLineEdit::textChanged, this, &QuestionField::reportEdit);
    m_editor = edit;
}

void QuestionField::makeLines()
{
    auto *edit = new QPlainTextEdit(this);
    edit->setPlaceholderText(m_question.placeholder);
    edit->setTabChangesFocus(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFixedHeight(linesShown * edit->fontMetrics().lineSpacing() + edit->height() -
                         edit->contentsRect().height() + 12);
    m_read = [edit] {
        return edit->toPlainText();
    };
    m_write = [edit](const QString &answer) {
        edit->setPlainText(answer);
    };
    connect(edit, &QPlainTextEdit::textChanged, this, &QuestionField::reportEdit);
    m_editor = edit;
}

void QuestionField::makeChoice()
{
    auto *combo = new QComboBox(this);
    combo->view()->setAccessibleName(m_question.title);
    for (qsizetype i = 0; i < m_question.choices.size(); ++i) {
        const QString &choice = m_question.choices.at(i);
        combo->addItem(m_question.choiceTitles.value(i, choice), choice);
    }
    m_read = [combo] {
        return combo->currentData().toString();
    };
    m_write = [combo](const QString &answer) {
        combo->setCurrentIndex(combo->findData(answer));
    };
    connect(combo, &QComboBox::currentIndexChanged, this, &QuestionField::reportEdit);
    m_editor = combo;
}

void QuestionField::makeYesNo(const QString &label)
{
    auto *box = new QCheckBox(label, this);
    m_read = [box] {
        return box->isChecked() ? u"true"_s : u"false"_s;
    };
    m_write = [box](const QString &answer) {
        box->setChecked(answer == "true"_L1);
    };
    connect(box, &QCheckBox::toggled, this, &QuestionField::reportEdit);
    m_editor = box;
}

void QuestionField::makePath()
{
    const bool isEither = m_question.validator == "import-source"_L1;
    if (isEither) {
        auto *folder = new QPushButton(tr("Folder…"), this);
        folder->setObjectName("browseFolder_"_L1 + m_question.id);
        folder->setAccessibleName(tr("Browse for a folder: %1").arg(m_question.title));
        connect(folder, &QPushButton::clicked, this, [this] { browse(true); });
        m_browse.append(folder);
    }
    auto *file = new QPushButton(isEither ? tr("File…") : tr("Browse…"), this);
    file->setObjectName("browse_"_L1 + m_question.id);
    file->setAccessibleName(tr("Browse: %1").arg(m_question.title));
    connect(file, &QPushButton::clicked, this, [this] { browse(false); });
    m_browse.append(file);
}

/// A chart is a folder or a packed file; the dialog of folders cannot choose files, so "Chart.yaml" stands for the
/// folder.
void QuestionField::browse(bool isFolder)
{
    auto *dialog = new QFileDialog(this, m_question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool isLines = m_question.type == scaffold::QuestionType::Lines;
    dialog->setFileMode(isLines ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    if (isLines) {
        dialog->setNameFilter(tr("Manifests (*.yaml *.yml *.yaml.tmpl *.yml.tmpl)"));
    } else if (m_question.validator == "chart-source"_L1) {
        dialog->setNameFilter(tr("Charts (Chart.yaml *.tgz)"));
    } else if (m_question.validator == "import-source"_L1 && !isFolder) {
        dialog->setNameFilter(tr("Charts and manifests (*.tgz *.yaml *.yml)"));
    } else {
        dialog->setFileMode(QFileDialog::Directory);
    }
    connect(dialog, &QFileDialog::filesSelected, this, [this, isLines](const QStringList &files) {
        QStringList lines = isLines ? answer().split(u'\n', Qt::SkipEmptyParts) : QStringList();
        for (const QString &file : files) {
            const bool isChart = QFileInfo(file).fileName() == "Chart.yaml"_L1;
            lines.append(isChart ? QFileInfo(file).path() : file);
        }
        m_write(lines.join(u'\n'));
    });
    dialog->open();
}

void QuestionField::addNotes(QVBoxLayout *layout)
{
    m_sign = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(severityIcon(core::Severity::Error).pixmap(QSize(size, size), devicePixelRatioF()));
    m_sign->setAccessibleName(severityWord(core::Severity::Error));
    m_sign->setObjectName("sign_"_L1 + m_question.id);
    m_problem = new QLabel(this);
    m_problem->setObjectName("problem_"_L1 + m_question.id);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_problem, 1);
    layout->addLayout(row);
    setProblem({}, false);
    m_note = new QLabel(this);
    m_note->setObjectName("note_"_L1 + m_question.id);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    layout->addWidget(m_note);
    if (m_question.help.isEmpty()) {
        return;
    }
    auto *help = new QLabel(m_question.help, this);
    help->setObjectName("help_"_L1 + m_question.id);
    help->setWordWrap(true);
    help->setTextFormat(Qt::PlainText);
    QFont small = help->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    help->setFont(small);
    layout->addWidget(help);
}

void QuestionField::setAnswer(const QString &answer)
{
    if (m_read() == answer) {
        return;
    }
    const QScopedValueRollback writing(m_isWriting, true);
    m_write(answer);
}

void QuestionField::setProblem(const QString &reason, bool isMarked)
{
    m_reason = reason;
    m_problem->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
    m_sign->setVisible(!reason.isEmpty() && isMarked);
    m_editor->setAccessibleDescription(reason.isEmpty() ? m_question.help : reason);
}

void QuestionField::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    updateGeometry();
}

void QuestionField::setSuggestions(const QStringList &suggestions)
{
    auto *edit = qobject_cast<QLineEdit *>(m_editor);
    const auto *model =
        edit && edit->completer() ? qobject_cast<QStringListModel *>(edit->completer()->model()) : nullptr;
    if (!edit || (model ? model->stringList() : QStringList()) == suggestions) {
        return;
    }
    auto *completer = new QCompleter(suggestions, edit);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    edit->setCompleter(completer);
}

QSize QuestionField::sizeHint() const
{
    return {QWidget::sizeHint().width(), heightForWidth(std::max(width(), usualWidth))};
}

void QuestionField::reportEdit()
{
    if (!m_isWriting) {
        Q_EMIT edited();
    }
}

} // namespace sealyard::gui
