#pragma once

#include "core/textrange.h"

#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace sealyard::lint {

/// One "key: value" of a YAML text, or one "-" of a sequence (which has no key).
struct OutlineEntry
{
    QString key;
    QString value;                   ///< on the same line, without quotes and comment; empty for nested ones
    core::TextRange keyRange;        ///< of the key, or of the "-"
    core::TextRange valueRange = {}; ///< quotes included; empty when there is no value
    int indent = 0;                  ///< the column of the key or of the "-"
    int parent = -1;                 ///< index of the entry that holds this one
    int document = 0;                ///< counted by "---"
    bool isItem = false;             ///< a "-"
    bool isQuoted = false;
    bool isBlock = false; ///< "|" or ">": the text is in block, from blockLine on
    int blockLine = 0;
    QString block = {};

    [[nodiscard]] int line() const { return keyRange.start.line; }
    /// True when the value holds a template action.
    [[nodiscard]] bool isTemplated() const { return value.contains(u"{{"); }
};

/// The shape of a YAML text read by its indentation: for files that no YAML parser takes, such as chart templates and
/// *.tmpl. Flow collections are plain values; what is no entry (template actions, continued scalars) is left out, and
/// so is what follows on the kind of a custom resource definition: its schema, often thousands of lines, is no object.
struct YamlOutline
{
    std::vector<OutlineEntry> entries;
    std::vector<int> controlLines; ///< of "{{ if", "{{ else", "{{ range" and the like, sorted

    /// The entry of a key directly below another (below the document for -1); nullptr when there is none.
    [[nodiscard]] const OutlineEntry *child(int parent, QStringView key) const;
    /// The indices of the entries directly below one.
    [[nodiscard]] std::vector<int> children(int parent) const;
    [[nodiscard]] int indexOf(const OutlineEntry &entry) const { return static_cast<int>(&entry - entries.data()); }
    /// True when a template action decides between two lines, so that only one of them may be there.
    [[nodiscard]] bool isDecidedBetween(int firstLine, int lastLine) const;
};

/// Reads at most 100,000 lines. Pure and thread-safe.
[[nodiscard]] YamlOutline outlineOf(QStringView text);

} // namespace sealyard::lint
