#include "gui/git/gitpane.h"

#include "git/staging.h"
#include "gui/git/branchmenu.h"
#include "gui/git/changesmodel.h"
#include "gui/git/gitquestions.h"
#include "gui/widgets/unsavedtexts.h"
#include "ui_gitpane.h"

#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using core::Severity;
using git::DiffSide;

GitPane::GitPane(GitSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::GitPane>())
    , m_model(new ChangesModel(this))
    , m_branches(new BranchMenu(this))
    , m_questions(new GitQuestions(this))
    , m_menu(new QMenu(this))
    , m_init(new QAction(QIcon::fromTheme(u"list-add"_s), tr("&Make It a Git Repository"), this))
{
    m_ui->setupUi(this);
    m_ui->emptyState->setTitle(tr("No git repository"));
    m_ui->emptyState->offer(m_init);
    m_ui->changesTree->setModel(m_model);
    m_ui->branchButton->setMenu(m_branches);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({260, 600, 300});
    setFocusProxy(m_ui->changesTree);
    connectSession();
    connectButtons();
    connectDiff();
    showSnapshot();
    showBusy();
}

GitPane::~GitPane() = default;

void GitPane::offer(QAction *action)
{
    m_ui->emptyState->offer(action);
}

QString GitPane::message() const
{
    return m_ui->commitBox->message();
}

QString GitPane::draft() const
{
    if (m_draft.isEmpty()) {
        return message();
    }
    return message() == m_suggested || message() == m_draft ? m_draft : message() + u"\n\n"_s + m_draft;
}

void GitPane::setMessage(const QString &message)
{
    m_ui->commitBox->setMessage(message);
}

QString GitPane::reason() const
{
    return m_ui->commitBox->reason();
}

void GitPane::setReason(const QString &reason)
{
    m_ui->commitBox->setReason(reason);
}

void GitPane::focusMessage()
{
    m_ui->commitBox->setFocus(Qt::ShortcutFocusReason);
}

void GitPane::setUnsaved(const QStringList &paths)
{
    m_ui->commitBox->setUnsaved(paths);
}

void GitPane::connectSession()
{
    connect(&m_session, &GitSession::changed, this, &GitPane::showSnapshot);
    connect(&m_session, &GitSession::findingsChanged, this,
            [this] { m_ui->commitBox->setStaged(m_model->files(ChangesModel::Staged), m_session.stagedFindings()); });
    connect(&m_session, &GitSession::busyChanged, this, &GitPane::showBusy);
    connect(&m_session, &GitSession::failed, this, [this](const core::Error &error) {
        m_ui->gitMessages->show(Severity::Error, error.message);
        m_ui->emptyState->setText(error.message); // one of the two is shown
    });
    connect(&m_session, &GitSession::progressed, this, [this](const git::TransferProgress &progress) {
        m_ui->busyLabel->setText(progressText(m_session.title(), progress));
    });
    connect(&m_session, &GitSession::differenceRead, this, [this](const git::FileDiff &diff, DiffSide side) {
        m_ui->diffView->setDiff(diff, side, git::shown(diff.path));
    });
    connect(&m_session, &GitSession::credentialAsked, m_questions, &GitQuestions::askCredential);
    connect(&m_session, &GitSession::hostAsked, m_questions, &GitQuestions::askHost);
}

