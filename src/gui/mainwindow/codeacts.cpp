#include "gui/mainwindow/codeacts.h"

#include "git/changes.h"
#include "gui/editor/editorpane.h"
#include "gui/widgets/changesdialog.h"
#include "language/formatting.h"
#include "language/navigation.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using language::CodeAction;

namespace {

qsizetype fileCount(const QList<core::FileEdit> &edits)
{
    QSet<QString> paths;
    std::ranges::for_each(edits, [&paths](const core::FileEdit &edit) { paths.insert(edit.path); });
    return paths.size();
}

} // namespace

QString diffOf(const QList<core::FileEdit> &edits, const image::SourceTree &sources)
{
    QMap<QString, QList<core::TextEdit>> byPath;
    for (const core::FileEdit &edit : edits) {
        byPath[edit.path].append(edit.edit);
    }
    QString diff;
    for (const auto &[path, changes] : byPath.asKeyValueRange()) {
        const QString before = sources.text(path).value_or(QString());
        diff += git::unifiedDiff(path, before, core::applyEdits(before, changes).value_or(before));
    }
    return diff;
}

CodeActs::CodeActs(EditorPane &editor, QWidget *window)
    : QObject(window)
    , m_editor(editor)
    , m_window(window)
{
}

void CodeActs::goToDefinition()
{
    const auto snapshot = m_editor.snapshot();
    if (!snapshot) {
        return;
    }
    const auto find = [snapshot = *snapshot, place = *m_editor.cursor()] {
        return language::foundAt(snapshot, language::definitionsAt(snapshot, place));
    };
    QtConcurrent::run(find).then(this, [this, question = ++m_question](const QList<language::FoundInFile> &places) {
        if (question != m_question) {
            return;
        }
        if (places.isEmpty()) {
            Q_EMIT refused(tr("Nothing is known that would define what stands here."));
        } else if (places.size() == 1 && places.first().texts.size() == 1) {
            Q_EMIT placeFound(places.first().path, places.first().texts.first().range.start);
        } else {
            Q_EMIT placesFound(tr("Definitions"), places);
        }
    });
}

void CodeActs::findReferences()
{
    const auto snapshot = m_editor.snapshot();
    if (!snapshot) {
        return;
    }
    const auto find = [snapshot = *snapshot, place = *m_editor.cursor()] {
        return language::foundAt(snapshot, language::referencesAt(snapshot, place));
    };
    QtConcurrent::run(find).then(this, [this, question = ++m_question](const QList<language::FoundInFile> &places) {
        if (question != m_question) {
            return;
        }
        if (places.isEmpty()) {
            Q_EMIT refused(tr("No variable and no build stage stands here."));
        } else {
            const language::FoundText &first = places.first().texts.first();
            const QString name = first.line.sliced(first.column, qMin(first.range.end.column - first.range.start.column,
                                                                      first.line.size() - first.column));
            Q_EMIT placesFound(tr("Where “%1” is used").arg(name), places);
        }
    });
}

void CodeActs::rename()
{
    const auto snapshot = m_editor.snapshot();
    if (!snapshot) {
        return;
    }
    const core::Position place = *m_editor.cursor();
    const auto target = language::renameTargetAt(*snapshot, place);
    if (!target) {
        Q_EMIT refused(target.error().message);
        return;
    }
    auto *dialog = new ChangesDialog(tr("Rename “%1”").arg(target->name), m_window);
    dialog->setObjectName(u"renameDialog"_s);
    auto edits = std::make_shared<QList<core::FileEdit>>();
    const auto preview = [dialog, snapshot = *snapshot, place, edits, old = target->name](const QString &name) {
        const auto renamed =
            name == old ? core::Result<QList<core::FileEdit>>() : language::renamed(snapshot, place, name);
        *edits = renamed.value_or(QList<core::FileEdit>());
        if (edits->isEmpty()) {
            dialog->refuse(renamed ? tr("Type another name to see what the files become.") : renamed.error().message);
        } else {
            dialog->setChanges(tr("%1 in %2. The changed files stay unsaved, and each can be undone.")
                                   .arg(tr("%n place(s)", nullptr, static_cast<int>(edits->size())),
                                        tr("%n file(s)", nullptr, static_cast<int>(fileCount(*edits)))),
                               diffOf(*edits, snapshot.sources));
        }
    };
    connect(dialog, &ChangesDialog::nameChanged, dialog, preview);
    connect(dialog, &QDialog::accepted, this, [this, edits] { Q_EMIT changesWanted(*edits); });
    dialog->askForName(target->name);
    dialog->open();
}

