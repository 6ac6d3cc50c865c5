#include "shell/syntax/script.h"

namespace sealyard::shell {

namespace {

bool appendLiteralText(QString &text, const std::vector<WordPart> &parts)
{
    for (const WordPart &part : parts) {
        if (const auto *literal = std::get_if<Literal>(&part.value)) {
            text += literal->text;
        } else if (const auto *single = std::get_if<SingleQuoted>(&part.value)) {
            text += single->text;
        } else if (const auto *quoted = std::get_if<DoubleQuoted>(&part.value)) {
            if (!appendLiteralText(text, quoted->parts)) {
                return false;
            }
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<QString> Word::literal() const
{
    QString text;
    return appendLiteralText(text, parts) ? std::optional(text) : std::nullopt;
}

} // namespace sealyard::shell
