#pragma once

#include "image/workspace.h"
#include "scaffold/plan.h"

#include <QWizard>

class QNetworkAccessManager;

namespace sealyard::gui {

class PatternPage;
class PlanPage;
class QuestionsPage;

/// Asks what a new image shall be, shows the files that follow from it, and writes them.
class NewImageWizard final : public QWizard
{
    Q_OBJECT

public:
    /// workspace: a snapshot that answers are checked against and below whose root the files are written. network: asks
    /// chart repositories, not owned; nullptr: nothing is asked.
    NewImageWizard(image::Workspace workspace, const scaffold::PatternSet &patterns, QNetworkAccessManager *network,
                   QWidget *parent = nullptr);

    [[nodiscard]] int nextId() const override;

public Q_SLOTS:
    /// Writes the files in the background; the wizard closes when that is done and stays when it failed.
    void accept() override;
    /// Asks first when files were edited; no effect while files are written.
    void reject() override;

Q_SIGNALS:
    /// The files were written. directory: the new version directory, relative to the workspace's root; paths: every
    /// file, absolute.
    void created(const QString &directory, const QStringList &paths);

protected:
    void initializePage(int id) override;

private:
    enum PageId { PatternPageId, NamePageId, DetailsPageId, PlanPageId };

    [[nodiscard]] const scaffold::Pattern &pattern() const;
    [[nodiscard]] QStringList questions(PageId page) const;
    void takeAnswers(PageId page, const scaffold::Answers &given);
    void setWriting(bool isWriting);
    void finish(const core::Result<QStringList> &written);

    image::Workspace m_workspace;
    QList<scaffold::Pattern> m_patterns;
    scaffold::Answers m_given; ///< answers to the questions of all patterns that were visited
    PatternPage *m_patternPage;
    QuestionsPage *m_namePage;
    QuestionsPage *m_detailsPage;
    PlanPage *m_planPage;
    bool m_isWriting = false;
};

} // namespace sealyard::gui
