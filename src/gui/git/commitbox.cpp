#include "gui/git/commitbox.h"

#include "gui/widgets/severity.h"
#include "ui_commitbox.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextCursor>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using core::Severity;

namespace {

QString warningOn(const git::FileStatus &file)
{
    switch (file.pointer) {
    case git::Pointer::Lost:
        return CommitBox::tr("“%1” was a pointer to a large file (LFS); this commit would store its whole content for "
                             "good. Is git-lfs installed and set up here?")
            .arg(git::shown(file.path));
    case git::Pointer::Made:
        return CommitBox::tr(
                   "“%1” becomes a pointer to a large file (LFS): who has no git-lfs gets three lines of text "
                   "in place of its content.")
            .arg(git::shown(file.path));
    case git::Pointer::Same:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

constexpr qsizetype mostErrors = 3; ///< that the box has room for
constexpr qsizetype mostInToolTip = 30;

/// "path:line: message" of the findings that are as bad or worse. They are of what is staged, so the list of problems,
/// which is of the files as they are, may not have them.
QStringList linesOn(const QList<core::Diagnostic> &findings, Severity least, qsizetype most)
{
    QStringList lines;
    for (const core::Diagnostic &finding : findings) {
        if (finding.severity <= least && lines.size() < most) {
            lines.append(u"%1:%2: %3"_s.arg(finding.path).arg(finding.range.start.line + 1).arg(finding.message));
        }
    }
    return lines;
}

} // namespace

CommitBox::CommitBox(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CommitBox>())
{
    m_ui->setupUi(this);
    m_ui->messageEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->messageEdit->setTabChangesFocus(true);
    setFocusProxy(m_ui->messageEdit);
    connect(m_ui->messageEdit, &QPlainTextEdit::textChanged, this, [this] {
        update();
        Q_EMIT messageChanged();
    });
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, [this] {
        update();
        Q_EMIT messageChanged();
    });
    connect(m_ui->amendBox, &QCheckBox::toggled, this, [this](bool isAmend) {
        update();
        Q_EMIT amendToggled(isAmend);
    });
    connect(m_ui->commitButton, &QPushButton::clicked, this, &CommitBox::commitRequested);
    auto *finish = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    finish->setContext(Qt::WidgetWithChildrenShortcut);
    connect(finish, &QShortcut::activated, m_ui->commitButton, &QPushButton::click);
    m_ui->commitButton->setToolTip(finish->key().toString(QKeySequence::NativeText));
    connect(m_ui->findingsButton, &QToolButton::clicked, this, &CommitBox::findingsRequested);
    connect(m_ui->ignoredButton, &QToolButton::clicked, this, [this] { Q_EMIT forceRequested(m_ignored.keys()); });
    setIgnored({});
}

CommitBox::~CommitBox() = default;

QString CommitBox::message() const
{
    return m_ui->messageEdit->toPlainText();
}

QString CommitBox::reason() const
{
    return m_ui->reasonEdit->text();
}

void CommitBox::setReason(const QString &reason)
{
    m_ui->reasonEdit->setText(reason);
}

void CommitBox::setMessage(const QString &message)
{
    QTextCursor cursor(m_ui->messageEdit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(message);
}

void CommitBox::setStaged(const QList<git::FileStatus> &files, const QList<core::Diagnostic> &findings)
{
    m_files = files.size();
    m_findings = findings;
    m_warnings.clear();
    for (const git::FileStatus &file : files) {
        if (const QString warning = warningOn(file); !warning.isEmpty()) {
            m_warnings.append(warning);
        }
    }
    update();
}

void CommitBox::setIgnored(const QMap<QString, QString> &ignored)
{
    m_ignored = ignored;
    m_ui->ignoredButton->setVisible(!ignored.isEmpty());
    m_ui->ignoredButton->setText(tr("&Add %n ignored file(s) by force", nullptr, static_cast<int>(ignored.size())));
    m_ui->ignoredButton->setToolTip(ignored.keys().first(std::min<qsizetype>(30, ignored.size())).join(u'\n'));
    update();
}

void CommitBox::setUnsaved(const QStringList &paths)
{
    m_unsaved = paths;
    update();
}

void CommitBox::setPublished(const QString &upstream)
{
    m_published = upstream;
    update();
}

void CommitBox::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

void CommitBox::setMerging(bool isMerging)
{
    m_isMerging = isMerging;
    update();
}

void CommitBox::startNext(const QString &message)
{
    {
        const QSignalBlocker blocker(m_ui->amendBox); // the message stays
        m_ui->amendBox->setChecked(false);
    }
    m_ui->noHooksBox->setChecked(false);
    m_ui->reasonEdit->clear();
    if (message != this->message()) {
        setMessage(message);
    }
    update();
}

git::CommitRequest CommitBox::request() const
{
    QString text = git::cleanedMessage(message());
    if (overridesErrors()) {
        text += u"\nLint-override: %1\n"_s.arg(m_ui->reasonEdit->text().simplified());
    }
    return {.message = text,
            .identity = {},
            .isAmend = m_ui->amendBox->isChecked(),
            .hasSignOff = m_ui->signOffBox->isChecked(),
            .skipsHooks = m_ui->noHooksBox->isChecked()};
}

int CommitBox::errorCount() const
{
    return static_cast<int>(std::ranges::count(m_findings, Severity::Error, &core::Diagnostic::severity));
}

bool CommitBox::canCommit() const
{
    const bool hasReason = errorCount() == 0 || overridesErrors();
    const bool hasMessage = !git::cleanedMessage(message()).isEmpty();
    return !m_isBusy && hasMessage && hasReason && (m_files > 0 || m_isMerging || m_ui->amendBox->isChecked());
}

bool CommitBox::overridesErrors() const
{
    return errorCount() > 0 && !m_ui->reasonEdit->text().trimmed().isEmpty();
}

/// What is to be thought of before the commit, one sentence each.
QStringList CommitBox::remarks() const
{
    QStringList lines = linesOn(m_findings, Severity::Error, mostErrors) + m_warnings;
    if (!m_published.isEmpty() && m_ui->amendBox->isChecked()) {
        lines.append(tr("“%1” has the last commit already. When it is changed here, the two part: a push is refused "
                        "then unless it is forced, and whoever has the old commit has to start anew.")
                         .arg(m_published));
    }
    if (!m_unsaved.isEmpty() && (m_files > 0 || !message().trimmed().isEmpty())) {
        lines.append(m_unsaved.size() == 1 ? tr("“%1” has changes that are not saved: no commit has them.")
                                                 .arg(QFileInfo(m_unsaved.first()).fileName())
                                           : tr("%n file(s) have changes that are not saved: no commit has them.",
                                                nullptr, static_cast<int>(m_unsaved.size())));
    }
    if (!m_ignored.isEmpty()) {
        lines.append(u"%1: %2"_s.arg(m_ignored.firstKey(), m_ignored.first()));
    }
    const QList<git::MessageRemark> onMessage =
        message().trimmed().isEmpty() ? QList<git::MessageRemark>() : git::remarksOn(message());
    std::ranges::transform(onMessage, std::back_inserter(lines), &git::MessageRemark::text);
    return lines;
}

void CommitBox::showFindings()
{
    const int errors = errorCount();
    const auto others = static_cast<int>(m_findings.size()) - errors;
    m_ui->findingsButton->setVisible(!m_findings.isEmpty());
    m_ui->findingsButton->setIcon(severityIcon(errors > 0 ? Severity::Error : Severity::Warning));
    m_ui->findingsButton->setText(
        tr("In what is staged: %1, %2")
            .arg(tr("%n error(s)", nullptr, errors), tr("%n other finding(s)", nullptr, others)));
    m_ui->findingsButton->setToolTip(linesOn(m_findings, Severity::Info, mostInToolTip).join(u'\n'));
    m_ui->reasonEdit->setVisible(errors > 0);
}

void CommitBox::update()
{
    const QString text = remarks().join(u'\n');
    m_ui->remarksLabel->setText(text);
    m_ui->remarksLabel->setToolTip(text); // a low pane cuts it
    m_ui->remarksLabel->setVisible(!text.isEmpty());
    showFindings();
    m_ui->commitButton->setEnabled(canCommit());
    m_ui->commitButton->setText(m_ui->amendBox->isChecked()
                                    ? tr("Change Last &Commit")
                                    : tr("&Commit %n File(s)", nullptr, static_cast<int>(m_files)));
}

} // namespace sealyard::gui