void GitPane::connectButtons()
{
    connect(m_ui->changesTree->selectionModel(), &QItemSelectionModel::currentChanged, this, &GitPane::showCurrent);
    connect(m_ui->changesTree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GitPane::updateButtons);
    connect(m_ui->stageButton, &QPushButton::clicked, this, [this] {
        const int group = currentGroup();
        act(group == ChangesModel::Staged ? Files::Unstage : Files::Stage, selectedPaths(group));
    });
    connect(m_ui->stageAllButton, &QPushButton::clicked, this,
            [this] { act(Files::Stage, m_model->paths(ChangesModel::Unstaged)); });
    connect(m_ui->changesTree, &QTreeView::activated, this, &GitPane::activate);
    connect(m_ui->changesTree, &QTreeView::customContextMenuRequested, this, &GitPane::showMenu);
    connect(m_ui->commitBox, &CommitBox::commitRequested, this, &GitPane::commit);
    connect(m_ui->commitBox, &CommitBox::messageChanged, this, &GitPane::messageChanged);
    connect(m_ui->commitBox, &CommitBox::amendToggled, this, &GitPane::startMessage);
    connect(m_ui->commitBox, &CommitBox::forceRequested, this, &GitPane::addIgnored);
    connect(m_ui->commitBox, &CommitBox::findingsRequested, this,
            [this] { Q_EMIT findingsRequested(m_session.stagedFindings()); });
    connect(m_init, &QAction::triggered, this, &GitPane::makeRepository);
    connect(m_ui->stopButton, &QToolButton::clicked, &m_session, &GitSession::stop);
    connect(m_ui->continueButton, &QPushButton::clicked, this, &GitPane::continueOperation);
    connect(m_ui->abortButton, &QPushButton::clicked, this, &GitPane::askToAbort);
    connect(m_ui->fetchButton, &QToolButton::clicked, this, &GitPane::fetch);
    connect(m_ui->pullButton, &QToolButton::clicked, this, &GitPane::pull);
    connect(m_ui->pushButton, &QToolButton::clicked, this, &GitPane::push);
    connect(m_branches, &BranchMenu::switchRequested, this,
            [this](const QString &name) { switchTo(name, git::Unfinished::Refuse); });
    connect(m_branches, &BranchMenu::createRequested, this,
            [this] { m_questions->askBranchName([this](const QString &name) { createBranch(name); }); });
    connect(m_branches, &BranchMenu::deleteRequested, this, [this](const QString &name) { deleteBranch(name, false); });
    connect(m_branches, &BranchMenu::mergeRequested, this, &GitPane::mergeBranch);
    connect(m_branches, &BranchMenu::restoreRequested, this, [this] {
        m_session.run(
            tr("Bringing back…"),
            [folder = m_session.folder()](const git::Transfer &) {
                return git::restoreStash(folder).transform([](const QStringList &conflicts) {
                    return conflicts.isEmpty() ? QString()
                                               : pullSentence({git::PullOutcome::Kind::Conflicts, conflicts});
                });
            },
            [this](const core::Result<QString> &result) { report(result); });
    });
    connect(m_branches, &BranchMenu::stashRequested, this, [this] {
        m_session.run(tr("Putting away…"), [folder = m_session.folder()](const git::Transfer &) {
            return git::stashChanges(folder, GitPane::tr("Put away in Sealyard")).transform([] { return QString(); });
        });
    });
}

void GitPane::connectDiff()
{
    connect(m_ui->diffView, &DiffView::stageRequested, this,
            [this](const git::FileDiff &diff, DiffSide side, const git::LineSelection &lines) {
                m_session.run(tr("Staging…"), [=, folder = m_session.folder()](const git::Transfer &) {
                    const auto done = side == DiffSide::Staged ? git::unstageLines(folder, diff, lines)
                                                               : git::stageLines(folder, diff, lines);
                    return done.transform([] { return QString(); });
                });
            });
    connect(m_ui->diffView, &DiffView::discardRequested, this,
            [this](const git::FileDiff &diff, const git::LineSelection &lines) {
                const QString question = tr("Discard %n changed line(s) of “%1”? This cannot be undone.", nullptr,
                                            static_cast<int>(lines.size()))
                                             .arg(git::shown(diff.path));
                askToDiscard(question, [this, diff, lines] {
                    m_session.run(tr("Discarding…"), [=, folder = m_session.folder()](const git::Transfer &) {
                        const auto done = diff.isNew && git::selectsAll(diff, lines)
                                              ? git::discard(folder, {diff.path})
                                              : git::discardLines(folder, diff, lines);
                        return done.transform([] { return QString(); });
                    });
                });
            });
}

