#include "lint/configuration.h"

#include "image/yaml.h"
#include "lint/linter.h"
#include "lint/similar.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;
using sealyard::image::YamlEntry;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

constexpr auto fileName = ".sealyard.yaml"_L1;

} // namespace

/// Reads one document and notes what is wrong with its place.
class Configuration::Reader final
{
public:
    explicit Reader(Configuration &configuration)
        : m_configuration(configuration)
    {
    }

    void read(const YamlNode &document)
    {
        static const QStringList keys{u"profile"_s, u"rules"_s, u"paths"_s, u"exclude"_s};
        for (const YamlEntry &entry : entriesOf(document, keys)) {
            if (entry.key.scalar == "profile"_L1) {
                readProfile(entry.value);
            } else if (entry.key.scalar == "rules"_L1) {
                m_configuration.m_rules = rulesOf(entry.value);
            } else if (entry.key.scalar == "exclude"_L1) {
                readExcluded(entry.value);
            } else {
                readPaths(entry.value);
            }
        }
    }

    void add(const QString &message, const core::TextRange &range)
    {
        const Rule *rule = findRule(u"SY911");
        m_configuration.m_problems.append({.code = QString::fromLatin1(rule->code),
                                           .name = QString::fromLatin1(rule->name),
                                           .severity = rule->severity,
                                           .message = message,
                                           .path = fileName,
                                           .range = range,
                                           .related = {},
                                           .fixes = {}});
    }

private:
    /// The entries with known keys; the others are problems.
    std::vector<YamlEntry> entriesOf(const YamlNode &node, const QStringList &keys)
    {
        std::vector<YamlEntry> known;
        if (node.kind != YamlNode::Kind::Mapping && node.kind != YamlNode::Kind::Null) {
            add(Tr::tr("Keys are expected here: %1.").arg(keys.join(u", "_s)), node.range);
        }
        for (const YamlEntry &entry : node.entries) {
            if (keys.contains(entry.key.scalar)) {
                known.push_back(entry);
                continue;
            }
            const QString similar = similarTo(entry.key.scalar, keys);
            add(similar.isEmpty()
                    ? Tr::tr("“%1” is no setting; there are: %2.").arg(entry.key.scalar, keys.join(u", "_s))
                    : Tr::tr("“%1” is no setting; “%2” is meant.").arg(entry.key.scalar, similar),
                entry.key.range);
        }
        return known;
    }

    void readProfile(const YamlNode &node)
    {
        m_configuration.m_leavesHintsOut = node.scalar == "author"_L1;
        if (node.scalar != "author"_L1 && node.scalar != "maintainer"_L1) {
            add(Tr::tr("“%1” is no profile; there are author and maintainer.").arg(node.scalar), node.range);
        }
    }

    std::optional<RuleSetting> settingOf(const YamlNode &node)
    {
        static const QMap<QString, RuleSetting> settings{{u"off"_s, std::nullopt},
                                                         {u"error"_s, core::Severity::Error},
                                                         {u"warning"_s, core::Severity::Warning},
                                                         {u"info"_s, core::Severity::Info}};
        const auto found = settings.constFind(node.scalar);
        if (found == settings.cend()) {
            add(Tr::tr("“%1” is none of off, error, warning and info.").arg(node.scalar), node.range);
            return std::nullopt;
        }
        return *found;
    }

    QMap<QString, RuleSetting> rulesOf(const YamlNode &node)
    {
        QMap<QString, RuleSetting> rules;
        for (const YamlEntry &entry : node.entries) {
            const Rule *rule = findRule(entry.key.scalar);
            if (!rule) {
                add(Tr::tr("There is no rule “%1”.").arg(entry.key.scalar), entry.key.range);
            } else if (const auto setting = settingOf(entry.value)) {
                rules.insert(QString::fromLatin1(rule->code), *setting);
            }
        }
        return rules;
    }

    void readPaths(const YamlNode &node)
    {
        for (const YamlNode &item : node.items) {
            PathRules rules;
            for (const YamlEntry &entry : entriesOf(item, {u"path"_s, u"rules"_s})) {
                if (entry.key.scalar == "path"_L1) {
                    rules.path = pathPattern(entry.value.scalar);
                } else {
                    rules.rules = rulesOf(entry.value);
                }
            }
            m_configuration.m_paths.append(rules);
        }
    }

    void readExcluded(const YamlNode &node)
    {
        for (const YamlNode &item : node.items) {
            m_configuration.m_excluded.append(pathPattern(item.scalar));
        }
    }

    Configuration &m_configuration;
};

Configuration::Configuration(const QString &text)
{
    Reader reader(*this);
    const image::YamlStream stream = image::parseYaml(text);
    for (const image::YamlProblem &problem : stream.problems) {
        reader.add(problem.message, problem.range);
    }
    if (!stream.documents.empty()) {
        reader.read(stream.documents.front());
    }
}

bool Configuration::isLeftOut(const Diagnostic &finding) const
{
    return std::ranges::any_of(
        m_excluded, [&finding](const QRegularExpression &pattern) { return pattern.match(finding.path).hasMatch(); });
}

RuleSetting Configuration::settingOf(const Diagnostic &finding) const
{
    RuleSetting setting = m_rules.value(finding.code, finding.severity);
    for (const PathRules &each : m_paths) {
        if (each.rules.contains(finding.code) && each.path.match(finding.path).hasMatch()) {
            setting = each.rules.value(finding.code);
        }
    }
    const bool isHint = setting == core::Severity::Info && m_leavesHintsOut;
    return isHint ? std::nullopt : setting;
}

QList<Diagnostic> Configuration::applied(QList<Diagnostic> findings) const
{
    findings.removeIf([this](const Diagnostic &each) { return isLeftOut(each) || !settingOf(each); });
    for (Diagnostic &each : findings) {
        each.severity = *settingOf(each);
    }
    return findings;
}

Configuration configurationOf(const image::SourceTree &sources)
{
    const auto text = sources.text(fileName);
    return text ? Configuration(*text) : Configuration();
}

QRegularExpression pathPattern(const QString &pattern)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace("\\*\\*\\/"_L1, "(?:.*/)?"_L1).replace("\\*\\*"_L1, ".*"_L1);
    expression.replace(QRegularExpression(u"(?<!\\.)\\\\\\*"_s), u"[^/]*"_s).replace("\\?"_L1, "[^/]"_L1);
    return QRegularExpression(QRegularExpression::anchoredPattern(expression));
}

} // namespace sealyard::lint
