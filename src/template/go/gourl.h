#pragma once

#include <QByteArray>

#include <expected>
#include <optional>

namespace sealyard::templates {

/// User name and password of a URL, unescaped.
struct UrlUser
{
    QByteArray name;
    std::optional<QByteArray> password;
};

/// A URL as Go's net/url takes it apart.
struct Url
{
    QByteArray scheme;
    QByteArray opaque;
    std::optional<UrlUser> user;
    QByteArray host;    ///< with port
    QByteArray path;    ///< unescaped
    QByteArray rawPath; ///< as it was written, when that is not how it would be escaped
    QByteArray query;
    QByteArray fragment;
    bool isHostOmitted = false;

    /// The host without port and brackets.
    [[nodiscard]] QByteArray hostname() const;
    [[nodiscard]] QByteArray userText() const;
    [[nodiscard]] QByteArray toText() const;
};

/// url.Parse; the error is Go's sentence.
[[nodiscard]] std::expected<Url, QByteArray> parseUrl(const QByteArray &text);

} // namespace sealyard::templates
