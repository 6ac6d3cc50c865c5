#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class UnsavedDialog;
}

namespace sealyard::gui {

/// Asks once what shall become of all unsaved changes.
class UnsavedDialog final : public QDialog
{
    Q_OBJECT

public:
    UnsavedDialog(const QStringList &files, QWidget *parent);
    ~UnsavedDialog() override;

Q_SIGNALS:
    void saveChosen();
    void discardChosen();

private:
    std::unique_ptr<Ui::UnsavedDialog> m_ui;
};

} // namespace sealyard::gui
