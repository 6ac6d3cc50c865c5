#include "gui/git/clonedialog.h"

#include "git/remotes.h"
#include "gui/git/gitquestions.h"
#include "ui_clonedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr auto upstream = "https://github.com/labring-actions/cluster-image.git";

} // namespace

CloneDialog::CloneDialog(const QString &parentFolder, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CloneDialog>())
    , m_questions(new GitQuestions(this))
    , m_parentFolder(parentFolder)
{
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("C&lone"));
    m_ui->urlBox->addItem(QString::fromLatin1(upstream));
    m_ui->depthBox->addItem(tr("The whole history"), 0);
    m_ui->depthBox->addItem(tr("Only the newest commit (quick; enough to look and to build)"), 1);
    m_ui->progressBar->hide();
    m_ui->folderEdit->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    connect(m_ui->urlBox, &QComboBox::editTextChanged, this, &CloneDialog::suggestFolder);
    connect(m_ui->folderEdit, &QLineEdit::textEdited, this, [this] { m_isFolderTyped = true; });
    connect(m_ui->folderEdit, &QLineEdit::textChanged, this, &CloneDialog::update);
    connect(m_ui->chooseButton, &QToolButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Folder for the Clone"), m_parentFolder);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
            m_parentFolder = folder;
            m_isFolderTyped = false;
            suggestFolder();
        });
        dialog->open();
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &CloneDialog::start);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &CloneDialog::reject);
    connect(&m_session, &GitSession::credentialAsked, m_questions, &GitQuestions::askCredential);
    connect(&m_session, &GitSession::hostAsked, m_questions, &GitQuestions::askHost);
    connect(&m_session, &GitSession::progressed, this, [this](const git::TransferProgress &progress) {
        m_ui->messageLabel->setText(progressText(tr("Cloning…"), progress));
        m_ui->progressBar->setRange(0, static_cast<int>(progress.totalObjects));
        m_ui->progressBar->setValue(static_cast<int>(progress.objects));
    });
    suggestFolder();
}

CloneDialog::~CloneDialog() = default;

void CloneDialog::offer(const QString &url)
{
    if (m_ui->urlBox->findText(url, Qt::MatchFixedString) < 0) {
        m_ui->urlBox->addItem(url);
    }
}

void CloneDialog::suggestFolder()
{
    if (!m_isFolderTyped) {
        const QString name = git::folderNameOf(m_ui->urlBox->currentText().trimmed());
        m_ui->folderEdit->setText(
            QDir::toNativeSeparators(name.isEmpty() ? m_parentFolder : m_parentFolder + u'/' + name));
    }
    update();
}

QString CloneDialog::problem() const
{
    const QString folder = m_ui->folderEdit->text().trimmed();
    if (m_ui->urlBox->currentText().trimmed().isEmpty()) {
        return tr("Where is the repository? Give its address.");
    }
    if (folder.isEmpty() || !QDir::isAbsolutePath(folder)) {
        return tr("Give the whole path of a folder.");
    }
    if (QFileInfo::exists(folder) && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        return tr("The folder exists already; choose one that does not.");
    }
    return {};
}

void CloneDialog::update()
{
    const QString text = problem();
    m_ui->messageLabel->setText(text);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty() && !m_session.isBusy());
}

void CloneDialog::start()
{
    const git::CloneRequest request{.url = m_ui->urlBox->currentText().trimmed(),
                                    .target = m_ui->folderEdit->text().trimmed(),
                                    .depth = m_ui->depthBox->currentData().toInt()};
    m_session.run(
        tr("Cloning…"),
        [request](const git::Transfer &transfer) {
            return git::clone(request, transfer).transform([&] { return request.target; });
        },
        [this](const core::Result<QString> &result) { finish(result); });
    m_ui->fields->setEnabled(false);
    m_ui->progressBar->setRange(0, 0);
    m_ui->progressBar->show();
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_ui->messageLabel->setText(tr("Cloning…"));
}

void CloneDialog::finish(const core::Result<QString> &result)
{
    if (result) {
        Q_EMIT cloned(*result);
        accept();
        return;
    }
    m_ui->fields->setEnabled(true);
    m_ui->progressBar->hide();
    update();
    m_ui->messageLabel->setText(result.error().message);
}

/// While it clones, the first press of Cancel stops that, and what is there already is removed.
void CloneDialog::reject()
{
    if (m_session.isBusy()) {
        m_session.stop();
        m_ui->messageLabel->setText(tr("Stopping…"));
        return;
    }
    QDialog::reject();
}

} // namespace sealyard::gui
