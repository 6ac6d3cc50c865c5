#include "scaffold/valuestext.h"

#include "core/textrange.h"
#include "image/yaml.h"
#include "scaffold/quoting.h"
#include "scaffold/tr.h"
#include "scaffold/validation/validation.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;
using image::YamlNode;

namespace {

constexpr int indentWidth = 2;

/// The mapping of the only document; a text without any is an empty one.
Result<YamlNode> rootOf(const QString &text)
{
    image::YamlStream stream = image::parseYaml(text);
    if (!stream.problems.isEmpty()) {
        return failure(Tr::tr("The values are no valid YAML: %1").arg(stream.problems.first().message),
                       ErrorKind::Invalid);
    }
    if (stream.documents.empty()) {
        return YamlNode{};
    }
    YamlNode root = std::move(stream.documents.front());
    const bool isGood = root.kind == YamlNode::Kind::Mapping || root.kind == YamlNode::Kind::Null;
    return isGood && stream.documents.size() == 1
               ? Result<YamlNode>(std::move(root))
               : failure(Tr::tr("The values must be one mapping of keys."), ErrorKind::Invalid);
}

QString scalarText(const QString &value)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9_./+-][A-Za-z0-9_./+ :@%=,-]*\z)"_s);
    const image::YamlStream alone = image::parseYaml("a: "_L1 + value);
    const YamlNode *node = alone.documents.empty() ? nullptr : alone.documents.front().find(u"a");
    const bool isQuoted = node && node->kind == YamlNode::Kind::Scalar && !node->isPlain && !value.contains(u'\n');
    const bool isEmptyOne = value == "{}"_L1 || value == "[]"_L1;
    const bool isSafe = plain.match(value).hasMatch() && node && node->scalar == value && !value.endsWith(u' ');
    return isQuoted || isEmptyOne || isSafe ? value : yamlQuoted(value);
}

QString keyText(const QString &key)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z_][A-Za-z0-9_./-]*\z)"_s);
    return plain.match(key).hasMatch() ? key : yamlQuoted(key);
}

/// The entry of a path as far as it is there.
struct Place
{
    const YamlNode *mapping = nullptr; ///< the innermost one on the way
    const image::YamlEntry *entry = nullptr;
    qsizetype depth = 0; ///< keys of the path that were found
};

Place placeOf(const YamlNode &root, const QStringList &path)
{
    Place place{.mapping = &root};
    const YamlNode *node = &root;
    for (const QString &key : path) {
        const auto found = std::ranges::find_if(
            node->entries, [&key](const image::YamlEntry &entry) { return entry.key.scalar == key; });
        if (node->kind != YamlNode::Kind::Mapping || found == node->entries.end()) {
            break;
        }
        place.mapping = node;
        place.entry = &*found;
        ++place.depth;
        node = &found->value;
    }
    return place;
}

bool isBlock(const YamlNode &mapping)
{
    return mapping.entries.empty() || mapping.entries.front().key.range.start.column == 0 ||
           mapping.entries.size() == 1 ||
           mapping.entries[0].key.range.start.line != mapping.entries[1].key.range.start.line;
}

/// The last line that a node reaches, from 0.
int lastLine(const YamlNode &node)
{
    int line = node.kind == YamlNode::Kind::Scalar ? node.range.end.line : node.range.start.line;
    if (node.kind == YamlNode::Kind::Scalar && node.range.end.column == 0 && line > node.range.start.line) {
        --line;
    }
    for (const YamlNode &item : node.items) {
        line = std::max(line, lastLine(item));
    }
    for (const image::YamlEntry &entry : node.entries) {
        line = std::max({line, entry.key.range.end.line, lastLine(entry.value)});
    }
    return line;
}

QString linesFor(const QStringList &keys, const QString &value, int column)
{
    QString lines;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        lines += QString(column + i * indentWidth, u' ') + keyText(keys.at(i)) + u':' +
                 (i + 1 == keys.size() ? u' ' + scalarText(value) : QString()) + u'\n';
    }
    return lines;
}

Result<QString> checked(const Result<QString> &text)
{
    return text.and_then(
        [](const QString &good) { return rootOf(good).transform([&good](const YamlNode &) { return good; }); });
}

/// Adds what is missing of a path below the last line of the mapping that is there.
Result<QString> added(const QString &text, const YamlNode &root, const QStringList &path, const Place &place,
                      const QString &value)
{
    const bool isRoot = !place.entry;
    const YamlNode &mapping = isRoot ? root : place.entry->value;
    const bool isEmpty = mapping.entries.empty();
    if (!isRoot && (mapping.kind == YamlNode::Kind::Scalar || mapping.kind == YamlNode::Kind::Sequence)) {
        return failure(Tr::tr("“%1” has a value of its own, so nothing can stand below it.")
                           .arg(path.first(place.depth).join(u'.')),
                       ErrorKind::Invalid);
    }
    const int column = isRoot    ? 0
                       : isEmpty ? place.entry->key.range.start.column + indentWidth
                                 : mapping.entries.front().key.range.start.column;
    const QString lines = linesFor(path.sliced(place.depth), value, column);
    const QString whole = text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
    if (isRoot && isEmpty) {
        return core::applyEdits(whole,
                                {{mapping.kind == YamlNode::Kind::Mapping ? mapping.range : core::TextRange{}, {}}})
            .transform([&lines](const QString &rest) { return rest + lines; });
    }
    QList<core::TextEdit> edits;
    if (isEmpty && mapping.kind == YamlNode::Kind::Mapping) {
        edits.append({mapping.range, {}}); // "{}"
    }
    const int line = (isEmpty ? place.entry->key.range.end.line : lastLine(mapping)) + 1;
    edits.append({{{line, 0}, {line, 0}}, lines});
    return core::applyEdits(whole, edits);
}