void CodeActs::format()
{
    const auto snapshot = m_editor.snapshot();
    if (!snapshot) {
        return;
    }
    const auto find = [document = snapshot->document] {
        return language::formatted(document);
    };
    QtConcurrent::run(find).then(this, [this, document = snapshot->document](const QList<core::TextEdit> &found) {
        const bool hasLayout = document.isBuildFile() || document.kind() == language::DocumentKind::ImageList;
        if (found.isEmpty()) {
            Q_EMIT refused(hasLayout ? tr("The file is laid out well already, or would mean something else.")
                                     : tr("Only build files and image lists are laid out."));
            return;
        }
        QList<core::FileEdit> edits;
        std::ranges::transform(found, std::back_inserter(edits), [&document](const core::TextEdit &edit) {
            return core::FileEdit{document.path(), edit};
        });
        Q_EMIT changesWanted(edits);
    });
}

void CodeActs::offerActions(const language::Document &document, const QList<core::Diagnostic> &findings,
                            const core::TextRange &part, const image::SourceTree &sources, QAction *further)
{
    const auto find = [document, findings, part] {
        return language::codeActionsFor(document, findings, part);
    };
    QtConcurrent::run(find).then(this,
                                 [this, sources, further, question = ++m_question](const QList<CodeAction> &actions) {
                                     if (question == m_question) {
                                         showMenu(actions, sources, further);
                                     }
                                 });
}

void CodeActs::showMenu(const QList<CodeAction> &actions, const image::SourceTree &sources, QAction *further)
{
    if (actions.isEmpty()) {
        Q_EMIT refused(tr("Nothing can be done about this here. The explanation of the rule says what to do."));
        return;
    }
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"fixMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    bool isFix = false;
    for (const CodeAction &action : actions) {
        const bool isAllowing = !action.isPreferred && !action.isUnsafe;
        if (isFix && isAllowing) {
            menu->addSeparator();
        }
        isFix = !isAllowing;
        const QString title = QString(action.title).replace(u'&', "&&"_L1);
        QAction *item = menu->addAction(action.isUnsafe ? tr("%1…", "a change that is shown first").arg(title) : title,
                                        this, [this, action, sources] { act(action, sources); });
        item->setToolTip(u"<pre>%1</pre>"_s.arg(diffOf(action.edits, sources).toHtmlEscaped()));
    }
    menu->addSeparator();
    menu->addAction(further);
    menu->setActiveAction(menu->actions().constFirst());
    const QWidget *place = QApplication::focusWidget() ? QApplication::focusWidget() : m_window;
    menu->popup(place->mapToGlobal(place->inputMethodQuery(Qt::ImCursorRectangle).toRect().bottomLeft()));
}

void CodeActs::act(const CodeAction &action, const image::SourceTree &sources)
{
    if (action.isUnsafe) {
        confirm(tr("Fix Problem"),
                tr("%1. This may change what the files mean: look at it before you apply it.").arg(action.title),
                action.edits, sources);
    } else {
        Q_EMIT changesWanted(action.edits);
    }
}

void CodeActs::confirm(const QString &title, const QString &summary, const QList<core::FileEdit> &edits,
                       const image::SourceTree &sources)
{
    auto *dialog = new ChangesDialog(title, m_window);
    dialog->setObjectName(u"confirmDialog"_s);
    dialog->setChanges(summary, diffOf(edits, sources));
    connect(dialog, &QDialog::accepted, this, [this, edits] { Q_EMIT changesWanted(edits); });
    dialog->open();
}

} // namespace sealyard::gui
