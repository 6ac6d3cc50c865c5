#include "core/diagnostic.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace sealyard::core {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Info:
        return u"info"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

bool comesBefore(const Diagnostic &left, const Diagnostic &right)
{
    const auto key = [](const Diagnostic &diagnostic) {
        return std::tie(diagnostic.path, diagnostic.range.start, diagnostic.code, diagnostic.message);
    };
    return key(left) < key(right);
}

} // namespace sealyard::core
