#include "image/yaml.h"

#include <cstdint>
#include <cstdlib>

using namespace sealyard;

namespace {

/// Every range must lie in the text and not be turned around.
void check(const image::YamlNode &node, core::Position end)
{
    if (node.range.end < node.range.start || end < node.range.end) {
        std::abort();
    }
    for (const image::YamlNode &item : node.items) {
        check(item, end);
    }
    for (const auto &[key, value] : node.entries) {
        check(key, end);
        check(value, end);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const core::Position end = core::LineIndex(text).position(text.size());
    const image::YamlStream stream = image::parseYaml(text);
    for (const image::YamlNode &document : stream.documents) {
        check(document, end);
    }
    for (const image::YamlProblem &problem : stream.problems) {
        if (problem.range.end < problem.range.start || end < problem.range.end) {
            std::abort();
        }
    }
    return 0;
}
