#include "gui/jobs/buildseveraldialog.h"

#include "build/changes.h"
#include "build/context.h"
#include "gui/jobs/startbuild.h"
#include "image/sourcetree.h"
#include "ui_buildseveraldialog.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

const QString scriptName = u"init.sh"_s;

} // namespace

BuildSeveralDialog::BuildSeveralDialog(image::Workspace workspace, const QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BuildSeveralDialog>())
    , m_workspace(std::move(workspace))
    , m_trust(trustPath(settings))
{
    m_ui->setupUi(this);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Build"));
    m_ui->trustBox->setChecked(m_trust.isWorkspaceTrusted(m_workspace.root));
    m_ui->backendBox->addItem(tr("What fits each build file best"), QString());
    for (const build::Backend each : build::allBackends()) {
        m_ui->backendBox->addItem(build::backendName(each), build::backendName(each));
    }
    fillDirectories();
    connect(m_ui->filterEdit, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->allButton, &QPushButton::clicked, this, &BuildSeveralDialog::tickShown);
    connect(m_ui->noneButton, &QPushButton::clicked, this, &BuildSeveralDialog::tickNone);
    connect(m_ui->changedButton, &QPushButton::clicked, this, &BuildSeveralDialog::tickChanged);
    connect(m_ui->sinceEdit, &QLineEdit::textChanged, this, &BuildSeveralDialog::refresh);
    connect(m_ui->backendBox, &QComboBox::currentIndexChanged, this, &BuildSeveralDialog::refresh);
    connect(m_ui->trustBox, &QCheckBox::toggled, this, &BuildSeveralDialog::refresh);
    connect(&m_model, &QStandardItemModel::itemChanged, this, &BuildSeveralDialog::refresh);
    connect(m_ui->directoryList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BuildSeveralDialog::showScript);
    m_ui->directoryList->setCurrentIndex(m_shown.index(0, 0));
    refresh();
    QtConcurrent::run(&build::probeBackends).then(this, [this](const QList<build::BackendState> &states) {
        takeBackends(states);
    });
}

BuildSeveralDialog::~BuildSeveralDialog() = default;

void BuildSeveralDialog::fillDirectories()
{
    for (const image::Application &application : m_workspace.applications) {
        for (const image::VersionDirectory &directory : application.versions) {
            auto *item = new QStandardItem(directory.path);
            item->setCheckable(true);
            m_model.appendRow(item);
            m_directories.append(directory);
        }
    }
    m_shown.setSourceModel(&m_model);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->directoryList->setModel(&m_shown);
}

void BuildSeveralDialog::takeBackends(const QList<build::BackendState> &states)
{
    m_backends = states;
    for (int row = 0; row < states.size(); ++row) {
        const build::BackendState &state = states.at(row);
        const QString name = build::backendName(state.backend);
        m_ui->backendBox->setItemText(row + 1, state.isUsable() ? u"%1 %2"_s.arg(name, state.version).trimmed()
                                                                : tr("%1 (not available)").arg(name));
        m_ui->backendBox->setItemData(row + 1, state.problem, Qt::ToolTipRole);
    }
    refresh();
}

QList<image::VersionDirectory> BuildSeveralDialog::chosen() const
{
    QList<image::VersionDirectory> chosen;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.item(row)->checkState() == Qt::Checked) {
            chosen.append(m_directories.at(row));
        }
    }
    return chosen;
}

std::optional<build::Backend> BuildSeveralDialog::backend() const
{
    const auto chosen = build::parseBackend(m_ui->backendBox->currentData().toString());
    return chosen ? std::optional(*chosen) : std::nullopt;
}

void BuildSeveralDialog::tickShown()
{
    const QSignalBlocker blocker(&m_model);
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        m_model.itemFromIndex(m_shown.mapToSource(m_shown.index(row, 0)))->setCheckState(Qt::Checked);
    }
    m_ui->directoryList->viewport()->update();
    refresh();
}

void BuildSeveralDialog::tickNone()
{
    const QSignalBlocker blocker(&m_model);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        m_model.item(row)->setCheckState(Qt::Unchecked);
    }
    m_ui->directoryList->viewport()->update();
    refresh();
}

void BuildSeveralDialog::tickChanged()
{
    m_ui->changedButton->setEnabled(false);
    QtConcurrent::run(&build::changedSince, m_ui->sinceEdit->text().trimmed(), m_workspace)
        .then(this, [this](const core::Result<QList<image::VersionDirectory>> &changed) { takeChanged(changed); });
}

void BuildSeveralDialog::takeChanged(const core::Result<QList<image::VersionDirectory>> &changed)
{
    if (!changed) {
        m_ui->message->show(core::Severity::Error, changed.error().message);
    } else if (changed->isEmpty()) {
        m_ui->message->show(core::Severity::Info,
                            tr("No version directory differs from “%1”.").arg(m_ui->sinceEdit->text().trimmed()));
    } else {
        tickNone();
        for (const image::VersionDirectory &directory : *changed) {
            const auto found = std::ranges::find(m_directories, directory.path, &image::VersionDirectory::path);
            if (found != m_directories.end()) {
                m_model.item(static_cast<int>(found - m_directories.begin()))->setCheckState(Qt::Checked);
            }
        }
    }
    refresh();
}

void BuildSeveralDialog::showScript()
{
    const QModelIndex shown = m_ui->directoryList->currentIndex();
    const image::VersionDirectory *directory =
        shown.isValid() ? &m_directories.at(m_shown.mapToSource(shown).row()) : nullptr;
    const bool hasScript = directory != nullptr && build::hasInitScript(*directory);
    const auto text = hasScript ? image::SourceTree(m_workspace.root).text(directory->path + u'/' + scriptName)
                                : core::Result<QString>(QString());
    m_ui->scriptView->setCode(scriptName, text ? *text : text.error().message);
}

void BuildSeveralDialog::refresh()
{
    const QList<image::VersionDirectory> directories = chosen();
    const auto wanted = backend();
    const auto state =
        wanted ? std::ranges::find(m_backends, *wanted, &build::BackendState::backend) : m_backends.end();
    const bool isMissing = state != m_backends.end() && !state->isUsable();
    const bool needsTrust = std::ranges::any_of(directories, &build::hasInitScript) && !m_ui->trustBox->isChecked();
    m_ui->countLabel->setText(isMissing    ? state->problem
                              : needsTrust ? tr("Some run init.sh: read the scripts and trust the workspace.")
                                           : tr("%n ticked", nullptr, static_cast<int>(directories.size())));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!directories.isEmpty() && !isMissing && !needsTrust);
    m_ui->changedButton->setEnabled(!m_ui->sinceEdit->text().trimmed().isEmpty());
}

void BuildSeveralDialog::accept()
{
    m_trust.trustWorkspace(m_workspace.root, m_ui->trustBox->isChecked());
    QDialog::accept();
}

} // namespace sealyard::gui
