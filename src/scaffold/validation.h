#pragma once

#include <QString>
#include <QStringList>

namespace sealyard::scaffold {

/// The validators that pattern.yaml can name, sorted:
///
///     app-name          one component of a repository name, so that it survives the workflow's sanitising (LAY001/002)
///     chart-name        as helm names charts
///     chart-repository  an https:// or oci:// address
///     helm-options      words for helm that survive ENV and sealos' export line (upstream.md 4.6)
///     image             an image reference with a tag and without a digest, which sealos would drop (upstream.md 3.6)
///     manifest-url      an https:// address; may hold the variables of init.sh
///     namespace         a DNS-1123 label
///     port              1 to 65535
///     release-name      as helm names releases: DNS-1123 subdomain of at most 53 characters
///     version           a tag with room for "-amd64", so that it survives the workflow's sanitising (LAY003/004)
[[nodiscard]] QStringList validatorNames();

/// What is wrong with an answer, or a line of one, and what to write instead: translated sentences. Empty when it will
/// do. An unknown validator accepts nothing. Pure and thread-safe.
[[nodiscard]] QString problemWith(const QString &validator, const QString &answer);

} // namespace sealyard::scaffold
