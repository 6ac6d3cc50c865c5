#include "core/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace sealyard::core {

void installTranslator()
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    const QString folder = u":/i18n"_s;
    if (translator->load(QLocale(), u"sealyard"_s, u"_"_s, folder) || translator->load(u"sealyard_en"_s, folder)) {
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace sealyard::core
