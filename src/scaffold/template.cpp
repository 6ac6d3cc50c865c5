#include "scaffold/template.h"

#include "core/commandline.h"
#include "scaffold/manifestaddress.h"
#include "scaffold/quoting.h"
#include "scaffold/tr.h"

#include <QRegularExpression>

#include <kainjow/mustache.hpp>

#include <initializer_list>
#include <utility>

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

mustache::data linesOf(const QString &answer)
{
    const QStringList lines = answer.split(u'\n', Qt::SkipEmptyParts);
    mustache::data list(mustache::data::type::list);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        mustache::data item;
        item.set("text", value(lines.at(i)));
        item.set("expanded", value(addressForShell(lines.at(i))));
        item.set("file", value(manifestFileName(lines.at(i), lines.size() > 1 ? static_cast<int>(i) + 1 : 0)));
        list.push_back(item);
    }
    return list;
}

mustache::data dataOf(const Pattern &pattern, const Answers &answers)
{
    mustache::data root;
    mustache::data shell, yaml, kubefile, label, yamlLabel, tag, is, lines;
    for (const Question &question : pattern.questions) {
        const QString answer = answers.value(question.id);
        if (answer.trimmed().isEmpty() || !isAsked(question, answers)) {
            continue;
        }
        const std::string id = question.id.toStdString();
        root.set(id, value(answer));
        shell.set(id, value(core::shellQuoted(answer)));
        yaml.set(id, value(yamlQuoted(answer)));
        kubefile.set(id, value(kubefileQuoted(answer)));
        label.set(id, value(dnsLabel(answer)));
        yamlLabel.set(id, value(yamlQuoted(dnsLabel(answer))));
        tag.set(id, value(answer == "latest"_L1 ? u"VERSION"_s : answer));
        is.set(id + '=' + answer.toStdString(), true);
        lines.set(id, linesOf(answer));
    }
    yaml.set("label", yamlLabel);
    const std::initializer_list<std::pair<const char *, const mustache::data *>> groups{
        {"shell", &shell}, {"yaml", &yaml}, {"kubefile", &kubefile}, {"label", &label},
        {"tag", &tag},     {"is", &is},     {"lines", &lines}};
    for (const auto &[name, group] : groups) {
        root.set(name, *group);
    }
    return root;
}

/// Section tags alone on a line, joined to the next line as mustache wants it. The library does so only when the
/// section is rendered, and drops an empty line behind it too, which the mark prevents.
QString joinedTags(QString text)
{
    static const QRegularExpression tagLine(u"^[ \\t]*(<%[#^/][^%]*%>)[ \\t]*\\n"_s,
                                            QRegularExpression::MultilineOption);
    return text.replace(tagLine, u"\\1"_s + mark);
}

} // namespace

core::Result<QString> render(const QString &text, const Pattern &pattern, const Answers &answers)
{
    mustache::mustache document("{{=<% %>=}}" + joinedTags(text).toStdString());
    document.set_custom_escape([](const std::string &plain) { return plain; });
    const mustache::data data = dataOf(pattern, answers);
    mustache::context<std::string> context;
    context.push(&data);
    const std::string rendered = document.is_valid() ? document.render(context) : std::string();
    if (!document.is_valid()) {
        return core::failure(Tr::tr("A template of the pattern “%1” is malformed: %2.")
                                 .arg(pattern.id, QString::fromStdString(document.error_message())),
                             core::ErrorKind::Invalid);
    }
    return QString::fromStdString(rendered).remove(mark);
}

} // namespace sealyard::scaffold
