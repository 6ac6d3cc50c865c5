#include "lint/facts/pods.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using sealyard::image::YamlEntry;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

bool isContainerList(const QString &key)
{
    return key == "containers"_L1 || key == "initContainers"_L1;
}

void collect(const YamlNode &node, const YamlNode &document, QList<PodContainer> &found)
{
    for (const YamlNode &item : node.items) {
        collect(item, document, found);
    }
    for (const YamlEntry &entry : node.entries) {
        if (isContainerList(entry.key.scalar)) {
            for (const YamlNode &item : entry.value.items) {
                found.append({&item, &node, &document});
            }
        } else {
            collect(entry.value, document, found);
        }
    }
}

/// True for "{{- toYaml .Values.x | nindent 12 }}" when that is deeper than the keys of the container.
bool isInsideKey(QStringView line, int keyIndent)
{
    static const QRegularExpression indentation(uR"(\bn?indent\s+(\d+))"_s);
    const QRegularExpressionMatch match = indentation.matchView(line);
    return match.hasMatch() && match.capturedView(1).toInt() > keyIndent;
}

bool addsKeys(QStringView line)
{
    const auto isUsed = [line](QLatin1StringView word) {
        return line.contains(word);
    };
    return line.startsWith(u"{{") &&
           std::ranges::any_of(std::array{"toYaml"_L1, "include"_L1, "range"_L1, "tpl"_L1}, isUsed);
}

} // namespace

QList<PodContainer> podContainers(const image::YamlStream &stream)
{
    QList<PodContainer> found;
    for (const YamlNode &document : stream.documents) {
        collect(document, document, found);
    }
    found.removeIf([](const PodContainer &each) { return each.node->kind != YamlNode::Kind::Mapping; });
    return found;
}

QList<const YamlNode *> containerWords(const YamlNode &container)
{
    QList<const YamlNode *> words;
    for (const QStringView key : {u"command", u"args"}) {
        if (const YamlNode *list = container.find(key)) {
            for (const YamlNode &item : list->items) {
                words.append(&item);
            }
        }
    }
    return words;
}

std::vector<int> containerItems(const YamlOutline &outline)
{
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(outline.entries.size()); ++i) {
        const OutlineEntry &entry = outline.entries.at(i);
        if (entry.isItem && entry.parent >= 0 && isContainerList(outline.entries.at(entry.parent).key)) {
            found.push_back(i);
        }
    }
    return found;
}

int lastLineOf(const YamlOutline &outline, int entry)
{
    int last = outline.entries.at(entry).line();
    for (int i = entry + 1; i < static_cast<int>(outline.entries.size()) && outline.entries.at(i).parent >= entry;
         ++i) {
        last = outline.entries.at(i).line();
    }
    return last;
}

QStringList portNames(const YamlOutline &outline, int container)
{
    QStringList names;
    const OutlineEntry *ports = outline.child(container, u"ports");
    for (const int item : ports ? outline.children(outline.indexOf(*ports)) : std::vector<int>()) {
        if (const OutlineEntry *name = outline.child(item, u"name")) {
            names.append(name->value);
        }
    }
    return names;
}

bool mayHaveMorePorts(const YamlOutline &outline, int container, const QString &text)
{
    const int last = lastLineOf(outline, container);
    const QStringList lines = text.split(u'\n');
    const OutlineEntry *ports = outline.child(container, u"ports");
    const std::vector<int> keys = outline.children(container);
    const int keyIndent = keys.empty() ? 0 : outline.entries.at(keys.front()).indent;
    int key = -1; // the line of the last key of the container
    for (int line = outline.entries.at(container).line(); line <= last && line < lines.size(); ++line) {
        const auto isHere = [&](int index) {
            return outline.entries.at(index).line() == line;
        };
        key = std::ranges::any_of(keys, isHere) ? line : key;
        const QStringView trimmed = QStringView(lines.at(line)).trimmed();
        const bool isElsewhere = isInsideKey(trimmed, keyIndent) && !(ports && ports->line() == key);
        if (!isElsewhere && addsKeys(trimmed)) {
            return true;
        }
    }
    return false;
}

} // namespace sealyard::lint
