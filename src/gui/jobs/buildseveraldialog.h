#pragma once

#include "build/backends.h"
#include "build/trust.h"
#include "core/result.h"

#include <QDialog>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <memory>
#include <optional>

class QSettings;

namespace Ui {
class BuildSeveralDialog;
}

namespace sealyard::gui {

/// Asks which version directories of a workspace shall be built, one after the other as the queue allows. When init.sh
/// is among what they run, the user has to trust the workspace; the script of the selected directory is shown.
class BuildSeveralDialog final : public QDialog
{
    Q_OBJECT

public:
    /// workspace: a snapshot; its files on disk are what is built. settings: says where trust is remembered; must
    /// outlive the dialog.
    BuildSeveralDialog(image::Workspace workspace, const QSettings &settings, QWidget *parent = nullptr);
    ~BuildSeveralDialog() override;

    /// The directories that are ticked, in the order of the workspace.
    [[nodiscard]] QList<image::VersionDirectory> chosen() const;
    /// Nothing: for each directory the one that fits its build file best.
    [[nodiscard]] std::optional<build::Backend> backend() const;

public Q_SLOTS:
    /// Remembers the trust.
    void accept() override;

private:
    void fillDirectories();
    void takeBackends(const QList<build::BackendState> &states);
    void tickShown();
    void tickNone();
    void tickChanged();
    void takeChanged(const core::Result<QList<image::VersionDirectory>> &changed);
    void showScript();
    void refresh();

    std::unique_ptr<Ui::BuildSeveralDialog> m_ui;
    image::Workspace m_workspace;
    build::Trust m_trust;
    QList<image::VersionDirectory> m_directories; ///< a row each
    QStandardItemModel m_model;
    QSortFilterProxyModel m_shown;
    QList<build::BackendState> m_backends; ///< empty until all were asked
};

} // namespace sealyard::gui
