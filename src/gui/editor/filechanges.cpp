#include "gui/editor/filechanges.h"

#include "gui/editor/editordocument.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using git::LineChange;

FileChanges::FileChanges(EditorDocument &file)
    : QObject(&file)
    , m_file(file)
{
    connect(&file, &EditorDocument::contentChanged, this, &FileChanges::compare);
}

void FileChanges::setBase(const std::optional<QString> &base)
{
    // The component's texts have one kind of line end.
    std::optional<QString> lines = base;
    if (lines) {
        lines->replace("\r\n"_L1, "\n"_L1);
    }
    if (std::exchange(m_base, lines) != lines) {
        compare();
    }
}

void FileChanges::compare()
{
    ++m_generation;
    if (!m_base) {
        m_changes.clear();
        Q_EMIT changed();
        return;
    }
    QtConcurrent::run(git::lineChanges, *m_base, m_file.text())
        .then(this, [this, generation = m_generation](const QList<LineChange> &changes) {
            if (generation == m_generation) {
                m_changes = changes;
                Q_EMIT changed();
            }
        });
}

const LineChange *FileChanges::at(int line) const
{
    const auto found = std::ranges::find_if(m_changes, [line](const LineChange &change) {
        return change.after <= line && line < change.after + std::max(change.afterCount, 1);
    });
    return found == m_changes.end() ? nullptr : &*found;
}

core::TextEdit FileChanges::reverting(const LineChange &change) const
{
    const QStringList lines = m_base.value_or(QString()).split(u'\n');
    QString text;
    for (int line = change.before; line < change.before + change.beforeCount && line < lines.size(); ++line) {
        text += lines.at(line) + (line + 1 < lines.size() ? u"\n"_s : QString());
    }
    const QString now = m_file.text();
    const auto lastLine = static_cast<int>(now.count(u'\n'));
    const int end = change.after + change.afterCount;
    core::TextRange range{{change.after, 0}, {end, 0}};
    if (end > lastLine) { // the last line has no end
        range.end = {lastLine, static_cast<int>(now.size() - now.lastIndexOf(u'\n') - 1)};
    }
    if (range.start.line > lastLine) {
        range.start = range.end;
        text.prepend(u'\n');
    }
    return {range, text};
}

} // namespace sealyard::gui
