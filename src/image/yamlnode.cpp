#include "image/yaml.h"

#include <algorithm>

namespace sealyard::image {

const YamlNode *YamlNode::find(QStringView key) const
{
    const auto found = std::ranges::find_if(
        entries, [&](const YamlEntry &entry) { return entry.key.kind == Kind::Scalar && entry.key.scalar == key; });
    return found == entries.end() ? nullptr : &found->value;
}

QString YamlNode::text(std::initializer_list<QStringView> keys) const
{
    const YamlNode *node = this;
    for (const QStringView key : keys) {
        node = node->find(key);
        if (!node) {
            return {};
        }
    }
    return node->scalar;
}

} // namespace sealyard::image
