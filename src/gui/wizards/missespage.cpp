#include "gui/wizards/missespage.h"

#include "ui_missespage.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr auto typingPause = std::chrono::milliseconds(300);

} // namespace

MissesPage::MissesPage(QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::MissesPage>())
{
    m_ui->setupUi(this);
    m_ui->logText->setTabChangesFocus(true);
    setFocusProxy(m_ui->logText);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &MissesPage::search);
    connect(m_ui->logText, &QPlainTextEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_ui->imageList, &QListWidget::itemChanged, this, &QWizardPage::completeChanged);
}

MissesPage::~MissesPage() = default;

void MissesPage::setLog(const QString &title, const core::Result<QString> &text)
{
    m_log = text.value_or(QString());
    m_ui->buildLabel->setText(text ? tr("The log of the newest build is searched: %1").arg(title)
                                   : text.error().message);
    search();
}

QStringList MissesPage::chosen() const
{
    QStringList images;
    for (int row = 0; row < m_ui->imageList->count(); ++row) {
        const QListWidgetItem *item = m_ui->imageList->item(row);
        if (item->checkState() == Qt::Checked) {
            images.append(item->text());
        }
    }
    return images;
}

bool MissesPage::isComplete() const
{
    return !chosen().isEmpty();
}

void MissesPage::search()
{
    const int generation = ++m_generation;
    QtConcurrent::run([text = m_log + u'\n' + m_ui->logText->toPlainText()] {
        return scaffold::missedImages(text);
    }).then(this, [this, generation](const QList<scaffold::MissedImage> &images) {
        if (generation == m_generation) {
            showImages(images);
        }
    });
}

/// What was unchecked stays so.
void MissesPage::showImages(const QList<scaffold::MissedImage> &images)
{
    QStringList unchecked;
    for (int row = 0; row < m_ui->imageList->count(); ++row) {
        const QListWidgetItem *item = m_ui->imageList->item(row);
        if (item->checkState() == Qt::Unchecked) {
            unchecked.append(item->text());
        }
    }
    const QSignalBlocker quiet(m_ui->imageList);
    m_ui->imageList->clear();
    for (const scaffold::MissedImage &image : images) {
        const bool isGood = image.problem.isEmpty();
        //: An image that cannot be added, and why.
        const QString text = isGood ? image.reference : tr("%1 – %2").arg(image.reference, image.problem);
        auto *item = new QListWidgetItem(text, m_ui->imageList);
        item->setFlags(isGood ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                              : Qt::ItemFlags(Qt::ItemIsSelectable));
        item->setCheckState(isGood && !unchecked.contains(image.reference) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(isGood ? image.line : image.problem);
    }
    const auto count = static_cast<int>(images.size());
    m_ui->countLabel->setText(count == 0 ? tr("No line tells of an image that could not be pulled.")
                                         : tr("%n image(s) could not be pulled.", nullptr, count));
    Q_EMIT completeChanged();
}

} // namespace sealyard::gui
