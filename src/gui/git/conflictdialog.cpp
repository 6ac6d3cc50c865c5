#include "gui/git/conflictdialog.h"

#include "gui/git/difftext.h"
#include "ui_conflictdialog.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QFontDatabase>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

using git::ConflictRegion;
using git::Take;

/// Stands in the editor for the carriage return at a line's end where only some lines have one: an editor's text has
/// none, and what lines end with must stay.
constexpr QChar carriageReturnSign = u'\u240D';

constexpr auto restTime = std::chrono::milliseconds(300);

QString textOf(const std::optional<QByteArray> &content, bool isMixed = false)
{
    const QString text = QString::fromUtf8(content.value_or(QByteArray()));
    return isMixed ? text : QString(text).replace("\r\n"_L1, "\n"_L1);
}

QString withSigns(QString text)
{
    return text.replace("\r\n"_L1, carriageReturnSign + u"\n"_s);
}

/// All lines of one side; those that are found, block after block, are marked.
QList<DiffRow> rowsOf(const QString &text, const QList<QStringList> &blocks, DiffRow::Kind kind)
{
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty()) {
        lines.removeLast();
    }
    QList<DiffRow> rows;
    for (const QString &line : std::as_const(lines)) {
        rows.append({DiffRow::Kind::Context, line, 0, static_cast<int>(rows.size()) + 1, -1, -1});
    }
    auto from = lines.cbegin();
    for (qsizetype block = 0; block < blocks.size(); ++block) {
        const auto found = std::ranges::search(from, lines.cend(), blocks.at(block).cbegin(), blocks.at(block).cend());
        if (blocks.at(block).isEmpty() || found.empty()) {
            continue;
        }
        for (qsizetype row = found.begin() - lines.cbegin(); row < found.end() - lines.cbegin(); ++row) {
            rows[row].kind = kind;
            rows[row].hunk = block;
        }
        from = found.end();
    }
    for (DiffRow &row : rows) {
        row.text.replace(u'\r', carriageReturnSign);
    }
    return rows;
}

/// The first row of a conflict; -1 when it has none.
qsizetype rowOfBlock(const DiffText *text, qsizetype block)
{
    const auto row = std::ranges::find(text->rows(), block, &DiffRow::hunk);
    return row == text->rows().end() ? -1 : row - text->rows().begin();
}

void showRow(DiffText *text, qsizetype row)
{
    const int last = text->document()->blockCount() - 1; // it may have fewer lines than the other sides
    const QTextBlock block = text->document()->findBlockByNumber(std::min(static_cast<int>(row), last));
    if (block.isValid()) {
        text->setTextCursor(QTextCursor(block));
        text->centerCursor();
    }
}

} // namespace

ConflictDialog::ConflictDialog(const git::Conflict &conflict, const git::OperationNames &names, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConflictDialog>())
    , m_conflict(conflict)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"conflictDialog"_s);
    setWindowTitle(tr("Conflict in %1[*]").arg(git::shown(conflict.path)));
    m_ours = addSide(u"oursText"_s, names.ours.isEmpty() ? tr("Ours") : tr("Ours: %1").arg(names.ours), conflict.ours);
    m_base = addSide(u"baseText"_s, tr("Before both changes"), conflict.base);
    m_theirs = addSide(u"theirsText"_s, names.theirs.isEmpty() ? tr("Theirs") : tr("Theirs: %1").arg(names.theirs),
                       conflict.theirs);
    m_resolve = m_ui->buttons->addButton(tr("&Mark as Resolved"), QDialogButtonBox::AcceptRole);
    m_resolve->setObjectName(u"resolveButton"_s);
    const QByteArray now = conflict.now.value_or(QByteArray());
    m_hasCarriageReturns = now.contains('\n') && now.count("\r\n") == now.count('\n');
    // A text that has the sign itself is left to be of one kind of line ends, rather than to lose it.
    m_isMixed = now.contains("\r\n") && !m_hasCarriageReturns && !textOf(now).contains(carriageReturnSign);
    m_ui->resultEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->resultEdit->setPlainText(m_isMixed ? withSigns(textOf(now, true)) : textOf(now));
    m_highlighter = new KSyntaxHighlighting::SyntaxHighlighter(m_ui->resultEdit->document());
    m_highlighter->setTheme(m_repository.themeForPalette(palette()));
    m_highlighter->setDefinition(m_repository.definitionForFileName(git::shown(conflict.path).section(u'/', -1)));
    m_ui->resultEdit->document()->setModified(false);
    m_ui->splitter->setSizes({300, 400});
    resize(1150, 760);
    connectWidgets();
    readResult();
    showSides();
    show(0);
}

