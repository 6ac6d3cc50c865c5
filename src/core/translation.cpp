#include "core/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace sealyard::core {

void installTranslator()
{
    // Qt's own texts first, since the translator installed last is asked first.
    auto *qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
    auto *translator = new QTranslator(QCoreApplication::instance());
    const QString folder = u":/i18n"_s;
    if (translator->load(QLocale(), u"sealyard"_s, u"_"_s, folder) || translator->load(u"sealyard_en"_s, folder)) {
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace sealyard::core
