#pragma once

#include "git/message.h"
#include "git/transfer.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace sealyard::gui {

/// "Fetching… 12 of 40 objects, 3.1 MiB".
[[nodiscard]] QString progressText(const QString &title, const git::TransferProgress &progress);

/// What only a person can answer, asked by dialogs that block nothing. Each answer comes exactly once, also when its
/// dialog is closed or ends with the window.
class GitQuestions final : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialogs.
    explicit GitQuestions(QWidget *window);

    void askCredential(const git::CredentialQuestion &question,
                       const std::function<void(std::optional<git::Credential>)> &answer);
    void askHost(const git::HostQuestion &question, const std::function<void(bool)> &answer);
    /// These are not answered when the dialog is closed.
    void askIdentity(const std::function<void(const git::Identity &)> &answer);
    void askBranchName(const std::function<void(const QString &)> &answer);
    /// The address of a remote for a repository that has none.
    void askRemote(const std::function<void(const QString &)> &answer);

private:
    [[nodiscard]] QWidget *above() const;

    QWidget *m_window;
};

} // namespace sealyard::gui
