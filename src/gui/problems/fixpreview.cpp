#include "gui/problems/fixpreview.h"

#include "git/changes.h"
#include "ui_fixpreview.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

FixPreview::FixPreview(const QString &place, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::FixPreview>())
    , m_place(place.isEmpty() ? tr("the workspace") : place)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_ui->buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->unsafeCheck, &QCheckBox::toggled, this, [this] {
        showSearching();
        Q_EMIT kindChanged();
    });
    showSearching();
}

FixPreview::~FixPreview() = default;

lint::FixKind FixPreview::kind() const
{
    return m_ui->unsafeCheck->isChecked() ? lint::FixKind::All : lint::FixKind::Safe;
}

void FixPreview::showSearching()
{
    m_ui->summaryLabel->setText(tr("Looking for fixes in %1…").arg(m_place));
    m_ui->progressBar->setRange(0, 0);
    m_ui->progressBar->show();
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(false);
}

void FixPreview::setProgress(const QString &what, int done, int all)
{
    m_ui->progressBar->setFormat(what);
    m_ui->progressBar->setRange(0, all);
    m_ui->progressBar->setValue(done);
}

void FixPreview::setFixes(const lint::FixedFiles &files)
{
    m_files = files;
    m_ui->progressBar->hide();
    QString diff;
    for (const auto &[path, text] : files.after.asKeyValueRange()) {
        diff += git::unifiedDiff(path, files.before.value(path), text);
    }
    m_ui->diffView->setCode(u"fixes.diff"_s, diff);
    const bool isAny = !files.after.isEmpty();
    m_ui->summaryLabel->setText(isAny
                                    ? tr("%1 in %2 of %3. The changed files stay unsaved, and each can be undone.")
                                          .arg(tr("%n fix(es)", nullptr, files.fixCount),
                                               tr("%n file(s)", nullptr, static_cast<int>(files.after.size())), m_place)
                                    : tr("Nothing in %1 can be fixed like this.").arg(m_place));
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(isAny);
}

} // namespace sealyard::gui
