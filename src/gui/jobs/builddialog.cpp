#include "gui/jobs/builddialog.h"

#include "build/context.h"
#include "gui/jobs/startbuild.h"
#include "gui/widgets/severity.h"
#include "image/sourcetree.h"
#include "jobs/plantext.h"
#include "ui_builddialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

const QString backendKey = u"build/backend"_s;
const QString folderKey = u"build/outputFolder"_s;
const QString sandboxKey = u"build/sandbox"_s;
const QString formatKey = u"build/format"_s;
const QString scriptName = u"init.sh"_s;

} // namespace

BuildDialog::BuildDialog(const image::VersionDirectory &directory, image::Workspace workspace, QString cliProgram,
                         QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BuildDialog>())
    , m_workspace(std::move(workspace))
    , m_cliProgram(std::move(cliProgram))
    , m_settings(settings)
    , m_trust(trustPath(settings))
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Build %1").arg(directory.title()));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Build"));
    m_base.workspaceRoot = m_workspace.root;
    m_base.type = directory.type;
    m_base.app = directory.app;
    m_base.version = directory.version;
    fillChoices();
    suggestOutput();
    if (build::hasInitScript(directory)) {
        m_scriptPath = directory.path + u'/' + scriptName;
    }
    m_ui->scriptBox->setVisible(!m_scriptPath.isEmpty());
    readScript();
    connectChanges();
    refresh();
    probePrograms();
}

BuildDialog::~BuildDialog() = default;

void BuildDialog::fillChoices()
{
    const auto choose = [this](QComboBox *box, const QString &key) {
        box->setCurrentIndex(qMax(0, box->findData(m_settings.value(key).toString())));
    };
    m_ui->backendBox->addItem(tr("Built-in (no other program needed)"), build::backendName(build::Backend::BuiltIn));
    for (const build::Backend backend : build::allBackends().sliced(1)) {
        m_ui->backendBox->addItem(build::backendName(backend), build::backendName(backend));
    }
    choose(m_ui->backendBox, backendKey);
    m_ui->formatBox->addItem(tr("OCI archive (one file)"), oci::formatName(oci::OutputFormat::OciArchive));
    m_ui->formatBox->addItem(tr("Docker archive (one file)"), oci::formatName(oci::OutputFormat::DockerArchive));
    m_ui->formatBox->addItem(tr("OCI layout (a folder)"), oci::formatName(oci::OutputFormat::OciLayout));
    choose(m_ui->formatBox, formatKey);
    m_ui->sandboxBox->addItem(tr("your home directory"), build::sandboxName(build::Sandbox::None));
    m_ui->sandboxBox->addItem(tr("a home directory of its own"), build::sandboxName(build::Sandbox::TemporaryHome));
    m_ui->sandboxBox->addItem(tr("bubblewrap, without access to your home directory"),
                              build::sandboxName(build::Sandbox::Bubblewrap));
    choose(m_ui->sandboxBox, sandboxKey);
    m_ui->nameEdit->setPlaceholderText(m_base.app + u':' + m_base.version);
    fillPlatforms();
}

void BuildDialog::fillPlatforms()
{
    for (const QString &platform : {u"linux/amd64"_s, u"linux/arm64"_s}) {
        m_ui->platformBox->addItem(platform, platform);
    }
    const QString host = image::hostPlatform().toString();
    if (m_ui->platformBox->findData(host) < 0) {
        m_ui->platformBox->addItem(host, host);
    }
    m_ui->platformBox->addItem(tr("linux/amd64 and linux/arm64, as CI does"), u"linux/amd64,linux/arm64"_s);
    m_ui->platformBox->setCurrentIndex(m_ui->platformBox->findData(host));
}

void BuildDialog::probePrograms()
{
    QtConcurrent::run(&build::probeBackends).then(this, [this](const QList<build::BackendState> &states) {
        takeBackends(states);
    });
    QtConcurrent::run(&build::probeBubblewrap).then(this, [this](const QString &problem) { takeBubblewrap(problem); });
}

