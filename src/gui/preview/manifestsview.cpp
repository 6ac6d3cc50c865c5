#include "gui/preview/manifestsview.h"

#include "ui_manifestsview.h"

#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

ManifestsView::ManifestsView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ManifestsView>())
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->manifestCombo);
    connect(m_ui->manifestCombo, &QComboBox::currentIndexChanged, this, &ManifestsView::showChosen);
    connect(m_ui->manifestText, &QPlainTextEdit::cursorPositionChanged, this, &ManifestsView::showOrigin);
    connect(m_ui->originButton, &QAbstractButton::clicked, this, &ManifestsView::openOrigin);
    showChosen();
}

ManifestsView::~ManifestsView() = default;

const imagelist::RenderedManifest *ManifestsView::chosen() const
{
    const int index = m_ui->manifestCombo->currentIndex();
    return index >= 0 && index < m_manifests.size() ? &m_manifests.at(index) : nullptr;
}

void ManifestsView::setManifests(const QList<imagelist::RenderedManifest> &manifests)
{
    const QString before = m_ui->manifestCombo->currentText();
    {
        const QSignalBlocker quiet(m_ui->manifestCombo);
        m_manifests = manifests;
        m_ui->manifestCombo->clear();
        for (const imagelist::RenderedManifest &manifest : manifests) {
            m_ui->manifestCombo->addItem(manifest.name);
        }
        m_ui->manifestCombo->setCurrentIndex(
            std::max(m_ui->manifestCombo->findText(before), manifests.isEmpty() ? -1 : 0));
    }
    showChosen();
}

void ManifestsView::showTemplate(const QString &path)
{
    const auto found = std::ranges::find(m_manifests, path, &imagelist::RenderedManifest::path);
    if (found != m_manifests.end() && (!chosen() || chosen()->path != path)) {
        m_ui->manifestCombo->setCurrentIndex(static_cast<int>(found - m_manifests.begin()));
    }
}

void ManifestsView::showChosen()
{
    const imagelist::RenderedManifest *manifest = chosen();
    const QString text = manifest ? manifest->text : QString();
    m_ui->manifestText->setPlaceholderText(m_manifests.isEmpty() ? tr("No chart renders here.") : QString());
    if (m_ui->manifestText->toPlainText() != text) {
        const int block = m_ui->manifestText->textCursor().blockNumber();
        const int scroll = m_ui->manifestText->verticalScrollBar()->value();
        m_ui->manifestText->setCode(u"manifest.yaml"_s, text);
        m_ui->manifestText->setTextCursor(QTextCursor(m_ui->manifestText->document()->findBlockByNumber(block)));
        m_ui->manifestText->verticalScrollBar()->setValue(scroll);
    }
    showOrigin();
}

void ManifestsView::showOrigin()
{
    const imagelist::RenderedManifest *manifest = chosen();
    const int line = m_ui->manifestText->textCursor().blockNumber();
    const bool isKnown = manifest && line < manifest->lines.size();
    m_ui->originButton->setEnabled(isKnown);
    const imagelist::LineOrigin origin = isKnown ? manifest->lines.at(line) : imagelist::LineOrigin();
    m_ui->originButton->setText(isKnown ? tr("Line %1 of %2").arg(origin.line + 1).arg(origin.path.section(u'/', -1))
                                        : tr("No template line"));
    m_ui->originButton->setToolTip(origin.path);
}

void ManifestsView::openOrigin()
{
    const imagelist::RenderedManifest *manifest = chosen();
    const int line = m_ui->manifestText->textCursor().blockNumber();
    if (manifest && line < manifest->lines.size()) {
        Q_EMIT placeActivated(manifest->lines.at(line).path, manifest->lines.at(line).line, 0);
    }
}

} // namespace sealyard::gui
