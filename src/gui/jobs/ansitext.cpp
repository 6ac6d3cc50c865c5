#include "gui/jobs/ansitext.h"

#include "jobs/outputtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int basicColours = 16;

QColor basicColour(int number, bool isDark)
{
    static constexpr std::array<QRgb, basicColours> onLight{
        0x232627, 0xb02020, 0x1a7f37, 0x8a6100, 0x1f5fbf, 0x8e44ad, 0x00707d, 0x6b7177,
        0x4d5356, 0xd03030, 0x22803d, 0x916a00, 0x2f6fcf, 0x9b59b6, 0x00808d, 0x5b6167,
    };
    static constexpr std::array<QRgb, basicColours> onDark{
        0x9aa0a6, 0xff6b68, 0x4fd07a, 0xe0b84c, 0x6ab0ff, 0xd68cf0, 0x4dd0e1, 0xe0e0e0,
        0xb0b6bc, 0xff8a87, 0x7be09a, 0xf0d070, 0x8ac4ff, 0xe4aaf8, 0x7fe0ec, 0xffffff,
    };
    return QColor::fromRgb((isDark ? onDark : onLight).at(static_cast<std::size_t>(number)));
}

/// xterm's table: 16 basic ones, a cube of 6 x 6 x 6, and 24 greys.
QColor indexedColour(int number, bool isDark)
{
    constexpr int cubeEnd = 232;
    constexpr int side = 6;
    if (number < basicColours) {
        return basicColour(number, isDark);
    }
    if (number >= cubeEnd) {
        const int grey = 8 + (number - cubeEnd) * 10;
        return QColor(grey, grey, grey);
    }
    const int place = number - basicColours;
    const auto level = [](int step) {
        return step == 0 ? 0 : 55 + step * 40;
    };
    return QColor(level(place / side / side), level(place / side % side), level(place % side));
}

/// "38;5;N" and "38;2;R;G;B"; at: of the number behind 38 or 48, moved behind what was read.
std::optional<QColor> extendedColour(const QList<int> &codes, qsizetype &at, bool isDark)
{
    const int form = codes.value(at++, -1);
    const auto byte = [&] {
        return std::clamp(codes.value(at++, 0), 0, 255);
    };
    if (form == 5) {
        return indexedColour(byte(), isDark);
    }
    if (form == 2) {
        const int red = byte();
        const int green = byte();
        return QColor(red, green, byte());
    }
    return std::nullopt;
}

bool applyAttribute(int code, TextLook &look)
{
    switch (code) {
    case 0:
        look = {};
        return true;
    case 1:
        look.isBold = true;
        return true;
    case 2:
        look.isFaint = true;
        return true;
    case 3:
        look.isItalic = true;
        return true;
    case 4:
        look.isUnderlined = true;
        return true;
    case 22:
        look.isBold = look.isFaint = false;
        return true;
    case 23:
        look.isItalic = false;
        return true;
    case 24:
        look.isUnderlined = false;
        return true;
    case 39:
        look.foreground.reset();
        return true;
    case 49:
        look.background.reset();
        return true;
    default:
        return false;
    }
}

void apply(const QList<int> &codes, TextLook &look, bool isDark)
{
    for (qsizetype at = 0; at < codes.size();) {
        const int code = codes.at(at++);
        if (applyAttribute(code, look)) {
            continue;
        }
        const int tens = code / 10;
        const int ones = code % 10;
        const bool isColour = ones < 8;
        if (code == 38) {
            look.foreground = extendedColour(codes, at, isDark);
        } else if (code == 48) {
            look.background = extendedColour(codes, at, isDark);
        } else if (isColour && (tens == 3 || tens == 9)) {
            look.foreground = basicColour(ones + (tens == 9 ? 8 : 0), isDark);
        } else if (isColour && (tens == 4 || tens == 10)) {
            look.background = basicColour(ones + (tens == 10 ? 8 : 0), isDark);
        }
    }
}

QList<int> codesOf(const QString &parameters)
{
    static const QRegularExpression separators(u"[;:]"_s);
    QList<int> codes;
    for (const QString &number : parameters.split(separators)) {
        codes.append(number.toInt());
    }
    return codes;
}

} // namespace

QList<TextSpan> ansiSpans(const QString &line, bool isDark)
{
    static const QRegularExpression rendition(u"\\x1b\\[([0-9;:]*)m"_s);
    QList<TextSpan> spans;
    TextLook look;
    const auto add = [&](QStringView part) {
        const QString text = jobs::plainLine(part.toString());
        if (!text.isEmpty()) {
            spans.append({text, look});
        }
    };
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : rendition.globalMatch(line)) {
        add(QStringView(line).sliced(at, match.capturedStart() - at));
        apply(codesOf(match.captured(1)), look, isDark);
        at = match.capturedEnd();
    }
    add(QStringView(line).sliced(at));
    return spans;
}

} // namespace sealyard::gui
