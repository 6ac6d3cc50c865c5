#include "gui/wizards/importwizard.h"

#include "chartsource/importname.h"
#include "gui/wizards/planpage.h"
#include "gui/wizards/questionform.h"
#include "gui/wizards/questionspage.h"
#include "scaffold/importing.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

const QString sourceId = u"source"_s;
const QString nameId = u"name"_s;
const QString versionId = u"version"_s;

ShownPlan shownPlan(const scaffold::ImportPlan &plan)
{
    ShownPlan shown{.changes = plan.changes, .befores = {}, .reasons = {}, .notes = {}};
    for (const scaffold::SortedFile &file : plan.sorted) {
        if (file.target.isEmpty()) {
            shown.notes.append(ImportWizard::tr("Left out: “%1”. %2").arg(file.source, file.reason));
        } else {
            const QString from = file.source.isEmpty() ? QString() : ImportWizard::tr("From “%1”.").arg(file.source);
            shown.reasons.insert(plan.changes.created.directory + u'/' + file.target,
                                 (from + u' ' + file.reason).trimmed());
        }
    }
    constexpr qsizetype notesShown = 5;
    if (shown.notes.size() > notesShown) {
        const auto more = static_cast<int>(shown.notes.size() - notesShown);
        shown.notes = shown.notes.first(notesShown) + QStringList{ImportWizard::tr("%n more.", nullptr, more)};
    }
    return shown;
}

} // namespace

ImportWizard::ImportWizard(const image::Workspace &workspace, QWidget *parent)
    : PlanWizard(workspace, parent)
    , m_page(new QuestionsPage(workspace))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import"));
    m_page->setObjectName(u"importPage"_s);
    m_page->setTitle(tr("Import an Application"));
    m_page->setSubTitle(tr("The files are copied and sorted into the folders where sealos looks for them."));
    addPage(m_page);
    addPlanPage(tr("Where the Files Go"), tr("Nothing has been written yet. Each file says why it goes where it goes."),
                tr("Create &Files"));

    ask({});
    connect(m_page->form(), &QuestionForm::changed, this, &ImportWizard::suggest);
}

void ImportWizard::ask(const chartsource::ImportName &defaults)
{
    scaffold::Pattern pattern;
    pattern.questions = {
        {.id = sourceId,
         .type = scaffold::QuestionType::Path,
         .title = tr("What to import"),
         .help = tr("A folder, a chart (folder or .tgz), a manifest, or a folder with a compose file, of "
                    "which the images are taken."),
         .placeholder = u"/home/me/charts/web"_s,
         .validator = u"import-source"_s,
         .isRequired = true},
        {.id = nameId,
         .title = tr("Application name"),
         .help = tr("The folder below “applications” and the name of the image."),
         .defaultValue = defaults.name,
         .validator = u"app-name"_s,
         .isRequired = true},
        {.id = versionId,
         .title = tr("Version"),
         .help = tr("The folder of this version and the tag of the image."),
         .defaultValue = defaults.version.isEmpty() ? u"latest"_s : defaults.version,
         .validator = u"version"_s,
         .isRequired = true},
    };
    QuestionForm *form = m_page->form();
    form->setRequest({.pattern = pattern, .answers = form->given()}, {sourceId, nameId, versionId});
}

/// What the user writes as name and version stays.
void ImportWizard::suggest()
{
    const QString source = m_page->form()->answer(sourceId);
    if (source == m_source) {
        return;
    }
    m_source = source;
    QtConcurrent::run(chartsource::importNameOf, source)
        .then(this, [this, source](const chartsource::ImportName &name) {
            if (source == m_source) {
                ask(name);
            }
        });
}

void ImportWizard::initializePage(int id)
{
    if (page(id) == planPage()) {
        const QuestionForm &form = *m_page->form();
        const scaffold::ImportRequest request{
            .source = form.answer(sourceId), .name = form.answer(nameId), .version = form.answer(versionId)};
        plan([request,
              workspace = workspace()] { return scaffold::planImport(request, workspace).transform(shownPlan); },
             {u"import"_s, request.source, request.name, request.version});
    }
    PlanWizard::initializePage(id);
}

} // namespace sealyard::gui
