#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Images that the Kubernetes project publishes at registry.k8s.io.
bool isOfKubernetes(const QString &name)
{
    static const QStringList names{u"csi-attacher"_s,
                                   u"csi-provisioner"_s,
                                   u"csi-resizer"_s,
                                   u"csi-snapshotter"_s,
                                   u"csi-node-driver-registrar"_s,
                                   u"livenessprobe"_s,
                                   u"snapshot-controller"_s,
                                   u"snapshot-validation-webhook"_s,
                                   u"kube-apiserver"_s,
                                   u"kube-controller-manager"_s,
                                   u"kube-scheduler"_s,
                                   u"kube-proxy"_s,
                                   u"metrics-server"_s,
                                   u"addon-resizer"_s,
                                   u"cluster-autoscaler"_s,
                                   u"kube-webhook-certgen"_s};
    return names.contains(name);
}

/// Organisations that build or mirror these images for everybody.
bool isPublicMirror(const QString &organisation)
{
    static const QStringList mirrors{u"bitnami"_s,
                                     u"bitnamilegacy"_s,
                                     u"rancher"_s,
                                     u"longhornio"_s,
                                     u"openebs"_s,
                                     u"labring"_s,
                                     u"kubesphere"_s,
                                     u"csiplugin"_s,
                                     u"oamdev"_s,
                                     u"linuxkit"_s,
                                     u"opsdockerimage"_s,
                                     u"dyrnq"_s,
                                     u"mirrorgooglecontainers"_s};
    return mirrors.contains(organisation);
}

/// Clouds in which everybody may keep images under a name of their own.
bool isCloud(const QString &registry)
{
    static const QRegularExpression hosts(
        uR"((?:\A|\.)(?:aliyuncs\.com|tencentyun\.com|tencentcloudcr\.com|myhuaweicloud\.com|c\.163\.com)\z)"_s);
    return registry.contains(hosts);
}

/// The copy of a public image in such a cloud: what the project publishes elsewhere, or what calls itself a mirror.
bool isMirrored(const QString &text)
{
    const auto reference = image::parseReference(text);
    const QStringList path = reference ? reference->repository.split(u'/') : QStringList();
    return path.size() > 1 && isCloud(reference->registry) &&
           (isOfKubernetes(path.last()) || path.first().contains("mirror"_L1) ||
            path.first() == "google_containers"_L1);
}

/// The account of Docker Hub that has such an image of its own; empty for other references.
QString accountOf(const QString &text)
{
    const auto written = image::parseReference(text);
    const auto reference = written ? image::parseReference(written->normalized()) : written;
    const QStringList path = reference ? reference->repository.split(u'/') : QStringList();
    const bool isAccount = path.size() == 2 && reference->registry == "docker.io"_L1 && isOfKubernetes(path.at(1)) &&
                           !isPublicMirror(path.at(0));
    return isAccount ? path.at(0) : QString();
}

QString problemOf(const QString &image, const DirectoryContext &context)
{
    if (isMirrored(image)) {
        return Tr::tr("This is a copy that somebody keeps in a cloud; sealos packs the images, so name the original.");
    }
    const QString account = accountOf(image);
    return account.isEmpty() || account == context.directory.app
               ? QString()
               : Tr::tr("This is an image of the Kubernetes project, taken from the account “%1” of Docker Hub; "
                        "registry.k8s.io has it.")
                     .arg(account);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const imagelist::PackedImage &image : context.images.images) {
        const QString problem = problemOf(image.reference, context);
        for (const imagelist::ImageOrigin &origin :
             problem.isEmpty() ? QList<imagelist::ImageOrigin>() : image.origins) {
            findings.append({.range = origin.range, .message = problem, .path = origin.path});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy410_personal_image;
const Rule sy410_personal_image{
    .code = "SY410",
    .name = "personal-image",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A public image comes from somebody's own account or mirror."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Behind a slow network images are copied to an account of Docker Hub, and the copy stays in the manifest. Nobody keeps it
up to date, nobody says what is in it, and its owner can delete it. Since sealos packs the images into the cluster image,
users need no mirror: name the original.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/somebody/csi-resizer:v1.2.0
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
registry.k8s.io/sig-storage/csi-resizer:v1.2.0
```

The same holds for copies in the registries of clouds that call themselves a mirror. Organisations that publish such
images for everybody are left alone, and an account named like the application.
)md"),
    .check = check,
};

} // namespace sealyard::lint
