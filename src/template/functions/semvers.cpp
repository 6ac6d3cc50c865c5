#include "template/formats/semver.h"

#include "template/functiontable.h"
#include "template/object.h"

#include <array>

namespace sealyard::templates {

namespace {

/// *semver.Version with its methods.
class VersionObject final : public Object
{
public:
    explicit VersionObject(Version version)
        : m_version(std::move(version))
    {
    }

    [[nodiscard]] QByteArray typeName() const override { return "*semver.Version"; }
    [[nodiscard]] Kind kind() const override { return Kind::Pointer; }
    [[nodiscard]] QByteArray print() const override { return m_version.toText(); }
    [[nodiscard]] Value plain() const override { return Value(m_version.toText()); }
    [[nodiscard]] const char *method(QByteArrayView name) const override;
    [[nodiscard]] Value call(QByteArrayView name, Call &call) const override;

private:
    [[nodiscard]] Value incremented(QByteArrayView name) const;

    Version m_version;
};

Value versionValue(Version version)
{
    return Value(std::make_shared<const VersionObject>(std::move(version)));
}

Value number(quint64 number)
{
    return Value::number(Type::Uint64, static_cast<qint64>(number));
}

const char *VersionObject::method(QByteArrayView name) const
{
    constexpr std::array plainNames{"Major",    "Minor",  "Patch",    "Prerelease", "Metadata",
                                    "Original", "String", "IncMajor", "IncMinor",   "IncPatch"};
    constexpr std::array comparisons{"Compare",          "Equal",        "GreaterThan", "LessThan",
                                     "GreaterThanEqual", "LessThanEqual"};
    if (std::ranges::find(plainNames, name, [](const char *known) { return QByteArrayView(known); }) !=
        plainNames.end()) {
        return "";
    }
    const auto found = std::ranges::find(comparisons, name, [](const char *known) { return QByteArrayView(known); });
    return found == comparisons.end() ? nullptr : "p";
}

Value VersionObject::incremented(QByteArrayView name) const
{
    Version next = m_version;
    const bool wasPrerelease = !next.prerelease.isEmpty();
    next.prerelease.clear();
    next.metadata.clear();
    if (name == "IncPatch") {
        next.patch += wasPrerelease ? 0 : 1;
    } else {
        next.patch = 0;
        next.major += name == "IncMajor" ? 1 : 0;
        next.minor = name == "IncMajor" ? 0 : next.minor + 1;
    }
    next.original = (m_version.original.startsWith('v') ? "v" : "") + next.toText();
    return versionValue(next);
}

Value VersionObject::call(QByteArrayView name, Call &call) const
{
    if (name == "Major" || name == "Minor" || name == "Patch") {
        return number(name == "Major" ? m_version.major : name == "Minor" ? m_version.minor : m_version.patch);
    }
    if (name.startsWith("Inc")) {
        return incremented(name);
    }
    if (call.count() == 0) {
        return Value(name == "Prerelease" ? m_version.prerelease
                     : name == "Metadata" ? m_version.metadata
                     : name == "Original" ? m_version.original
                                          : m_version.toText());
    }
    const int order = m_version.compare(static_cast<const VersionObject &>(call.at(0).object()).m_version);
    if (name == "Compare") {
        return Value::integer(order);
    }
    const bool isEqual = order == 0 && (name == "Equal" || name.endsWith("ThanEqual"));
    return Value(isEqual || (name.startsWith("Greater") && order > 0) || (name.startsWith("Less") && order < 0));
}

Value semver(Call &call)
{
    auto version = parseVersion(call.text(0));
    return version ? versionValue(std::move(*version)) : call.fail(version.error());
}

Value semverCompare(Call &call)
{
    const auto constraints = parseConstraints(call.text(0));
    if (!constraints) {
        return call.fail(constraints.error());
    }
    const auto version = parseVersion(call.text(1));
    return version ? Value(allows(*constraints, *version)) : call.fail(version.error());
}

constexpr std::array functions{
    Function{"semver", "s", semver},
    Function{"semverCompare", "ss", semverCompare},
};

} // namespace

std::span<const Function> semverFunctions()
{
    return functions;
}

} // namespace sealyard::templates
