#include "gui/frame/menutext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(u"\\(&[^&]\\)|&(?!&)"_s);
    return QString(text).remove(mnemonic);
}

} // namespace sealyard::gui
