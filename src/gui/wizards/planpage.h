#pragma once

#include "core/result.h"
#include "gui/wizards/shownplan.h"
#include "imagelist/scan.h"

#include <QWizardPage>

#include <memory>
#include <optional>

namespace Ui {
class PlanPage;
}

namespace sealyard::gui {

class PlanModel;

/// Shows every file that will be written, to be read, compared and edited. Writes nothing itself.
class PlanPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit PlanPage(QWidget *parent = nullptr);
    ~PlanPage() override;

    /// Shows a plan, or why there is none. workspaceRoot: what the plan's paths are relative to, only shown.
    void setPlan(const core::Result<ShownPlan> &plan, const QString &workspaceRoot);
    /// Shows that a plan is being made; edits are kept for it.
    void setWaiting();
    /// The command line that makes the same files, without the user's edits.
    void setCommandLine(const QString &command);
    /// Shows the images that will be packed; nothing: they are being looked for.
    void setImages(const std::optional<core::Result<imagelist::ImageList>> &images);
    /// The plan with the user's edits.
    [[nodiscard]] const scaffold::ChangeSet &changes() const;
    [[nodiscard]] bool hasEdits() const;

    /// Says on the page what went wrong; the plan and its edits stay.
    void showError(const core::Error &error);
    /// While the files are written nothing can be changed.
    void setWriting(bool isWriting);
    [[nodiscard]] bool isComplete() const override;

private:
    [[nodiscard]] int currentFile() const;
    [[nodiscard]] bool isComparing(int file) const;
    void showFile(int file);
    void takeEdit();
    void restoreFile();
    void showMarks(int file);
    void showNotes(const QStringList &notes);

    std::unique_ptr<Ui::PlanPage> m_ui;
    PlanModel *m_model;
    bool m_isShowing = false; ///< the editor's text is being replaced by us
    bool m_isWriting = false;
};

} // namespace sealyard::gui
