#include "template/formats/toml.h"
#include "template/go/floattext.h"
#include "template/go/instant.h"
#include "template/go/utf8.h"
#include "template/object.h"

#include <algorithm>
#include <cmath>

namespace sealyard::templates {

namespace {

constexpr int deepest = 1000;

using Key = QList<QByteArray>;

Value plainOf(const Value &value)
{
    return value.type() == Type::Object ? value.object().plain() : value;
}

bool isNothing(const Value &value)
{
    return value.isNil() || value.isNilContainer();
}

bool isTable(const Value &value)
{
    return !isNothing(value) && plainOf(value).isMap();
}

bool isTableArray(const Value &value)
{
    return value.isList() && !value.items().empty() && std::ranges::all_of(value.items(), isTable);
}

bool isBare(const QByteArray &key)
{
    return !key.isEmpty() && std::ranges::all_of(key, [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || c == '-';
    });
}

QByteArray quotedText(const QByteArray &text)
{
    QByteArray result(1, '"');
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        const qsizetype index = QByteArrayView("\"\\\b\t\n\f\r").indexOf(letter);
        if (index >= 0) {
            result += '\\';
            result += QByteArrayView("\"\\btnfr")[index];
        } else if (code < ' ' || code == 0x7f) {
            result += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        } else {
            result += letter;
        }
    }
    return result += '"';
}

QByteArray keyText(const QByteArray &key)
{
    return isBare(key) ? key : quotedText(key);
}

QByteArray pathText(const Key &key)
{
    QByteArrayList texts;
    std::ranges::transform(key, std::back_inserter(texts), keyText);
    return texts.join('.');
}

QByteArray floatElement(double number)
{
    if (std::isnan(number)) {
        return "nan";
    }
    if (std::isinf(number)) {
        return number < 0 ? "-inf" : "inf";
    }
    const QByteArray text = floatText(number, 'g', -1);
    return text.contains('.') || text.contains('e') ? text : text + ".0";
}

class TomlWriter final
{
public:
    void write(const Key &key, const Value &value, int depth);

    QByteArray text;
    QByteArray problem;

private:
    void writeTable(const Key &key, const Value &value, int depth);
    void writeTableArray(const Key &key, const Value &value, int depth);
    void writeEntries(const Key &key, const Value &value, int depth);
    void writeKeyValue(const Key &key, const Value &value, int depth);
    void writeElement(const Value &value, int depth);
    void writeInlineTable(const Value &value, int depth);
    void newLine() { text += text.isEmpty() ? "" : "\n"; }
    [[nodiscard]] static QByteArray indent(const Key &key) { return QByteArray(2 * (key.size() - 1), ' '); }
};

void TomlWriter::write(const Key &key, const Value &given, int depth)
{
    const Value value = plainOf(given);
    if (isNothing(value) || !problem.isEmpty()) {
        return;
    }
    if (depth > deepest) {
        problem = "toml: the value is nested too deep";
    } else if (value.kind() == Kind::Complex) {
        problem = "unsupported type for key '" + pathText(key) + "': complex128";
    } else if (value.isMap()) {
        writeTable(key, value, depth);
    } else if (isTableArray(value)) {
        writeTableArray(key, value, depth);
    } else {
        writeKeyValue(key, value, depth);
    }
}

void TomlWriter::writeTable(const Key &key, const Value &value, int depth)
{
    if (key.size() == 1) {
        newLine();
    }
    if (!key.isEmpty()) {
        text += indent(key) + '[' + pathText(key) + ']';
        newLine();
    }
    writeEntries(key, value, depth);
}

void TomlWriter::writeTableArray(const Key &key, const Value &value, int depth)
{
    if (key.isEmpty()) {
        problem = "toml: top-level values must be Go maps or structs";
        return;
    }
    for (const Value &item : value.items()) {
        newLine();
        text += indent(key) + "[[" + pathText(key) + "]]";
        newLine();
        writeEntries(key, plainOf(item), depth);
    }
}

/// First what stands under the key itself, then the tables in it.
void TomlWriter::writeEntries(const Key &key, const Value &value, int depth)
{
    for (const bool wantsTables : {false, true}) {
        for (const auto &[name, item] : value.entries()) {
            if ((isTable(item) || isTableArray(item)) == wantsTables) {
                write(key + Key{name}, item, depth + 1);
            }
        }
    }
}

void TomlWriter::writeKeyValue(const Key &key, const Value &value, int depth)
{
    if (key.isEmpty()) {
        return writeElement(value, depth);
    }
    text += indent(key) + keyText(key.last()) + " = ";
    writeElement(value, depth);
    newLine();
}

void TomlWriter::writeElement(const Value &given, int depth)
{
    const Value value = plainOf(given);
    if (isNothing(value) || depth > deepest) {
        problem = "toml: cannot encode array with nil element";
    } else if (value.isString()) {
        text += quotedText(value.text());
    } else if (value.type() == Type::Bool) {
        text += value.toBool() ? "true" : "false";
    } else if (value.type() == Type::Float64) {
        text += floatElement(value.toDouble());
    } else if (value.type() == Type::Time) {
        text += value.instant().format("2006-01-02T15:04:05.999999999Z07:00");
    } else if (value.isMap()) {
        writeInlineTable(value, depth + 1);
    } else if (value.isList()) {
        text += '[';
        for (qsizetype i = 0; i < value.length() && problem.isEmpty(); ++i) {
            text += i == 0 ? "" : ", ";
            writeElement(value.items()[static_cast<std::size_t>(i)], depth + 1);
        }
        text += ']';
    } else if (value.kind() == Kind::Complex) {
        problem = "unexpected type: complex128";
    } else {
        text += QByteArray::number(value.toInt());
    }
}

void TomlWriter::writeInlineTable(const Value &value, int depth)
{
    QList<QByteArray> names;
    for (const bool wantsTables : {false, true}) {
        for (const auto &[name, item] : value.entries()) {
            if (!isNothing(item) && isTable(item) == wantsTables) {
                names.append(name);
            }
        }
    }
    text += '{';
    for (qsizetype i = 0; i < names.size() && problem.isEmpty(); ++i) {
        text += (i == 0 ? "" : ", ") + keyText(names[i]) + " = ";
        writeElement(value.entries().find(names[i])->second, depth);
    }
    text += '}';
}

} // namespace

std::expected<QByteArray, QByteArray> toToml(const Value &value)
{
    TomlWriter writer;
    writer.write({}, value, 0);
    if (!writer.problem.isEmpty()) {
        return std::unexpected(writer.problem);
    }
    return writer.text;
}

} // namespace sealyard::templates
