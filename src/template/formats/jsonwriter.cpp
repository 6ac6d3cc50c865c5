#include "template/formats/json.h"
#include "template/go/floattext.h"
#include "template/go/instant.h"
#include "template/go/utf8.h"
#include "template/object.h"

namespace sealyard::templates {

namespace {

constexpr int deepest = 1000;
constexpr const char *timeLayout = "2006-01-02T15:04:05.999999999Z07:00";

class JsonWriter final
{
public:
    explicit JsonWriter(const JsonStyle &style)
        : m_style(style)
    {
    }

    void write(const Value &value, int depth);

    QByteArray text;
    QByteArray problem;

private:
    void writeScalar(const Value &value);
    void writeFloat(double number);
    void writeText(QByteArrayView content);
    void writeRune(const Rune &rune);
    void writeList(const Value &value, int depth);
    void writeMap(const Value &value, int depth);
    void newLine(int depth);

    const JsonStyle &m_style;
};

void JsonWriter::newLine(int depth)
{
    if (!m_style.indent.isEmpty()) {
        text += '\n' + m_style.indent.repeated(depth);
    }
}

void JsonWriter::write(const Value &value, int depth)
{
    if (depth > deepest) {
        problem = "json: unsupported value: encountered a cycle via " + value.typeName();
    } else if (value.type() == Type::Object) {
        write(value.object().plain(), depth + 1);
    } else if (value.isList()) {
        writeList(value, depth);
    } else if (value.isMap()) {
        writeMap(value, depth);
    } else {
        writeScalar(value);
    }
}

void JsonWriter::writeScalar(const Value &value)
{
    switch (value.type()) {
    case Type::Nil:
        text += "null";
        break;
    case Type::Bool:
        text += value.toBool() ? "true" : "false";
        break;
    case Type::Float64:
        writeFloat(value.toDouble());
        break;
    case Type::Complex128:
        problem = "json: unsupported type: complex128";
        break;
    case Type::String:
        writeText(value.text());
        break;
    case Type::Bytes:
        text += '"' + value.text().toBase64() + '"';
        break;
    case Type::Time:
        text += '"' + value.instant().format(timeLayout) + '"';
        break;
    case Type::Uint64:
        text += QByteArray::number(static_cast<quint64>(value.toInt()));
        break;
    default:
        text += QByteArray::number(value.toInt());
        break;
    }
}

void JsonWriter::writeFloat(double number)
{
    const QByteArray digits = jsonFloat(number);
    if (digits.isEmpty()) {
        problem = "json: unsupported value: " + floatText(number, 'g', -1);
    }
    text += digits;
}

void JsonWriter::writeList(const Value &value, int depth)
{
    if (value.isNilContainer()) {
        text += "null";
        return;
    }
    text += '[';
    bool isFirst = true;
    for (const Value &item : value.items()) {
        text += isFirst ? "" : ",";
        isFirst = false;
        newLine(depth + 1);
        write(item, depth + 1);
        if (!problem.isEmpty()) {
            return;
        }
    }
    if (!isFirst) {
        newLine(depth);
    }
    text += ']';
}

void JsonWriter::writeMap(const Value &value, int depth)
{
    if (value.isNilContainer()) {
        text += "null";
        return;
    }
    text += '{';
    bool isFirst = true;
    for (const auto &[key, item] : value.entries()) {
        text += isFirst ? "" : ",";
        isFirst = false;
        newLine(depth + 1);
        writeText(key);
        text += m_style.indent.isEmpty() ? ":" : ": ";
        write(item, depth + 1);
        if (!problem.isEmpty()) {
            return;
        }
    }
    if (!isFirst) {
        newLine(depth);
    }
    text += '}';
}

void JsonWriter::writeRune(const Rune &rune)
{
    switch (rune.code) {
    case '"':
    case '\\':
        text += '\\';
        text += static_cast<char>(rune.code);
        return;
    case '\b':
        text += "\\b";
        return;
    case '\f':
        text += "\\f";
        return;
    case '\n':
        text += "\\n";
        return;
    case '\r':
        text += "\\r";
        return;
    case '\t':
        text += "\\t";
        return;
    default:
        break;
    }
    const bool isHtml = m_style.escapesHtml && (rune.code == '<' || rune.code == '>' || rune.code == '&');
    if (rune.code < ' ' || isHtml || rune.code == 0x2028 || rune.code == 0x2029) {
        text += "\\u" + QByteArray::number(quint32(rune.code), 16).rightJustified(4, '0');
    } else if (rune.isInvalid()) {
        text += "\\ufffd";
    } else {
        appendRune(text, rune.code);
    }
}

void JsonWriter::writeText(QByteArrayView content)
{
    text += '"';
    for (qsizetype at = 0; at < content.size();) {
        const Rune rune = decodeRune(content, at);
        writeRune(rune);
        at += rune.size;
    }
    text += '"';
}

} // namespace

std::expected<QByteArray, QByteArray> toJson(const Value &value, const JsonStyle &style)
{
    JsonWriter writer(style);
    writer.write(value, 0);
    if (!writer.problem.isEmpty()) {
        return std::unexpected(writer.problem);
    }
    return writer.text;
}

} // namespace sealyard::templates
