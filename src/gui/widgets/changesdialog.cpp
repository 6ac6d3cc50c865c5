#include "gui/widgets/changesdialog.h"

#include "ui_changesdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

ChangesDialog::ChangesDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ChangesDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_ui->nameLabel->hide();
    m_ui->nameEdit->hide();
    connect(m_ui->buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &ChangesDialog::nameChanged);
    m_ui->buttons->button(QDialogButtonBox::Apply)->setDefault(true);
}

ChangesDialog::~ChangesDialog() = default;

void ChangesDialog::askForName(const QString &name)
{
    m_ui->nameLabel->show();
    m_ui->nameEdit->show();
    m_ui->nameEdit->setText(name);
    m_ui->nameEdit->selectAll();
    m_ui->nameEdit->setFocus();
}

QString ChangesDialog::name() const
{
    return m_ui->nameEdit->text();
}

void ChangesDialog::setChanges(const QString &summary, const QString &diff)
{
    showText(summary, diff, true);
}

void ChangesDialog::refuse(const QString &reason)
{
    showText(reason, {}, false);
}

void ChangesDialog::showText(const QString &text, const QString &diff, bool canApply)
{
    m_ui->summaryLabel->setText(text);
    m_ui->diffView->setCode(u"changes.diff"_s, diff);
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(canApply);
}

} // namespace sealyard::gui
