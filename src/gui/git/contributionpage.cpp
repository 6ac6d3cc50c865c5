#include "gui/git/contributionpage.h"

#include "contribute/upstream.h"
#include "git/staging.h"
#include "gui/git/contributewizard.h"
#include "gui/git/gitquestions.h"
#include "gui/git/gitsession.h"
#include "gui/widgets/severity.h"
#include "ui_contributionpage.h"

#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using contribute::Change;
using contribute::Contribution;

namespace {

QString kindText(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Added:
        return ContributionPage::tr("new");
    case Change::Kind::Changed:
        return ContributionPage::tr("changed");
    case Change::Kind::Removed:
        return ContributionPage::tr("removed");
    }
    Q_UNREACHABLE_RETURN({});
}

QString lintText(const github::LintCounts &lint)
{
    if (lint.errors == 0 && lint.warnings == 0) {
        return ContributionPage::tr("The linter finds nothing.");
    }
    return ContributionPage::tr("The linter finds %1, %2; the first: %3")
        .arg(ContributionPage::tr("%n error(s)", nullptr, lint.errors),
             ContributionPage::tr("%n warning(s)", nullptr, lint.warnings), lint.first);
}

QString rowText(const Change &change)
{
    QStringList facts;
    if (!change.path.isEmpty()) {
        facts.append(kindText(change.kind));
    }
    facts.append(ContributionPage::tr("%n file(s)", nullptr, static_cast<int>(change.files.size())));
    if (!change.uncommitted.isEmpty()) {
        facts.append(ContributionPage::tr("%n not committed", nullptr, static_cast<int>(change.uncommitted.size())));
    }
    //: A version directory, such as "helm v3.8.2", and facts about it.
    QString text = ContributionPage::tr("%1: %2").arg(change.title(), facts.join(u", "_s));
    if (!change.path.isEmpty() && change.kind != Change::Kind::Removed) {
        text += u'\n' + lintText(change.lint);
    } else if (change.path.isEmpty()) {
        text += u'\n' + change.files.first(std::min<qsizetype>(8, change.files.size())).join(u", "_s);
    }
    return text;
}

QIcon iconOf(const Change &change)
{
    return change.path.isEmpty()      ? QIcon() // the linter did not look at it
           : change.lint.errors > 0   ? severityIcon(core::Severity::Error)
           : change.lint.warnings > 0 ? severityIcon(core::Severity::Warning)
                                      : QIcon::fromTheme(u"dialog-ok-apply"_s);
}

} // namespace

ContributionPage::ContributionPage(GitSession &session, ContributionPlan &plan, const image::Workspace &workspace,
                                   const QString &cacheFolder, QWidget *parent)
    : QWizardPage(parent)
    , m_session(session)
    , m_plan(plan)
    , m_workspace(workspace)
    , m_cacheFolder(cacheFolder)
    , m_ui(std::make_unique<Ui::ContributionPage>())
{
    m_ui->setupUi(this);
    setObjectName(u"contributionPage"_s);
    setTitle(tr("What Will Be Contributed"));
    setSubTitle(tr("All that is different from %1, as it was when it was last fetched.")
                    .arg(plan.contributor.upstream.toString()));
    m_ui->changesLabel->setText(tr("Looking…"));
    connect(m_ui->changesList, &QListWidget::itemChanged, this, &ContributionPage::update);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &ContributionPage::completeChanged);
    connect(&m_look, &QFutureWatcherBase::finished, this, [this] { showFound(m_look.result()); });
    connect(&session, &GitSession::changed, this, &ContributionPage::showIgnored);
    connect(&session, &GitSession::progressed, this, [this](const git::TransferProgress &progress) {
        if (m_isFetching) {
            m_ui->changesLabel->setText(progressText(tr("Fetching…"), progress));
        }
    });
    look();
    update();
}

ContributionPage::~ContributionPage()
{
    if (m_isFetching) {
        m_session.stop();
    }
}

void ContributionPage::look()
{
    m_look.setFuture(QtConcurrent::run(contribute::contributionOf, m_workspace, m_plan.contributor.api,
                                       m_plan.contributor.upstream, m_cacheFolder));
}

/// What the images need and git ignores would be missing upstream, where nobody could tell.
void ContributionPage::showIgnored()
{
    const QHash<QString, QString> &ignored = m_session.snapshot().ignored;
    QStringList paths;
    for (const QString &path : ignored.keys()) {
        if (std::ranges::contains(m_plan.found.changes, path.section(u'/', 0, 2), &Change::path)) {
            paths.append(path);
        }
    }
    paths.sort();
    if (!paths.isEmpty() && m_plan.found.problem.isEmpty()) {
        const QString first = u"%1: %2"_s.arg(paths.first(), ignored.value(paths.first()));
        const auto others = static_cast<int>(paths.size()) - 1;
        m_ui->message->show(core::Severity::Warning,
                            others == 0 ? first
                                        : first + u'\n' + tr("The same holds for %n other file(s).", nullptr, others),
                            {{tr("&Add by Force"), [this, paths] {
                                  addByForce(paths);
                              }}});
    }
}

