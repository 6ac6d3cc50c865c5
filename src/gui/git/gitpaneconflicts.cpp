#include "git/commit.h"
#include "gui/git/changesmodel.h"
#include "gui/git/conflictdialog.h"
#include "gui/git/gitpane.h"
#include "gui/widgets/unsavedtexts.h"
#include "ui_gitpane.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

// Part of GitPane: conflicts, and the merges and rebases that they stop.
namespace sealyard::gui {

namespace {

using core::Result;
using git::ConflictSide;
using git::Operation;

QString operationText(const git::OperationNames &names)
{
    switch (names.operation) {
    case Operation::Merge:
        return GitPane::tr("Merging %1 into %2").arg(names.theirs, names.ours);
    case Operation::Rebase:
        return GitPane::tr("Rebasing: %1 is put on %2").arg(names.theirs, names.ours);
    case Operation::CherryPick:
        return GitPane::tr("Taking in %1").arg(names.theirs);
    case Operation::Revert:
        return GitPane::tr("Taking back %1").arg(names.theirs);
    case Operation::Other:
        return GitPane::tr("Something that was begun elsewhere is under way; end it there");
    case Operation::None:
        return GitPane::tr("What was put away does not fit everywhere");
    }
    Q_UNREACHABLE_RETURN({});
}

/// What the choice of a side means for a file.
QString choiceText(const std::optional<QByteArray> &content, const QString &keep, const QString &remove)
{
    return content ? keep : remove;
}

QString situationOf(const git::Conflict &conflict)
{
    const QString name = git::shown(conflict.path);
    if (!conflict.ours && !conflict.theirs) {
        return GitPane::tr("Both sides have deleted “%1” or given it another name.").arg(name);
    }
    if (!conflict.ours) {
        return conflict.base ? GitPane::tr("“%1” was deleted by ours and changed by theirs.").arg(name)
                             : GitPane::tr("“%1” is there only in theirs.").arg(name);
    }
    if (!conflict.theirs) {
        return conflict.base ? GitPane::tr("“%1” was changed by ours and deleted by theirs.").arg(name)
                             : GitPane::tr("“%1” is there only in ours.").arg(name);
    }
    return GitPane::tr("Both sides have changed “%1”, which is no text that could be brought together line by line.")
        .arg(name);
}

} // namespace

void GitPane::showOperation()
{
    const GitSnapshot &snapshot = m_session.snapshot();
    const Operation operation = snapshot.status.operation;
    const auto conflicts = m_model->paths(ChangesModel::Conflicts).size();
    m_ui->commitBox->setMerging(operation == Operation::Merge && conflicts == 0);
    m_ui->operationBar->setVisible(operation != Operation::None || conflicts > 0);
    const QString state = conflicts > 0 ? tr("%n file(s) in conflict", nullptr, static_cast<int>(conflicts))
                                        : tr("nothing is in conflict any more");
    m_ui->operationLabel->setText(
        tr("%1 — %2.", "what is under way, how far it is").arg(operationText(snapshot.names), state));
    m_ui->operationLabel->setToolTip(m_ui->operationLabel->text());
    const bool isKnown = operation != Operation::None && operation != Operation::Other;
    m_ui->continueButton->setText(operation == Operation::Merge ? tr("Write the &Message") : tr("&Go On"));
    m_ui->continueButton->setToolTip(operation == Operation::Merge
                                         ? tr("Start the message of the commit that ends the merge")
                                         : tr("Commit what is staged, and take the next commit"));
    m_ui->continueButton->setVisible(isKnown);
    m_ui->continueButton->setEnabled(conflicts == 0);
    m_ui->abortButton->setVisible(isKnown);
}

void GitPane::openConflict(const git::Path &path)
{
    QtConcurrent::run(git::conflictAt, m_session.folder(), path)
        .then(this, [this, question = ++m_conflictQuestion](const Result<git::Conflict> &conflict) {
            if (question != m_conflictQuestion) {
                return;
            }
            if (!conflict) {
                m_ui->gitMessages->show(core::Severity::Error, conflict.error().message);
            } else if (conflict->isText()) {
                showConflict(*conflict);
            } else {
                askForSide(*conflict);
            }
        });
}

void GitPane::keepResults(const QString &folder)
{
    m_results = std::make_unique<UnsavedTexts>(folder);
}

/// A result is one of this file as it is with its conflicts.
void GitPane::keepResult(ConflictDialog *dialog, const git::Conflict &conflict)
{
    if (!m_results) {
        return;
    }
    const QByteArray state = QCryptographicHash::hash(conflict.now.value_or(QByteArray()), QCryptographicHash::Sha256);
    const QString name = u"%1/%2#%3"_s.arg(m_session.snapshot().status.top, QFile::decodeName(conflict.path),
                                           QString::fromLatin1(state.toHex()));
    if (const auto lost = m_results->lostText(name)) {
        dialog->restore(*lost);
    }
    connect(dialog, &ConflictDialog::changed, this,
            [this, name](const QString &result) { m_results->keep(name, result); });
    connect(dialog, &QDialog::finished, this, [this, name] {
        m_results->forget(name);
        m_results->dropLost(name);
    });
}

void GitPane::showConflict(const git::Conflict &conflict)
{
    auto *dialog = new ConflictDialog(conflict, m_session.snapshot().names, this);
    connect(
        dialog, &ConflictDialog::kept, this,
        [this, path = conflict.path](const QByteArray &text, const std::optional<QByteArray> &seen, bool isResolved) {
            m_session.run(
                tr("Writing the result…"),
                [=, folder = m_session.folder()](const git::Transfer &) {
                    return git::resolveByText(folder, path, seen, text, isResolved).transform([] { return QString(); });
                },
                [this](const Result<QString> &result) { report(result); });
        });
    keepResult(dialog, conflict);
    dialog->open();
}

void GitPane::askForSide(const git::Conflict &conflict)
{
    const git::OperationNames &names = m_session.snapshot().names;
    QString text = situationOf(conflict);
    if (!names.ours.isEmpty() && !names.theirs.isEmpty()) {
        text += u"\n\n"_s + tr("Ours is %1, theirs is %2.").arg(names.ours, names.theirs);
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Resolve Conflict"), text, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"sideQuestion"_s);
    const auto add = [&](const QString &label, const QString &name, ConflictSide side) {
        QPushButton *button = box->addButton(label, QMessageBox::AcceptRole);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, side, path = conflict.path] {
            m_session.run(
                tr("Taking one side…"),
                [=, folder = m_session.folder()](const git::Transfer &) {
                    return git::resolveBySide(folder, path, side).transform([] { return QString(); });
                },
                [this](const Result<QString> &result) { report(result); });
        });
    };
    add(choiceText(conflict.ours, tr("Keep &Ours"), tr("&Delete, as Ours")), u"oursChoice"_s, ConflictSide::Ours);
    add(choiceText(conflict.theirs, tr("Keep &Theirs"), tr("D&elete, as Theirs")), u"theirsChoice"_s,
        ConflictSide::Theirs);
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

/// A merge ends with a commit like any other, which is checked like any other.
void GitPane::continueOperation()
{
    if (m_session.snapshot().status.operation == Operation::Merge) {
        if (message().trimmed().isEmpty()) {
            suggestMessage(false);
        }
        m_ui->commitBox->setFocus();
        return;
    }
    m_session.run(
        tr("Going on…"),
        [folder = m_session.folder()](const git::Transfer &transfer) {
            return git::continueOperation(folder, transfer.stop).transform(pullSentence);
        },
        [this](const Result<QString> &result) { report(result); });
}

void GitPane::askToAbort()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Give Up"),
                                tr("%1. Give this up? All files become what they were before it began; what you have "
                                   "decided about conflicts is lost.")
                                    .arg(operationText(m_session.snapshot().names)),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"abortQuestion"_s);
    QPushButton *yes = box->addButton(tr("&Give Up"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"abortChoice"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, &GitPane::abortOperation);
    box->open();
}

void GitPane::abortOperation()
{
    m_session.run(
        tr("Giving up…"),
        [folder = m_session.folder()](const git::Transfer &transfer) {
            return git::abortOperation(folder, transfer.stop).transform([] { return QString(); });
        },
        [this](const Result<QString> &result) {
            const bool isOfMerge = message() == m_suggested && !m_ui->commitBox->request().isAmend;
            if (result && isOfMerge && !message().isEmpty()) {
                m_ui->commitBox->setMessage({}); // the next commit is none of what was given up
            }
            report(result);
        });
}

} // namespace sealyard::gui
