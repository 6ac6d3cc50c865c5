#pragma once

#include <QString>
#include <QStringList>

namespace sealyard::scaffold {

/// The validators that pattern.yaml can name, sorted:
///
///     api-version       of a custom resource: group/version
///     app-name          one component of a repository name, so that it survives the workflow's sanitising (LAY001/002)
///     archive-member    a path in an archive; may hold the variables of init.sh
///     build-argument    NAME=VALUE that survives the workflow's sanitising of build arguments
///     chart-name        as helm names charts
///     chart-repository  an https://, http:// or oci:// address
///     chart-source      a chart on this computer: a folder with Chart.yaml, or a .tgz
///     chart-values      YAML with one mapping, as helm reads values files
///     command           one simple command with its arguments, which mean themselves to a shell
///     crd-name          of a custom resource definition: plural.group
///     download-url      as manifest-url, with the machine's other name too
///     helm-options      words for helm that survive ENV and sealos' export line (upstream.md 4.6)
///     host-path         an absolute path on a node
///     image             an image reference with a tag and without a digest, which sealos would drop (upstream.md 3.6)
///     import-source     what can be imported from this computer: a folder or a file
///     kind              of a custom resource
///     kustomization     a folder on this computer with kustomization.yaml
///     manifest-file     a YAML file on this computer
///     manifest-url      an https:// address; may hold the variables of init.sh
///     namespace         a DNS-1123 label
///     package           of Debian or Alpine
///     port              1 to 65535
///     program           a file name that needs no quotes
///     release-name      as helm names releases: DNS-1123 subdomain of at most 53 characters
///     sentence          one line for a Markdown file
///     user              of a container: a name or a number
///     variable          NAME=VALUE of an ENV that sealos can export
///     version           a tag with room for "-amd64", so that it survives the workflow's sanitising (LAY003/004)
///     web-address       an http:// or https:// address
///     word              one argument of a command
[[nodiscard]] QStringList validatorNames();

/// What is wrong with an answer, or a line of one, and what to write instead: translated sentences. Empty when it will
/// do. An unknown validator accepts nothing. Pure and thread-safe.
[[nodiscard]] QString problemWith(const QString &validator, const QString &answer);

} // namespace sealyard::scaffold
