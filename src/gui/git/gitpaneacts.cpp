#include "git/remotes.h"
#include "gui/git/branchmenu.h"
#include "gui/git/gitpane.h"
#include "gui/git/gitquestions.h"
#include "ui_gitpane.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// Part of GitPane: commits, branches and the remote.
namespace sealyard::gui {

QString pullSentence(const git::PullOutcome &outcome)
{
    using Kind = git::PullOutcome::Kind;
    switch (outcome.kind) {
    case Kind::UpToDate:
        return GitPane::tr("There is nothing new.");
    case Kind::FastForward:
    case Kind::Merged:
    case Kind::Rebased:
        return GitPane::tr("What is new has been taken in.");
    case Kind::Conflicts:
        return GitPane::tr("Both sides have changed the same places of: %1. Open each of them below to decide.")
            .arg(outcome.conflicts.join(u", "_s));
    }
    Q_UNREACHABLE_RETURN({});
}

namespace {

/// In the clone of a fork that is where what is new comes from, by the name that is usual.
core::Result<void> fetchUpstream(const QString &folder, const git::Transfer &transfer)
{
    const QString name = u"upstream"_s;
    const auto remotes = git::remotesOf(folder).value_or(QList<git::Remote>());
    return std::ranges::contains(remotes, name, &git::Remote::name) ? git::fetch(folder, name, transfer)
                                                                    : core::Result<void>();
}

core::Result<void> mustHaveNoErrors(const QList<core::Diagnostic> &findings)
{
    const auto errors = std::ranges::count(findings, core::Severity::Error, &core::Diagnostic::severity);
    return errors == 0
               ? core::Result<void>()
               : core::failure(GitPane::tr("What is staged has %n error(s), so it is not committed: mend it, or "
                                           "say below why it is committed in spite of that.",
                                           nullptr, static_cast<int>(errors)),
                               core::ErrorKind::Denied);
}

} // namespace

void GitPane::startMessage(bool isAmend)
{
    if (!isAmend) {
        m_ui->commitBox->setMessage(std::exchange(m_draft, {}));
        return;
    }
    m_draft = message();
    m_suggested = m_draft;
    suggestMessage(true);
}

/// Replaces the message by the one that the next commit starts from.
void GitPane::suggestMessage(bool isAmend)
{
    m_session.run(
        isAmend ? tr("Reading the last message…") : tr("Reading the message…"),
        [isAmend, folder = m_session.folder()](const git::Transfer &) {
            return git::suggestedMessage(folder, isAmend);
        },
        [this, isAmend](const core::Result<QString> &found) {
            if (isAmend && !m_ui->commitBox->request().isAmend) {
                return; // another choice meanwhile, for which the draft is back
            }
            if (found) {
                m_suggested = *found;
                m_ui->commitBox->setMessage(*found);
            } else {
                report(found);
            }
        });
}

void GitPane::commit()
{
    if (m_ui->commitBox->canCommit()) {
        commitAs({m_ui->commitBox->request(), m_ui->commitBox->overridesErrors(), message()});
    }
}

/// What is shown of the linter may be of what was staged a moment ago, so it is asked once more.
void GitPane::commitAs(const Commission &commission)
{
    m_session.run(
        tr("Committing…"),
        [commission, lint = m_session.stagedLinter(), folder = m_session.folder()](const git::Transfer &transfer) {
            const auto isGood = commission.overridesErrors ? core::Result<void>() : lint().and_then(mustHaveNoErrors);
            return isGood.and_then([&] { return git::commit(folder, commission.request, transfer.stop); })
                .transform([](const QString &name) { return GitPane::tr("Committed as %1.").arg(name.first(10)); });
        },
        [this, commission](const core::Result<QString> &result) {
            if (!result && result.error().kind == core::ErrorKind::NotFound) {
                askWhoCommits(commission);
            } else if (result) {
                startNextMessage(commission.typed);
            }
            report(result);
        });
}

void GitPane::askWhoCommits(const Commission &commission)
{
    m_questions->askIdentity([this, commission](const git::Identity &identity) {
        m_session.run(
            tr("Keeping your name…"),
            [identity, folder = m_session.folder()](const git::Transfer &) {
                return git::setIdentity(folder, identity, true).transform([] { return QString(); });
            },
            [this, commission](const core::Result<QString> &kept) {
                if (kept) {
                    commitAs(commission);
                } else {
                    report(kept);
                }
            });
    });
}

/// Hooks take their time, in which people write on.
void GitPane::startNextMessage(const QString &committed)
{
    const QString next = message() == committed ? m_draft : draft();
    m_draft.clear();
    m_ui->commitBox->startNext(next);
}

void GitPane::switchTo(const QString &branch, git::Unfinished unfinished)
{
    m_session.run(
        tr("Switching…"),
        [=, folder = m_session.folder()](const git::Transfer &transfer) {
            return git::switchBranch(folder, branch, unfinished, transfer.stop).transform([] { return QString(); });
        },
        [=, this](const core::Result<QString> &result) {
            const bool isQuestion =
                !result && result.error().kind == core::ErrorKind::Exists && unfinished == git::Unfinished::Refuse;
            if (isQuestion) {
                askAboutUnfinished(branch);
            } else {
                report(result);
            }
        });
}

void GitPane::askAboutUnfinished(const QString &branch)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Switch Branch"),
                        tr("There are changes that are not committed. What becomes of them on “%1”?").arg(branch),
                        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"unfinishedQuestion"_s);
    const auto add = [&](const QString &text, git::Unfinished unfinished) {
        QPushButton *button = box->addButton(text, QMessageBox::AcceptRole);
        connect(button, &QPushButton::clicked, this, [this, branch, unfinished] { switchTo(branch, unfinished); });
    };
    add(tr("&Take Them Along"), git::Unfinished::Carry);
    add(tr("&Put Them Away"), git::Unfinished::Stash);
    box->open();
}

