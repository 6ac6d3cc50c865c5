#include "template/containers.h"
#include "template/formats/json.h"
#include "template/formats/yaml.h"
#include "template/formats/yamlscalar.h"
#include "template/go/goformat.h"

#include <QHash>
#include <QScopeGuard>

#include <yaml.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace sealyard::templates {

namespace {

constexpr std::size_t deepest = 100;
constexpr qint64 nodeLimit = 1'000'000;
constexpr QByteArrayView longTag = "tag:yaml.org,2002:";

/// A node and what an alias to it costs.
struct Built
{
    Value value;
    qint64 count = 1;
    bool isMergeKey = false; ///< a plain <<
    bool isKeyable = true;
};

/// A map or list that is still open.
struct Frame
{
    bool isMap = false;
    QByteArray anchor; ///< empty: none
    qint64 count = 1;
    std::vector<Value> items;
    MapPointer map;
    std::vector<Value> merged; ///< maps under <<
    std::optional<Built> key;
};

QByteArray bytesOf(const yaml_char_t *text)
{
    return {reinterpret_cast<const char *>(text)};
}

/// sigs.k8s.io/yaml's text of a key that is none.
std::optional<QByteArray> keyText(const Value &value)
{
    switch (value.type()) {
    case Type::String:
        return value.text();
    case Type::Bool:
        return value.toBool() ? "true" : "false";
    case Type::Int64:
        return QByteArray::number(value.toInt());
    case Type::Float64: {
        if (std::isinf(value.toDouble())) {
            return value.toDouble() > 0 ? ".inf" : "-.inf";
        }
        return std::isnan(value.toDouble()) ? QByteArray(".nan")
                                            : QByteArray::number(static_cast<float>(value.toDouble()), 'g', 7);
    }
    default:
        return std::nullopt;
    }
}

/// A number as JSON would carry it into an interface {}.
Value asFloat(const Value &value)
{
    switch (value.type()) {
    case Type::Int64:
        return Value(static_cast<double>(value.toInt()));
    case Type::Uint64:
        return Value(static_cast<double>(static_cast<quint64>(value.toInt())));
    default:
        return value;
    }
}

/// Builds a value of the first document from libyaml's events.
class ValueBuilder final
{
public:
    /// False when reading ends here: the document is complete, or refusal() says why not.
    [[nodiscard]] bool take(const yaml_event_t &event);
    [[nodiscard]] const Value &value() const { return m_value; }
    /// In the words of Go's yaml; empty: none.
    [[nodiscard]] const QByteArray &refusal() const { return m_refusal; }
    /// What JSON cannot carry.
    [[nodiscard]] const QByteArray &problem() const { return m_problem; }

private:
    void takeAlias(const yaml_event_t &event);
    void takeScalar(const yaml_event_t &event);
    void open(bool isMap, const yaml_char_t *anchor);
    void closeMap();
    void close(const Value &value);
    void add(const Built &built, const QByteArray &anchor);
    void addEntry(Frame &frame, const Built &built);
    void merge(Frame &frame, const Value &value);
    void refuse(const QByteArray &reason);

