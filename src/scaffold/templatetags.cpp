#include "scaffold/templatetags.h"

#include "scaffold/condition.h"
#include "scaffold/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

using Kind = TemplateTag::Kind;

Kind kindOf(QChar sign)
{
    switch (sign.unicode()) {
    case u'#':
        return Kind::Section;
    case u'^':
        return Kind::Inverted;
    case u'/':
        return Kind::End;
    case u'>':
        return Kind::Include;
    case u'!':
        return Kind::Comment;
    case u'=':
    case u'&':
    case u'{':
        return Kind::Other;
    default:
        return Kind::Variable;
    }
}

/// Walks the tags of one template and keeps what is open.
class TagChecker final
{
public:
    explicit TagChecker(const QStringList &ids)
        : m_ids(ids)
    {
    }

    QList<TagProblem> check(const QString &text)
    {
        for (const TemplateTag &tag : tagsOf(text)) {
            visit(tag);
        }
        for (const TemplateTag &tag : std::as_const(m_open)) {
            report(tag, Tr::tr("The section “%1” is not closed; write “<%/ %1 %>”.").arg(tag.name));
        }
        return m_problems;
    }

private:
    void report(const TemplateTag &tag, const QString &message) { m_problems.append({tag.start, message}); }

    void visit(const TemplateTag &tag)
    {
        if (tag.end < 0) {
            report(tag, Tr::tr("“%>” is missing."));
            return;
        }
        switch (tag.kind) {
        case Kind::Comment:
        case Kind::Include:
            break;
        case Kind::Other:
            report(tag, Tr::tr("Only names, sections, includes and comments are possible here."));
            break;
        case Kind::End:
            close(tag);
            break;
        case Kind::Section:
        case Kind::Inverted:
            open(tag);
            break;
        case Kind::Variable:
            checkName(tag);
            break;
        }
    }

    void open(const TemplateTag &tag)
    {
        if (tag.name.startsWith("is."_L1)) {
            for (const QString &id : questionsOf(tag.name.sliced(3))) {
                if (!m_ids.contains(id)) {
                    report(tag, Tr::tr("There is no question “%1”.").arg(id));
                }
            }
        } else {
            checkName(tag);
        }
        const bool isList = tag.kind == Kind::Section && tag.name.startsWith("lines."_L1);
        if (isList && isInLines()) {
            report(tag, Tr::tr("A section of lines cannot stand in another one."));
        }
        m_open.append(tag);
    }

    void close(const TemplateTag &tag)
    {
        if (m_open.isEmpty() || m_open.last().name != tag.name) {
            report(tag, m_open.isEmpty() ? Tr::tr("No section “%1” is open here.").arg(tag.name)
                                         : Tr::tr("The section “%1” must be closed first.").arg(m_open.last().name));
            return;
        }
        m_open.removeLast();
    }

    [[nodiscard]] bool isInLines() const
    {
        return std::ranges::any_of(m_open, [](const TemplateTag &tag) {
            return tag.kind == Kind::Section && tag.name.startsWith("lines."_L1);
        });
    }

    void checkName(const TemplateTag &tag)
    {
        static const QStringList groups{u"shell"_s,   u"yaml"_s,       u"kubefile"_s,   u"label"_s,
                                        u"tag"_s,     u"base"_s,       u"json"_s,       u"words"_s,
                                        u"address"_s, u"shell.base"_s, u"yaml.label"_s, u"lines"_s};
        const qsizetype dot = tag.name.lastIndexOf(u'.');
        const QString group = dot < 0 ? QString() : tag.name.first(dot);
        const QString id = tag.name.sliced(dot + 1);
        if (dot < 0 && lineNames().contains(id)) {
            if (!isInLines()) {
                report(tag, Tr::tr("“%1” means something in a section of lines only.").arg(id));
            }
        } else if (dot >= 0 && !groups.contains(group)) {
            report(tag,
                   Tr::tr("“%1” is unknown in front of a question; there are: %2.").arg(group, groups.join(", "_L1)));
        } else if (!m_ids.contains(id)) {
            report(tag, Tr::tr("There is no question “%1”.").arg(id));
        }
    }

    const QStringList &m_ids;
    QList<TemplateTag> m_open;
    QList<TagProblem> m_problems;
};

} // namespace

QList<TemplateTag> tagsOf(const QString &text)
{
    QList<TemplateTag> tags;
    qsizetype start = text.indexOf("<%"_L1);
    while (start >= 0) {
        const qsizetype close = text.indexOf("%>"_L1, start + 2);
        if (close < 0) {
            tags.append({.kind = Kind::Other, .name = {}, .start = start, .end = -1});
            break;
        }
        const QString inner = text.sliced(start + 2, close - start - 2).trimmed();
        const Kind kind = inner.isEmpty() ? Kind::Other : kindOf(inner.front());
        const bool hasSign = kind != Kind::Variable && !inner.isEmpty();
        tags.append(
            {.kind = kind, .name = hasSign ? inner.sliced(1).trimmed() : inner, .start = start, .end = close + 2});
        start = text.indexOf("<%"_L1, close + 2);
    }
    return tags;
}

QStringList lineNames()
{
    return {u"text"_s, u"quoted"_s, u"expanded"_s, u"file"_s, u"key"_s, u"value"_s};
}

QList<TagProblem> checkTags(const QString &text, const QStringList &questionIds)
{
    return TagChecker(questionIds).check(text);
}

} // namespace sealyard::scaffold
