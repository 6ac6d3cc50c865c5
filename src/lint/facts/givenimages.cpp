#include "lint/facts/givenimages.h"

#include "lint/facts/pods.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using sealyard::image::YamlNode;

namespace sealyard::lint {

namespace {

/// A reference with host, path and tag, as nobody writes anything else: "quay.io/a/b:v1".
QString imageIn(const QString &text)
{
    static const QRegularExpression expression(
        uR"(\A((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/[a-z0-9][a-z0-9._/-]*:[A-Za-z0-9_][\w.-]*)(?:@sha256:[0-9a-f]{64})?\z)"_s);
    return expression.match(text).captured(1);
}

void add(const YamlNode &node, const QString &image, QList<GivenImage> &images)
{
    if (!image.isEmpty()) {
        images.append({&node, image});
    }
}

void addWords(const YamlNode &container, QList<GivenImage> &images)
{
    const YamlNode *last = nullptr;
    for (const YamlNode *word : containerWords(container)) {
        const bool isOption = word->scalar.startsWith(u'-') && word->scalar.contains("image"_L1);
        const bool isValue = last && last->scalar.startsWith(u'-') && last->scalar.contains("image"_L1);
        if (isOption && word->scalar.contains(u'=')) {
            add(*word, imageIn(word->scalar.section(u'=', 1)), images);
        } else if (isValue) {
            add(*word, imageIn(word->scalar), images);
        }
        last = word;
    }
}

void addVariables(const YamlNode &container, QList<GivenImage> &images)
{
    const YamlNode *variables = container.find(u"env");
    if (!variables) {
        return;
    }
    for (const YamlNode &variable : variables->items) {
        const YamlNode *value = variable.find(u"value");
        if (value && variable.text({u"name"}).contains("IMAGE"_L1, Qt::CaseInsensitive)) {
            add(*value, imageIn(value->scalar), images);
        }
    }
}

} // namespace

QList<GivenImage> imagesGivenToPrograms(const image::YamlStream &stream)
{
    QList<GivenImage> images;
    for (const PodContainer &container : podContainers(stream)) {
        addWords(*container.node, images);
        addVariables(*container.node, images);
    }
    return images;
}

} // namespace sealyard::lint
