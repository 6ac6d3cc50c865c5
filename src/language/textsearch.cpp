#include "language/textsearch.h"

#include "core/files.h"
#include "language/tr.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

core::Result<QRegularExpression> expressionOf(const TextQuery &query)
{
    QString pattern = query.isRegex ? query.text : QRegularExpression::escape(query.text);
    if (query.isWholeWord) {
        pattern = u"\\b(?:%1)\\b"_s.arg(pattern);
    }
    QRegularExpression expression(pattern, query.isCaseSensitive ? QRegularExpression::UseUnicodePropertiesOption
                                                                 : QRegularExpression::UseUnicodePropertiesOption |
                                                                       QRegularExpression::CaseInsensitiveOption);
    if (!expression.isValid()) {
        return core::failure(Tr::tr("“%1” is no regular expression: %2 (at character %3).")
                                 .arg(query.text, expression.errorString())
                                 .arg(expression.patternErrorOffset() + 1),
                             core::ErrorKind::Invalid);
    }
    return expression;
}

QList<QRegularExpression> patternsOf(const QString &files)
{
    QList<QRegularExpression> patterns;
    const QStringList globs = files.split(u',', Qt::SkipEmptyParts);
    for (const QString &glob : globs) {
        // A star crosses folders, so that "*/v1/*" means what it looks like.
        patterns.append(QRegularExpression(QRegularExpression::wildcardToRegularExpression(
            glob.trimmed(), QRegularExpression::NonPathWildcardConversion)));
    }
    return patterns;
}

bool isWanted(const QString &path, const QList<QRegularExpression> &patterns)
{
    return patterns.isEmpty() || std::ranges::any_of(patterns, [&path](const QRegularExpression &pattern) {
               return pattern.match(path).hasMatch() || pattern.match(path.section(u'/', -1)).hasMatch();
           });
}

/// The replacement with \0 to \9 filled in; \\ is one backslash, \n and \t are what they are everywhere.
QString expanded(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        if (replacement.at(i) != u'\\' || i + 1 == replacement.size()) {
            text += replacement.at(i);
            continue;
        }
        const QChar next = replacement.at(++i);
        if (next >= u'0' && next <= u'9') {
            text += match.captured(next.digitValue());
        } else if (next == u'n' || next == u't') {
            text += next == u'n' ? u'\n' : u'\t';
        } else {
            text += next == u'\\' ? QString(next) : u'\\' + QString(next);
        }
    }
    return text;
}

/// Finds in one file after the other until there is enough.
class Search
{
public:
    Search(QRegularExpression expression, const TextQuery &query)
        : m_expression(std::move(expression))
        , m_query(query)
    {
    }

    void addFile(const QString &path, const QString &text)
    {
        FoundInFile file{path, {}};
        int number = 0;
        for (QStringView line : QStringTokenizer(text, u'\n')) {
            if (line.endsWith(u'\r')) {
                line.chop(1);
            }
            addLine(file.texts, number++, line);
            if (!m_result.isComplete) {
                break;
            }
        }
        if (!file.texts.isEmpty()) {
            m_result.files.append(std::move(file));
        }
    }

    [[nodiscard]] const TextSearch &result() const { return m_result; }

private:
    void addLine(QList<FoundText> &texts, int number, QStringView line)
    {
        QRegularExpressionMatchIterator matches = m_expression.globalMatchView(line);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() == 0) {
                continue;
            }
            if (m_result.count == searchLimit) {
                m_result.isComplete = false;
                return;
            }
            ++m_result.count;
            texts.append(foundText(
                {{number, static_cast<int>(match.capturedStart())}, {number, static_cast<int>(match.capturedEnd())}},
                line));
            if (m_query.replacement) {
                texts.last().newText = m_query.isRegex ? expanded(*m_query.replacement, match) : *m_query.replacement;
            }
        }
    }

    QRegularExpression m_expression;
    const TextQuery &m_query;
    TextSearch m_result;
};

} // namespace

QStringList filesOf(const image::Workspace &workspace)
{
    QStringList paths;
    for (const image::Application &application : workspace.applications) {
        for (const QString &file : application.looseFiles) {
            paths.append(application.path + u'/' + file);
        }
        for (const image::VersionDirectory &directory : application.versions) {
            for (const image::DirectoryEntry &entry : directory.entries) {
                if (!entry.isDirectory) {
                    paths.append(directory.path + u'/' + entry.path);
                }
            }
        }
    }
    return paths;
}

core::Result<TextSearch> searchTexts(const image::SourceTree &sources, const QStringList &paths, const TextQuery &query,
                                     const std::stop_token &stop)
{
    const core::Result<QRegularExpression> expression = expressionOf(query);
    if (!expression) {
        return std::unexpected(expression.error());
    }
    const QList<QRegularExpression> patterns = patternsOf(query.files);
    Search search(*expression, query);
    for (const QString &path : paths) {
        if (stop.stop_requested()) {
            return core::failure(Tr::tr("The search was stopped."), core::ErrorKind::Cancelled);
        }
        if (!isWanted(path, patterns) || QFileInfo(sources.root() + u'/' + path).size() > searchedFileLimit) {
            continue;
        }
        if (const core::Result<QString> text = sources.text(path)) {
            search.addFile(path, *text);
        }
        if (!search.result().isComplete) {
            break;
        }
    }
    return search.result();
}

QList<core::FileEdit> replacementsOf(const QList<FoundInFile> &found)
{
    QList<core::FileEdit> edits;
    for (const FoundInFile &file : found) {
        for (const FoundText &text : file.texts) {
            edits.append({file.path, {text.range, text.newText}});
        }
    }
    return edits;
}

} // namespace sealyard::language
