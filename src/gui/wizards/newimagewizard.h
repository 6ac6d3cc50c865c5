#pragma once

#include "gui/wizards/planwizard.h"
#include "scaffold/plan.h"

class QNetworkAccessManager;

namespace sealyard::gui {

class PatternPage;
class QuestionsPage;
class ValuesPage;

/// Asks what a new image shall be, shows the files that follow from it, and writes them.
class NewImageWizard final : public PlanWizard
{
    Q_OBJECT

public:
    /// workspace: a snapshot that answers are checked against and below whose root the files are written. network: asks
    /// chart repositories, not owned; nullptr: nothing is asked.
    NewImageWizard(image::Workspace workspace, const scaffold::PatternSet &patterns, QNetworkAccessManager *network,
                   QWidget *parent = nullptr);

    [[nodiscard]] int nextId() const override;

protected:
    void initializePage(int id) override;
    void planShown(const ShownPlan &plan) override;

private:
    enum PageId { PatternPageId, NamePageId, DetailsPageId, ValuesPageId, PlanPageId };

    [[nodiscard]] const scaffold::Pattern &pattern() const;
    [[nodiscard]] QStringList questions(PageId page) const;
    [[nodiscard]] bool asksValues() const;
    void showValues();
    [[nodiscard]] scaffold::Answers answersWithValues() const;
    void showPlan();
    void takeAnswers(PageId page, const scaffold::Answers &given);

    QList<scaffold::Pattern> m_patterns;
    scaffold::Answers m_given; ///< answers to the questions of all patterns that were visited
    PatternPage *m_patternPage;
    QuestionsPage *m_namePage;
    QuestionsPage *m_detailsPage;
    ValuesPage *m_valuesPage;
    int m_imagesGeneration = 0;
};

} // namespace sealyard::gui
