#pragma once

#include "image/yaml.h"
#include "lint/configuration.h"

#include <QStringList>

#include <functional>
#include <map>

namespace sealyard::lint {

/// Reads .sealyard.yaml into a configuration and notes what is wrong, each with its place.
class ConfigurationReader final
{
public:
    explicit ConfigurationReader(Configuration &configuration)
        : m_configuration(configuration)
    {
    }

    void read(const QString &text);
    /// Notes a problem.
    void add(const QString &message, const core::TextRange &range);

private:
    using Node = image::YamlNode;
    using Readers = std::map<QString, std::function<void(const Node &)>>; ///< by key

    void readKeys(const Node &node, const Readers &readers);
    void readProfile(const Node &node);
    void readPath(const Node &item);
    void readPlatforms(const Node &node);
    void readSwitch(const Node &node);
    [[nodiscard]] Configuration::Rules rulesOf(const Node &node);
    [[nodiscard]] std::optional<RuleSetting> settingOf(const Node &node);
    [[nodiscard]] SettingPath patternOf(const Node &node);
    [[nodiscard]] const std::vector<Node> &itemsOf(const Node &node);
    void unknownKey(const Node &key, const QStringList &known);

    Configuration &m_configuration;
};

} // namespace sealyard::lint
