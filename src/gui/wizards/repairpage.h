#pragma once

#include "core/diagnostic.h"
#include "image/sourcetree.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class RepairPage;
}

namespace sealyard::gui {

/// Walks through the findings that have a fix: what each would change is shown, and taken or skipped.
class RepairPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit RepairPage(QWidget *parent = nullptr);
    ~RepairPage() override;

    /// Shows findings with a fix, the first fix of each; safe ones are chosen at first. sources: what was checked.
    void setFindings(const QList<core::Diagnostic> &findings, const image::SourceTree &sources);
    /// The fixes that were chosen and do not overlap, in the order of the findings.
    [[nodiscard]] QList<core::Fix> chosen() const;
    [[nodiscard]] bool isComplete() const override;

private:
    void showRepair(int row);
    void decide(bool isTaken);
    void showSummary();

    std::unique_ptr<Ui::RepairPage> m_ui;
    image::SourceTree m_sources{QString()};
    QList<core::Diagnostic> m_findings; ///< one for each row
};

} // namespace sealyard::gui
