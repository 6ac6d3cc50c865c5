#include "template/containers.h"
#include "template/functiontable.h"
#include "template/go/gourl.h"

#include <array>

namespace sealyard::templates {

namespace {

Value parse(Call &call)
{
    const auto url = parseUrl(call.text(0));
    if (!url) {
        return call.fail("unable to parse url: " + url.error());
    }
    return MapBuilder()
        .set("scheme", Value(url->scheme))
        .set("host", Value(url->host))
        .set("hostname", Value(url->hostname()))
        .set("path", Value(url->path))
        .set("query", Value(url->query))
        .set("opaque", Value(url->opaque))
        .set("fragment", Value(url->fragment))
        .set("userinfo", Value(url->userText()))
        .value();
}

QByteArray part(Call &call, const char *key)
{
    const auto &entries = call.at(0).entries();
    const auto found = entries.find(QByteArrayView(key));
    if (found == entries.end() || call.hasFailed()) {
        return {};
    }
    if (!found->second.isString()) {
        call.fail("unable to parse " + QByteArray(key) + " key, must be of type string, but " +
                  found->second.kindName() + " found");
        return {};
    }
    return found->second.text();
}

Value join(Call &call)
{
    Url url;
    url.scheme = part(call, "scheme");
    url.host = part(call, "host");
    url.path = part(call, "path");
    url.query = part(call, "query");
    url.opaque = part(call, "opaque");
    url.fragment = part(call, "fragment");
    const QByteArray user = part(call, "userinfo");
    if (!user.isEmpty() && !call.hasFailed()) {
        const auto parsed = parseUrl("proto://" + user + "@host");
        if (!parsed) {
            return call.fail("unable to parse userinfo in dict: " + parsed.error());
        }
        url.user = parsed->user;
    }
    return call.hasFailed() ? Value() : Value(url.toText());
}

constexpr std::array functions{
    Function{"urlJoin", "m", join},
    Function{"urlParse", "s", parse},
};

} // namespace

std::span<const Function> urlFunctions()
{
    return functions;
}

} // namespace sealyard::templates
