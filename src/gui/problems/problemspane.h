#pragma once

#include "core/diagnostic.h"

#include <QWidget>

#include <memory>
#include <optional>

class QToolButton;

namespace Ui {
class ProblemsPane;
}

namespace sealyard::gui {

class ProblemsFilter;
class ProblemsModel;

/// The findings with their filter, and the explanation of the rule of the selected one.
class ProblemsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPane(QWidget *parent = nullptr);
    ~ProblemsPane() override;

    /// Shows these findings; the selected one stays selected when it is still there.
    void setFindings(const QList<core::Diagnostic> &findings);
    void setBusy(bool isBusy);
    /// Shows only what contains the words, e.g. a path.
    void setFilter(const QString &words);

    /// Activates the finding after (step 1) or before (step -1) the selected one, round the end.
    void step(int step);
    [[nodiscard]] std::optional<core::Diagnostic> selected() const;
    /// Adds an action for the selected problem to the table's menu.
    void offer(QAction *action);

Q_SIGNALS:
    void activated(const core::Diagnostic &finding);

private:
    void setUpTable();
    void setUpToggles();
    void addToggle(core::Severity severity, QToolButton *button);
    void select(const core::Diagnostic &finding);
    void activate(const QModelIndex &index);
    void explainSelected();
    void copySelected();
    void updateEmptyText();

    std::unique_ptr<Ui::ProblemsPane> m_ui;
    ProblemsModel *m_model;
    ProblemsFilter *m_filter;
    bool m_isBusy = false;
    bool m_hasChecked = false;
};

} // namespace sealyard::gui
