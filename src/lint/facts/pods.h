#pragma once

#include "image/yaml.h"
#include "lint/facts/yamloutline.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace sealyard::lint {

/// One container of a pod in a parsed manifest. The nodes belong to the stream.
struct PodContainer
{
    const image::YamlNode *node = nullptr; ///< the container's mapping
    const image::YamlNode *pod = nullptr;  ///< the mapping that has "containers"
    const image::YamlNode *document = nullptr;
};

/// The containers and init containers of all pods of a stream, in pod templates too, in order.
[[nodiscard]] QList<PodContainer> podContainers(const image::YamlStream &stream);

/// The texts of "command" and "args" of a container in the order in which they are run.
[[nodiscard]] QList<const image::YamlNode *> containerWords(const image::YamlNode &container);

/// The same for a text that no parser takes: the items ("-") of containers and initContainers.
[[nodiscard]] std::vector<int> containerItems(const YamlOutline &outline);

/// The last line of an entry with all below it.
[[nodiscard]] int lastLineOf(const YamlOutline &outline, int entry);

/// The names of the ports of a container.
[[nodiscard]] QStringList portNames(const YamlOutline &outline, int container);

/// True when a template may add ports to a container of that text: "{{ toYaml ... }}" below its "ports:", or beside its
/// keys.
[[nodiscard]] bool mayHaveMorePorts(const YamlOutline &outline, int container, const QString &text);

} // namespace sealyard::lint
