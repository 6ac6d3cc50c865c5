#include "language/formatting.h"

#include "image/jsonform.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

QStringView withoutBlanksAtEnd(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    return text;
}

/// The lines of a text laid out one by one; which of them must stay as they are is known by their numbers.
class Layout final
{
public:
    explicit Layout(const Document &document)
        : m_document(document)
        , m_isKept(document.lines().lineCount(), false)
    {
        for (const QStringView line : QStringView(document.text()).split(u'\n')) {
            m_lines.append(line.toString());
        }
    }

    void keep(const core::TextRange &range)
    {
        for (int line = range.start.line; line <= range.end.line && line < m_isKept.size(); ++line) {
            m_isKept[line] = true;
        }
    }

    /// Replaces a part of one line; from the last part to the first, so that places stay true.
    void replace(const core::TextRange &range, const QString &text)
    {
        const bool isInLine = range.start.line == range.end.line && !m_isKept.at(range.start.line);
        if (isInLine) {
            m_lines[range.start.line].replace(range.start.column, range.end.column - range.start.column, text);
        }
    }

    [[nodiscard]] QString joined() const
    {
        QString result;
        bool isAfterBlank = true; // no blank line at the beginning
        const QString end = m_document.text().contains("\r\n"_L1) ? u"\r\n"_s : u"\n"_s;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const QString &line = m_lines.at(i);
            if (m_isKept.at(i)) {
                result += (line.endsWith(u'\r') ? line.chopped(1) : line) + end;
                isAfterBlank = false;
                continue;
            }
            const QStringView text = withoutBlanksAtEnd(line);
            if (!text.isEmpty() || !isAfterBlank) {
                result += text.toString() + end;
            }
            isAfterBlank = text.isEmpty();
        }
        while (result.endsWith(end + end)) {
            result.chop(end.size());
        }
        return result == end ? QString() : result;
    }

private:
    const Document &m_document;
    QStringList m_lines;
    QList<bool> m_isKept;
};

/// The elements of a JSON form of one line, as they are written.
std::optional<QString> laidOutJson(QStringView text)
{
    const image::JsonForm form = image::readJsonForm(text, 0);
    if (form.kind != image::JsonForm::Kind::Strings || text.contains(u'\n') || !text.endsWith(u']')) {
        return std::nullopt;
    }
    QStringList elements;
    for (const image::JsonElement &element : form.elements) {
        elements.append(element.span.in(text).toString());
    }
    return u'[' + elements.join(", "_L1) + u']';
}

/// The blanks between two places of one line.
void makeOneBlank(Layout &layout, core::Position from, core::Position to)
{
    if (from.line == to.line && from < to) {
        layout.replace({from, to}, u" "_s);
    }
}

void layOut(const Document &document, const Instruction &instruction, Layout &layout)
{
    core::TextRange arguments = instruction.argumentRange;
    core::Position before = instruction.keywordRange.end;
    QList<std::pair<core::Position, core::Position>> gaps;
    for (const image::Flag &flag : instruction.flags) {
        gaps.append({before, flag.range.start});
        before = flag.range.end;
    }
    const qsizetype end = document.lines().offset(before);
    const QStringView rest = QStringView(document.text()).sliced(end, document.lines().offset(arguments.end) - end);
    const qsizetype blanks =
        std::distance(rest.begin(), std::ranges::find_if(rest, [](QChar c) { return c != u' ' && c != u'\t'; }));
    arguments.start = document.lines().position(end + blanks);
    const bool hasArguments = blanks < rest.size();
    if (const auto json = instruction.isJson ? laidOutJson(rest.sliced(blanks)) : std::nullopt) {
        layout.replace(arguments, *json);
    }
    if (instruction.kind == InstructionKind::From && instruction.words.size() == 3) {
        layout.replace(instruction.words.at(1).range, u"AS"_s);
    }
    if (hasArguments) {
        makeOneBlank(layout, before, arguments.start);
    }
    for (const auto &[start, stop] : gaps | std::views::reverse) {
        makeOneBlank(layout, start, stop);
    }
    layout.replace(instruction.keywordRange, instruction.keyword.toUpper());
    if (instruction.keywordRange.start.column > 0) {
        layout.replace({{instruction.keywordRange.start.line, 0}, instruction.keywordRange.start}, {});
    }
}

QString laidOut(const Document &document)
{
    Layout layout(document);
    const auto &instructions = document.kubefile().instructions;
    for (const Instruction &instruction : instructions) {
        for (const image::Heredoc &heredoc : instruction.heredocs) {
            layout.keep({heredoc.range.start, instruction.range.end});
        }
        if (instruction.isBroken) {
            layout.keep(instruction.range);
        }
    }
    for (const Instruction &instruction : instructions | std::views::reverse) {
        layOut(document, instruction, layout);
    }
    return layout.joined();
}

template <typename List, typename Equal> bool areEqual(const List &left, const List &right, Equal equal)
{
    return std::ranges::equal(left, right, equal);
}

bool means(const image::Word &left, const image::Word &right)
{
    return left.value == right.value && left.raw == right.raw;
}

bool meansTheSame(const Instruction &left, const Instruction &right)
{
    const auto isFlag = [](const image::Flag &one, const image::Flag &two) {
        return one.name == two.name && one.value == two.value;
    };
    const auto isAssignment = [](const image::Assignment &one, const image::Assignment &two) {
        return means(one.key, two.key) && one.value.has_value() == two.value.has_value() &&
               means(one.value.value_or(image::Word()), two.value.value_or(image::Word()));
    };
    const auto isHeredoc = [](const image::Heredoc &one, const image::Heredoc &two) {
        return one.delimiter == two.delimiter && one.body == two.body;
    };
    const auto isWord = [&](const image::Word &one, const image::Word &two) {
        const bool isAs = left.kind == InstructionKind::From && one.value.compare(two.value, Qt::CaseInsensitive) == 0;
        return means(one, two) || isAs;
    };
    const bool isShellForm = !left.isJson && left.kind != InstructionKind::From;
    return left.kind == right.kind && left.isJson == right.isJson && left.isBroken == right.isBroken &&
           areEqual(left.words, right.words, isWord) && areEqual(left.flags, right.flags, isFlag) &&
           areEqual(left.assignments, right.assignments, isAssignment) &&
           areEqual(left.heredocs, right.heredocs, isHeredoc) && (!isShellForm || left.text == right.text);
}

bool meansTheSame(const image::Kubefile &left, const image::Kubefile &right)
{
    const auto isComment = [](const image::Comment &one, const image::Comment &two) {
        return withoutBlanksAtEnd(one.text) == withoutBlanksAtEnd(two.text);
    };
    return areEqual(left.instructions, right.instructions,
                    [](const Instruction &one, const Instruction &two) { return meansTheSame(one, two); }) &&
           areEqual(left.comments, right.comments, isComment) && left.escape == right.escape &&
           left.problems.size() == right.problems.size();
}

} // namespace

QList<core::TextEdit> formatted(const Document &document)
{
    QString result;
    if (document.isBuildFile() && document.isHelped()) {
        result = laidOut(document);
        if (!meansTheSame(document.kubefile(), image::parseKubefile(result))) {
            return {};
        }
    } else if (document.kind() == DocumentKind::ImageList && document.isHelped()) {
        result = Layout(document).joined();
    } else {
        return {};
    }
    return result == document.text() ? QList<core::TextEdit>() : QList{core::editBetween(document.text(), result)};
}

} // namespace sealyard::language
