#pragma once

#include "gui/git/gitsession.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CloneDialog;
}

namespace sealyard::gui {

class GitQuestions;

/// Clones a repository: address, folder, how much of its history; then it shows how far that is and can be stopped.
class CloneDialog final : public QDialog
{
    Q_OBJECT

public:
    /// parentFolder: in which the clone is offered to lie.
    CloneDialog(const QString &parentFolder, QWidget *parent);
    ~CloneDialog() override;

    /// See GitSession::setSignIn().
    void setSignIn(std::function<decltype(git::Transfer::known)(const std::stop_token &)> signIn)
    {
        m_session.setSignIn(std::move(signIn));
    }

    /// Adds an address to those that can be chosen; what is typed stays.
    void offer(const QString &url);

    void reject() override;

Q_SIGNALS:
    /// All is there: the absolute folder.
    void cloned(const QString &folder);

private:
    void suggestFolder();
    void update();
    void start();
    void finish(const core::Result<QString> &result);
    [[nodiscard]] QString problem() const;

    std::unique_ptr<Ui::CloneDialog> m_ui;
    GitSession m_session;
    GitQuestions *m_questions;
    QString m_parentFolder;
    bool m_isFolderTyped = false;
};

} // namespace sealyard::gui
