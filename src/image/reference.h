#pragma once

#include "core/result.h"

#include <QString>

namespace sealyard::image {

/// An image reference by the grammar of distribution/reference (upstream.md sections 3.3 and 7).
struct Reference
{
    QString registry;   ///< as written, with port; empty when the text names none
    QString repository; ///< as written
    QString tag;
    QString digest; ///< with its algorithm

    bool operator==(const Reference &) const = default;
    /// As written, parts joined again.
    [[nodiscard]] QString toString() const;
    /// With docker.io and library filled in, "index.docker.io" folded; a tag wins over a digest, as sealos does;
    /// without either the name stands alone.
    [[nodiscard]] QString normalized() const;
    /// Repository and tag below registry/ in a cluster image: the host is dropped ("quay.io/a/b:c" is "a/b:c"),
    /// "latest" stands for no tag, and a digest remains only where there is no tag (such an image is stored without
    /// one).
    [[nodiscard]] QString storedName() const;
};

/// ErrorKind::Invalid with the reason: upper case in the repository, a tag of wrong form, 64 hex digits alone, a name
/// of more than 255 characters, ... Pure and thread-safe.
[[nodiscard]] core::Result<Reference> parseReference(const QString &text);

/// True for "[a-z0-9]+" joined by ".", "_", "__" or one or more "-": one component of a repository name.
[[nodiscard]] bool isRepositoryComponent(QStringView text);

/// True for a tag: a word character and up to 127 of word characters, "." and "-".
[[nodiscard]] bool isTag(QStringView text);

} // namespace sealyard::image
