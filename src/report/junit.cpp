#include "report/formats.h"

#include "report/wording.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

using Iterator = QList<core::Diagnostic>::const_iterator;

void writeFailure(QXmlStreamWriter &xml, const core::Diagnostic &each)
{
    const QString line = QString::number(each.range.start.line + 1);
    const QString path = printable(each.path);
    xml.writeStartElement("testcase"_L1);
    xml.writeAttribute("classname"_L1, path);
    xml.writeAttribute("name"_L1, u"%1 (%2:%3)"_s.arg(ruleLabel(each), line).arg(each.range.start.column + 1));
    xml.writeAttribute("file"_L1, path);
    xml.writeAttribute("line"_L1, line);
    xml.writeStartElement("failure"_L1);
    xml.writeAttribute("type"_L1, core::severityName(each.severity));
    xml.writeAttribute("message"_L1, printable(each.message));
    xml.writeCharacters(u"%1:%2: %3"_s.arg(path, line, printable(each.message)));
    xml.writeEndElement();
    xml.writeEndElement();
}

void startSuite(QXmlStreamWriter &xml, const QString &name, qsizetype tests, qsizetype failures)
{
    xml.writeStartElement("testsuite"_L1);
    xml.writeAttribute("name"_L1, name);
    xml.writeAttribute("tests"_L1, QString::number(tests));
    xml.writeAttribute("failures"_L1, QString::number(failures));
    xml.writeAttribute("errors"_L1, "0"_L1);
    xml.writeAttribute("skipped"_L1, "0"_L1);
}

void writeFile(QXmlStreamWriter &xml, Iterator first, Iterator last)
{
    const qsizetype count = std::distance(first, last);
    startSuite(xml, printable(first->path), count, count);
    std::for_each(first, last, [&](const core::Diagnostic &each) { writeFailure(xml, each); });
    xml.writeEndElement();
}

/// CI servers take a report without any test for a mistake.
void writePassed(QXmlStreamWriter &xml)
{
    startSuite(xml, u"sealyard"_s, 1, 0);
    xml.writeEmptyElement("testcase"_L1);
    xml.writeAttribute("classname"_L1, "sealyard"_L1);
    xml.writeAttribute("name"_L1, "lint"_L1);
    xml.writeEndElement();
}

} // namespace

QByteArray junitReport(const Findings &findings)
{
    const QList<core::Diagnostic> &all = findings.result.diagnostics;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement("testsuites"_L1);
    xml.writeAttribute("name"_L1, "sealyard"_L1);
    xml.writeAttribute("tests"_L1, QString::number(qMax(all.size(), 1)));
    xml.writeAttribute("failures"_L1, QString::number(all.size()));
    for (auto first = all.cbegin(); first != all.cend();) {
        const auto last =
            std::find_if(first, all.cend(), [&](const core::Diagnostic &each) { return each.path != first->path; });
        writeFile(xml, first, last);
        first = last;
    }
    if (all.isEmpty()) {
        writePassed(xml);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace sealyard::report
