#pragma once

#include "chartsource/chartsource.h"

#include <QPointer>
#include <QWizardPage>

#include <atomic>
#include <memory>

class QTreeWidgetItem;

namespace Ui {
class ValuesPage;
}

namespace sealyard::image {
struct YamlNode;
}

namespace sealyard::gui {

/// The values of a chart as a form and as text, kept equal: only what differs from the chart's own. The chart is
/// fetched in the background; without it the text can be written all the same.
class ValuesPage final : public QWizardPage
{
    Q_OBJECT

public:
    /// Where the chosen values go.
    enum class Target { ValuesFile, HelmOptions };

    /// isOnline: repositories may be asked.
    explicit ValuesPage(bool isOnline, QWidget *parent = nullptr);
    /// Cancels what is being fetched.
    ~ValuesPage() override;

    /// Shows the values of a chart, and keeps what was chosen for it. version: as the wizard asks for it; isAppVersion:
    /// it is one of the application. values: what was chosen earlier.
    void setChart(const chartsource::ChartPlace &place, const QString &version, bool isAppVersion,
                  const QString &values);
    /// The chosen values, YAML; blank when there are none.
    [[nodiscard]] QString values() const;
    [[nodiscard]] Target target() const;
    /// The chart as it was fetched; nothing as long as it is not there.
    [[nodiscard]] const std::shared_ptr<const chartsource::FetchedChart> &chart() const { return m_chart; }
    [[nodiscard]] bool isComplete() const override;

Q_SIGNALS:
    /// values(), target() or chart() changed.
    void changed();

private:
    void findReleases();
    void takeReleases(const QList<scaffold::ChartRelease> &releases);
    void fetch();
    void takeChart(const core::Result<chartsource::FetchedChart> &chart);
    void fillForm();
    void addItems(QTreeWidgetItem *parent, const image::YamlNode &mapping, const image::YamlNode *chosen);
    void takeItem(QTreeWidgetItem *item);
    void takeText();
    void showProblem();

    std::unique_ptr<Ui::ValuesPage> m_ui;
    bool m_isOnline;
    chartsource::ChartPlace m_place;
    QString m_version;
    bool m_isAppVersion = false;
    QList<scaffold::ChartRelease> m_releases;
    std::shared_ptr<const chartsource::FetchedChart> m_chart;
    std::shared_ptr<std::atomic_bool> m_keepGoing; ///< of what is fetched now
    QString m_problem;                             ///< why the page is not complete
    bool m_isFilling = false;
};

} // namespace sealyard::gui
