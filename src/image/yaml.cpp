#include "image/yaml.h"

#include "image/codepointcursor.h"
#include "image/tr.h"
#include "image/yamlextent.h"

#include <QHash>
#include <QScopeGuard>

#include <yaml.h>

#include <algorithm>
#include <array>
#include <optional>

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
    QByteArray anchor;
    std::optional<YamlNode> key;
    qsizetype start = 0;
    bool hasBracket = false;
};

/// Builds our nodes from libyaml's events.
class TreeBuilder final
{
public:
    /// start: where libyaml's code point 0 stands in the text.
    TreeBuilder(QStringView text, qsizetype start, YamlParts parts)
        : m_text(text)
        , m_parts(parts)
        , m_cursor(text, start)
        , m_lines(text)
    {
    }

    /// False when reading must end here: problem() says why.
    [[nodiscard]] bool take(const yaml_event_t &event);
    /// Why reading ended: what libyaml or we refused.
    [[nodiscard]] YamlProblem problem(const yaml_parser_t &parser);
    [[nodiscard]] std::vector<YamlNode> takeDocuments() { return std::move(m_documents); }

private:
    qsizetype offset(const yaml_mark_t &mark) { return m_cursor.utf16(static_cast<qsizetype>(mark.index)); }
    [[nodiscard]] YamlProblem problemAt(qsizetype start, const QString &message) const;
    [[nodiscard]] qsizetype emptyPlace() const;
    [[nodiscard]] core::TextRange scalarRange(const yaml_event_t &event, bool isEmpty);
    [[nodiscard]] bool beginsSchema() const;
    [[nodiscard]] bool isInSchema() const { return m_schemaLevel > 0 && m_stack.size() >= m_schemaLevel; }
    void takeAlias(const yaml_event_t &event);
    void takeScalar(const yaml_event_t &event);
    void open(YamlNode::Kind kind, const yaml_event_t &event, const yaml_char_t *anchor, const yaml_char_t *tag);
    void close();
    void add(Built built, const QByteArray &anchor);
    bool count(std::size_t nodes);
    bool isTooDeep(std::size_t levels);
    void refuse(const QString &message) { m_refusal = m_refusal.value_or(message); }

    QStringView m_text;
    YamlParts m_parts;
    std::size_t m_schemaLevel = 0; ///< levels from which on nodes are left out; 0: none
    CodePointCursor m_cursor;
    core::LineIndex m_lines;
    std::vector<Frame> m_stack;
    QHash<QByteArray, Built> m_anchors;
    std::vector<YamlNode> m_documents;
    std::optional<QString> m_refusal;
    qsizetype m_place = 0; ///< where the newest event starts
    qsizetype m_lastEnd = 0;
    std::size_t m_count = 0;
};

QByteArray bytes(const yaml_char_t *text)
{
    return {reinterpret_cast<const char *>(text)};
}

QString ownTag(const yaml_char_t *tag)
{
    const QByteArray name = bytes(tag);
    return name == "!" ? QString() : QString::fromUtf8(name);
}

bool isNullWord(QStringView value)
{
    static constexpr std::array words{""_L1, "~"_L1, "null"_L1, "Null"_L1, "NULL"_L1};
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return value == word; });
}

bool TreeBuilder::take(const yaml_event_t &event)
{
    m_place = offset(event.start_mark);
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        m_lastEnd = offset(event.end_mark);
        m_anchors.clear();
        break;
    case YAML_ALIAS_EVENT:
        takeAlias(event);
        break;
    case YAML_SCALAR_EVENT:
        takeScalar(event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        open(YamlNode::Kind::Sequence, event, event.data.sequence_start.anchor, event.data.sequence_start.tag);
        break;
    case YAML_MAPPING_START_EVENT:
        open(YamlNode::Kind::Mapping, event, event.data.mapping_start.anchor, event.data.mapping_start.tag);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close();
        break;
    default:
        break;
    }
    return !m_refusal;
}

bool TreeBuilder::count(std::size_t nodes)
{
    if (nodes > nodeLimit - m_count) {
        refuse(Tr::tr("the limit of %1 nodes is passed, anchored ones counted again.").arg(nodeLimit));
        return false;
    }
    m_count += nodes;
    return true;
}

bool TreeBuilder::isTooDeep(std::size_t levels)
{
    if (levels <= depthLimit) {
        return false;
    }
    refuse(Tr::tr("it is nested deeper than %1 levels.").arg(depthLimit));
    return true;
}

