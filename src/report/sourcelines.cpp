#include "report/sourcelines.h"

namespace sealyard::report {

namespace {

constexpr qsizetype keptFiles = 4;

} // namespace

SourceLines::SourceLines(const image::SourceTree &sources)
    : m_sources(sources)
{
}

QString SourceLines::line(const QString &path, int number)
{
    const File &file = fileAt(path);
    if (number < 0 || number >= file.lines.lineCount()) {
        return {};
    }
    const qsizetype start = file.lines.offset({number, 0});
    qsizetype end = file.text.indexOf(u'\n', start);
    end = end < 0 ? file.text.size() : end;
    const bool hasReturn = end > start && file.text.at(end - 1) == u'\r';
    return file.text.sliced(start, end - start - (hasReturn ? 1 : 0));
}

const SourceLines::File &SourceLines::fileAt(const QString &path)
{
    auto found = m_files.constFind(path);
    if (found == m_files.cend()) {
        if (m_files.size() >= keptFiles) {
            m_files.clear();
        }
        const QString text = m_sources.text(path).value_or(QString());
        found = m_files.insert(path, {text, core::LineIndex(text)});
    }
    return *found;
}

} // namespace sealyard::report
