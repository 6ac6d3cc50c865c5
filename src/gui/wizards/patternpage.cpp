#include "gui/wizards/patternpage.h"

#include "gui/wizards/patterndelegate.h"
#include "ui_patternpage.h"

namespace sealyard::gui {

PatternPage::PatternPage(const scaffold::PatternSet &patterns, QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::PatternPage>())
{
    m_ui->setupUi(this);
    m_ui->patternList->setItemDelegate(new PatternDelegate(m_ui->patternList));
    if (!patterns.problems.isEmpty()) {
        m_ui->message->show(core::Severity::Warning, patterns.problems.join(u'\n'));
    }
    for (const scaffold::Pattern &pattern : patterns.patterns) {
        auto *item = new QListWidgetItem(pattern.title, m_ui->patternList);
        item->setData(PatternDelegate::descriptionRole, pattern.description);
    }
    connect(m_ui->patternList, &QListWidget::currentRowChanged, this, &QWizardPage::completeChanged);
    connect(m_ui->patternList, &QListWidget::itemDoubleClicked, this, [this] { wizard()->next(); });
    m_ui->patternList->setCurrentRow(0);
    setFocusProxy(m_ui->patternList);
}

PatternPage::~PatternPage() = default;

int PatternPage::currentPattern() const
{
    return m_ui->patternList->currentRow();
}

bool PatternPage::isComplete() const
{
    return currentPattern() >= 0;
}

} // namespace sealyard::gui