void BuildDialog::takeBackends(const QList<build::BackendState> &states)
{
    m_backends = states;
    for (int row = 0; row < states.size(); ++row) {
        const build::BackendState &state = states.at(row);
        const QString name = build::backendName(state.backend);
        if (state.backend != build::Backend::BuiltIn) {
            m_ui->backendBox->setItemText(row, state.isUsable()
                                                   ? tr("%1 %2", "program, version").arg(name, state.version)
                                                   : tr("%1 (not available)").arg(name));
        }
        m_ui->backendBox->setItemData(row, state.isUsable() ? state.program : state.problem, Qt::ToolTipRole);
    }
    refresh();
}

void BuildDialog::takeBubblewrap(const QString &problem)
{
    m_bubblewrapProblem = problem;
    const int row = m_ui->sandboxBox->findData(build::sandboxName(build::Sandbox::Bubblewrap));
    m_ui->sandboxBox->setItemData(row, problem, Qt::ToolTipRole);
    if (problem.isEmpty() && !m_settings.contains(sandboxKey)) {
        m_ui->sandboxBox->setCurrentIndex(row);
    }
    refresh();
}

void BuildDialog::connectChanges()
{
    connect(m_ui->platformBox, &QComboBox::currentIndexChanged, this, &BuildDialog::suggestOutput);
    connect(m_ui->platformBox, &QComboBox::currentIndexChanged, this, &BuildDialog::refresh);
    connect(m_ui->backendBox, &QComboBox::currentIndexChanged, this, &BuildDialog::refresh);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &BuildDialog::refresh);
    connect(m_ui->outputEdit, &QLineEdit::textChanged, this, &BuildDialog::refresh);
    connect(m_ui->formatBox, &QComboBox::currentIndexChanged, this, &BuildDialog::suggestOutput);
    connect(m_ui->formatBox, &QComboBox::currentIndexChanged, this, &BuildDialog::refresh);
    connect(m_ui->pushBox, &QCheckBox::toggled, this, &BuildDialog::refresh);
    connect(m_ui->sandboxBox, &QComboBox::currentIndexChanged, this, &BuildDialog::refresh);
    connect(m_ui->trustBox, &QCheckBox::toggled, this, &BuildDialog::refresh);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &BuildDialog::chooseOutput);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->commandsView->toPlainText()); });
}

void BuildDialog::readScript()
{
    if (m_scriptPath.isEmpty()) {
        return;
    }
    const auto script = image::SourceTree(m_workspace.root).text(m_scriptPath);
    if (!script) {
        m_ui->scriptLabel->setText(script.error().message);
    }
    m_script = script.value_or(QString());
    m_ui->scriptView->setCode(scriptName, m_script);
    m_ui->trustBox->setEnabled(script.has_value());
    m_ui->trustBox->setChecked(script && m_trust.isTrusted(m_workspace.root, m_scriptPath, scriptDigest()));
    m_ui->workspaceTrustBox->setEnabled(script.has_value());
    m_ui->workspaceTrustBox->setChecked(m_trust.isWorkspaceTrusted(m_workspace.root));
}

QString BuildDialog::scriptDigest() const
{
    return build::scriptDigest(m_workspace.root + u'/' + m_scriptPath).value_or(QString());
}

/// The builder's own suggestion, in the folder that was used last; until the user writes another one.
void BuildDialog::suggestOutput()
{
    const bool isUntouched = m_ui->outputEdit->text() == m_suggestedOutput;
    const QFileInfo usual(build::defaultOutputPath(request()));
    const QString folder = m_settings.value(folderKey, usual.path()).toString();
    m_suggestedOutput = QDir::toNativeSeparators(folder + u'/' + usual.fileName());
    if (isUntouched) {
        m_ui->outputEdit->setText(m_suggestedOutput);
    }
}

