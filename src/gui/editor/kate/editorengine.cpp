#include "gui/editor/kate/editorengine.h"

#include "language/document.h"

#include <KConfigGroup>
#include <KSharedConfig>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KTextEditor/Document>
#include <KTextEditor/Editor>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

// Values of KTextEditor's KateDocumentConfig, which has no public header.
constexpr int noSwapFiles = 0;
constexpr int neverRemoveTrailingSpaces = 0;

} // namespace

KTextEditor::Document *EditorEngine::createDocument(QObject *parent)
{
    if (!m_isConfigured) {
        configure();
        m_isConfigured = true;
    }
    return KTextEditor::Editor::instance()->createDocument(parent);
}

void EditorEngine::configure()
{
    // Swap files hold changes that nobody can read when the file itself changed or vanished: see UnsavedTexts.
    KConfigGroup group = KSharedConfig::openConfig()->group(u"KTextEditor Document"_s);
    group.writeEntry("Swap File Mode", noSwapFiles);
    group.writeEntry("Backup Local", false);
    group.writeEntry("Backup Remote", false);
    // What the user did not type stays as it was.
    group.writeEntry("Remove Spaces", neverRemoveTrailingSpaces);
    group.writeEntry("Newline at End of File", false);
    group.writeEntry("Auto Save", false);
}

QString syntaxOf(const QString &path)
{
    if (path.contains("/images/shim/"_L1)) {
        return u"Image List"_s;
    }
    if (path.endsWith(".tmpl"_L1)) {
        const QString rendered = path.chopped(5);
        return KTextEditor::Editor::instance()->repository().definitionForFileName(rendered).name();
    }
    return {};
}

bool hasOwnCompletion(const QString &path)
{
    const language::DocumentKind kind = language::documentKind(path.section(u'/', -1));
    return kind == language::DocumentKind::BuildFile || kind == language::DocumentKind::ImageList ||
           path.contains("/images/shim/"_L1);
}

} // namespace sealyard::gui
