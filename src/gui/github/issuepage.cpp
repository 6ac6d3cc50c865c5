#include "gui/github/issuepage.h"

#include "github/versions.h"
#include "gui/widgets/severity.h"
#include "ui_issuepage.h"

#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

IssuePage::IssuePage(image::Workspace workspace, QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::IssuePage>())
    , m_workspace(std::move(workspace))
{
    m_ui->setupUi(this);
    setObjectName(u"issuePage"_s);
    setTitle(tr("Build on GitHub"));
    setSubTitle(
        tr("GitHub Actions build the image for amd64 and arm64 and publish it. What is built is what upstream's "
           "default branch has."));
    m_ui->typeBox->addItem(tr("Application (applications/)"), static_cast<int>(image::ImageType::Application));
    m_ui->typeBox->addItem(tr("Docker image (dockerimages/)"), static_cast<int>(image::ImageType::DockerImage));
    m_ui->argumentTable->horizontalHeader()->setStretchLastSection(true);
    m_ui->appBox->lineEdit()->setAccessibleName(tr("Application"));
    m_ui->versionBox->lineEdit()->setAccessibleName(tr("Version"));
    m_ui->appBox->completer()->setCaseSensitivity(Qt::CaseSensitive);
    m_ui->versionBox->completer()->setCaseSensitivity(Qt::CaseSensitive);
    connect(m_ui->typeBox, &QComboBox::currentIndexChanged, this, &IssuePage::offerApps);
    connect(m_ui->appBox, &QComboBox::editTextChanged, this, &IssuePage::offerVersions);
    connect(m_ui->versionBox, &QComboBox::editTextChanged, this, &IssuePage::refresh);
    connect(m_ui->argumentTable, &QTableWidget::itemChanged, this, &IssuePage::refresh);
    connect(m_ui->addButton, &QPushButton::clicked, this, &IssuePage::addArgument);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &IssuePage::removeArgument);
    offerApps();
}

IssuePage::~IssuePage() = default;

image::ImageType IssuePage::type() const
{
    return static_cast<image::ImageType>(m_ui->typeBox->currentData().toInt());
}

void IssuePage::choose(const image::VersionDirectory &directory)
{
    m_ui->typeBox->setCurrentIndex(std::max(0, m_ui->typeBox->findData(static_cast<int>(directory.type))));
    m_ui->appBox->setEditText(directory.app);
    if (directory.version != "latest"_L1) {
        m_ui->versionBox->setEditText(directory.version);
    }
}

void IssuePage::offerApps()
{
    {
        const QSignalBlocker blocker(m_ui->appBox);
        const QString former = m_ui->appBox->currentText();
        m_ui->appBox->clear();
        m_ui->appBox->addItems(github::appsOf(m_workspace, type()));
        m_ui->appBox->setEditText(former);
    }
    m_ui->argumentBox->setVisible(type() == image::ImageType::DockerImage);
    offerVersions();
}

/// Charts tell of versions; they are read in the background.
void IssuePage::offerVersions()
{
    {
        const QSignalBlocker blocker(m_ui->versionBox);
        m_ui->versionBox->clear();
        m_ui->versionBox->clearEditText();
    }
    refresh();
    const auto meant = std::pair(type(), m_ui->appBox->currentText().trimmed());
    QtConcurrent::run(&github::versionsOf, m_workspace, meant.first, meant.second)
        .then(this, [this, meant](const QStringList &versions) {
            if (meant == std::pair(type(), m_ui->appBox->currentText().trimmed())) {
                showVersions(versions);
            }
        });
}

/// What was typed meanwhile stays.
void IssuePage::showVersions(const QStringList &versions)
{
    {
        const QSignalBlocker blocker(m_ui->versionBox);
        const QString typed = m_ui->versionBox->currentText();
        m_ui->versionBox->clear();
        m_ui->versionBox->addItems(versions);
        m_ui->versionBox->setEditText(typed.isEmpty() ? versions.value(0) : typed);
    }
    refresh();
}

void IssuePage::addArgument()
{
    const int row = m_ui->argumentTable->rowCount();
    m_ui->argumentTable->insertRow(row);
    m_ui->argumentTable->setCurrentCell(row, 0);
    m_ui->argumentTable->editItem(m_ui->argumentTable->item(row, 0));
    m_ui->argumentTable->setFocus();
    refresh();
}

void IssuePage::removeArgument()
{
    m_ui->argumentTable->removeRow(m_ui->argumentTable->currentRow());
    refresh();
}

github::IssueCommand IssuePage::command() const
{
    github::IssueCommand command{.type = type(),
                                 .app = m_ui->appBox->currentText().trimmed(),
                                 .version = m_ui->versionBox->currentText().trimmed(),
                                 .buildArguments = {}};
    if (command.type != image::ImageType::DockerImage) {
        return command;
    }
    const auto text = [this](int row, int column) {
        const QTableWidgetItem *item = m_ui->argumentTable->item(row, column);
        return item ? item->text() : QString();
    };
    for (int row = 0; row < m_ui->argumentTable->rowCount(); ++row) {
        if (!text(row, 0).isEmpty() || !text(row, 1).isEmpty()) {
            command.buildArguments.append({.name = text(row, 0), .value = text(row, 1)});
        }
    }
    return command;
}

void IssuePage::refresh()
{
    const github::IssueCommand wanted = command();
    const auto text = github::compose(wanted);
    const bool isStarted = !wanted.app.isEmpty() && !wanted.version.isEmpty();
    m_ui->commandLabel->setText(text.value_or(QString()));
    m_ui->problemLabel->setText(text || !isStarted ? QString() : text.error().message);
    m_ui->problemLabel->setVisible(!m_ui->problemLabel->text().isEmpty());
    m_ui->problemSign->setVisible(!m_ui->problemLabel->text().isEmpty());
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->problemSign->setPixmap(severityIcon(core::Severity::Error).pixmap(QSize(size, size), devicePixelRatioF()));
    m_ui->removeButton->setEnabled(m_ui->argumentTable->rowCount() > 0);
    Q_EMIT completeChanged();
}

bool IssuePage::isComplete() const
{
    return github::compose(command()).has_value();
}

} // namespace sealyard::gui
