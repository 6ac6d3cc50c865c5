#include "template/go/gourl.h"

#include "template/go/goquote.h"

#include <algorithm>

namespace sealyard::templates {

namespace {

/// What may stand unescaped in a part besides letters, digits and -_.~
constexpr const char *pathSafe = "$&+,/:;=@";
constexpr const char *hostSafe = "!$&'()*+,;=:[]<>\"";
constexpr const char *userSafe = "$&+,;=";
constexpr const char *fragmentSafe = "$&+,/:;=?@!()*";

QByteArray escaped(const QByteArray &text, const char *safe)
{
    return text.toPercentEncoding(safe);
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/// Undoes percent escapes; the error is Go's sentence.
std::expected<QByteArray, QByteArray> unescaped(const QByteArray &text, bool isHost = false)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))) {
            return std::unexpected("invalid URL escape " +
                                   quoted(text.sliced(i, std::min<qsizetype>(3, text.size() - i))));
        }
        if (isHost && text[i] == '%' && text[i + 1] < '8' && text.sliced(i, 3) != "%25") {
            return std::unexpected("invalid URL escape " + quoted(text.sliced(i, 3)));
        }
        const auto code = static_cast<unsigned char>(text[i]);
        const bool isAlphaNumeric = (code >= '0' && code <= '9') || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
        if (isHost && text[i] != '%' && code < 0x80 && !isAlphaNumeric && !QByteArrayView("-_.~").contains(text[i]) &&
            !QByteArrayView(hostSafe).contains(text[i])) {
            return std::unexpected("invalid character " + quoted(text.sliced(i, 1)) + " in host name");
        }
    }
    return QByteArray::fromPercentEncoding(text);
}

bool isPort(QByteArrayView text)
{
    return text.isEmpty() ||
           (text[0] == ':' && std::ranges::all_of(text.sliced(1), [](char c) { return c >= '0' && c <= '9'; }));
}

std::expected<QByteArray, QByteArray> parseHost(const QByteArray &scheme, const QByteArray &host)
{
    const qsizetype open = host.lastIndexOf('[');
    if (open > 0) {
        return std::unexpected(QByteArray("invalid IP-literal"));
    }
    const qsizetype close = host.lastIndexOf(']');
    if (open == 0 && close < 0) {
        return std::unexpected(QByteArray("missing ']' in host"));
    }
    const bool isStrict = scheme == "http" || scheme == "https";
    const qsizetype colon = isStrict ? host.indexOf(':') : host.lastIndexOf(':');
    const QByteArray port = open == 0 ? host.sliced(close + 1) : colon < 0 ? QByteArray() : host.sliced(colon);
    if (!isPort(port)) {
        return std::unexpected("invalid port " + quoted(port) + " after host");
    }
    return unescaped(host, true);
}

std::expected<UrlUser, QByteArray> parseUser(const QByteArray &text)
{
    const bool isValid = std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
               QByteArrayView("-._:~!$&'()*+,;=%@").contains(c);
    });
    if (!isValid) {
        return std::unexpected(QByteArray("net/url: invalid userinfo"));
    }
    const qsizetype colon = text.indexOf(':');
    const auto name = unescaped(colon < 0 ? text : text.first(colon));
    const auto password = colon < 0 ? name : unescaped(text.sliced(colon + 1));
    if (!name || !password) {
        return std::unexpected(name ? password.error() : name.error());
    }
    return UrlUser{*name, colon < 0 ? std::nullopt : std::optional(*password)};
}

/// Cuts "scheme:" off; -1: there is none.
qsizetype schemeEnd(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ':') {
            return i;
        }
        const bool isLetter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        const bool isOther = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
        if (!isLetter && (!isOther || i == 0)) {
            return -1;
        }
    }
    return -1;
}

std::expected<void, QByteArray> parseAuthority(Url &url, QByteArray authority)
{
    if (const qsizetype at = authority.lastIndexOf('@'); at >= 0) {
        const auto host = parseHost(url.scheme, authority.sliced(at + 1));
        if (!host) {
            return std::unexpected(host.error());
        }
        const auto user = parseUser(authority.first(at));
        if (!user) {
            return std::unexpected(user.error());
        }
        url.user = *user;
        authority = authority.sliced(at + 1);
    }
    const auto host = parseHost(url.scheme, authority);
    if (!host) {
        return std::unexpected(host.error());
    }
    url.host = *host;
    return {};
}

