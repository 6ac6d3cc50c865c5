#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class ChangesDialog;
}

namespace sealyard::gui {

/// Shows what files would become, as a diff, before anything is changed; accepted when that is wanted. Asks for a name
/// on the way when the changes depend on one.
class ChangesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ChangesDialog(const QString &title, QWidget *parent = nullptr);
    ~ChangesDialog() override;

    /// Asks for a name, beginning with this one; whoever shows the dialog answers nameChanged() with setChanges() or
    /// refuse().
    void askForName(const QString &name);
    [[nodiscard]] QString name() const;

    void setChanges(const QString &summary, const QString &diff);
    /// Says why there is nothing to change.
    void refuse(const QString &reason);

Q_SIGNALS:
    void nameChanged(const QString &name);

private:
    void showText(const QString &text, const QString &diff, bool canApply);

    std::unique_ptr<Ui::ChangesDialog> m_ui;
};

} // namespace sealyard::gui
