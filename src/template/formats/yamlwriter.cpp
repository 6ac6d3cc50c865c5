#include "template/formats/json.h"
#include "template/formats/yaml.h"
#include "template/formats/yamlscalar.h"
#include "template/formats/yamltext.h"
#include "template/go/floattext.h"
#include "template/go/instant.h"
#include "template/go/utf8.h"
#include "template/object.h"

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr int deepest = 1000;

class YamlWriter final
{
public:
    explicit YamlWriter(const YamlStyle &style)
        : m_style(style)
    {
    }

    void write(const Value &value, int indent, bool isInMap);

    QByteArray text;
    QByteArray problem;

private:
    void writeMap(const Value &value, int indent);
    void writeList(const Value &value, int indent);
    void writeScalar(const QByteArray &scalar);
    void writeFolded(const QByteArray &scalar, int indent);
    void writeText(const QByteArray &content, int indent);
    void writeLiteral(const QByteArray &content, int indent);
    void writeKey(const QByteArray &key);
    void writeNumber(const QByteArray &digits);
    void startLine(int indent);

    YamlStyle m_style;
    int m_depth = 0;
    bool m_isAfterDash = false;
};

/// Goes to a new line, or on behind a dash.
void YamlWriter::startLine(int indent)
{
    if (std::exchange(m_isAfterDash, false)) {
        text += ' ';
        return;
    }
    if (!text.isEmpty() && !text.endsWith('\n')) {
        text += '\n';
    }
    text += QByteArray(std::max(indent, 0), ' ');
}

/// indent: the column of the children.
void YamlWriter::write(const Value &value, int indent, bool isInMap)
{
    if (++m_depth > deepest) {
        problem = "json: unsupported value: encountered a cycle via " + value.typeName();
        return;
    }
    if (value.type() == Type::Object) {
        write(value.object().plain(), indent, isInMap);
    } else if (value.isNil() || value.isNilContainer()) {
        writeScalar("null");
    } else if (value.isMap()) {
        writeMap(value, indent);
    } else if (value.isList()) {
        writeList(value, isInMap && !m_style.isDirect ? indent - 2 : indent);
    } else if (value.isString()) {
        writeText(validText(value.text()), indent);
    } else if (value.type() == Type::Bool) {
        writeScalar(value.toBool() ? "true" : "false");
    } else if (m_style.isDirect && value.type() == Type::Time) {
        writeScalar(value.instant().format("2006-01-02T15:04:05.999999999Z07:00"));
    } else if (m_style.isDirect && value.type() == Type::Float64) {
        writeScalar(directFloat(value.toDouble()));
    } else {
        const auto json = toJson(value);
        if (!json) {
            problem = "error marshaling into JSON: " + json.error();
        } else if (json->startsWith('"')) {
            writeText(json->sliced(1, json->size() - 2), indent);
        } else {
            writeNumber(*json);
        }
    }
    --m_depth;
}

void YamlWriter::writeScalar(const QByteArray &scalar)
{
    text += text.isEmpty() ? scalar : ' ' + scalar;
    m_isAfterDash = false;
}

void YamlWriter::writeFolded(const QByteArray &scalar, int indent)
{
    const qsizetype start = text.lastIndexOf('\n') + 1;
    const qsizetype column = runeCount(QByteArrayView(text).sliced(start)) + (text.isEmpty() ? 0 : 1);
    const bool mayFold = !m_style.isDirect && column + scalar.size() > longestLine;
    writeScalar(mayFold ? folded(scalar, column, std::max(indent, 2)) : scalar);
}

void YamlWriter::writeNumber(const QByteArray &digits)
{
    const Value number = resolveScalar(digits).value;
    writeScalar(number.type() == Type::Float64 ? floatText(number.toDouble(), 'g', -1) : digits);
}

void YamlWriter::writeMap(const Value &value, int indent)
{
    if (value.entries().empty()) {
        return writeScalar("{}");
    }
    std::vector<const std::pair<const QByteArray, Value> *> entries;
    for (const auto &entry : value.entries()) {
        entries.push_back(&entry);
    }
    std::ranges::stable_sort(entries, [](const auto *a, const auto *b) { return naturalLess(a->first, b->first); });
    for (const auto *entry : entries) {
        const QByteArray key = validText(entry->first);
        startLine(indent);
        if (!isLongKey(key)) {
            writeKey(key);
            text += ':';
        } else {
            text += '?';
            writeText(key, indent + 2);
            startLine(indent);
            text += ':';
        }
        write(entry->second, indent + 2, true);
        if (!problem.isEmpty()) {
            return;
        }
    }
}

void YamlWriter::writeList(const Value &value, int indent)
{
    if (value.items().empty()) {
        return writeScalar("[]");
    }
    for (const Value &item : value.items()) {
        startLine(indent);
        text += '-';
        m_isAfterDash = true;
        write(item, indent + 2, false);
        if (!problem.isEmpty()) {
            return;
        }
    }
}

void YamlWriter::writeKey(const QByteArray &key)
{
    const ScalarFacts facts = factsOf(key, m_style.isDirect);
    if (readsAsOther(key)) {
        text += doubleQuoted(key);
    } else if (facts.isPlainAllowed) {
        text += key;
    } else {
        text += facts.isSingleAllowed ? singleQuoted(key) : doubleQuoted(key);
    }
}

void YamlWriter::writeText(const QByteArray &content, int indent)
{
    for (qsizetype at = 0; at < content.size();) {
        const Rune rune = decodeRune(content, at);
        if (!isReadable(rune.code)) {
            problem = "yaml: control characters are not allowed";
            return;
        }
        at += rune.size;
    }
    const ScalarFacts facts = factsOf(content, m_style.isDirect);
    if (content.contains('\n')) {
        if (facts.isBlockAllowed) {
            return writeLiteral(content, indent);
        }
        return writeFolded(doubleQuoted(content), indent);
    }
    if (readsAsOther(content)) {
        return writeFolded(doubleQuoted(content), indent);
    }
    if (facts.isPlainAllowed) {
        return writeFolded(content, indent);
    }
    writeFolded(facts.isSingleAllowed ? singleQuoted(content) : doubleQuoted(content), indent);
}

void YamlWriter::writeLiteral(const QByteArray &content, int indent)
{
    QByteArray header("|");
    header += content.startsWith(' ') || content.startsWith('\n') ? "2" : "";
    if (!content.endsWith('\n')) {
        header += '-';
    } else if (content.size() == 1 || content.endsWith("\n\n")) {
        header += '+';
    }
    writeScalar(header);
    text += '\n';
    const QByteArray padding(std::max(indent, 2), ' ');
    const QList<QByteArray> lines = content.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        text += lines[i].isEmpty() ? QByteArray() : padding + lines[i];
        text += i + 1 < lines.size() ? "\n" : "";
    }
}

} // namespace

std::expected<QByteArray, QByteArray> toYaml(const Value &value, const YamlStyle &style)
{
    YamlWriter writer(style);
    writer.write(value, 0, false);
    if (!writer.problem.isEmpty()) {
        return std::unexpected(writer.problem);
    }
    return writer.text.endsWith('\n') ? writer.text.chopped(1) : writer.text;
}

} // namespace sealyard::templates
