#include "image/yaml.h"

#include "image/tr.h"
#include "image/utf8cursor.h"
#include "image/yamlextent.h"

#include <QHash>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <span>
#include <spanstream>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

constexpr std::size_t depthLimit = 100;
constexpr std::size_t nodeLimit = 1'000'000;

/// A finished node with what an alias to it would cost.
struct Built
{
    YamlNode node;
    std::size_t count = 1; ///< nodes in it, itself included
    std::size_t depth = 0; ///< levels of collections
};

/// A collection that is still open.
struct Frame
{
    Built built;
    YAML::anchor_t anchor = YAML::NullAnchor;
    std::optional<YamlNode> key;
    qsizetype start = 0;
    qsizetype column = -1; ///< of the innermost block collection
    bool hasBracket = false;
};

/// Builds our nodes from yaml-cpp's events. The only way to make yaml-cpp stop is to throw its own exception.
class TreeBuilder final : public YAML::EventHandler
{
public:
    /// utf8: the text from its offset start on.
    TreeBuilder(QStringView text, const QByteArray &utf8, qsizetype start)
        : m_text(text)
        , m_cursor(utf8, start)
        , m_lines(text)
    {
    }

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Sequence, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Mapping, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

    [[nodiscard]] YamlProblem problemAt(const YAML::Mark &mark, const QString &message);
    [[nodiscard]] std::vector<YamlNode> takeDocuments() { return std::move(m_documents); }

private:
    qsizetype offset(const YAML::Mark &mark) { return mark.is_null() ? 0 : m_cursor.utf16(mark.pos); }
    [[nodiscard]] qsizetype emptyPlace() const;
    [[nodiscard]] bool isWrittenNull(qsizetype at) const;
    void open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
    void close();
    void add(Built built, YAML::anchor_t anchor);
    void count(std::size_t nodes, const YAML::Mark &mark);
    [[noreturn]] static void refuse(const YAML::Mark &mark, const QString &message);

    QStringView m_text;
    Utf8Cursor m_cursor;
    core::LineIndex m_lines;
    std::vector<Frame> m_stack;
    QHash<YAML::anchor_t, Built> m_anchors;
    std::vector<YamlNode> m_documents;
    qsizetype m_documentStart = -1;
    qsizetype m_lastEnd = 0;
    std::size_t m_count = 0;
};

QString ownTag(const std::string &tag)
{
    return tag == "?" || tag == "!" ? QString() : QString::fromStdString(tag);
}

void TreeBuilder::refuse(const YAML::Mark &mark, const QString &message)
{
    throw YAML::ParserException(mark, message.toStdString());
}

void TreeBuilder::count(std::size_t nodes, const YAML::Mark &mark)
{
    if (nodes > nodeLimit - m_count) {
        refuse(mark, Tr::tr("the limit of %1 nodes is passed, anchored ones counted again.").arg(nodeLimit));
    }
    m_count += nodes;
}

YamlProblem TreeBuilder::problemAt(const YAML::Mark &mark, const QString &message)
{
    const qsizetype start = offset(mark);
    const qsizetype line = m_text.indexOf(u'\n', start);
    const qsizetype end = start + m_text.sliced(start, (line < 0 ? m_text.size() : line) - start).trimmed().size();
    return {message, m_lines.range(start, end)};
}

/// Where a value that was left out belongs: behind the indicator that announced it.
qsizetype TreeBuilder::emptyPlace() const
{
    const qsizetype at = skipYamlSpace(m_text, m_lastEnd);
    return at < m_text.size() && QStringView(u":-?,").contains(m_text[at]) ? at + 1 : m_lastEnd;
}

