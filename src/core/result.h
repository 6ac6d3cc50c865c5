#pragma once

#include <QString>

#include <expected>

namespace sealyard::core {

/// What a caller may want to branch on; everything else is in the sentence.
enum class ErrorKind { Failed, NotFound, Denied, TooLarge, Invalid, Cancelled, Exists };

/// Why we could not do something: one translated sentence that names the thing, the action, the reason and, where there
/// is one, the way out. A mistake in the user's files is a Diagnostic, not an Error.
struct Error
{
    QString message;
    ErrorKind kind = ErrorKind::Failed;

    bool operator==(const Error &) const = default;
};

/// A value, or the reason why there is none.
template <typename T> using Result = std::expected<T, Error>;

/// Shorthand for returning an Error from a function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> failure(QString message, ErrorKind kind = ErrorKind::Failed)
{
    return std::unexpected(Error{std::move(message), kind});
}

} // namespace sealyard::core
