#pragma once

#include "scaffold/chartrepository.h"

#include <QObject>
#include <QTimer>

class QNetworkAccessManager;

namespace sealyard::gui {

class QuestionForm;

/// Helps with the questions of a chart while they are answered: asks the repository for its charts, suggests their
/// names and says which versions there are. Without a network it says so and everything else goes on.
class ChartLookup final : public QObject
{
    Q_OBJECT

public:
    /// form: asks "chartRepository" and "chart"; forms that do not are left alone. Neither is owned.
    ChartLookup(QNetworkAccessManager &network, QuestionForm *form);

private:
    void ask();
    void take(const QString &address, const QList<scaffold::IndexedChart> &charts);
    void showNotes();

    QuestionForm *m_form;
    scaffold::ChartRepository m_repository;
    QTimer m_delay; ///< until the user has stopped typing
    QString m_asked;
    QString m_known; ///< the address that m_charts are of
    QList<scaffold::IndexedChart> m_charts;
};

} // namespace sealyard::gui