void GitPane::showSnapshot()
{
    const GitSnapshot &snapshot = m_session.snapshot();
    const git::Status &status = snapshot.status;
    m_ui->pages->setCurrentWidget(snapshot.isRepository() ? m_ui->repositoryPage
                                                          : static_cast<QWidget *>(m_ui->emptyState));
    m_ui->emptyState->setText(tr("The workspace is not in a git repository: nothing tells what has changed in it."));
    m_init->setEnabled(!m_session.folder().isEmpty() && !m_session.isBusy());
    const int group = currentGroup();
    const git::Path path = m_ui->changesTree->currentIndex().data(ChangesModel::PathRole).toByteArray();
    m_model->setFiles(status.files);
    m_ui->changesTree->expandAll();
    for (int each = 0; each < ChangesModel::GroupCount; ++each) {
        const bool isEmpty = m_model->paths(static_cast<ChangesModel::Group>(each)).isEmpty();
        m_ui->changesTree->setRowHidden(each, {}, isEmpty && each == ChangesModel::Conflicts);
    }
    m_branches->setBranches(snapshot.branches, !snapshot.stashes.isEmpty());
    m_ui->branchButton->setText(branchText(status));
    showOperation();
    m_ui->noteLabel->setText(status.notes.join(u' '));
    m_ui->noteLabel->setToolTip(status.notes.join(u'\n'));
    m_ui->commitBox->setStaged(m_model->files(ChangesModel::Staged), m_session.stagedFindings());
    m_ui->commitBox->setIgnored(ignoredBesideStaged());
    m_ui->commitBox->setPublished(status.ahead == 0 ? status.upstream : QString());
    if (!path.isEmpty()) {
        QModelIndex index = m_model->indexOf(static_cast<ChangesModel::Group>(group), path);
        for (int each = 0; !index.isValid() && each < ChangesModel::GroupCount; ++each) {
            index = m_model->indexOf(static_cast<ChangesModel::Group>(each), path);
        }
        m_ui->changesTree->setCurrentIndex(index);
    }
    showCurrent();
    updateButtons();
}

/// Those of the version directories that the next commit changes.
QMap<QString, QString> GitPane::ignoredBesideStaged() const
{
    const GitSnapshot &snapshot = m_session.snapshot();
    QSet<QString> touched;
    for (const git::Path &path : m_model->paths(ChangesModel::Staged)) {
        const QString name = QFile::decodeName(path);
        if (name.startsWith(snapshot.prefix)) {
            touched.insert(name.sliced(snapshot.prefix.size()).section(u'/', 0, 2));
        }
    }
    QMap<QString, QString> found;
    for (const auto &[path, why] : snapshot.ignored.asKeyValueRange()) {
        if (touched.contains(path.section(u'/', 0, 2))) {
            found.insert(path, why);
        }
    }
    return found;
}

void GitPane::showBusy()
{
    m_ui->busyLabel->setText(m_session.title());
    m_ui->stopButton->setVisible(m_session.isBusy());
    m_ui->commitBox->setBusy(m_session.isActing());
    m_ui->operationBar->setEnabled(!m_session.isActing());
    for (QToolButton *button : {m_ui->fetchButton, m_ui->pullButton, m_ui->pushButton, m_ui->branchButton}) {
        button->setEnabled(!m_session.isBusy());
    }
    updateButtons();
}

void GitPane::updateButtons()
{
    const int group = currentGroup();
    m_ui->stageButton->setText(group == ChangesModel::Staged ? tr("&Unstage") : tr("&Stage"));
    m_ui->stageButton->setEnabled(!m_session.isActing() && !selectedPaths(group).isEmpty());
    m_ui->stageAllButton->setEnabled(!m_session.isActing() && !m_model->paths(ChangesModel::Unstaged).isEmpty());
}

int GitPane::currentGroup() const
{
    const QVariant group = m_ui->changesTree->currentIndex().data(ChangesModel::GroupRole);
    return group.isValid() ? group.toInt() : ChangesModel::Unstaged;
}

void GitPane::showCurrent()
{
    const git::Path path = m_ui->changesTree->currentIndex().data(ChangesModel::PathRole).toByteArray();
    if (path.isEmpty()) {
        m_ui->diffView->clear(m_session.snapshot().status.files.isEmpty() ? tr("Nothing has changed.") : QString());
        return;
    }
    m_session.readDifference(path, currentGroup() == ChangesModel::Staged ? DiffSide::Staged : DiffSide::Unstaged);
}

QList<git::Path> GitPane::selectedPaths(int group) const
{
    QList<git::Path> paths;
    for (const QModelIndex &index : m_ui->changesTree->selectionModel()->selectedIndexes()) {
        const git::Path path = index.data(ChangesModel::PathRole).toByteArray();
        if (index.data(ChangesModel::GroupRole).toInt() == group) {
            paths += path.isEmpty() ? m_model->paths(static_cast<ChangesModel::Group>(group)) : QList<git::Path>{path};
        }
    }
    return paths;
}