ConflictDialog::~ConflictDialog() = default;

DiffText *ConflictDialog::addSide(const QString &objectName, const QString &title,
                                  const std::optional<QByteArray> &content)
{
    auto *part = new QWidget(m_ui->sides);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    auto *label = new QLabel(title, part);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setToolTip(title);
    auto *text = new DiffText(DiffText::Numbers::After, part);
    text->setObjectName(objectName);
    text->setAccessibleName(title);
    text->setRows(git::shown(m_conflict.path).section(u'/', -1), rowsOf(textOf(content), {}, DiffRow::Kind::Context));
    column->addWidget(label);
    column->addWidget(text, 1);
    m_ui->sides->addWidget(part);
    return text;
}

void ConflictDialog::connectWidgets()
{
    connect(m_ui->resultEdit, &QPlainTextEdit::textChanged, this, &ConflictDialog::readResult);
    auto *rest = new QTimer(this);
    rest->setSingleShot(true);
    rest->setInterval(restTime);
    connect(m_ui->resultEdit, &QPlainTextEdit::textChanged, rest, qOverload<>(&QTimer::start));
    connect(rest, &QTimer::timeout, this, [this] { Q_EMIT changed(resultText()); });
    connect(m_ui->resultEdit->document(), &QTextDocument::modificationChanged, this, &QWidget::setWindowModified);
    connect(m_ui->previousButton, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_ui->nextButton, &QPushButton::clicked, this, [this] { step(1); });
    // A button has one shortcut, which is the letter in its text.
    for (const auto &[key, button] : {std::pair(QKeySequence(Qt::Key_F8), m_ui->nextButton),
                                      std::pair(QKeySequence(Qt::SHIFT | Qt::Key_F8), m_ui->previousButton)}) {
        connect(new QShortcut(key, this), &QShortcut::activated, button, &QPushButton::click);
    }
    connect(m_ui->oursButton, &QPushButton::clicked, this, [this] { take(Take::Ours); });
    connect(m_ui->theirsButton, &QPushButton::clicked, this, [this] { take(Take::Theirs); });
    connect(m_ui->bothButton, &QPushButton::clicked, this, [this] { take(Take::Both); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ConflictDialog::reject);
    connect(m_resolve, &QPushButton::clicked, this, [this] { keep(true); });
}

/// The editor's own function makes blanks of no-break spaces.
QString ConflictDialog::resultText() const
{
    QString text = m_ui->resultEdit->document()->toRawText().replace(QChar(QChar::ParagraphSeparator), u'\n');
    return m_isMixed ? text.replace(carriageReturnSign, u'\r') : text;
}

/// Marks what is in conflict in the three texts; the order of the conflicts is that of the lines.
void ConflictDialog::showSides()
{
    const QString name = git::shown(m_conflict.path).section(u'/', -1);
    QList<QStringList> ours;
    QList<QStringList> base;
    QList<QStringList> theirs;
    for (const ConflictRegion &region : std::as_const(m_regions)) {
        ours.append(region.ours);
        base.append(region.base);
        theirs.append(region.theirs);
    }
    m_ours->setRows(name, rowsOf(textOf(m_conflict.ours, m_isMixed), ours, DiffRow::Kind::Added));
    m_base->setRows(name, rowsOf(textOf(m_conflict.base, m_isMixed), base, DiffRow::Kind::Removed));
    m_theirs->setRows(name, rowsOf(textOf(m_conflict.theirs, m_isMixed), theirs, DiffRow::Kind::Added));
}

void ConflictDialog::readResult()
{
    m_regions = git::conflictRegions(resultText());
    const bool hasConflicts = !m_regions.isEmpty();
    m_ui->stateLabel->setText(hasConflicts ? tr("%n conflict(s) left", nullptr, static_cast<int>(m_regions.size()))
                                           : tr("No conflict is left. Look at the result, then mark it as resolved."));
    for (QPushButton *button :
         {m_ui->previousButton, m_ui->nextButton, m_ui->oursButton, m_ui->theirsButton, m_ui->bothButton}) {
        button->setEnabled(hasConflicts);
    }
    m_resolve->setEnabled(!hasConflicts);
    QList<QTextEdit::ExtraSelection> marks;
    for (const ConflictRegion &region : std::as_const(m_regions)) {
        for (int line = region.first; line <= region.last; ++line) {
            QTextEdit::ExtraSelection mark{QTextCursor(m_ui->resultEdit->document()->findBlockByNumber(line)), {}};
            mark.format.setBackground(palette().color(QPalette::AlternateBase));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            marks.append(mark);
        }
    }
    m_ui->resultEdit->setExtraSelections(marks);
}

/// The conflict at the cursor, or the next one behind it, or the last.
qsizetype ConflictDialog::current() const
{
    const int line = m_ui->resultEdit->textCursor().blockNumber();
    const auto found =
        std::ranges::find_if(m_regions, [line](const ConflictRegion &region) { return line <= region.last; });
    return std::min<qsizetype>(found - m_regions.begin(), m_regions.size() - 1);
}

void ConflictDialog::show(qsizetype number)
{
    if (m_regions.isEmpty()) {
        return;
    }
    const ConflictRegion &region = m_regions.at(number);
    m_ui->resultEdit->setTextCursor(QTextCursor(m_ui->resultEdit->document()->findBlockByNumber(region.first)));
    m_ui->resultEdit->centerCursor();
    showSides();
    // The lines of before are not marked in most files; where one side has the conflict, the others are near.
    const qsizetype nearby = std::max(rowOfBlock(m_ours, number), rowOfBlock(m_theirs, number));
    for (DiffText *text : {m_ours, m_base, m_theirs}) {
        const qsizetype row = rowOfBlock(text, number);
        showRow(text, row < 0 ? nearby : row);
    }
}

void ConflictDialog::step(int step)
{
    const qsizetype count = m_regions.size();
    const bool isAtIt = m_ui->resultEdit->textCursor().blockNumber() >= m_regions.at(current()).first;
    show((current() + (step > 0 && !isAtIt ? 0 : step) + count) % count);
}

void ConflictDialog::take(Take take)
{
    const qsizetype number = current();
    const ConflictRegion region = m_regions.at(number);
    const QTextDocument *document = m_ui->resultEdit->document();
    const QTextBlock last = document->findBlockByNumber(region.last);
    QString lines = git::linesOf(region, take).join(u'\n');
    QTextCursor cursor(document->findBlockByNumber(region.first));
    if (last.next().isValid()) {
        cursor.setPosition(last.next().position(), QTextCursor::KeepAnchor);
        lines += git::linesOf(region, take).isEmpty() ? QString() : u"\n"_s;
    } else {
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    }
    cursor.insertText(m_isMixed ? lines.replace(u'\r', carriageReturnSign) : lines);
    show(std::min(number, m_regions.size() - 1));
    if (m_regions.isEmpty()) {
        m_resolve->setFocus();
    }
}

void ConflictDialog::keep(bool isResolved)
{
    QString text = resultText();
    if (m_hasCarriageReturns) {
        text.replace(u'\n', u"\r\n"_s);
    }
    Q_EMIT kept(text.toUtf8(), m_conflict.now, isResolved);
    accept();
}

void ConflictDialog::restore(const QString &result)
{
    QTextCursor all(m_ui->resultEdit->document());
    all.select(QTextCursor::Document);
    all.insertText(m_isMixed ? withSigns(result) : result);
    show(0);
    m_ui->stateLabel->setText(
        tr("What you had decided when the program ended is back. %1").arg(m_ui->stateLabel->text()));
}

void ConflictDialog::reject()
{
    if (m_ui->resultEdit->document()->isModified()) {
        askAboutChanges();
    } else {
        QDialog::reject();
    }
}

void ConflictDialog::askAboutChanges()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Keep the Result?"),
                                tr("“%1” is not resolved yet. Is what you have decided so far to be kept in the file?")
                                    .arg(git::shown(m_conflict.path)),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"keepQuestion"_s);
    connect(box, &QMessageBox::buttonClicked, this, [this, box](QAbstractButton *button) {
        const auto chosen = box->standardButton(button);
        if (chosen == QMessageBox::Save) {
            keep(false);
        } else if (chosen == QMessageBox::Discard) {
            QDialog::reject();
        }
    });
    box->open();
}

} // namespace sealyard::gui
