#pragma once

#include "core/result.h"
#include "scaffold/missedimages.h"

#include <QTimer>
#include <QWizardPage>

#include <memory>

namespace Ui {
class MissesPage;
}

namespace sealyard::gui {

/// Finds the images that a log says could not be pulled, and lets them be chosen. The log is that of a build, of which
/// only the images are shown, and what the user pastes.
class MissesPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit MissesPage(QWidget *parent = nullptr);
    ~MissesPage() override;

    /// The log of a build and what it is called; an error says why there is none.
    void setLog(const QString &title, const core::Result<QString> &text);
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] bool isComplete() const override;

private:
    void search();
    void showImages(const QList<scaffold::MissedImage> &images);

    std::unique_ptr<Ui::MissesPage> m_ui;
    QString m_log;
    QTimer m_delay; ///< until the user has stopped typing
    int m_generation = 0;
};

} // namespace sealyard::gui
