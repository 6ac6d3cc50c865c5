#include "lint/configurationreader.h"

#include "lint/facts/similar.h"
#include "lint/linter.h"
#include "lint/tr.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using sealyard::image::YamlEntry;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

/// The code that findings of a rule have: one of ours, by code or name, or one of shellcheck's; empty for neither.
QString codeOf(const QString &rule)
{
    static const QRegularExpression foreign(u"\\ASC[1-9][0-9]{3}\\z"_s);
    if (const Rule *own = findRule(rule)) {
        return QString::fromLatin1(own->code);
    }
    return foreign.match(rule).hasMatch() ? rule : QString();
}

} // namespace

void ConfigurationReader::read(const QString &text)
{
    const image::YamlStream stream = image::parseYaml(text);
    for (const image::YamlProblem &problem : stream.problems) {
        add(problem.message, problem.range);
    }
    if (stream.documents.size() > 1) {
        add(Tr::tr("Only the first document of this file counts."), stream.documents.at(1).range);
    }
    if (stream.documents.empty()) {
        return;
    }
    readKeys(stream.documents.front(), {{u"profile"_s,
                                         [this](const Node &node) {
                                             readProfile(node);
                                         }},
                                        {u"rules"_s,
                                         [this](const Node &node) {
                                             m_configuration.m_rules = rulesOf(node);
                                         }},
                                        {u"paths"_s,
                                         [this](const Node &node) {
                                             std::ranges::for_each(itemsOf(node),
                                                                   [this](const Node &item) { readPath(item); });
                                         }},
                                        {u"exclude"_s,
                                         [this](const Node &node) {
                                             for (const Node &item : itemsOf(node)) {
                                                 m_configuration.m_excluded.append({patternOf(item), item.range});
                                             }
                                         }},
                                        {u"platforms"_s,
                                         [this](const Node &node) {
                                             readPlatforms(node);
                                         }},
                                        {u"shellcheck"_s, [this](const Node &node) {
                                             readSwitch(node);
                                         }}});
}

/// Hands the values of known keys to their readers; what else there is, is a problem.
void ConfigurationReader::readKeys(const Node &node, const Readers &readers)
{
    const auto keys = std::views::keys(readers);
    const QStringList known(keys.begin(), keys.end());
    if (node.kind != Node::Kind::Mapping && node.kind != Node::Kind::Null) {
        add(Tr::tr("Keys are expected here: %1.").arg(known.join(u", "_s)), node.range);
    }
    QSet<QString> seen;
    for (const YamlEntry &entry : node.entries) {
        const auto reader = readers.find(entry.key.scalar);
        if (reader == readers.end()) {
            unknownKey(entry.key, known);
        } else if (seen.contains(entry.key.scalar)) {
            add(Tr::tr("“%1” stands here a second time; the first one counts.").arg(entry.key.scalar), entry.key.range);
        } else {
            seen.insert(entry.key.scalar);
            reader->second(entry.value);
        }
    }
}

void ConfigurationReader::unknownKey(const Node &key, const QStringList &known)
{
    const QString similar = similarTo(key.scalar, known);
    add(similar.isEmpty() ? Tr::tr("“%1” is no setting; there are: %2.").arg(key.scalar, known.join(u", "_s))
                          : Tr::tr("“%1” is no setting; “%2” is meant.").arg(key.scalar, similar),
        key.range);
}

void ConfigurationReader::readProfile(const Node &node)
{
    m_configuration.m_leavesHintsOut = node.scalar == "author"_L1;
    if (node.scalar != "author"_L1 && node.scalar != "maintainer"_L1) {
        add(Tr::tr("“%1” is no profile; there are author and maintainer.").arg(node.scalar), node.range);
    }
}

std::optional<RuleSetting> ConfigurationReader::settingOf(const Node &node)
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

Configuration::Rules ConfigurationReader::rulesOf(const Node &node)
{
    Configuration::Rules rules;
    if (node.kind != Node::Kind::Mapping && node.kind != Node::Kind::Null) {
        add(Tr::tr("Rules with their severities are expected here, such as “SY312: off”."), node.range);
    }
    for (const YamlEntry &entry : node.entries) {
        const QString code = codeOf(entry.key.scalar);
        if (code.isEmpty()) {
            add(Tr::tr("There is no rule “%1”.").arg(entry.key.scalar), entry.key.range);
        } else if (rules.contains(code)) {
            add(Tr::tr("“%1” stands here a second time; the first one counts.").arg(entry.key.scalar), entry.key.range);
        } else if (const auto setting = settingOf(entry.value)) {
            rules.insert(code, {*setting, entry.key.range});
        }
    }
    return rules;
}

void ConfigurationReader::readPath(const Node &item)
{
    Configuration::PathRules rules;
    readKeys(item, {{u"path"_s,
                     [&](const Node &node) {
                         rules.path = patternOf(node);
                     }},
                    {u"rules"_s, [&](const Node &node) {
                         rules.rules = rulesOf(node);
                     }}});
    if (item.kind == Node::Kind::Mapping && !item.find(u"path")) {
        add(Tr::tr("“path” is missing, so these rules hold nowhere."), item.range);
    }
    m_configuration.m_paths.append(rules);
}

SettingPath ConfigurationReader::patternOf(const Node &node)
{
    if (node.kind != Node::Kind::Scalar || node.scalar.isEmpty()) {
        add(Tr::tr("A path is expected here, such as “applications/demo/**”."), node.range);
    } else if (node.scalar.startsWith(u'/') || node.scalar.startsWith("./"_L1)) {
        add(Tr::tr("“%1” matches nothing: paths begin at the workspace, such as “applications/demo”.").arg(node.scalar),
            node.range);
    }
    return SettingPath(node.scalar);
}

void ConfigurationReader::readPlatforms(const Node &node)
{
    QList<image::Platform> platforms;
    for (const Node &item : itemsOf(node)) {
        const auto platform = image::parsePlatform(item.scalar).and_then(image::checkedForNodes);
        if (!platform) {
            add(platform.error().message, item.range);
        } else if (!platforms.contains(*platform)) {
            platforms.append(*platform);
        }
    }
    if (!platforms.isEmpty()) {
        m_configuration.m_platforms = platforms;
    }
}

void ConfigurationReader::readSwitch(const Node &node)
{
    const bool isOn = node.scalar == "on"_L1 || node.scalar == "true"_L1;
    if (!isOn && node.scalar != "off"_L1 && node.scalar != "false"_L1) {
        add(Tr::tr("“%1” is neither on nor off.").arg(node.scalar), node.range);
        return;
    }
    m_configuration.m_wantsShellcheck = isOn;
}

const std::vector<YamlNode> &ConfigurationReader::itemsOf(const Node &node)
{
    if (node.kind != Node::Kind::Sequence && node.kind != Node::Kind::Null) {
        add(Tr::tr("A list is expected here."), node.range);
    }
    return node.items;
}

void ConfigurationReader::add(const QString &message, const core::TextRange &range)
{
    const Rule *rule = findRule(u"SY911");
    m_configuration.m_problems.append({.code = QString::fromLatin1(rule->code),
                                       .name = QString::fromLatin1(rule->name),
                                       .severity = rule->severity,
                                       .message = message,
                                       .path = configurationFile,
                                       .range = range,
                                       .related = {},
                                       .fixes = {}});
}

} // namespace sealyard::lint
