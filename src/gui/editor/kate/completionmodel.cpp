#include "gui/editor/kate/completionmodel.h"

#include "gui/editor/editorhelp.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <algorithm>

namespace sealyard::gui {

using KTextEditor::Cursor;
using KTextEditor::Range;
using KTextEditor::View;

CompletionModel::CompletionModel(EditorHelp &help, QString path, QObject *parent)
    : KTextEditor::CodeCompletionModel(parent)
    , m_help(help)
    , m_path(std::move(path))
{
    setHasGroups(false);
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_found.items.size() || role != Qt::DisplayRole) {
        return {};
    }
    const language::Completion &item = m_found.items.at(index.row());
    switch (index.column()) {
    case Name:
        return item.label;
    case Postfix:
        return item.detail;
    default:
        return {};
    }
}

void CompletionModel::executeCompletionItem(View *view, const Range &word, const QModelIndex &index) const
{
    view->document()->replaceText(word, m_found.items.at(index.row()).text());
}

bool CompletionModel::shouldStartCompletion(View *, const QString &, bool, const Cursor &)
{
    return false;
}

Range CompletionModel::completionRange(View *view, const Cursor &position)
{
    beginResetModel();
    m_found = m_help.completionsAt(m_path, view->document()->text(), {position.line(), position.column()});
    setRowCount(static_cast<int>(m_found.items.size()));
    endResetModel();
    const core::TextRange &range = m_found.range;
    return m_found.items.isEmpty() ? Range(position, position)
                                   : Range(range.start.line, range.start.column, range.end.line, range.end.column);
}

bool CompletionModel::shouldAbortCompletion(View *view, const Range &range, const QString &currentCompletion)
{
    const auto isSpace = [](QChar c) {
        return c.isSpace();
    };
    const Cursor cursor = view->cursorPosition();
    return cursor < range.start() || cursor > range.end() || std::ranges::any_of(currentCompletion, isSpace);
}

} // namespace sealyard::gui
