#include "template/go/timelayout.h"

#include <array>

namespace sealyard::templates {

namespace {

struct FieldText
{
    QByteArrayView text;
    TimeField field;
};

/// Longer ones first where one begins another.
constexpr std::array fieldTexts{
    FieldText{"January", TimeField::LongMonth},
    FieldText{"Jan", TimeField::Month},
    FieldText{"Monday", TimeField::LongWeekday},
    FieldText{"Mon", TimeField::Weekday},
    FieldText{"MST", TimeField::ZoneName},
    FieldText{"002", TimeField::ZeroYearDay},
    FieldText{"01", TimeField::ZeroMonth},
    FieldText{"02", TimeField::ZeroDay},
    FieldText{"03", TimeField::ZeroHour12},
    FieldText{"04", TimeField::ZeroMinute},
    FieldText{"05", TimeField::ZeroSecond},
    FieldText{"06", TimeField::Year},
    FieldText{"15", TimeField::Hour},
    FieldText{"1", TimeField::NumericMonth},
    FieldText{"2006", TimeField::LongYear},
    FieldText{"2", TimeField::Day},
    FieldText{"__2", TimeField::SpaceYearDay},
    FieldText{"_2", TimeField::SpaceDay},
    FieldText{"3", TimeField::Hour12},
    FieldText{"4", TimeField::Minute},
    FieldText{"5", TimeField::Second},
    FieldText{"PM", TimeField::UpperPm},
    FieldText{"pm", TimeField::LowerPm},
    FieldText{"-070000", TimeField::Zone},
    FieldText{"-07:00:00", TimeField::Zone},
    FieldText{"-0700", TimeField::Zone},
    FieldText{"-07:00", TimeField::Zone},
    FieldText{"-07", TimeField::Zone},
    FieldText{"Z070000", TimeField::Zone},
    FieldText{"Z07:00:00", TimeField::Zone},
    FieldText{"Z0700", TimeField::Zone},
    FieldText{"Z07:00", TimeField::Zone},
    FieldText{"Z07", TimeField::Zone},
};

bool isDigitAt(QByteArrayView text, qsizetype at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool isLowerAt(QByteArrayView text, qsizetype at)
{
    return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
}

FieldText fraction(QByteArrayView layout)
{
    if (layout.size() < 2 || (layout[0] != '.' && layout[0] != ',') || (layout[1] != '0' && layout[1] != '9')) {
        return {{}, TimeField::None};
    }
    qsizetype end = 1;
    while (end < layout.size() && layout[end] == layout[1]) {
        ++end;
    }
    if (isDigitAt(layout, end)) {
        return {{}, TimeField::None};
    }
    return {layout.first(end), layout[1] == '0' ? TimeField::Fraction0 : TimeField::Fraction9};
}

FieldText fieldAt(QByteArrayView layout)
{
    if (layout.startsWith("_2006")) {
        return {{}, TimeField::None};
    }
    for (const FieldText &known : fieldTexts) {
        const bool isName = known.field == TimeField::Month || known.field == TimeField::Weekday;
        if (layout.startsWith(known.text) && !(isName && isLowerAt(layout, 3))) {
            return {layout.first(known.text.size()), known.field};
        }
    }
    return fraction(layout);
}

} // namespace

LayoutPart nextPart(QByteArrayView layout)
{
    for (qsizetype at = 0; at < layout.size(); ++at) {
        const FieldText found = fieldAt(layout.sliced(at));
        if (found.field != TimeField::None) {
            return {layout.first(at), found.field, found.text, layout.sliced(at + found.text.size())};
        }
    }
    return {layout, TimeField::None, {}, {}};
}

} // namespace sealyard::templates
