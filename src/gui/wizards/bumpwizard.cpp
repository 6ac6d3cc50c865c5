#include "gui/wizards/bumpwizard.h"

#include "gui/wizards/planpage.h"
#include "gui/wizards/questionform.h"
#include "gui/wizards/questionspage.h"
#include "scaffold/bump.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

const QString directoryId = u"directory"_s;
const QString versionId = u"newVersion"_s;
const QString fromId = u"from"_s;

QStringList directoriesOf(const image::Workspace &workspace)
{
    QStringList paths;
    std::ranges::transform(workspace.versionDirectories(), std::back_inserter(paths), &image::VersionDirectory::path);
    return paths;
}

QList<scaffold::AnswerProblem> problemsOf(const scaffold::Answers &answers, const QStringList &directories)
{
    const QString target = QFileInfo(answers.value(directoryId)).path() + u'/' + answers.value(versionId);
    if (!directories.contains(target)) {
        return {};
    }
    return {{versionId, BumpWizard::tr("“%1” exists already. Choose another version.").arg(target)}};
}

ShownPlan shownPlan(const scaffold::BumpPlan &plan)
{
    ShownPlan shown{.changes = plan.changes, .befores = {}, .reasons = {}, .notes = plan.notes};
    for (const scaffold::BumpedFile &file : plan.bumped) {
        shown.befores.insert(file.path, file.before);
    }
    return shown;
}

} // namespace

BumpWizard::BumpWizard(const image::Workspace &workspace, const QString &directory, QWidget *parent)
    : PlanWizard(workspace, parent)
    , m_page(new QuestionsPage(workspace))
{
    setObjectName(u"bumpWizard"_s);
    setWindowTitle(tr("New Version"));
    m_page->setObjectName(u"bumpPage"_s);
    m_page->setTitle(tr("New Version of an Application"));
    m_page->setSubTitle(tr("The folder of a version is copied, and the version is replaced where it stands."));
    addPage(m_page);
    addPlanPage(tr("The New Version"),
                tr("Nothing has been written yet. Files that differ from the old version show the differences; "
                   "switch them off to change the text."),
                tr("Create &Files"));

    scaffold::Pattern pattern;
    const QStringList directories = directoriesOf(workspace);
    pattern.questions = {
        {.id = directoryId,
         .type = scaffold::QuestionType::Choice,
         .title = tr("Start from"),
         .help = tr("Its files are copied with their modes. Charts in it stay as they are."),
         .defaultValue = directories.contains(directory) ? directory : directories.value(0),
         .choices = directories},
        {.id = versionId,
         .title = tr("New version"),
         .help = tr("The name of the new folder and the tag of the image."),
         .placeholder = u"v1.2.3"_s,
         .validator = u"version"_s,
         .isRequired = true},
        {.id = fromId,
         .title = tr("Text to replace"),
         .help = tr("Leave it empty for the old version. Of “latest” nothing is replaced unless a version is named "
                    "here.")},
    };
    m_page->form()->setCheck(
        [directories](const scaffold::Answers &answers) { return problemsOf(answers, directories); });
    m_page->form()->setRequest({.pattern = pattern, .answers = {}}, {directoryId, versionId, fromId});
}

void BumpWizard::initializePage(int id)
{
    if (page(id) == planPage()) {
        const QuestionForm &form = *m_page->form();
        const scaffold::BumpRequest request{
            .directory = form.answer(directoryId), .version = form.answer(versionId), .from = form.answer(fromId)};
        QStringList arguments{u"bump"_s, request.directory.section(u'/', 1), request.version};
        if (!request.from.isEmpty()) {
            arguments += {u"--from"_s, request.from};
        }
        plan([request, workspace = workspace()] { return scaffold::planBump(request, workspace).transform(shownPlan); },
             arguments);
    }
    PlanWizard::initializePage(id);
}

} // namespace sealyard::gui