YamlProblem TreeBuilder::problemAt(qsizetype start, const QString &message) const
{
    const qsizetype line = m_text.indexOf(u'\n', start);
    const qsizetype end = start + m_text.sliced(start, (line < 0 ? m_text.size() : line) - start).trimmed().size();
    return {Tr::tr("This is not valid YAML: %1").arg(message), m_lines.range(start, end)};
}

/// What was not finished before the end of the text, or of the line for a key, is shown where it begins.
YamlProblem TreeBuilder::problem(const yaml_parser_t &parser)
{
    if (m_refusal) {
        return problemAt(m_place, *m_refusal);
    }
    const QString reason = QString::fromUtf8(parser.problem);
    const qsizetype start = offset(parser.problem_mark);
    if (!parser.context) {
        return problemAt(start, reason);
    }
    const QString context = QString::fromUtf8(parser.context);
    const bool isUnfinished =
        skipYamlSpace(m_text, start) >= m_text.size() || context == "while scanning a simple key"_L1;
    return problemAt(isUnfinished ? offset(parser.context_mark) : start, reason + u' ' + context);
}

/// Where a value that was left out belongs: behind the indicator that announced it.
qsizetype TreeBuilder::emptyPlace() const
{
    const qsizetype at = skipYamlSpace(m_text, m_lastEnd);
    return at < m_text.size() && QStringView(u":-?,").contains(m_text[at]) ? at + 1 : m_lastEnd;
}

void TreeBuilder::takeAlias(const yaml_event_t &event)
{
    const QByteArray name = bytes(event.data.alias.anchor);
    const auto found = m_anchors.constFind(name);
    if (found == m_anchors.cend()) {
        refuse(std::ranges::contains(m_stack, name, &Frame::anchor)
                   ? Tr::tr("an alias stands inside the node that it refers to.")
                   : Tr::tr("no anchor “%1” stands before this alias.").arg(QString::fromUtf8(name)));
        return;
    }
    if (isTooDeep(m_stack.size() + found->depth) || !count(found->count)) {
        return;
    }
    Built built = *found;
    m_lastEnd = offset(event.end_mark);
    built.node.range = m_lines.range(m_place, m_lastEnd);
    add(std::move(built), {});
}

/// Without the tag and the anchor before it. libyaml's end of a block scalar is the start of what follows.
core::TextRange TreeBuilder::scalarRange(const yaml_event_t &event, bool isEmpty)
{
    const qsizetype end = offset(event.end_mark);
    const qsizetype start = std::min(skipYamlProperties(m_text, m_place), std::max(end, m_place));
    if (isEmpty && start == m_place) {
        m_lastEnd = emptyPlace();
        return m_lines.range(m_lastEnd, m_lastEnd);
    }
    if (isEmpty) {
        m_lastEnd = start;
        return m_lines.range(m_place, m_place);
    }
    m_lastEnd = end;
    while (m_lastEnd > start && m_text[m_lastEnd - 1].isSpace()) {
        --m_lastEnd;
    }
    return m_lines.range(start, m_lastEnd);
}

bool TreeBuilder::beginsSchema() const
{
    const Frame *parent = m_parts == YamlParts::WithoutSchemas && m_stack.size() == 1 ? &m_stack.front() : nullptr;
    return parent && parent->key && parent->key->scalar == "spec"_L1 &&
           parent->built.node.text({u"kind"}) == "CustomResourceDefinition"_L1;
}

void TreeBuilder::takeScalar(const yaml_event_t &event)
{
    if (!count(1)) {
        return;
    }
    const auto &scalar = event.data.scalar;
    if (isInSchema() && !scalar.anchor) {
        m_lastEnd = std::max(m_lastEnd, offset(event.end_mark));
        add({}, {});
        return;
    }
    Built built;
    YamlNode &node = built.node;
    node.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    node.scalar =
        QString::fromUtf8(reinterpret_cast<const char *>(scalar.value), static_cast<qsizetype>(scalar.length));
    node.tag = ownTag(scalar.tag);
    node.range = scalarRange(event, node.isPlain && node.scalar.isEmpty());
    node.kind = YamlNode::Kind::Scalar;
    if (scalar.plain_implicit && node.isPlain && isNullWord(node.scalar)) {
        node.kind = YamlNode::Kind::Null;
        node.isPlain = false;
        node.scalar.clear();
    }
    add(std::move(built), bytes(scalar.anchor));
}

