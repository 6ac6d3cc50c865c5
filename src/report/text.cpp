#include "report/formats.h"

#include "report/excerpt.h"
#include "report/sourcelines.h"
#include "report/tr.h"
#include "report/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::report {

namespace {

/// Escape sequences (ECMA-48, "select graphic rendition"), or nothing.
class Paint final
{
public:
    explicit Paint(bool isOn)
        : m_isOn(isOn)
    {
    }

    [[nodiscard]] QString bold(const QString &text) const { return painted(u"1"_s, text); }
    [[nodiscard]] QString faint(const QString &text) const { return painted(u"2"_s, text); }
    [[nodiscard]] QString note(const QString &text) const { return painted(u"1;36"_s, text); }
    [[nodiscard]] QString severity(core::Severity severity, const QString &text) const
    {
        switch (severity) {
        case core::Severity::Error:
            return painted(u"1;31"_s, text);
        case core::Severity::Warning:
            return painted(u"1;35"_s, text);
        case core::Severity::Info:
            return painted(u"1;34"_s, text);
        }
        Q_UNREACHABLE_RETURN({});
    }

private:
    [[nodiscard]] QString painted(const QString &code, const QString &text) const
    {
        return m_isOn && !text.isEmpty() ? u"\x1b[%1m%2\x1b[0m"_s.arg(code, text) : text;
    }

    bool m_isOn;
};

QString placeOf(const QString &path, const core::TextRange &range)
{
    return u"%1:%2:%3:"_s.arg(printable(path), QString::number(range.start.line + 1),
                              QString::number(range.start.column + 1));
}

int safeFixCount(const lint::LintResult &result)
{
    return static_cast<int>(std::ranges::count_if(result.diagnostics, [](const core::Diagnostic &each) {
        return std::ranges::any_of(each.fixes, &core::Fix::isSafe);
    }));
}

/// Writes findings one after the other; lives as long as one report.
class TextWriter final
{
public:
    TextWriter(const Findings &findings, bool hasColours)
        : m_lines(findings.sources)
        , m_paint(hasColours)
    {
    }

    void add(const core::Diagnostic &diagnostic)
    {
        const QString severity = core::severityName(diagnostic.severity) + u':';
        m_text += m_paint.bold(placeOf(diagnostic.path, diagnostic.range)) + u' ' +
                  m_paint.severity(diagnostic.severity, severity) + u' ' + printable(diagnostic.message) +
                  m_paint.faint(u" ["_s + ruleLabel(diagnostic) + u']') + u'\n';
        addExcerpt(diagnostic.path, diagnostic.range,
                   [&](const QString &marks) { return m_paint.severity(diagnostic.severity, marks); });
        for (const core::RelatedLocation &location : diagnostic.related) {
            m_text += m_paint.bold(placeOf(location.path, location.range)) + u' ' + m_paint.note(u"note:"_s) + u' ' +
                      printable(location.message) + u'\n';
            addExcerpt(location.path, location.range, [&](const QString &marks) { return m_paint.note(marks); });
        }
    }

    void addSummary(const lint::LintResult &result)
    {
        //: %1 to %4 are counts with their nouns, e.g. "2 errors".
        m_text += Tr::tr("%1, %2, %3 in %4.")
                      .arg(Tr::tr("%n error(s)", nullptr, result.count(core::Severity::Error)),
                           Tr::tr("%n warning(s)", nullptr, result.count(core::Severity::Warning)),
                           Tr::tr("%n hint(s)", nullptr, result.count(core::Severity::Info)),
                           Tr::tr("%n version directory(s)", nullptr, result.directoryCount)) +
                  u'\n';
        const int repairable = safeFixCount(result);
        if (repairable > 0) {
            m_text += Tr::tr("%n of them can be repaired with --fix.", nullptr, repairable) + u'\n';
        }
    }

    [[nodiscard]] QByteArray bytes() const { return m_text.toUtf8(); }

private:
    /// A finding of a file as a whole, at its very start, says all without its first line.
    void addExcerpt(const QString &path, const core::TextRange &range, auto paintMarks)
    {
        if (range == core::TextRange{}) {
            return;
        }
        const Excerpt excerpt = excerptOf(m_lines.line(path, range.start.line), range);
        if (!excerpt.text.isEmpty()) {
            const QString number = QString::number(range.start.line + 1).rightJustified(5);
            m_text += m_paint.faint(number + u" |"_s) + u' ' + excerpt.text + u'\n';
            m_text += m_paint.faint(u"      |"_s) + u' ' + excerpt.padding + paintMarks(excerpt.marks) + u'\n';
        }
    }

    SourceLines m_lines;
    Paint m_paint;
    QString m_text;
};

} // namespace

QByteArray textReport(const Findings &findings, bool hasColours)
{
    TextWriter writer(findings, hasColours);
    for (const core::Diagnostic &diagnostic : findings.result.diagnostics) {
        writer.add(diagnostic);
    }
    writer.addSummary(findings.result);
    return writer.bytes();
}

} // namespace sealyard::report
