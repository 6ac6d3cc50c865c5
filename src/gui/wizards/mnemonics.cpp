#include "gui/wizards/mnemonics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

bool isKey(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// The place of the first letter that is free, first letters of words before others; -1 when there is none.
qsizetype freeLetter(const QString &title, const QString &taken)
{
    qsizetype inside = -1;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const QChar key = title.at(i).toLower();
        if (!isKey(key) || taken.contains(key)) {
            continue;
        }
        if (i == 0 || title.at(i - 1).isSpace()) {
            return i;
        }
        inside = inside < 0 ? i : inside;
    }
    return inside;
}

QString escaped(QStringView text)
{
    return text.toString().replace(u'&', "&&"_L1);
}

QString withMnemonic(const QString &title, QString &taken)
{
    if (const qsizetype at = freeLetter(title, taken); at >= 0) {
        taken += title.at(at).toLower();
        return escaped(QStringView(title).first(at)) + u'&' + escaped(QStringView(title).sliced(at));
    }
    const bool isLatin = std::ranges::any_of(title, [](QChar c) { return isKey(c.toLower()); });
    for (char16_t letter = u'a'; letter <= u'z' && !isLatin; ++letter) {
        if (!taken.contains(QChar(letter))) {
            taken += QChar(letter);
            return escaped(title) + "(&"_L1 + QChar(letter).toUpper() + u')';
        }
    }
    return escaped(title);
}

} // namespace

QStringList withMnemonics(const QStringList &titles, const QString &taken)
{
    QString used = taken;
    QStringList result;
    for (const QString &title : titles) {
        result.append(withMnemonic(title, used));
    }
    return result;
}

} // namespace sealyard::gui
