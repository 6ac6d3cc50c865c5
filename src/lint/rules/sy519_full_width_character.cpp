#include "lint/rule.h"
#include "lint/tr.h"

namespace sealyard::lint {

namespace {

/// The ASCII character that a Chinese input method turned into this one; null for others.
QChar asciiOf(QChar character)
{
    static constexpr char16_t first = 0xFF01;
    static constexpr char16_t last = 0xFF5E;
    static constexpr char16_t offset = 0xFEE0;
    const char16_t code = character.unicode();
    if (code >= first && code <= last) {
        return QChar(char16_t(code - offset));
    }
    switch (code) {
    case 0x3000:
    case 0x00A0:
    case 0x2002:
    case 0x2003:
        return u' ';
    case 0x201C:
    case 0x201D:
        return u'"';
    case 0x2018:
    case 0x2019:
        return u'\'';
    default:
        return {};
    }
}

bool isChecked(image::FileRole role)
{
    using Role = image::FileRole;
    return role == Role::ImageList || role == Role::TarList || role == Role::BuildArch || role == Role::IgnoreFile;
}

/// In a script people may print or comment in any language: then only signs between ASCII text are slips.
bool isAmongText(QStringView line, qsizetype at)
{
    const auto isWide = [](QChar character) {
        return character.unicode() > 0x2E7F && character.unicode() < 0xFF00;
    };
    for (const QChar character : line) {
        if (isWide(character) && character.unicode() != 0x3000) {
            return true;
        }
    }
    const qsizetype comment = line.indexOf(u'#');
    return comment >= 0 && comment < at;
}

Findings check(const TextContext &context)
{
    const bool isScript = context.role == image::FileRole::InitScript || context.role == image::FileRole::Script;
    Findings findings;
    if (!isScript && !isChecked(context.role)) {
        return findings;
    }
    int number = -1;
    for (const QStringView line : QStringView(context.text).split(u'\n')) {
        ++number;
        for (qsizetype at = 0; at < line.size(); ++at) {
            const QChar ascii = asciiOf(line.at(at));
            if (ascii.isNull() || isAmongText(line, at)) {
                continue;
            }
            const core::TextRange range{{number, static_cast<int>(at)}, {number, static_cast<int>(at) + 1}};
            findings.append({.range = range,
                             .message = Tr::tr("“%1” is not “%2”: an input method typed the wide or typographic form.")
                                            .arg(line.at(at))
                                            .arg(ascii),
                             .fixes = {{.title = Tr::tr("Write “%1”").arg(ascii),
                                        .isSafe = !isScript,
                                        .edits = {{context.path, {range, QString(ascii)}}}}}});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy519_full_width_character;
const Rule sy519_full_width_character{
    .code = "SY519",
    .name = "full-width-character",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A full-width character stands where the build expects an ASCII one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Chinese input methods type wide forms of punctuation and blanks (`，` `：` `（` and U+3000), word processors typographic
quotes. They look like the ASCII ones, but neither the shell nor sealos knows them: the word does not end, the image does
not parse.

```bad
--- images/shim/demo
docker.io/library/nginx：1.25
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
```

In scripts, lines with Chinese text and comments are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