/// A null's mark is that of the next token, which is another node when nothing is written.
bool TreeBuilder::isWrittenNull(qsizetype at) const
{
    if (at < m_lastEnd || !isYamlNullWord(m_text, at)) {
        return false;
    }
    const bool isKey =
        !m_stack.empty() && m_stack.back().built.node.kind == YamlNode::Kind::Mapping && !m_stack.back().key;
    const qsizetype end = at + (m_text[at] == u'~' ? 1 : 4);
    return isKey || skipYamlSpace(m_text, end) >= m_text.size() || m_text[skipYamlSpace(m_text, end)] != u':';
}

/// yaml-cpp takes what is left behind a document for the next one, even without "---", and at a character that it does
/// not expect, such as a lone comma, it finds empty documents without end.
void TreeBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    const qsizetype start = offset(mark);
    const QStringView rest = m_text.sliced(start);
    const bool isMarked = rest.startsWith("---"_L1) || rest.startsWith(u'%');
    const bool isStuck = start == m_documentStart;
    if (isStuck) {
        m_documents.pop_back();
    }
    if (isStuck || (!m_documents.empty() && !isMarked && skipYamlSpace(m_text, m_lastEnd) == start)) {
        refuse(mark, Tr::tr("this is not expected here."));
    }
    m_documentStart = start;
    m_lastEnd = start;
    m_anchors.clear();
}

void TreeBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    count(1, mark);
    const qsizetype at = skipYamlProperties(m_text, offset(mark));
    Built built;
    if (isWrittenNull(at)) {
        m_lastEnd = at + (m_text[at] == u'~' ? 1 : 4);
        built.node.range = m_lines.range(at, m_lastEnd);
    } else {
        m_lastEnd = emptyPlace();
        built.node.range = m_lines.range(m_lastEnd, m_lastEnd);
    }
    add(std::move(built), anchor);
}

void TreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const auto found = m_anchors.constFind(anchor);
    if (found == m_anchors.cend()) {
        refuse(mark, Tr::tr("an alias stands inside the node that it refers to."));
    }
    if (m_stack.size() + found->depth > depthLimit) {
        refuse(mark, Tr::tr("it is nested deeper than %1 levels.").arg(depthLimit));
    }
    count(found->count, mark);
    Built built = *found;
    const qsizetype start = offset(mark);
    m_lastEnd = start + 1;
    while (m_lastEnd < m_text.size() && !m_text[m_lastEnd].isSpace() &&
           !QStringView(u",[]{}").contains(m_text[m_lastEnd])) {
        ++m_lastEnd;
    }
    built.node.range = m_lines.range(start, m_lastEnd);
    add(std::move(built), YAML::NullAnchor);
}

void TreeBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    count(1, mark);
    const qsizetype marked = offset(mark);
    const qsizetype start = skipYamlProperties(m_text, marked);
    const QChar first = start < m_text.size() ? m_text[start] : QChar();
    Built built;
    built.node.kind = YamlNode::Kind::Scalar;
    built.node.scalar = QString::fromStdString(value);
    built.node.isPlain = !QStringView(u"'\"|>").contains(first);
    built.node.tag = ownTag(tag);
    if (value.empty() && start > marked && built.node.isPlain) {
        built.node.range = m_lines.range(marked, marked);
        m_lastEnd = start;
    } else {
        const qsizetype column = m_stack.empty() ? -1 : m_stack.back().column;
        const auto end = yamlScalarEnd(m_text, start, built.node.scalar, column);
        if (!end) {
            refuse(mark, Tr::tr("a quote is not closed."));
        }
        m_lastEnd = *end;
        built.node.range = m_lines.range(start, m_lastEnd);
    }
    add(std::move(built), anchor);
}

