#include "gui/preview/templatesview.h"

#include "gui/preview/environmentmodel.h"
#include "gui/preview/textdiff.h"
#include "ui_templatesview.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// The rules about templates that get into each other's way, or that nobody renders.
bool isAboutNames(const core::Diagnostic &finding)
{
    static constexpr std::array names{"template-conflict"_L1, "template-over-directory"_L1, "unrendered-template"_L1,
                                      "empty-template"_L1};
    return std::ranges::contains(names, finding.name);
}

} // namespace

TemplatesView::TemplatesView(TextSource textOf, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TemplatesView>())
    , m_textOf(std::move(textOf))
    , m_environment(new EnvironmentModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->templateCombo);
    m_ui->environmentTable->setModel(m_environment);
    m_ui->environmentTable->verticalHeader()->hide();
    m_ui->environmentTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->splitter->setStretchFactor(0, 2);
    m_ui->splitter->setStretchFactor(1, 1);
    connect(m_environment, &EnvironmentModel::typedChanged, this, &TemplatesView::environmentChanged);
    connect(m_ui->templateCombo, &QComboBox::currentIndexChanged, this, &TemplatesView::showChosen);
    connect(m_ui->compareButton, &QAbstractButton::toggled, this, &TemplatesView::showChosen);
    connect(m_ui->originButton, &QAbstractButton::clicked, this, &TemplatesView::openOrigin);
    showChosen();
    showConflicts();
}

TemplatesView::~TemplatesView() = default;

const imagelist::RenderedTemplate *TemplatesView::chosen() const
{
    const int index = m_ui->templateCombo->currentIndex();
    return index >= 0 && index < m_templates.size() ? &m_templates.at(index) : nullptr;
}

void TemplatesView::setPreview(const imagelist::Preview &preview)
{
    const QString before = m_ui->templateCombo->currentData().toString();
    m_directory = preview.directory;
    m_environment->setKnown(preview.variables, preview.environment);
    {
        const QSignalBlocker quiet(m_ui->templateCombo);
        m_templates = preview.templates;
        m_ui->templateCombo->clear();
        for (const imagelist::RenderedTemplate &each : std::as_const(m_templates)) {
            m_ui->templateCombo->addItem(each.path.sliced(m_directory.size() + 1), each.path);
        }
        m_ui->templateCombo->setCurrentIndex(
            std::max(m_ui->templateCombo->findData(before), m_templates.isEmpty() ? -1 : 0));
    }
    showChosen();
    showConflicts();
}

void TemplatesView::setFindings(const QList<core::Diagnostic> &findings)
{
    m_findings.clear();
    std::ranges::copy_if(findings, std::back_inserter(m_findings), isAboutNames);
    showConflicts();
}

void TemplatesView::showConflicts()
{
    QStringList messages;
    for (const core::Diagnostic &finding : std::as_const(m_findings)) {
        if (!m_directory.isEmpty() && finding.path.startsWith(m_directory + u'/')) {
            messages.append(finding.path.sliced(m_directory.size() + 1) + u": "_s + finding.message);
        }
    }
    m_ui->conflictsLabel->setText(messages.join(u'\n'));
    m_ui->conflictsLabel->setVisible(!messages.isEmpty());
}

void TemplatesView::showTemplate(const QString &path)
{
    if (const int index = m_ui->templateCombo->findData(path); index >= 0) {
        m_ui->templateCombo->setCurrentIndex(index);
    }
}

const imagelist::Environment &TemplatesView::environment() const
{
    return m_environment->typed();
}

void TemplatesView::setEnvironment(const imagelist::Environment &environment)
{
    m_environment->setTyped(environment);
}

QString TemplatesView::shownText(const imagelist::RenderedTemplate &rendered)
{
    if (rendered.failure) {
        m_origins = {rendered.failure->line};
        return tr("sealos run stops at line %1: %2").arg(rendered.failure->line + 1).arg(rendered.failure->message);
    }
    if (m_ui->compareButton->isChecked()) {
        const QList<DiffLine> lines = diffLines(m_textOf(rendered.path), rendered.text);
        m_origins = linesBefore(lines, rendered.templateLines);
        return diffText(lines);
    }
    m_origins = rendered.templateLines;
    return rendered.text;
}

void TemplatesView::showChosen()
{
    const imagelist::RenderedTemplate *rendered = chosen();
    m_ui->originButton->setEnabled(rendered);
    m_ui->resultText->setPlaceholderText(rendered ? QString()
                                                  : tr("No templates (.tmpl) in etc/, scripts/ or manifests/."));
    const QString text = rendered ? shownText(*rendered) : QString();
    if (m_ui->resultText->toPlainText() != text) {
        const bool isPlain = rendered && (rendered->failure || m_ui->compareButton->isChecked());
        m_ui->resultText->setCode(isPlain ? u"result.diff"_s : rendered ? rendered->target : QString(), text);
    }
}

void TemplatesView::openOrigin()
{
    const imagelist::RenderedTemplate *rendered = chosen();
    if (!rendered) {
        return;
    }
    const int line = m_ui->resultText->textCursor().blockNumber();
    Q_EMIT placeActivated(rendered->path, m_origins.value(line), 0);
}

} // namespace sealyard::gui
