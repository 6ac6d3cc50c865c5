#include "template/containers.h"
#include "template/formats/json.h"
#include "template/formats/yaml.h"
#include "template/formats/yamlscalar.h"
#include "template/go/goformat.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <cmath>
#include <optional>
#include <spanstream>

namespace sealyard::templates {

namespace {

constexpr std::size_t deepest = 100;
constexpr qint64 nodeLimit = 1'000'000;
constexpr std::string_view longTag = "tag:yaml.org,2002:";

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
    YAML::anchor_t anchor = YAML::NullAnchor;
    qint64 count = 1;
    std::vector<Value> items;
    MapPointer map;
    std::vector<Value> merged; ///< maps under <<
    std::optional<Built> key;
};

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
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

/// Builds a value of the first document from yaml-cpp's events. To stop yaml-cpp its own exception is thrown.
class ValueBuilder final : public YAML::EventHandler
{
public:
    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { add(mark, {}, anchor); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &text) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, false, anchor);
    }
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, true, anchor);
    }
    void OnMapEnd() override;

    [[nodiscard]] const Value &value() const { return m_value; }
    /// What JSON cannot carry.
    [[nodiscard]] const QByteArray &problem() const { return m_problem; }

private:
    void open(const YAML::Mark &mark, bool isMap, YAML::anchor_t anchor);
    void close(const Value &value);
    void add(const YAML::Mark &mark, const Built &built, YAML::anchor_t anchor);
    void addEntry(const YAML::Mark &mark, Frame &frame, const Built &built);
    void merge(const YAML::Mark &mark, Frame &frame, const Value &value);

    std::vector<Frame> m_frames;
    std::vector<Built> m_anchors{1};
    YAML::Mark m_mark;
    Value m_value;
    QByteArray m_problem;
    qint64 m_count = 0;
};

void ValueBuilder::open(const YAML::Mark &mark, bool isMap, YAML::anchor_t anchor)
{
    if (m_frames.size() >= deepest) {
        throw YAML::ParserException(mark, "nested too deep");
    }
    Frame frame;
    frame.isMap = isMap;
    frame.anchor = anchor;
    frame.map = isMap ? std::make_shared<Map>() : nullptr;
    m_frames.push_back(std::move(frame));
    m_mark = mark;
}

void ValueBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (anchor >= m_anchors.size()) {
        throw YAML::ParserException(mark, "anchor value contains itself");
    }
    add(mark, m_anchors[anchor], YAML::NullAnchor);
}

void ValueBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                            const std::string &text)
{
    const QByteArray content = bytesOf(text);
    const bool isPlain = tag.empty() || tag == "?";
    Built built;
    built.isMergeKey = isPlain && text == "<<";
    const std::string_view shortTag =
        std::string_view(tag).starts_with(longTag) ? std::string_view(tag).substr(longTag.size()) : std::string_view();
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
    add(mark, built, anchor);
}

void ValueBuilder::OnSequenceEnd()
{
    close(Value::list(std::move(m_frames.back().items)));
}

void ValueBuilder::OnMapEnd()
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
    add(m_mark, {value, frame.count, false, false}, frame.anchor);
}

void ValueBuilder::add(const YAML::Mark &mark, const Built &built, YAML::anchor_t anchor)
{
    m_count += built.count;
    if (m_count > nodeLimit) {
        throw YAML::ParserException(mark, "document contains excessive aliasing");
    }
    if (anchor != YAML::NullAnchor) {
        m_anchors.resize(std::max(m_anchors.size(), anchor + 1));
        m_anchors[anchor] = built;
    }
    if (m_frames.empty()) {
        m_value = asFloat(built.value);
        return;
    }
    Frame &frame = m_frames.back();
    frame.count += built.count;
    if (frame.isMap) {
        addEntry(mark, frame, built);
    } else {
        frame.items.push_back(asFloat(built.value));
    }
}

void ValueBuilder::addEntry(const YAML::Mark &mark, Frame &frame, const Built &built)
{
    if (!frame.key) {
        frame.key = built;
        return;
    }
    const Built key = *std::exchange(frame.key, std::nullopt);
    if (key.isMergeKey) {
        merge(mark, frame, built.value);
        return;
    }
    const auto text = key.isKeyable ? keyText(key.value) : std::nullopt;
    if (!text) {
        throw YAML::ParserException(mark, "unsupported map key");
    }
    insert(*frame.map, *text, asFloat(built.value));
}

void ValueBuilder::merge(const YAML::Mark &mark, Frame &frame, const Value &value)
{
    const std::vector<Value> maps = value.isList() ? value.items() : std::vector<Value>{value};
    for (const Value &map : maps) {
        if (!map.isMap()) {
            throw YAML::ParserException(mark, "map merge requires map or sequence of maps as the value");
        }
        frame.merged.push_back(map);
    }
}

} // namespace

std::expected<Value, QByteArray> fromYaml(const QByteArray &text)
{
    ValueBuilder builder;
    std::ispanstream stream(std::span<const char>(text.constData(), static_cast<std::size_t>(text.size())));
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const YAML::Exception &problem) {
        const QByteArray line = problem.mark.line > 0 ? "line " + QByteArray::number(problem.mark.line + 1) + ": " : "";
        return std::unexpected("error converting YAML to JSON: yaml: " + line + bytesOf(problem.msg));
    }
    if (!builder.problem().isEmpty()) {
        return std::unexpected("error converting YAML to JSON: " + builder.problem());
    }
    return builder.value();
}

} // namespace sealyard::templates