void GitPane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_ui->changesTree->indexAt(position);
    if (!index.isValid()) {
        return;
    }
    const int group = index.data(ChangesModel::GroupRole).toInt();
    const QList<git::Path> paths = selectedPaths(group);
    m_menu->clear();
    const auto add = [&](const QString &icon, const QString &text, Files what) {
        QAction *action = m_menu->addAction(QIcon::fromTheme(icon), text);
        connect(action, &QAction::triggered, this, [this, what, paths] { act(what, paths); });
    };
    if (group == ChangesModel::Conflicts && paths.size() == 1) {
        QAction *resolve = m_menu->addAction(QIcon::fromTheme(u"vcs-merge"_s), tr("&Resolve Conflict…"));
        connect(resolve, &QAction::triggered, this, [this, paths] { Q_EMIT conflictActivated(paths.first()); });
        QAction *edit = m_menu->addAction(QIcon::fromTheme(u"document-edit"_s), tr("&Open in Editor"));
        connect(edit, &QAction::triggered, this, [this, paths] { openInEditor(paths.first()); });
    }
    if (group == ChangesModel::Staged) {
        add(u"list-remove"_s, tr("&Unstage"), Files::Unstage);
    } else {
        add(u"list-add"_s, group == ChangesModel::Conflicts ? tr("&Stage as Resolved") : tr("&Stage"), Files::Stage);
    }
    if (group == ChangesModel::Unstaged) {
        add(u"edit-undo"_s, tr("&Discard Changes…"), Files::Discard);
    }
    m_menu->popup(m_ui->changesTree->viewport()->mapToGlobal(position));
}

/// Return and double click move a file to the other side, which is what a commit needs most.
void GitPane::activate(const QModelIndex &index)
{
    const git::Path path = index.data(ChangesModel::PathRole).toByteArray();
    if (path.isEmpty()) {
        return;
    }
    const int group = index.data(ChangesModel::GroupRole).toInt();
    if (group == ChangesModel::Conflicts) {
        Q_EMIT conflictActivated(path);
        return;
    }
    act(group == ChangesModel::Staged ? Files::Unstage : Files::Stage, {path});
}

void GitPane::openInEditor(const git::Path &path)
{
    const QString name = QFile::decodeName(path);
    if (name.startsWith(m_session.snapshot().prefix)) {
        Q_EMIT fileActivated(name.sliced(m_session.snapshot().prefix.size()));
    }
}

void GitPane::act(Files what, const QList<git::Path> &paths)
{
    const auto run = [this, paths](const QString &title,
                                   core::Result<void> (*function)(const QString &, const QList<git::Path> &)) {
        m_session.run(title, [=, folder = m_session.folder()](const git::Transfer &) {
            return function(folder, paths).transform([] { return QString(); });
        });
    };
    switch (what) {
    case Files::Stage:
        return run(tr("Staging…"),
                   [](const QString &folder, const QList<git::Path> &files) { return git::stage(folder, files); });
    case Files::Unstage:
        return run(tr("Unstaging…"), git::unstage);
    case Files::Discard: {
        const QString question =
            tr("Discard the changes of %n file(s)? New files go to the trash; for others there is no way back.",
               nullptr, static_cast<int>(paths.size()));
        return askToDiscard(question, [run] { run(tr("Discarding…"), git::discard); });
    }
    }
}

void GitPane::askToDiscard(const QString &question, std::function<void()> discard)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Discard Changes"), question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"discardQuestion"_s);
    QPushButton *yes = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [discard = std::move(discard)] { discard(); });
    box->open();
}

void GitPane::addIgnored(const QStringList &paths)
{
    QList<git::Path> files;
    for (const QString &path : paths) {
        files.append(m_session.snapshot().inRepository(path));
    }
    m_session.run(tr("Staging…"), [files, folder = m_session.folder()](const git::Transfer &) {
        return git::stage(folder, files, git::Ignored::Force).transform([] { return QString(); });
    });
}

void GitPane::report(const core::Result<QString> &result)
{
    if (!result && result.error().kind != core::ErrorKind::Cancelled) {
        m_ui->gitMessages->show(Severity::Error, result.error().message);
    } else if (result && !result->isEmpty()) {
        m_ui->gitMessages->show(Severity::Info, *result);
    } else {
        m_ui->gitMessages->hide();
    }
}

} // namespace sealyard::gui