void ContributionPage::addByForce(const QStringList &paths)
{
    QList<git::Path> files;
    std::ranges::transform(paths, std::back_inserter(files),
                           [this](const QString &path) { return m_session.snapshot().inRepository(path); });
    const QPointer<ContributionPage> page(this);
    m_session.run(
        tr("Staging…"),
        [files, folder = m_session.folder()](const git::Transfer &) {
            return git::stage(folder, files, git::Ignored::Force).transform([] { return QString(); });
        },
        [page](const core::Result<QString> &added) {
            if (page && added) {
                page->look();
            } else if (page) {
                page->m_ui->message->show(core::Severity::Error, added.error().message);
            }
        });
}

/// A clone of a fork knows nothing of upstream, and the fork may be old or have commits of its own.
void ContributionPage::askToFetch()
{
    const Contribution &found = m_plan.found;
    const QString upstream = m_plan.contributor.upstream.toString();
    if (found.isUpstream || found.status.head.isEmpty()) {
        m_ui->upstreamMessage->hide();
        return;
    }
    const QString text =
        found.base.isEmpty()
            ? tr("Nothing is known here yet of what %1 has. It can be fetched, as the remote “upstream”.").arg(upstream)
            : tr("“%1” is not of %2, but of a fork, which may differ from it. What %2 has can be fetched, as the "
                 "remote “upstream”, so that your work is compared with that.")
                  .arg(found.base, upstream);
    m_ui->upstreamMessage->show(core::Severity::Warning, text, {{tr("&Fetch Upstream"), [this] {
                                                                     fetch();
                                                                 }}});
}

void ContributionPage::fetch()
{
    m_isFetching = true;
    m_ui->message->hide();
    m_ui->changesLabel->setText(tr("Fetching…"));
    update();
    const QPointer<ContributionPage> page(this);
    m_session.run(
        tr("Fetching…"),
        [folder = m_session.folder(), place = contribute::Place{m_plan.contributor.api, m_plan.contributor.upstream}](
            const git::Transfer &transfer) { return contribute::fetchUpstream(folder, place, transfer); },
        [page](const core::Result<QString> &remote) {
            if (page) {
                page->finishFetch(remote);
            }
        });
}

void ContributionPage::finishFetch(const core::Result<QString> &remote)
{
    m_isFetching = false;
    if (remote) {
        m_ui->changesLabel->setText(tr("Looking…"));
        look();
        return;
    }
    showFound(m_plan.found);
    m_ui->message->show(core::Severity::Error, remote.error().message);
}

void ContributionPage::showFound(const core::Result<Contribution> &found)
{
    const QString problem = found ? found->problem : found.error().message;
    if (!problem.isEmpty()) {
        m_ui->message->show(found ? core::Severity::Warning : core::Severity::Error, problem);
    }
    m_plan.found = found.value_or(Contribution());
    m_ui->changesLabel->setText(m_plan.found.base.isEmpty() ? tr("Different from the last commit:")
                                                            : tr("Different from “%1”:").arg(m_plan.found.base));
    m_ui->changesList->clear();
    for (const Change &change : std::as_const(m_plan.found.changes)) {
        addRow(change);
    }
    m_ui->changesList->setCurrentRow(0);
    askToFetch();
    showIgnored();
    update();
}

/// What is committed or staged goes along in any case. Other files than those of images may be private.
void ContributionPage::addRow(const Change &change)
{
    auto *row = new QListWidgetItem(iconOf(change), rowText(change), m_ui->changesList);
    row->setToolTip(change.files.first(std::min<qsizetype>(30, change.files.size())).join(u'\n'));
    if (!change.uncommitted.isEmpty()) {
        const bool isMeant = !change.path.isEmpty() || change.isStaged;
        row->setFlags(change.isStaged ? row->flags() & ~Qt::ItemIsUserCheckable
                                      : row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(isMeant ? Qt::Checked : Qt::Unchecked);
    }
}

QList<Change> ContributionPage::chosen() const
{
    QList<Change> changes;
    for (int row = 0; row < m_ui->changesList->count(); ++row) {
        Change change = m_plan.found.changes.at(row);
        if (m_ui->changesList->item(row)->checkState() == Qt::Unchecked && !change.uncommitted.isEmpty()) {
            // Without what is not committed: is anything left of it?
            const bool isPartlyCommitted = change.files.size() > change.uncommitted.size();
            change.uncommitted.clear();
            if (!isPartlyCommitted) {
                continue;
            }
        }
        changes.append(change);
    }
    return changes;
}

void ContributionPage::update()
{
    const QList<Change> changes = chosen();
    const bool hasErrors = std::ranges::any_of(changes, [](const Change &change) { return change.lint.errors > 0; });
    m_ui->reasonLabel->setVisible(hasErrors);
    m_ui->reasonEdit->setVisible(hasErrors);
    Q_EMIT completeChanged();
}

bool ContributionPage::isComplete() const
{
    const bool hasReason = m_ui->reasonEdit->isHidden() || !m_ui->reasonEdit->text().trimmed().isEmpty();
    return m_look.isFinished() && !m_isFetching && m_plan.found.problem.isEmpty() && hasReason && !chosen().isEmpty();
}

bool ContributionPage::validatePage()
{
    m_plan.chosen = chosen();
    m_plan.reason = m_ui->reasonEdit->isHidden() ? QString() : m_ui->reasonEdit->text().simplified();
    return true;
}

} // namespace sealyard::gui
