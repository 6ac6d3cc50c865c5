#include "template/formats/json.h"
#include "template/formats/toml.h"
#include "template/formats/yaml.h"

#include <cstdlib>

using namespace sealyard;

namespace {

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

/// What was read can be written, and reads the same again.
void check(const templates::Value &value)
{
    const auto json = templates::toJson(value);
    if (!json) {
        return;
    }
    const auto again = templates::fromJson(*json);
    require(again.has_value());
    // The first round makes numbers float64 and bytes that are no UTF-8 U+FFFD.
    const auto settled = templates::toJson(*again);
    require(settled.has_value());
    const auto last = templates::fromJson(*settled);
    require(last && templates::toJson(*last) == settled);

    const auto yaml = templates::toYaml(value);
    require(!yaml || !yaml->isEmpty());
    static_cast<void>(templates::toYaml(value, {true}));
    static_cast<void>(templates::toToml(value));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    const QByteArray text(data, static_cast<qsizetype>(size));
    for (const auto &read : {templates::fromYaml(text), templates::fromJson(text), templates::fromToml(text)}) {
        require(read.has_value() || !read.error().isEmpty());
        if (read) {
            check(*read);
        }
    }
    return 0;
}