void TreeBuilder::open(YamlNode::Kind kind, const yaml_event_t &event, const yaml_char_t *anchor,
                       const yaml_char_t *tag)
{
    if (isTooDeep(m_stack.size() + 1) || !count(1)) {
        return;
    }
    if (beginsSchema()) {
        m_schemaLevel = m_stack.size() + 1;
    }
    Frame frame;
    frame.built.node.kind = kind;
    frame.built.node.tag = ownTag(tag);
    frame.anchor = bytes(anchor);
    frame.start = skipYamlProperties(m_text, m_place);
    const QChar first = frame.start < m_text.size() ? m_text[frame.start] : QChar();
    frame.hasBracket =
        first == (kind == YamlNode::Kind::Mapping ? u'{' : u'[') && event.start_mark.index != event.end_mark.index;
    m_lastEnd = frame.hasBracket ? frame.start + 1 : frame.start;
    m_stack.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    Frame frame = std::move(m_stack.back());
    m_stack.pop_back();
    if (frame.hasBracket) {
        m_lastEnd = m_place + 1;
    }
    frame.built.node.range = m_lines.range(frame.start, std::max(frame.start, m_lastEnd));
    ++frame.built.depth;
    m_schemaLevel = m_stack.size() + 1 == m_schemaLevel ? 0 : m_schemaLevel;
    add(std::move(frame.built), frame.anchor);
}

void TreeBuilder::add(Built built, const QByteArray &anchor)
{
    if (!anchor.isEmpty() && count(built.count)) {
        m_anchors.insert(anchor, built);
    }
    if (m_stack.empty()) {
        m_documents.push_back(std::move(built.node));
        return;
    }
    Frame &parent = m_stack.back();
    parent.built.count += built.count;
    parent.built.depth = std::max(parent.built.depth, built.depth);
    if (isInSchema()) {
        parent.key = parent.key ? std::nullopt : std::optional(YamlNode());
    } else if (parent.built.node.kind == YamlNode::Kind::Sequence) {
        parent.built.node.items.push_back(std::move(built.node));
    } else if (!parent.key) {
        parent.key = std::move(built.node);
    } else {
        parent.built.node.entries.push_back({std::move(*parent.key), std::move(built.node)});
        parent.key.reset();
    }
}

YamlProblem forbiddenCharacter(const QString &text, qsizetype at)
{
    const auto code = u"U+%1"_s.arg(text.at(at).unicode(), 4, 16, QChar(u'0')).toUpper();
    return {Tr::tr("YAML does not allow the control character %1.").arg(code), core::LineIndex(text).range(at, at + 1)};
}

/// libyaml stops at the first of them.
QString withoutControlCharacters(QString text, qsizetype first)
{
    for (qsizetype at = first; at >= 0; at = yamlControlCharacter(text, at + 1)) {
        text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

/// False when the text could not be read to its end.
bool readEvents(yaml_parser_t &parser, TreeBuilder &builder)
{
    bool isAtEnd = false;
    while (!isAtEnd) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) == 0) {
            return false;
        }
        const auto eventCloser = qScopeGuard([&] { yaml_event_delete(&event); });
        isAtEnd = event.type == YAML_STREAM_END_EVENT;
        if (!builder.take(event)) {
            return false;
        }
    }
    return true;
}

} // namespace

YamlStream parseYaml(const QString &text, YamlParts parts)
{
    YamlStream stream;
    const qsizetype forbidden = yamlControlCharacter(text, 0);
    if (forbidden >= 0) {
        stream.problems.append(forbiddenCharacter(text, forbidden));
    }
    const QString clean = withoutControlCharacters(text, forbidden);
    const qsizetype start = clean.startsWith(QChar::ByteOrderMark) ? 1 : 0;
    const QByteArray utf8 = QStringView(clean).sliced(start).toUtf8();
    TreeBuilder builder(clean, start, parts);
    yaml_parser_t parser;
    if (yaml_parser_initialize(&parser) == 0) {
        stream.problems.append({Tr::tr("There is not enough memory to read this YAML text."), {}});
        return stream;
    }
    const auto parserCloser = qScopeGuard([&] { yaml_parser_delete(&parser); });
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(utf8.constData()),
                                 static_cast<std::size_t>(utf8.size()));
    if (!readEvents(parser, builder)) {
        stream.problems.append(builder.problem(parser));
    }
    stream.documents = builder.takeDocuments();
    return stream;
}

} // namespace sealyard::image
