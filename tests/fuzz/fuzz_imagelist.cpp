#include "imagelist/linereader.h"
#include "imagelist/manifestline.h"

#include <cstdint>
#include <cstdlib>

using namespace sealyard;

/// What is found must stand in its line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    imagelist::LineReader reader(text);
    for (auto line = reader.next(), following = reader.next(); line; line = following, following = reader.next()) {
        const auto finding = imagelist::readManifestLine(*line, following ? following->text : QString());
        if (finding && line->text.mid(finding->start, finding->raw.size()) != finding->raw) {
            std::abort();
        }
    }
    return 0;
}
