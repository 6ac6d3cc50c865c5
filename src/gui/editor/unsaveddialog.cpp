#include "gui/editor/unsaveddialog.h"

#include "ui_unsaveddialog.h"

#include <QPushButton>

namespace sealyard::gui {

UnsavedDialog::UnsavedDialog(const QStringList &files, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::UnsavedDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->questionLabel->setText(
        tr("%n file(s) have unsaved changes. Save them?", nullptr, static_cast<int>(files.size())));
    m_ui->fileList->addItems(files);
    const QPushButton *discard = m_ui->buttons->button(QDialogButtonBox::Discard);
    connect(discard, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT discardChosen();
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT saveChosen();
    });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

UnsavedDialog::~UnsavedDialog() = default;

} // namespace sealyard::gui
