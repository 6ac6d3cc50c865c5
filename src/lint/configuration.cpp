#include "lint/configuration.h"

#include "lint/configurationreader.h"
#include "lint/linter.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::lint {

namespace {

/// What shellcheck reports as an error or a warning and what no image fails from. Counted in the upstream repository,
/// where each stood on dozens of lines that are right, and on none that is wrong:
bool isOffByDefault(const QString &code)
{
    static const QStringList codes{
        u"SC1017"_s, // carriage returns: SY601 and SY524, which repair them
        u"SC1083"_s, // literal braces: the argument of "yq" or "--jsonpath {.image.tag}"
        u"SC2027"_s, // quotes that end in the middle: the values are names and versions without blanks
        u"SC2034"_s, // unused variables: CI calls init.sh with ARCH, NAME and VERSION, which not every script needs
        u"SC2046"_s, // unquoted $(...): counts in tests, names of pods
        u"SC2068"_s, // "main $@": CI's arguments have no blanks
        u"SC2154"_s, // variables from outside: ENV of the Kubefile, which SY703 knows
        u"SC2166"_s, // "[ a -o b ]": old, and read by every shell of today
        u"SC2316"_s, // "export readonly X": X is exported, and a variable "readonly" too
    };
    return codes.contains(code);
}

Diagnostic unusedSetting(const QString &message, const core::TextRange &range)
{
    const Rule *rule = findRule(u"SY910");
    return {.code = QString::fromLatin1(rule->code),
            .name = QString::fromLatin1(rule->name),
            .severity = rule->severity,
            .message = message,
            .path = configurationFile,
            .range = range,
            .related = {},
            .fixes = {}};
}

bool hasPath(const image::Workspace &workspace, const SettingPath &pattern)
{
    const auto directories = workspace.versionDirectories();
    return std::ranges::any_of(directories, [&](const image::VersionDirectory &directory) {
        return pattern.matches(directory.path) ||
               std::ranges::any_of(directory.entries, [&](const image::DirectoryEntry &entry) {
                   return pattern.matches(directory.path + u'/' + entry.path);
               });
    });
}

} // namespace

Configuration::Configuration(const QString &text)
{
    ConfigurationReader(*this).read(text);
}

bool Configuration::isLeftOut(QStringView path) const
{
    return std::ranges::any_of(m_excluded, [path](const auto &each) { return each.first.matches(path); });
}

RuleSetting Configuration::settingOf(const Diagnostic &finding) const
{
    RuleSetting setting = isOffByDefault(finding.code) ? RuleSetting() : finding.severity;
    if (const auto found = m_rules.constFind(finding.code); found != m_rules.cend()) {
        setting = found->setting;
    }
    for (const PathRules &each : m_paths) {
        const auto found = each.rules.constFind(finding.code);
        if (found != each.rules.cend() && each.path.matches(finding.path)) {
            setting = found->setting;
        }
    }
    const bool isHint = setting == core::Severity::Info && m_leavesHintsOut;
    return isHint ? std::nullopt : setting;
}

QList<Diagnostic> Configuration::applied(QList<Diagnostic> findings) const
{
    findings.removeIf([this](const Diagnostic &each) { return isLeftOut(each.path) || !settingOf(each); });
    for (Diagnostic &each : findings) {
        each.severity = *settingOf(each);
    }
    return findings;
}

QList<Diagnostic> Configuration::unused(const QList<Diagnostic> &all, const image::Workspace &workspace) const
{
    QList<Diagnostic> unneeded;
    for (const PathRules &each : m_paths) {
        for (const auto &[code, key] : each.rules.asKeyValueRange()) {
            const bool isNeeded = key.setting || std::ranges::any_of(all, [&](const Diagnostic &finding) {
                                      return finding.code == code && each.path.matches(finding.path);
                                  });
            if (!isNeeded) {
                unneeded.append(unusedSetting(
                    Tr::tr("“%1” has nothing to say below “%2”, so the line can go.").arg(code, each.path.text()),
                    key.range));
            }
        }
    }
    for (const auto &[pattern, range] : m_excluded) {
        if (!hasPath(workspace, pattern)) {
            unneeded.append(
                unusedSetting(Tr::tr("No version directory or file matches “%1”.").arg(pattern.text()), range));
        }
    }
    return unneeded;
}

Configuration configurationOf(const image::SourceTree &sources)
{
    const auto text = sources.text(configurationFile);
    if (text) {
        return Configuration(*text);
    }
    Configuration configuration;
    if (text.error().kind != core::ErrorKind::NotFound) {
        ConfigurationReader(configuration).add(text.error().message, {});
    }
    return configuration;
}

} // namespace sealyard::lint
