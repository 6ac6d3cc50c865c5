#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class SignInDialog;
}

namespace sealyard::github {
struct DeviceCode;
}

namespace sealyard::gui {

class GitHubAccount;

/// Shows who is signed in to GitHub and by what, signs in by one of three ways, and signs out. Says what the token may
/// do and where it is kept.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    /// account must outlive the dialog.
    explicit SignInDialog(GitHubAccount &account, QWidget *parent = nullptr);
    ~SignInDialog() override;

public Q_SLOTS:
    /// Gives up a sign-in that waits for its code.
    void done(int result) override;

private:
    void connectWays();
    void showState();
    [[nodiscard]] QString stateText() const;
    void showCode(const github::DeviceCode &code);
    void takePlace();

    std::unique_ptr<Ui::SignInDialog> m_ui;
    GitHubAccount &m_account;
    bool m_isWaiting = false; ///< for the code to be typed
};

} // namespace sealyard::gui
