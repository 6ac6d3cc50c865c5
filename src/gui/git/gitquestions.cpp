#include "gui/git/gitquestions.h"

#include "git/branches.h"
#include "ui_credentialdialog.h"

#include <QApplication>
#include <QDialog>
#include <QInputDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// A dialog of two fields, which the form of credentials has.
struct TwoFields
{
    QDialog *dialog;
    std::shared_ptr<Ui::CredentialDialog> ui;
};

TwoFields twoFields(const QString &title, const QString &text, QWidget *window)
{
    TwoFields made{new QDialog(window), std::make_shared<Ui::CredentialDialog>()};
    made.ui->setupUi(made.dialog);
    made.dialog->setAttribute(Qt::WA_DeleteOnClose);
    made.dialog->setWindowTitle(title);
    made.ui->textLabel->setText(text);
    return made;
}

/// The address without what may be secret in it.
QString plain(const QString &url)
{
    const QUrl parsed(url);
    return parsed.isValid() && !parsed.scheme().isEmpty() ? parsed.toDisplayString(QUrl::RemoveUserInfo) : url;
}

} // namespace

QString progressText(const QString &title, const git::TransferProgress &progress)
{
    if (progress.totalObjects == 0) {
        return progress.message.isEmpty() ? title : u"%1 %2"_s.arg(title, progress.message.section(u'\r', -1));
    }
    return GitQuestions::tr("%1 %2 of %3 objects, %4")
        .arg(title)
        .arg(progress.objects)
        .arg(progress.totalObjects)
        .arg(QLocale().formattedDataSize(progress.bytes));
}

GitQuestions::GitQuestions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

/// A dialog that is open over the window asks for what is asked here, and would hide it.
QWidget *GitQuestions::above() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal && m_window->window()->isAncestorOf(modal) ? modal : m_window;
}

void GitQuestions::askCredential(const git::CredentialQuestion &question,
                                 const std::function<void(std::optional<git::Credential>)> &answer)
{
    QString text = question.keyFile.isEmpty()
                       ? tr("“%1” wants to know who you are. GitHub takes a token instead of the password.")
                             .arg(plain(question.url))
                       : tr("The key “%1” is locked.").arg(question.keyFile);
    if (question.refused > 0) {
        text = tr("It was not taken. %1").arg(text);
    } else if (!question.note.isEmpty()) {
        text = question.note + u' ' + text;
    }
    const TwoFields fields = twoFields(tr("Sign In"), text, above());
    fields.dialog->setObjectName(u"credentialDialog"_s);
    fields.ui->firstEdit->setText(question.user);
    const bool isUserFixed = question.isKey;
    fields.ui->firstEdit->setVisible(!isUserFixed);
    fields.ui->firstLabel->setVisible(!isUserFixed);
    fields.ui->secondLabel->setText(question.keyFile.isEmpty() ? tr("&Token or password:") : tr("&Passphrase:"));
    connect(fields.dialog, &QDialog::finished, this, [=, ui = fields.ui](int result) {
        const auto kind = question.keyFile.isEmpty() ? git::Credential::Kind::Password : git::Credential::Kind::KeyFile;
        answer(result == QDialog::Accepted
                   ? std::optional(git::Credential{.kind = kind,
                                                   .user = isUserFixed ? question.user : ui->firstEdit->text(),
                                                   .secret = ui->secondEdit->text(),
                                                   .keyFile = question.keyFile})
                   : std::nullopt);
    });
    fields.dialog->open();
}

void GitQuestions::askHost(const git::HostQuestion &question, const std::function<void(bool)> &answer)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unknown Server"),
                        tr("The server “%1” is not known yet. Its key is\n%2\nCompare it with what the server's "
                           "owner publishes. Do you trust it?")
                            .arg(question.host, question.fingerprint),
                        QMessageBox::Cancel, above());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"hostQuestion"_s);
    const QPushButton *trust = box->addButton(tr("&Trust It"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QDialog::finished, this, [=] { answer(box->clickedButton() == trust); });
    box->open();
}

void GitQuestions::askIdentity(const std::function<void(const git::Identity &)> &answer)
{
    const TwoFields fields = twoFields(
        tr("Who Are You?"),
        tr("Each commit says who made it. Git's settings do not know your name yet; it is kept there, for all "
           "your repositories."),
        above());
    fields.dialog->setObjectName(u"identityDialog"_s);
    fields.ui->firstLabel->setText(tr("&Name:"));
    fields.ui->secondLabel->setText(tr("&E-mail address:"));
    fields.ui->secondEdit->setEchoMode(QLineEdit::Normal);
    connect(fields.dialog, &QDialog::accepted, this, [=, ui = fields.ui] {
        const git::Identity identity{ui->firstEdit->text(), ui->secondEdit->text()};
        if (identity.isComplete()) {
            answer(identity);
        }
    });
    fields.dialog->open();
}

void GitQuestions::askBranchName(const std::function<void(const QString &)> &answer)
{
    auto *dialog = new QInputDialog(above());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"branchNameDialog"_s);
    dialog->setWindowTitle(tr("New Branch"));
    dialog->setLabelText(tr("Name of the branch, as “add-helm-v3.9”:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [=](const QString &name) { answer(name.trimmed()); });
    dialog->open();
}

void GitQuestions::askRemote(const std::function<void(const QString &)> &answer)
{
    auto *dialog = new QInputDialog(above());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"remoteDialog"_s);
    dialog->setWindowTitle(tr("Where to Push"));
    dialog->setLabelText(tr("This repository has no remote yet. Make an empty one, as on GitHub, and give its address "
                            "(https://… or git@…):"));
    connect(dialog, &QInputDialog::textValueSelected, this, [=](const QString &url) {
        if (!url.trimmed().isEmpty()) {
            answer(url.trimmed());
        }
    });
    dialog->open();
}

} // namespace sealyard::gui
