#pragma once

#include "chartsource/chartsource.h"
#include "scaffold/chartrepository.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace sealyard::gui {

class QuestionField;
class QuestionForm;

/// Helps with the questions of a chart while they are answered: asks the repository for its charts, suggests their
/// names and says which versions there are; a registry tells the versions of the chart that is named. Without a network
/// it says so and everything else goes on.
class ChartLookup final : public QObject
{
    Q_OBJECT

public:
    /// form: asks "chartRepository" and "chart"; forms that do not are left alone. Neither is owned.
    ChartLookup(QNetworkAccessManager &network, QuestionForm *form);

private:
    void ask();
    void askRegistry(const QString &address, const QString &chart);
    void showRegistryNote(const QString &address, QuestionField *field);
    [[nodiscard]] static bool isOpen(const QString &address);
    [[nodiscard]] static QString openNote();
    void take(const QString &address, const QList<scaffold::IndexedChart> &charts);
    void showNotes();

    QuestionForm *m_form;
    scaffold::ChartRepository m_repository;
    QTimer m_delay; ///< until the user has stopped typing
    QString m_asked;
    QString m_known; ///< the address that m_charts are of
    QList<scaffold::IndexedChart> m_charts;
    std::shared_ptr<std::atomic_bool> m_keepGoing; ///< of the question to a registry
    QString m_registryAsked;                       ///< what m_registryReleases are of
    std::optional<core::Result<QList<scaffold::ChartRelease>>> m_registryReleases;
};

} // namespace sealyard::gui
