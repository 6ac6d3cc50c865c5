#include "gui/problems/rulereference.h"

#include "gui/widgets/severity.h"
#include "lint/linter.h"
#include "ui_rulereference.h"

using namespace Qt::StringLiterals;

namespace sealyard::gui {

RuleReference::RuleReference(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RuleReference>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const lint::Rule *rule : lint::catalogue()) {
        const QString code = QString::fromLatin1(rule->code);
        auto *item =
            new QListWidgetItem(severityIcon(rule->severity),
                                tr("%1  %2", "code, summary").arg(code, lint::summaryOf(*rule)), m_ui->ruleList);
        item->setData(Qt::UserRole, code);
        item->setToolTip(item->text());
    }
    m_ui->splitter->setSizes({320, 480});
    connect(m_ui->ruleList, &QListWidget::currentRowChanged, this, &RuleReference::explain);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &RuleReference::filter);
    m_ui->ruleList->setCurrentRow(0);
}

RuleReference::~RuleReference() = default;

void RuleReference::filter(const QString &text)
{
    for (int row = 0; row < m_ui->ruleList->count(); ++row) {
        QListWidgetItem *item = m_ui->ruleList->item(row);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive));
    }
}

void RuleReference::explain(int row)
{
    const QListWidgetItem *item = m_ui->ruleList->item(row);
    const lint::Rule *rule = item ? lint::findRule(item->data(Qt::UserRole).toString()) : nullptr;
    m_ui->explanation->showMarkdown(rule ? lint::documentationOf(*rule) : QString());
}

} // namespace sealyard::gui