bool isEmptyNode(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::Null || (node.kind == YamlNode::Kind::Mapping && node.entries.empty());
}

QString escapedKey(const QString &key)
{
    static const QRegularExpression special(u"([.,=\\[\\]])"_s);
    return QString(key).replace(special, u"\\\\\\1"_s);
}

/// One "--set" for each value below a node.
Result<QStringList> optionsOf(const YamlNode &node, const QString &path)
{
    QStringList words;
    if (node.kind == YamlNode::Kind::Mapping && !node.entries.empty()) {
        for (const image::YamlEntry &entry : node.entries) {
            const QString key = escapedKey(entry.key.scalar);
            const auto below = optionsOf(entry.value, path.isEmpty() ? key : path + u'.' + key);
            if (!below) {
                return below;
            }
            words += *below;
        }
        return words;
    }
    QString value = node.kind == YamlNode::Kind::Null ? u"null"_s : node.scalar;
    if (node.kind == YamlNode::Kind::Sequence || node.kind == YamlNode::Kind::Mapping) {
        value = node.kind == YamlNode::Kind::Mapping ? u"{}"_s : QString();
    }
    const bool isList = node.kind == YamlNode::Kind::Sequence || node.kind == YamlNode::Kind::Mapping;
    const QString word = path + u'=' + value;
    const bool isPossible = !isList && !word.contains(u' ') && !word.contains(u',') && !word.contains(u'{') &&
                            problemWith(u"helm-options"_s, word).isEmpty();
    if (!isPossible) {
        return failure(Tr::tr("“%1” cannot be an option, since options hold no lists, blanks, commas or quotes. Choose "
                              "the values file.")
                           .arg(path),
                       ErrorKind::Invalid);
    }
    const bool isString = node.kind == YamlNode::Kind::Scalar && !node.isPlain;
    return QStringList{(isString ? "--set-string "_L1 : "--set "_L1) + word};
}

} // namespace

Result<QString> withValue(const QString &text, const QStringList &path, const QString &value)
{
    const auto root = rootOf(text);
    if (!root) {
        return std::unexpected(root.error());
    }
    const Place place = placeOf(*root, path);
    if (!place.entry || place.depth < path.size()) {
        if (place.entry && !isBlock(place.entry->value)) {
            return failure(
                Tr::tr("“%1” is written in one line. Change it as text.").arg(path.first(place.depth).join(u'.')),
                ErrorKind::Invalid);
        }
        return checked(added(text, *root, path, place, value));
    }
    const YamlNode &old = place.entry->value;
    if (old.kind == YamlNode::Kind::Null) {
        return checked(core::applyEdits(
            text, {{{place.entry->key.range.end,
                     old.kind == YamlNode::Kind::Null && !old.range.isEmpty()
                         ? old.range.end
                         : core::Position{place.entry->key.range.end.line, place.entry->key.range.end.column + 1}},
                    ": "_L1 + scalarText(value)}}));
    }
    return checked(core::applyEdits(text, {{old.range, scalarText(value)}}));
}

Result<QString> withoutValue(const QString &text, const QStringList &path)
{
    const auto root = rootOf(text);
    if (!root) {
        return std::unexpected(root.error());
    }
    const Place place = placeOf(*root, path);
    if (!place.entry || place.depth < path.size()) {
        return text;
    }
    if (path.size() > 1 && place.mapping->entries.size() == 1) {
        return withoutValue(text, path.first(path.size() - 1));
    }
    if (!isBlock(*place.mapping)) {
        return failure(Tr::tr("“%1” is written in one line. Change it as text.").arg(path.join(u'.')),
                       ErrorKind::Invalid);
    }
    const int first = place.entry->key.range.start.line;
    const int last = isEmptyNode(place.entry->value) ? place.entry->key.range.end.line : lastLine(place.entry->value);
    return checked(core::applyEdits(text, {{{{first, 0}, {std::max(first, last) + 1, 0}}, {}}}));
}

Result<QString> asHelmOptions(const QString &text)
{
    return rootOf(text)
        .and_then([](const YamlNode &root) {
            return isEmptyNode(root) ? Result<QStringList>(QStringList()) : optionsOf(root, {});
        })
        .transform([](const QStringList &words) { return words.join(u' '); });
}

} // namespace sealyard::scaffold
