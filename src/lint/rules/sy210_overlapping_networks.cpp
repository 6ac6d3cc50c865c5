#include "lint/facts/networks.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// One network that a text gives a name to.
struct NamedNetwork
{
    QString name;
    Network network;
    Place place;
};

/// Reports each pair of different names whose networks share addresses.
void comparePairs(const QList<NamedNetwork> &networks, Findings &findings)
{
    for (qsizetype right = 1; right < networks.size(); ++right) {
        for (qsizetype left = 0; left < right; ++left) {
            const NamedNetwork &a = networks.at(left);
            const NamedNetwork &b = networks.at(right);
            if (a.name == b.name || a.network == b.network || !a.network.overlaps(b.network)) {
                continue;
            }
            Finding finding =
                findingAt(b.place, Tr::tr("%1 overlaps with %2 (%3): the same addresses are given to both.")
                                       .arg(b.name, a.name, a.network.text));
            finding.related.append({a.place.path, a.place.range, Tr::tr("The other network.")});
            findings.append(finding);
        }
    }
}

/// "POD_CIDR", "serviceCidr", "joinSubnet": networks that a cluster uses side by side.
bool isNetworkName(const QString &name)
{
    return name.endsWith("cidr"_L1, Qt::CaseInsensitive) || name.endsWith("subnet"_L1, Qt::CaseInsensitive);
}

QList<NamedNetwork> networksOf(const ShellText &text)
{
    QList<NamedNetwork> found;
    std::set<QString> seen;
    for (const shell::VariableDefinition &each : text.facts.definitions) {
        const auto network = isNetworkName(each.name) ? parseNetwork(each.value.known()) : std::nullopt;
        if (network && seen.insert(each.name + network->text).second) {
            found.append({each.name, *network, text.placeOf(each.range, each.file)});
        }
    }
    return found;
}

QList<NamedNetwork> networksOf(const BuildFile &file, const DirectoryContext &context)
{
    QList<NamedNetwork> found;
    for (const image::Instruction &instruction : file.kubefile.instructions) {
        for (const image::Assignment &each : instruction.assignments) {
            const bool isNamed = instruction.kind == image::InstructionKind::Env && isNetworkName(each.key.value);
            const auto network = isNamed && each.value ? parseNetwork(each.value->value) : std::nullopt;
            if (network && !file.origin) {
                found.append({each.key.value, *network, {context.pathOf(file.name), each.value->range}});
            }
        }
    }
    return found;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        comparePairs(networksOf(text), findings);
    }
    for (const BuildFile &file : context.buildFiles) {
        comparePairs(networksOf(file, context), findings);
    }
    return findings;
}

} // namespace

extern const Rule sy210_overlapping_networks;
const Rule sy210_overlapping_networks{
    .code = "SY210",
    .name = "overlapping-networks",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "Two networks of a cluster share addresses."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The networks for pods, services and nodes must not overlap: an address in both is routed to one of them only. The rule
compares variables of one script, and of the ENV of one build file, whose names end in CIDR or SUBNET.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV POD_CIDR=100.64.0.0/10 JOIN_CIDR=100.65.0.0/16
CMD ["bash install.sh"]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV POD_CIDR=100.64.0.0/10 JOIN_CIDR=20.65.0.0/16
CMD ["bash install.sh"]
--- install.sh
```

Equal networks are left alone: they are one network under two names.
)md"),
    .check = check,
};

} // namespace sealyard::lint
