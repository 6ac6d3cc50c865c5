#include "scaffold/template.h"

#include "core/commandline.h"
#include "scaffold/condition.h"
#include "scaffold/manifestaddress.h"
#include "scaffold/quoting.h"
#include "scaffold/templatetags.h"
#include "scaffold/tr.h"

#include <QHash>
#include <QRegularExpression>

#include <kainjow/mustache.hpp>

#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

namespace mustache = kainjow::mustache;

constexpr QChar mark(0xfdd0); ///< a noncharacter of Unicode, for internal use

/// An empty text is false, so that sections of it are skipped.
mustache::data value(const QString &text)
{
    return text.isEmpty() ? mustache::data(false) : mustache::data(text.toStdString());
}

QStringList linesIn(const QString &answer)
{
    return answer.split(u'\n', Qt::SkipEmptyParts);
}

mustache::data linesOf(const QString &answer)
{
    const QStringList lines = linesIn(answer);
    mustache::data list(mustache::data::type::list);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        mustache::data item;
        item.set("text", value(line));
        item.set("quoted", value(core::shellQuoted(line)));
        item.set("expanded", value(addressForShell(line)));
        item.set("file", value(manifestFileName(line, lines.size() > 1 ? static_cast<int>(i) + 1 : 0)));
        item.set("key", value(line.section(u'=', 0, 0)));
        item.set("value", value(kubefileQuoted(line.section(u'=', 1))));
        list.push_back(item);
    }
    return list;
}

QString baseName(const QString &path)
{
    return path.section(u'/', -1, -1, QString::SectionSkipEmpty);
}

/// What can stand in front of a question's id, and the text that it makes of an answer.
struct Form
{
    const char *group;
    QString (*text)(const QString &);
};

constexpr std::array forms{
    Form{"shell", core::shellQuoted},
    Form{"yaml", yamlQuoted},
    Form{"kubefile", kubefileQuoted},
    Form{"label", dnsLabel},
    Form{"tag",
         [](const QString &answer) {
             return answer == "latest"_L1 ? u"VERSION"_s : answer;
         }},
    Form{"base", baseName},
    Form{"address", addressForShell},
    Form{"json",
         [](const QString &answer) {
             return jsonArray(linesIn(answer));
         }},
    Form{"words",
         [](const QString &answer) {
             return linesIn(answer).join(u' ');
         }},
};

mustache::data dataOf(const Pattern &pattern, const Answers &answers)
{
    mustache::data root, yamlLabel, shellBase, lines;
    std::array<mustache::data, forms.size()> groups;
    for (const Question &question : pattern.questions) {
        const QString answer = answers.value(question.id);
        if (answer.trimmed().isEmpty() || !isAsked(question, answers)) {
            continue;
        }
        const std::string id = question.id.toStdString();
        root.set(id, value(answer));
        for (std::size_t i = 0; i < forms.size(); ++i) {
            groups[i].set(id, value(forms[i].text(answer)));
        }
        yamlLabel.set(id, value(yamlQuoted(dnsLabel(answer))));
        shellBase.set(id, value(core::shellQuoted(baseName(answer))));
        lines.set(id, linesOf(answer));
    }
    groups[0].set("base", shellBase);
    groups[1].set("label", yamlLabel);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        root.set(forms[i].group, groups[i]);
    }
    root.set("lines", lines);
    return root;
}

/// Sections of conditions get short names, since mustache splits names at dots, and their values in data.
QString withConditions(const QString &text, const Answers &asked, mustache::data &data)
{
    QString result;
    QHash<QString, QString> names;
    qsizetype end = 0;
    for (const TemplateTag &tag : tagsOf(text)) {
        if (!tag.name.startsWith("is."_L1) || tag.end < 0) {
            continue;
        }
        const QString condition = tag.name.sliced(3);
        if (!names.contains(condition)) {
            names.insert(condition, u"is%1"_s.arg(names.size()));
            data.set(names.value(condition).toStdString(), holds(condition, asked));
        }
        result += QStringView(text).sliced(end, tag.start - end);
        const QString sign = tag.kind == TemplateTag::Kind::End       ? u"/"_s
                             : tag.kind == TemplateTag::Kind::Section ? u"#"_s
                                                                      : u"^"_s;
        result += "<%"_L1 + sign + u' ' + names.value(condition) + " %>"_L1;
        end = tag.end;
    }
    return result.append(QStringView(text).sliced(end));
}

/// Section tags alone on a line, joined to the next line as mustache wants it. The library does so only when the
/// section is rendered, and drops an empty line behind it too, which the mark prevents.
QString joinedTags(QString text)
{
    static const QRegularExpression tagLine(u"^[ \\t]*(<%[#^/!][^%]*%>)[ \\t]*\\n"_s,
                                            QRegularExpression::MultilineOption);
    return text.replace(tagLine, u"\\1"_s + mark);
}

} // namespace

struct Renderer::Data
{
    mustache::data root;
};

Renderer::Renderer(const Pattern &pattern, const Answers &answers)
    : m_pattern(pattern)
    , m_data(std::make_unique<Data>(dataOf(pattern, answers)))
{
    for (const Question &question : pattern.questions) {
        if (isAsked(question, answers)) {
            m_asked.insert(question.id, answers.value(question.id));
        }
    }
}

Renderer::~Renderer() = default;

core::Result<QString> Renderer::render(const QString &text) const
{
    if (!text.contains("<%"_L1)) {
        return text;
    }
    mustache::data conditions;
    const QString prepared = joinedTags(withConditions(text, m_asked, conditions));
    mustache::mustache document("{{=<% %>=}}" + prepared.toStdString());
    document.set_custom_escape([](const std::string &plain) { return plain; });
    mustache::context<std::string> context;
    context.push(&m_data->root);
    context.push(&conditions);
    const std::string rendered = document.is_valid() ? document.render(context) : std::string();
    if (!document.is_valid()) {
        return core::failure(Tr::tr("A template of the pattern “%1” is malformed: %2.")
                                 .arg(m_pattern.id, QString::fromStdString(document.error_message())),
                             core::ErrorKind::Invalid);
    }
    return QString::fromStdString(rendered).remove(mark);
}

core::Result<QString> render(const QString &text, const Pattern &pattern, const Answers &answers)
{
    return text.contains("<%"_L1) ? Renderer(pattern, answers).render(text) : text;
}

} // namespace sealyard::scaffold