    std::vector<Frame> m_frames;
    QHash<QByteArray, Built> m_anchors;
    qint64 m_line = 0; ///< of the newest event, from 0
    Value m_value;
    QByteArray m_refusal;
    QByteArray m_problem;
    qint64 m_count = 0;
};

bool ValueBuilder::take(const yaml_event_t &event)
{
    m_line = static_cast<qint64>(event.start_mark.line);
    switch (event.type) {
    case YAML_ALIAS_EVENT:
        takeAlias(event);
        break;
    case YAML_SCALAR_EVENT:
        takeScalar(event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        open(false, event.data.sequence_start.anchor);
        break;
    case YAML_MAPPING_START_EVENT:
        open(true, event.data.mapping_start.anchor);
        break;
    case YAML_SEQUENCE_END_EVENT:
        close(Value::list(std::move(m_frames.back().items)));
        break;
    case YAML_MAPPING_END_EVENT:
        closeMap();
        break;
    case YAML_DOCUMENT_END_EVENT:
    case YAML_STREAM_END_EVENT:
        return false;
    default:
        break;
    }
    return m_refusal.isEmpty();
}

void ValueBuilder::refuse(const QByteArray &reason)
{
    if (m_refusal.isEmpty()) {
        m_refusal = "line " + QByteArray::number(m_line + 1) + ": " + reason;
    }
}

void ValueBuilder::open(bool isMap, const yaml_char_t *anchor)
{
    if (m_frames.size() >= deepest) {
        refuse("nested too deep");
        return;
    }
    Frame frame;
    frame.isMap = isMap;
    frame.anchor = bytesOf(anchor);
    frame.map = isMap ? std::make_shared<Map>() : nullptr;
    m_frames.push_back(std::move(frame));
}

void ValueBuilder::takeAlias(const yaml_event_t &event)
{
    const QByteArray name = bytesOf(event.data.alias.anchor);
    const auto found = m_anchors.constFind(name);
    if (found != m_anchors.cend()) {
        add(*found, {});
    } else if (std::ranges::contains(m_frames, name, &Frame::anchor)) {
        refuse("anchor '" + name + "' value contains itself");
    } else {
        refuse("unknown anchor '" + name + "' referenced");
    }
}

void ValueBuilder::takeScalar(const yaml_event_t &event)
{
    const auto &scalar = event.data.scalar;
    const QByteArray content(reinterpret_cast<const char *>(scalar.value), static_cast<qsizetype>(scalar.length));
    const QByteArray tag = bytesOf(scalar.tag);
    const bool isPlain = scalar.plain_implicit != 0;
    Built built;
    built.isMergeKey = isPlain && content == "<<";
    const QByteArray shortTag = tag.startsWith(longTag) ? tag.sliced(longTag.size()) : QByteArray();
    if (shortTag == "binary") {
        built.value = Value(QByteArray::fromBase64(content));
    } else if (isPlain || shortTag == "bool" || shortTag == "int" || shortTag == "float" || shortTag == "null") {
        built.value = resolveScalar(content).value;
    } else {
        built.value = Value(content);
    }
    if (shortTag == "float") {
        built.value = asFloat(built.value);
    }
    if (built.value.type() == Type::Float64 && !std::isfinite(built.value.toDouble()) && m_problem.isEmpty()) {
        m_problem = "json: unsupported value: " + formatted("%+v", std::span(&built.value, 1));
    }
    add(built, bytesOf(scalar.anchor));
}

void ValueBuilder::closeMap()
{
    // What is merged gives way to the map's own keys.
    Frame &frame = m_frames.back();
    for (const Value &merged : frame.merged) {
        for (const auto &[key, value] : merged.entries()) {
            if (!frame.map->entries.contains(key)) {
                insert(*frame.map, key, value);
            }
        }
    }
    close(Value(frame.map));
}

void ValueBuilder::close(const Value &value)
{
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    m_count -= frame.count - 1; // its nodes are counted by it again
    add({value, frame.count, false, false}, frame.anchor);
}

void ValueBuilder::add(const Built &built, const QByteArray &anchor)
{
    m_count += built.count;
    if (m_count > nodeLimit) {
        refuse("document contains excessive aliasing");
        return;
    }
    if (!anchor.isEmpty()) {
        m_anchors.insert(anchor, built);
    }
    if (m_frames.empty()) {
        m_value = asFloat(built.value);
        return;
    }
    Frame &frame = m_frames.back();
    frame.count += built.count;
    if (frame.isMap) {
        addEntry(frame, built);
    } else {
        frame.items.push_back(asFloat(built.value));
    }
}

void ValueBuilder::addEntry(Frame &frame, const Built &built)
{
    if (!frame.key) {
        frame.key = built;
        return;
    }
    const Built key = *std::exchange(frame.key, std::nullopt);
    if (key.isMergeKey) {
        merge(frame, built.value);
        return;
    }
    const auto text = key.isKeyable ? keyText(key.value) : std::nullopt;
    if (!text) {
        refuse("unsupported map key");
        return;
    }
    insert(*frame.map, *text, asFloat(built.value));
}

void ValueBuilder::merge(Frame &frame, const Value &value)
{
    const std::vector<Value> maps = value.isList() ? value.items() : std::vector<Value>{value};
    for (const Value &map : maps) {
        if (!map.isMap()) {
            refuse("map merge requires map or sequence of maps as the value");
            return;
        }
        frame.merged.push_back(map);
    }
}

/// What libyaml refused, as Go's yaml words it: only errors of the scanner name the line after the mark's.
QByteArray reasonOf(const yaml_parser_t &parser)
{
    const std::size_t marked = parser.problem_mark.line != 0 ? parser.problem_mark.line : parser.context_mark.line;
    const std::size_t line = marked != 0 && parser.error == YAML_SCANNER_ERROR ? marked + 1 : marked;
    const QByteArray place = line != 0 ? "line " + QByteArray::number(static_cast<qint64>(line)) + ": " : QByteArray();
    return place + (parser.problem ? parser.problem : "unknown problem parsing YAML content");
}

/// Reads the first document. What comes back is why that is not possible; empty: it was.
QByteArray readInto(ValueBuilder &builder, const QByteArray &text)
{
    yaml_parser_t parser;
    if (yaml_parser_initialize(&parser) == 0) {
        return "there is no memory for reading it";
    }
    const auto freeParser = qScopeGuard([&parser] { yaml_parser_delete(&parser); });
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(text.constData()),
                                 static_cast<std::size_t>(text.size()));
    for (bool isGoingOn = true; isGoingOn;) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) == 0) {
            return reasonOf(parser);
        }
        isGoingOn = builder.take(event);
        yaml_event_delete(&event);
    }
    return builder.refusal();
}

} // namespace

std::expected<Value, QByteArray> fromYaml(const QByteArray &text)
{
    ValueBuilder builder;
    if (const QByteArray reason = readInto(builder, text); !reason.isEmpty()) {
        return std::unexpected("error converting YAML to JSON: yaml: " + reason);
    }
    if (!builder.problem().isEmpty()) {
        return std::unexpected("error converting YAML to JSON: " + builder.problem());
    }
    return builder.value();
}

} // namespace sealyard::templates