void GitPane::createBranch(const QString &name)
{
    m_session.run(
        tr("Making the branch…"),
        [name, folder = m_session.folder()](const git::Transfer &) {
            return git::createBranch(folder, name)
                .and_then([&]() -> core::Result<void> {
                    const auto status = git::statusOf(folder);
                    // Before the first commit HEAD has moved already.
                    return status && status->branch == name ? core::Result<void>()
                                                            : git::switchBranch(folder, name, git::Unfinished::Carry);
                })
                .transform([] { return QString(); });
        },
        [this](const core::Result<QString> &result) { report(result); });
}

void GitPane::deleteBranch(const QString &name, bool isForced)
{
    m_session.run(
        tr("Deleting the branch…"),
        [=, folder = m_session.folder()](const git::Transfer &) {
            return git::deleteBranch(folder, name, isForced).transform([] { return QString(); });
        },
        [this, name](const core::Result<QString> &result) {
            if (result || result.error().kind != core::ErrorKind::Denied) {
                report(result);
                return;
            }
            auto *box = new QMessageBox(QMessageBox::Question, tr("Delete Branch"), result.error().message,
                                        QMessageBox::Cancel, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setObjectName(u"deleteQuestion"_s);
            const QPushButton *yes = box->addButton(tr("&Delete All the Same"), QMessageBox::DestructiveRole);
            box->setDefaultButton(QMessageBox::Cancel);
            connect(yes, &QPushButton::clicked, this, [this, name] { deleteBranch(name, true); });
            box->open();
        });
}

void GitPane::mergeBranch(const QString &name)
{
    m_session.run(
        tr("Merging…"),
        [name, folder = m_session.folder()](const git::Transfer &transfer) {
            return git::merge(folder, name, transfer.stop).transform(pullSentence);
        },
        [this](const core::Result<QString> &result) { report(result); });
}

void GitPane::makeRepository()
{
    m_session.run(
        tr("Making the repository…"),
        [folder = m_session.folder()](const git::Transfer &) {
            return git::makeRepository(folder).transform([] { return QString(); });
        },
        [this](const core::Result<QString> &result) {
            report(result);
            if (!result) {
                m_ui->emptyState->setText(result.error().message);
            }
        });
}

void GitPane::fetch()
{
    m_session.runTransfer(
        tr("Fetching…"),
        [folder = m_session.folder()](const git::Transfer &transfer) {
            return git::fetch(folder, {}, transfer)
                .and_then([&] { return fetchUpstream(folder, transfer); })
                .transform([] { return QString(); });
        },
        [this](const core::Result<QString> &result) { report(result); });
}

void GitPane::pull()
{
    const auto take = [this] {
        m_session.run(
            tr("Pulling…"),
            [folder = m_session.folder()](const git::Transfer &transfer) {
                return git::mergeUpstream(folder, transfer.stop).transform(pullSentence);
            },
            [this](const core::Result<QString> &result) { report(result); });
    };
    if (m_session.snapshot().status.upstream.isEmpty()) {
        return take(); // which says that there is none
    }
    m_session.runTransfer(
        tr("Pulling…"),
        [folder = m_session.folder()](const git::Transfer &transfer) {
            return git::fetch(folder, {}, transfer).transform([] { return QString(); });
        },
        [this, take](const core::Result<QString> &result) {
            if (result) {
                take();
            } else {
                report(result);
            }
        });
}

/// A repository that was made here has no remote yet.
void GitPane::push()
{
    m_session.run(
        tr("Pushing…"),
        [folder = m_session.folder()](const git::Transfer &) {
            return git::remotesOf(folder).transform(
                [](const QList<git::Remote> &remotes) { return remotes.isEmpty() ? QString() : remotes.first().name; });
        },
        [this](const core::Result<QString> &remote) {
            if (!remote) {
                report(remote);
            } else if (remote->isEmpty()) {
                m_questions->askRemote([this](const QString &url) { pushTo(url); });
            } else {
                pushBranch();
            }
        });
}

/// An address that was wrong is forgotten, so that it can be given again.
void GitPane::pushTo(const QString &url)
{
    m_session.runTransfer(
        tr("Pushing…"),
        [url, folder = m_session.folder()](const git::Transfer &transfer) {
            const QString name = u"origin"_s;
            return git::addRemote(folder, {name, url}).and_then([&] {
                const auto pushed = git::push(folder, name, true, transfer);
                if (!pushed) {
                    std::ignore = git::removeRemote(folder, name);
                }
                return pushed.transform([] { return GitPane::tr("Pushed."); });
            });
        },
        [this](const core::Result<QString> &result) { report(result); });
}

void GitPane::pushBranch()
{
    const bool setsUpstream = m_session.snapshot().status.upstream.isEmpty();
    m_session.runTransfer(
        tr("Pushing…"),
        [setsUpstream, folder = m_session.folder()](const git::Transfer &transfer) {
            return git::push(folder, {}, setsUpstream, transfer).transform([] { return GitPane::tr("Pushed."); });
        },
        [this](const core::Result<QString> &result) { report(result); });
}

} // namespace sealyard::gui
