#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class RuleReference;
}

namespace sealyard::gui {

/// All rules with their explanations, to read beside the work.
class RuleReference final : public QDialog
{
    Q_OBJECT

public:
    explicit RuleReference(QWidget *parent = nullptr);
    ~RuleReference() override;

private:
    void filter(const QString &text);
    void explain(int row);

    std::unique_ptr<Ui::RuleReference> m_ui;
};

} // namespace sealyard::gui
