#pragma once

#include "scaffold/pattern.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class PatternPage;
}

namespace sealyard::gui {

/// Chooses one of the patterns.
class PatternPage final : public QWizardPage
{
    Q_OBJECT

public:
    /// Patterns that cannot be used are named above the list.
    explicit PatternPage(const scaffold::PatternSet &patterns, QWidget *parent = nullptr);
    ~PatternPage() override;

    /// The index of the chosen pattern; -1 when there are none.
    [[nodiscard]] int currentPattern() const;
    [[nodiscard]] bool isComplete() const override;

private:
    std::unique_ptr<Ui::PatternPage> m_ui;
};

} // namespace sealyard::gui