std::expected<void, QByteArray> parsePath(Url &url, const QByteArray &text)
{
    const auto path = unescaped(text);
    if (!path) {
        return std::unexpected(path.error());
    }
    url.path = *path;
    url.rawPath = escaped(*path, pathSafe) == text ? QByteArray() : text;
    return {};
}

std::expected<Url, QByteArray> parseWithoutFragment(const QByteArray &text)
{
    if (std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; })) {
        return std::unexpected(QByteArray("net/url: invalid control character in URL"));
    }
    Url url;
    if (text == "*") {
        url.path = text;
        return url;
    }
    const qsizetype colon = schemeEnd(text);
    if (colon == 0) {
        return std::unexpected(QByteArray("missing protocol scheme"));
    }
    url.scheme = text.first(std::max<qsizetype>(colon, 0)).toLower();
    QByteArray rest = text.sliced(colon + 1);
    if (const qsizetype mark = rest.indexOf('?'); mark >= 0) {
        url.query = rest.sliced(mark + 1);
        rest.truncate(mark);
    }
    if (!rest.startsWith('/')) {
        if (!url.scheme.isEmpty()) {
            url.opaque = rest;
            return url;
        }
        if (rest.first(rest.indexOf('/') < 0 ? rest.size() : rest.indexOf('/')).contains(':')) {
            return std::unexpected(QByteArray("first path segment in URL cannot contain colon"));
        }
    }
    if (rest.startsWith("//") && (!url.scheme.isEmpty() || !rest.startsWith("///"))) {
        const qsizetype slash = rest.indexOf('/', 2);
        const qsizetype end = slash < 0 ? rest.size() : slash;
        if (const auto authority = parseAuthority(url, rest.sliced(2, end - 2)); !authority) {
            return std::unexpected(authority.error());
        }
        rest = rest.sliced(end);
    } else {
        url.isHostOmitted = !url.scheme.isEmpty() && rest.startsWith('/');
    }
    const auto path = parsePath(url, rest);
    return path ? std::expected<Url, QByteArray>(url) : std::unexpected(path.error());
}

} // namespace

QByteArray Url::hostname() const
{
    const qsizetype colon = host.lastIndexOf(':');
    const QByteArray name = colon >= 0 && isPort(QByteArrayView(host).sliced(colon)) ? host.first(colon) : host;
    return name.startsWith('[') && name.endsWith(']') ? name.sliced(1, name.size() - 2) : name;
}

QByteArray Url::userText() const
{
    if (!user) {
        return {};
    }
    return escaped(user->name, userSafe) + (user->password ? ':' + escaped(*user->password, userSafe) : QByteArray());
}

QByteArray Url::toText() const
{
    QByteArray text = scheme.isEmpty() ? QByteArray() : scheme + ':';
    if (!opaque.isEmpty()) {
        text += opaque;
    } else {
        const bool hasAuthority =
            (!scheme.isEmpty() || !host.isEmpty() || user) && !(isHostOmitted && host.isEmpty() && !user);
        if (hasAuthority && (!host.isEmpty() || !path.isEmpty() || user)) {
            text += "//";
        }
        text += user ? userText() + '@' : QByteArray();
        text += escaped(host, hostSafe);
        const QByteArray shown = !rawPath.isEmpty() ? rawPath : path == "*" ? path : escaped(path, pathSafe);
        text += !shown.isEmpty() && !shown.startsWith('/') && !host.isEmpty() ? "/" : "";
        const bool needsDot =
            text.isEmpty() && shown.first(shown.indexOf('/') < 0 ? shown.size() : shown.indexOf('/')).contains(':');
        text += needsDot ? "./" + shown : shown;
    }
    text += query.isEmpty() ? QByteArray() : '?' + query;
    return text + (fragment.isEmpty() ? QByteArray() : '#' + escaped(fragment, fragmentSafe));
}

std::expected<Url, QByteArray> parseUrl(const QByteArray &text)
{
    const qsizetype hash = text.indexOf('#');
    const QByteArray before = hash < 0 ? text : text.first(hash);
    auto url = parseWithoutFragment(before);
    if (!url) {
        return std::unexpected("parse " + quoted(before) + ": " + url.error());
    }
    const auto fragment = unescaped(hash < 0 ? QByteArray() : text.sliced(hash + 1));
    if (!fragment) {
        return std::unexpected("parse " + quoted(text) + ": " + fragment.error());
    }
    url->fragment = *fragment;
    return url;
}

} // namespace sealyard::templates
