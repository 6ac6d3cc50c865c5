#include "chart/capabilities.h"

#include "template/evaluator.h"
#include "template/go/goformat.h"
#include "template/object.h"

#include <optional>

using sealyard::templates::Call;
using sealyard::templates::Kind;
using sealyard::templates::Object;
using sealyard::templates::Record;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

/// chartutil.KubeVersion. Its String method is its pointer's: an action that prints it alone calls it, a function that
/// gets the struct does not.
class KubeVersionObject final : public Object
{
public:
    explicit KubeVersionObject(const QByteArray &version)
        : m_version(version)
        , m_record("chartutil.KubeVersion", {{"Version", {}, Value(version)},
                                             {"Major", {}, Value(partOf(version, 0))},
                                             {"Minor", {}, Value(partOf(version, 1))}})
    {
    }

    [[nodiscard]] QByteArray typeName() const override { return m_record.typeName(); }
    [[nodiscard]] QByteArray print() const override { return m_record.print(); }
    [[nodiscard]] QByteArray shown() const override { return m_version; }
    [[nodiscard]] std::optional<Value> field(QByteArrayView name) const override { return m_record.field(name); }
    [[nodiscard]] Value plain() const override { return m_record.plain(); }
    [[nodiscard]] const char *method(QByteArrayView name) const override
    {
        return name == "String" || name == "GitVersion" ? "" : nullptr;
    }
    [[nodiscard]] Value call(QByteArrayView, Call &) const override { return Value(m_version); }

private:
    [[nodiscard]] static QByteArray partOf(const QByteArray &version, qsizetype index)
    {
        return version.sliced(version.startsWith('v') ? 1 : 0).split('.').value(index);
    }

    QByteArray m_version;
    Record m_record;
};

/// chartutil.VersionSet: a list of texts with the method Has.
class VersionSet final : public Object
{
public:
    explicit VersionSet(const QByteArrayList &versions)
        : m_versions(versions)
    {
    }

    [[nodiscard]] QByteArray typeName() const override { return "chartutil.VersionSet"; }
    [[nodiscard]] Kind kind() const override { return Kind::Slice; }
    [[nodiscard]] QByteArray print() const override { return '[' + m_versions.join(' ') + ']'; }
    [[nodiscard]] Value plain() const override { return Value::strings(m_versions); }
    [[nodiscard]] const char *method(QByteArrayView name) const override { return name == "Has" ? "s" : nullptr; }
    [[nodiscard]] Value call(QByteArrayView, Call &call) const override
    {
        return Value(m_versions.contains(call.text(0)));
    }

private:
    QByteArrayList m_versions;
};

/// *chartutil.Capabilities.
class CapabilitiesObject final : public Object
{
public:
    explicit CapabilitiesObject(const Capabilities &from)
        : m_record("*chartutil.Capabilities",
                   {{"KubeVersion", {}, Value(std::make_shared<const KubeVersionObject>(from.kubeVersion))},
                    {"APIVersions", {}, Value(std::make_shared<const VersionSet>(from.apiVersions))},
                    {"HelmVersion", {}, Value(helmVersion(from.helmVersion))}})
    {
    }

    [[nodiscard]] QByteArray typeName() const override { return m_record.typeName(); }
    [[nodiscard]] Kind kind() const override { return Kind::Pointer; }
    [[nodiscard]] QByteArray print() const override { return '&' + m_record.print(); }
    [[nodiscard]] std::optional<Value> field(QByteArrayView name) const override { return m_record.field(name); }
    [[nodiscard]] Value plain() const override { return m_record.plain(); }

private:
    [[nodiscard]] static std::shared_ptr<const Object> helmVersion(const QByteArray &version)
    {
        return std::make_shared<const Record>(
            "version.BuildInfo",
            std::vector<Record::Field>{{"Version", "version", Value(version), true},
                                       {"GitCommit", "git_commit", Value(QByteArray("")), true},
                                       {"GitTreeState", "git_tree_state", Value(QByteArray("")), true},
                                       {"GoVersion", "go_version", Value(QByteArray("go1.23.1")), true}});
    }

    Record m_record;
};

} // namespace

QByteArrayList Capabilities::defaultApiVersions()
{
    static const QByteArrayList versions =
        QByteArray("v1 admissionregistration.k8s.io/v1 admissionregistration.k8s.io/v1alpha1 "
                   "admissionregistration.k8s.io/v1beta1 internal.apiserver.k8s.io/v1alpha1 apps/v1 apps/v1beta1 "
                   "apps/v1beta2 authentication.k8s.io/v1 authentication.k8s.io/v1alpha1 authentication.k8s.io/v1beta1 "
                   "authorization.k8s.io/v1 authorization.k8s.io/v1beta1 autoscaling/v1 autoscaling/v2 "
                   "autoscaling/v2beta1 autoscaling/v2beta2 batch/v1 batch/v1beta1 certificates.k8s.io/v1 "
                   "certificates.k8s.io/v1beta1 certificates.k8s.io/v1alpha1 coordination.k8s.io/v1beta1 "
                   "coordination.k8s.io/v1 discovery.k8s.io/v1 discovery.k8s.io/v1beta1 events.k8s.io/v1 "
                   "events.k8s.io/v1beta1 extensions/v1beta1 flowcontrol.apiserver.k8s.io/v1 "
                   "flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 "
                   "flowcontrol.apiserver.k8s.io/v1beta3 networking.k8s.io/v1 networking.k8s.io/v1alpha1 "
                   "networking.k8s.io/v1beta1 node.k8s.io/v1 node.k8s.io/v1alpha1 node.k8s.io/v1beta1 policy/v1 "
                   "policy/v1beta1 rbac.authorization.k8s.io/v1 rbac.authorization.k8s.io/v1beta1 "
                   "rbac.authorization.k8s.io/v1alpha1 resource.k8s.io/v1alpha2 scheduling.k8s.io/v1alpha1 "
                   "scheduling.k8s.io/v1beta1 scheduling.k8s.io/v1 storage.k8s.io/v1beta1 storage.k8s.io/v1 "
                   "storage.k8s.io/v1alpha1 storagemigration.k8s.io/v1alpha1 apiextensions.k8s.io/v1beta1 "
                   "apiextensions.k8s.io/v1")
            .split(' ');
    return versions;
}

Value capabilitiesObject(const Capabilities &capabilities)
{
    return Value(std::make_shared<const CapabilitiesObject>(capabilities));
}

} // namespace sealyard::chart