void BuildDialog::chooseOutput()
{
    auto *dialog = new QFileDialog(this, tr("Output File"), QFileInfo(m_ui->outputEdit->text()).absolutePath(),
                                   tr("OCI archives (*.tar)"));
    dialog->setObjectName(u"outputDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"tar"_s);
    dialog->selectFile(QFileInfo(m_ui->outputEdit->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_ui->outputEdit, &QLineEdit::setText);
    dialog->open();
}

build::BuildRequest BuildDialog::request() const
{
    build::BuildRequest request = m_base;
    request.backend = build::parseBackend(m_ui->backendBox->currentData().toString()).value_or(request.backend);
    request.platforms.clear();
    for (const QString &text : m_ui->platformBox->currentData().toString().split(u',')) {
        request.platforms.append(image::parsePlatform(text).value_or(image::hostPlatform()));
    }
    request.format = oci::parseFormat(m_ui->formatBox->currentData().toString()).value_or(request.format);
    request.sandbox = build::parseSandbox(m_ui->sandboxBox->currentData().toString()).value_or(request.sandbox);
    request.isPushed = m_ui->pushBox->isChecked();
    request.name = m_ui->nameEdit->text().trimmed();
    request.outputPath = QDir::fromNativeSeparators(m_ui->outputEdit->text().trimmed());
    request.isInitScriptTrusted = m_ui->trustBox->isChecked();
    return request;
}

void BuildDialog::refresh()
{
    build::BuildRequest shown = request();
    shown.isInitScriptTrusted = true;
    const auto plan = build::makePlan(shown, m_workspace, {.sealyardCli = m_cliProgram});
    m_ui->commandsView->setCode(u"commands.sh"_s, plan ? jobs::planText(*plan) : QString());
    m_ui->copyButton->setEnabled(plan.has_value());

    const Note current = note();
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_ui->noteSign->setPixmap(severityIcon(current.severity).pixmap(QSize(size, size), devicePixelRatioF()));
    m_ui->noteSign->setVisible(!current.text.isEmpty());
    m_ui->noteLabel->setText(current.text);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!current.isObstacle);
}

BuildDialog::Note BuildDialog::note() const
{
    const build::BuildRequest wanted = request();
    const bool isFolder = QFileInfo(wanted.outputPath).isDir() && wanted.format != oci::OutputFormat::OciLayout;
    const bool isMissing =
        !QDir::isAbsolutePath(wanted.outputPath) && !(wanted.isPushed && wanted.outputPath.isEmpty());
    if (isMissing || isFolder) {
        return {core::Severity::Error,
                tr("Enter the output file with its full path, for example “%1”.").arg(m_suggestedOutput)};
    }
    const auto state = std::ranges::find(m_backends, wanted.backend, &build::BackendState::backend);
    if (state != m_backends.end() && !state->isUsable()) {
        return {core::Severity::Error, state->problem};
    }
    const bool needsBubblewrap = !m_scriptPath.isEmpty() && wanted.sandbox == build::Sandbox::Bubblewrap;
    if (needsBubblewrap && !m_bubblewrapProblem.isEmpty()) {
        return {core::Severity::Error, m_bubblewrapProblem};
    }
    const auto plan = build::makePlan(wanted, m_workspace, {.sealyardCli = m_cliProgram});
    if (!plan && plan.error().kind == core::ErrorKind::Denied && m_ui->trustBox->isEnabled()) {
        return {core::Severity::Info, tr("Read init.sh and tick the box below it.")};
    }
    if (!plan) {
        return {core::Severity::Error, plan.error().message};
    }
    const bool isReplaced = QFileInfo::exists(wanted.outputPath);
    return {core::Severity::Warning, isReplaced ? tr("The output file exists and will be replaced.") : QString(),
            false};
}

void BuildDialog::accept()
{
    // What was read must be what runs.
    if (m_ui->trustBox->isChecked()) {
        const QString script = image::SourceTree(m_workspace.root).text(m_scriptPath).value_or(QString());
        if (script != m_script) {
            readScript();
            refresh();
            return;
        }
        m_trust.trustScript(m_workspace.root, m_scriptPath, scriptDigest());
    }
    if (!m_scriptPath.isEmpty() && m_ui->workspaceTrustBox->isEnabled()) {
        m_trust.trustWorkspace(m_workspace.root, m_ui->workspaceTrustBox->isChecked());
    }
    m_settings.setValue(sandboxKey, m_ui->sandboxBox->currentData());
    m_settings.setValue(formatKey, m_ui->formatBox->currentData());
    m_settings.setValue(backendKey, m_ui->backendBox->currentData());
    m_settings.setValue(folderKey, QFileInfo(request().outputPath).absolutePath());
    QDialog::accept();
}

} // namespace sealyard::gui
