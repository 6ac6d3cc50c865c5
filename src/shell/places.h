#pragma once

#include "core/textrange.h"

#include <vector>

namespace sealyard::shell {

/// Positions of offsets in one text. Quick when asked in rising order, as a parser does.
class Places final
{
public:
    explicit Places(QStringView text);

    [[nodiscard]] core::Position position(qsizetype offset);
    [[nodiscard]] core::TextRange range(qsizetype start, qsizetype end) { return {position(start), position(end)}; }

private:
    std::vector<qsizetype> m_lineStarts;
    std::size_t m_line = 0;
};

} // namespace sealyard::shell
