#include "language/server/messagereader.h"
#include "language/server/opendocuments.h"

#include <QJsonArray>

#include <cstdint>
#include <cstdlib>

using namespace sealyard;
using namespace sealyard::language::server;

namespace {

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

/// What an editor may send as a range of a text: offsets must lie in it, in both encodings, and edits must not fail on
/// it.
void check(const QJsonObject &message)
{
    const QJsonValue params = message.value(u"params");
    const QString text = params[QStringLiteral("text")].toString();
    const QJsonArray changes = params[QStringLiteral("contentChanges")].toArray();
    for (const PositionEncoding encoding : {PositionEncoding::Utf16, PositionEncoding::Utf8}) {
        const WireText wire(text, encoding);
        if (const auto range = wire.offsets(params[QStringLiteral("range")])) {
            require(0 <= range->first && range->first <= range->second && range->second <= text.size());
        }
        static_cast<void>(changedText(text, changes, encoding));
        // Every place survives the way to the editor and back, but for those inside of a line end or a character.
        for (qsizetype at = 0; at <= qMin<qsizetype>(text.size(), 256); ++at) {
            const core::Position place = core::LineIndex(text).position(at);
            const auto back = wire.position(wire.toJson(place));
            require(back && *back <= core::LineIndex(text).position(text.size()));
        }
    }
}

/// The same bytes give the same messages, in whatever pieces they come.
QList<bool> readAll(QByteArrayView bytes, qsizetype piece)
{
    MessageReader reader(4096);
    QList<bool> kinds;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.append(bytes.sliced(at, qMin(piece, bytes.size() - at)));
        while (const auto message = reader.next()) {
            kinds.append(message->has_value());
            if (*message && piece == bytes.size()) {
                check(**message);
            }
        }
    }
    return kinds;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (!bytes.isEmpty()) {
        const QList<bool> kinds = readAll(bytes, bytes.size());
        require(kinds.count(true) == readAll(bytes, 7).count(true));
    }
    return 0;
}
