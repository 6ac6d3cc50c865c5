#pragma once

#include "core/textrange.h"

#include <QList>
#include <QString>

#include <initializer_list>
#include <vector>

namespace sealyard::image {

struct YamlEntry;

/// A YAML node as a plain value with its place (tag and anchor left out; of an alias: the alias, while the nodes in it
/// keep the places they were written at); only yaml.cpp includes libyaml's header.
struct YamlNode
{
    enum class Kind { Null, Scalar, Sequence, Mapping };

    Kind kind = Kind::Null;
    QString scalar;
    bool isPlain = false; ///< a scalar without quotes, to which YAML's types apply
    QString tag;
    core::TextRange range;
    std::vector<YamlNode> items;    ///< of a sequence
    std::vector<YamlEntry> entries; ///< of a mapping, in order, duplicate keys kept

    /// The value of the first entry with this key; nullptr when there is none or this is no mapping.
    [[nodiscard]] const YamlNode *find(QStringView key) const;
    /// The scalar found by walking keys; empty when there is none.
    [[nodiscard]] QString text(std::initializer_list<QStringView> keys) const;
};

/// One key of a mapping with its value.
struct YamlEntry
{
    YamlNode key;
    YamlNode value;
};

struct YamlProblem
{
    QString message;
    core::TextRange range;
};

/// All documents of a stream. The documents before a broken one are kept.
struct YamlStream
{
    std::vector<YamlNode> documents;
    QList<YamlProblem> problems;
};

enum class YamlParts {
    All,
    /// All but what stands below `spec` of custom resource definitions, which is an empty mapping then: schemas are
    /// four fifths of the manifests of the community's repository. They are checked like the rest.
    WithoutSchemas
};

/// Reads YAML with places, as sealos, helm and kubectl do: their Go libraries are a translation of the libyaml that is
/// used here, so that both refuse the same texts for the same reasons. Bounded against hostile input: nesting depth
/// 100, 1,000,000 nodes, aliases expanded at most to that bound; beyond it a problem is reported. Control characters
/// are a problem and read as U+FFFD. Pure and thread-safe.
[[nodiscard]] YamlStream parseYaml(const QString &text, YamlParts parts = YamlParts::All);

} // namespace sealyard::image
