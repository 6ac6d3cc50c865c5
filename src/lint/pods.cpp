#include "lint/pods.h"

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

} // namespace sealyard::lint
