#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::scaffold {

/// One "<% ... %>" of a template.
struct TemplateTag
{
    enum class Kind { Variable, Section, Inverted, End, Include, Comment, Other };

    Kind kind = Kind::Variable;
    QString name;
    qsizetype start = 0; ///< offset of "<%"
    qsizetype end = 0;   ///< behind "%>"; -1 when that is missing
};

/// What is wrong with a tag, and where.
struct TagProblem
{
    qsizetype offset = 0;
    QString message;
};

/// All tags in their order.
[[nodiscard]] QList<TemplateTag> tagsOf(const QString &text);

/// The names that mean something in a section of lines.ID; no question can have one as its id.
[[nodiscard]] QStringList lineNames();

/// Checks a template against the questions that it may use: names, and sections that are closed in order. A section of
/// lines in another one is refused, since it would grow with the square of an answer.
[[nodiscard]] QList<TagProblem> checkTags(const QString &text, const QStringList &questionIds);

} // namespace sealyard::scaffold
