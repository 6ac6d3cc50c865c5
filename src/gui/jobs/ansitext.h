#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <optional>

namespace sealyard::gui {

/// How a part of a line looks.
struct TextLook
{
    std::optional<QColor> foreground; ///< none: the view's own
    std::optional<QColor> background;
    bool isBold = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool isFaint = false;

    bool operator==(const TextLook &) const = default;
};

struct TextSpan
{
    QString text; ///< without control characters
    TextLook look;

    bool operator==(const TextSpan &) const = default;
};

/// A line with the colours that its control sequences ask for (ECMA-48 SGR: 8, 16, 256 and true colours). isDark: on a
/// dark background; then the 16 basic colours are lighter, so that they can be read.
[[nodiscard]] QList<TextSpan> ansiSpans(const QString &line, bool isDark);

} // namespace sealyard::gui
