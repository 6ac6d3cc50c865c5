#include "report/wording.h"

using namespace Qt::StringLiterals;

namespace sealyard::report {

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const char32_t character : text.toStdU32String()) {
        const bool isBad = QChar::category(character) == QChar::Other_Control || QChar::isNonCharacter(character);
        clean += QChar::fromUcs4(isBad ? char32_t(QChar::ReplacementCharacter) : character);
    }
    return clean;
}

QString sourceOf(const core::Diagnostic &diagnostic)
{
    return diagnostic.code.startsWith("SC"_L1) ? u"shellcheck"_s : u"sealyard"_s;
}

QString ruleLabel(const core::Diagnostic &diagnostic)
{
    return diagnostic.name.isEmpty() ? diagnostic.code : diagnostic.code + u' ' + diagnostic.name;
}

} // namespace sealyard::report
