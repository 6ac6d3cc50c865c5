#include "report/formats.h"

#include "report/wording.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace sealyard::report {

QByteArray checkstyleReport(const Findings &findings)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement("checkstyle"_L1);
    xml.writeAttribute("version"_L1, "4.3"_L1); // the last version whose reports have a format of their own
    QString file;
    for (const core::Diagnostic &each : findings.result.diagnostics) {
        if (each.path != file) {
            if (!file.isEmpty()) {
                xml.writeEndElement();
            }
            file = each.path;
            xml.writeStartElement("file"_L1);
            xml.writeAttribute("name"_L1, printable(file));
        }
        xml.writeEmptyElement("error"_L1);
        xml.writeAttribute("line"_L1, QString::number(each.range.start.line + 1));
        xml.writeAttribute("column"_L1, QString::number(each.range.start.column + 1));
        xml.writeAttribute("severity"_L1, core::severityName(each.severity));
        xml.writeAttribute("message"_L1, printable(each.message));
        xml.writeAttribute("source"_L1, u"%1.%2"_s.arg(sourceOf(each), each.code));
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace sealyard::report