void TreeBuilder::open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
{
    count(1, mark);
    if (m_stack.size() >= depthLimit) {
        refuse(mark, Tr::tr("it is nested deeper than %1 levels.").arg(depthLimit));
    }
    Frame frame;
    frame.built.node.kind = kind;
    frame.built.node.tag = ownTag(tag);
    frame.anchor = anchor;
    frame.start = skipYamlProperties(m_text, offset(mark));
    const QChar first = frame.start < m_text.size() ? m_text[frame.start] : QChar();
    frame.hasBracket = first == (kind == YamlNode::Kind::Mapping ? u'{' : u'[');
    frame.column =
        frame.hasBracket ? (m_stack.empty() ? -1 : m_stack.back().column) : m_lines.position(frame.start).column;
    m_lastEnd = frame.hasBracket ? frame.start + 1 : frame.start;
    m_stack.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    Frame frame = std::move(m_stack.back());
    m_stack.pop_back();
    if (frame.hasBracket) {
        qsizetype at = skipYamlSpace(m_text, m_lastEnd);
        while (at < m_text.size() && QStringView(u",:?").contains(m_text[at])) {
            at = skipYamlSpace(m_text, at + 1);
        }
        m_lastEnd = std::min(at + 1, m_text.size());
    }
    frame.built.node.range = m_lines.range(frame.start, std::max(frame.start, m_lastEnd));
    ++frame.built.depth;
    add(std::move(frame.built), frame.anchor);
}

void TreeBuilder::add(Built built, YAML::anchor_t anchor)
{
    if (anchor != YAML::NullAnchor) {
        count(built.count, {});
        m_anchors.insert(anchor, built);
    }
    if (m_stack.empty()) {
        m_documents.push_back(std::move(built.node));
        return;
    }
    Frame &parent = m_stack.back();
    parent.built.count += built.count;
    parent.built.depth = std::max(parent.built.depth, built.depth);
    if (parent.built.node.kind == YamlNode::Kind::Sequence) {
        parent.built.node.items.push_back(std::move(built.node));
    } else if (!parent.key) {
        parent.key = std::move(built.node);
    } else {
        parent.built.node.entries.push_back({std::move(*parent.key), std::move(built.node)});
        parent.key.reset();
    }
}

/// A problem at the first control character, if there is one.
QList<YamlProblem> forbiddenCharacter(const QString &text)
{
    const qsizetype at = yamlControlCharacter(text, 0);
    if (at < 0) {
        return {};
    }
    const auto code = u"U+%1"_s.arg(text.at(at).unicode(), 4, 16, QChar(u'0')).toUpper();
    return {
        {Tr::tr("YAML does not allow the control character %1.").arg(code), core::LineIndex(text).range(at, at + 1)}};
}

/// yaml-cpp takes some control characters for the end of the text.
QString withoutControlCharacters(QString text)
{
    for (qsizetype at = yamlControlCharacter(text, 0); at >= 0; at = yamlControlCharacter(text, at + 1)) {
        text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

const YamlNode *YamlNode::find(QStringView key) const
{
    const auto found = std::ranges::find_if(
        entries, [&](const YamlEntry &entry) { return entry.key.kind == Kind::Scalar && entry.key.scalar == key; });
    return found == entries.end() ? nullptr : &found->value;
}

QString YamlNode::text(std::initializer_list<QStringView> keys) const
{
    const YamlNode *node = this;
    for (const QStringView key : keys) {
        node = node->find(key);
        if (!node) {
            return {};
        }
    }
    return node->scalar;
}

YamlStream parseYaml(const QString &text)
{
    const QString clean = withoutControlCharacters(text);
    YamlStream stream{.documents = {}, .problems = forbiddenCharacter(text)};
    const qsizetype start = clean.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    const QByteArray utf8 = QStringView(clean).sliced(start).toUtf8();
    std::ispanstream input(std::span(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    TreeBuilder builder(clean, utf8, start);
    try {
        YAML::Parser parser(input);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception &exception) {
        const QString reason = QString::fromStdString(exception.msg);
        stream.problems.append(builder.problemAt(exception.mark, Tr::tr("This is not valid YAML: %1").arg(reason)));
    }
    stream.documents = builder.takeDocuments();
    return stream;
}

} // namespace sealyard::image
