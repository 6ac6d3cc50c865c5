#include "chart/loader.h"
#include "chart/render.h"

#include <zlib.h>

#include <algorithm>
#include <cstdlib>

using namespace sealyard;

namespace {

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

/// A gzip file of stored blocks, so that the fuzzer works on the tar archive in it.
QByteArray zipped(const QByteArray &bytes)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16;
    require(deflateInit2(&stream, Z_NO_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    require(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

/// No name leaves the chart's folder.
void checkNames(const chart::Chart &chart)
{
    for (const auto *files : {&chart.templates, &chart.files}) {
        for (const chart::File &file : *files) {
            require(!file.name.startsWith('/') && !file.name.split('/').contains(".."));
        }
    }
    for (const chart::ChartPointer &child : chart.dependencies) {
        require(child->parent == &chart);
        checkNames(*child);
    }
}

chart::RenderOptions options()
{
    chart::RenderOptions options;
    options.engine.limits = {
        .steps = 200'000, .bytes = 4'000'000, .stackBytes = 1'000'000, .includes = 50, .milliseconds = 2'000};
    options.engine.tracesAccess = true;
    options.hasPieces = true;
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    const auto loaded = chart::loadArchive(zipped(QByteArray(data, static_cast<qsizetype>(size))), "fuzz.tgz");
    if (!loaded) {
        require(!loaded.error().message.isEmpty());
        return 0;
    }
    checkNames(**loaded);
    const chart::Rendering first = chart::render(**loaded, nullptr, options());
    require(!first.failure || !first.failure->message.isEmpty());
    const chart::Rendering second = chart::render(**loaded, nullptr, options());
    require(first.failure.has_value() == second.failure.has_value() && first.files.size() == second.files.size());
    return 0;
}
