#pragma once

#include "lint/fixing.h"

#include <QDialog>

#include <memory>

namespace Ui {
class FixPreview;
}

namespace sealyard::gui {

/// Shows what fixes would change as a diff, before anything is changed. Whoever shows it computes the fixes.
class FixPreview final : public QDialog
{
    Q_OBJECT

public:
    /// place: what is fixed, e.g. "applications/demo/1.0"; empty: the whole workspace.
    explicit FixPreview(const QString &place, QWidget *parent = nullptr);
    ~FixPreview() override;

    /// Says how far the search is: a sentence, and how many parts of how many are done.
    void setProgress(const QString &what, int done, int all);
    /// Shows these; until then the dialog says that they are looked for.
    void setFixes(const lint::FixedFiles &files);
    [[nodiscard]] const lint::FixedFiles &fixes() const { return m_files; }
    [[nodiscard]] lint::FixKind kind() const;

Q_SIGNALS:
    /// Other fixes are wanted: those of kind().
    void kindChanged();

private:
    void showSearching();

    std::unique_ptr<Ui::FixPreview> m_ui;
    QString m_place;
    lint::FixedFiles m_files;
};

} // namespace sealyard::gui
