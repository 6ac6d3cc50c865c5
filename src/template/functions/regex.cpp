#include "template/containers.h"
#include "template/functiontable.h"
#include "template/go/utf8.h"
#include "template/session.h"

#include <QCache>

#include <re2/re2.h>

#include <array>
#include <expected>
#include <string>

namespace sealyard::templates {

namespace {

using Regex = std::shared_ptr<const re2::RE2>;

constexpr qint64 regexMemory = 8'000'000;

absl::string_view viewOf(QByteArrayView text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

QByteArray bytesOf(absl::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Go's words for what RE2 says of an expression.
QByteArray goProblem(const QByteArray &problem)
{
    static const QHash<QByteArray, QByteArray> words{
        {"missing ]", "missing closing ]"},
        {"missing )", "missing closing )"},
        {"bad repetition operator", "invalid nested repetition operator"},
        {"invalid perl operator", "invalid or unsupported Perl syntax"},
        {"invalid named capture group", "invalid named capture"},
        {"invalid repetition size", "invalid repeat count"},
        {"no argument for repetition operator", "missing argument to repetition operator"},
        {"trailing \\", "trailing backslash at end of expression"},
    };
    return words.value(problem, problem);
}

/// The expression, compiled once; or Go's sentence of why it is none.
std::expected<Regex, QByteArray> compiled(const QByteArray &pattern)
{
    thread_local QCache<QByteArray, Regex> cache(200);
    if (const Regex *known = cache.object(pattern)) {
        return *known;
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(regexMemory);
    auto regex = std::make_shared<const re2::RE2>(viewOf(pattern), options);
    if (!regex->ok()) {
        const QByteArray argument = bytesOf(regex->error_arg());
        QByteArray message = bytesOf(regex->error());
        message = message.first(message.indexOf(": ") < 0 ? message.size() : message.indexOf(": "));
        return std::unexpected("error parsing regexp: " + goProblem(message) + ": `" + argument + '`');
    }
    cache.insert(pattern, new Regex(regex));
    return regex;
}

/// A match with its groups, as places in the text; -1: did not take part.
struct Match
{
    QList<std::pair<qsizetype, qsizetype>> groups;

    [[nodiscard]] qsizetype start() const { return groups.front().first; }
    [[nodiscard]] qsizetype end() const { return groups.front().second; }
};

/// Go's FindAll: matches from left to right, none of them empty right behind another one.
QList<Match> matches(Call &call, const re2::RE2 &regex, const QByteArray &text, qint64 limit)
{
    QList<Match> found;
    std::vector<absl::string_view> groups(static_cast<std::size_t>(regex.NumberOfCapturingGroups()) + 1);
    const absl::string_view all = viewOf(text);
    qsizetype previousEnd = -1;
    for (qsizetype at = 0; at <= text.size() && (limit < 0 || found.size() < limit);) {
        if (!call.session().step(1 + static_cast<qint64>(groups.size())) ||
            !regex.Match(all, static_cast<std::size_t>(at), all.size(), re2::RE2::UNANCHORED, groups.data(),
                         static_cast<int>(groups.size()))) {
            break;
        }
        Match match;
        for (const absl::string_view group : groups) {
            const qsizetype start = group.data() ? group.data() - all.data() : -1;
            match.groups.append({start, start < 0 ? -1 : start + static_cast<qsizetype>(group.size())});
        }
        const bool isAccepted = match.end() > match.start() || match.start() != previousEnd;
        at = match.end() > at ? match.end() : at + std::max(decodeRune(text, at).size, 1);
        previousEnd = match.end();
        if (isAccepted) {
            found.append(match);
        }
    }
    return found;
}

/// Calls a function with the expression of the first argument.
template <typename Use> Value withRegex(Call &call, Use use)
{
    const auto regex = compiled(call.text(0));
    if (!regex) {
        return call.fail(QByteArray(call.name()).startsWith("must")
                             ? regex.error()
                             : "regexp: Compile(`" + call.text(0) + "`): " + regex.error());
    }
    return use(**regex);
}

Value match(Call &call)
{
    const auto regex = compiled(call.text(0));
    if (!regex) {
        return QByteArray(call.name()) == "regexMatch" ? Value(false) : call.fail(regex.error());
    }
    return Value(re2::RE2::PartialMatch(viewOf(call.text(1)), **regex));
}

Value find(Call &call)
{
    return withRegex(call, [&](const re2::RE2 &regex) {
        const QList<Match> found = matches(call, regex, call.text(1), 1);
        return Value(found.isEmpty() ? QByteArray()
                                     : call.text(1).sliced(found[0].start(), found[0].end() - found[0].start()));
    });
}

Value findAll(Call &call)
{
    return withRegex(call, [&](const re2::RE2 &regex) {
        QList<QByteArray> texts;
        for (const Match &match : matches(call, regex, call.text(1), call.integer(2))) {
            texts.append(call.text(1).sliced(match.start(), match.end() - match.start()));
        }
        return texts.isEmpty() ? Value::list(ListPointer(), Type::StringList) : Value::strings(texts);
    });
}

bool isNameLetter(char letter)
{
    return (letter >= '0' && letter <= '9') || ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z') || letter == '_';
}

/// The name behind a dollar in a replacement and where it ends; -1: there is none.
qsizetype referenceEnd(QByteArrayView text, qsizetype at, QByteArray &name)
{
    const bool hasBraces = at < text.size() && text[at] == '{';
    const qsizetype start = at + (hasBraces ? 1 : 0);
    qsizetype end = start;
    while (end < text.size() && isNameLetter(text[end])) {
        ++end;
    }
    name = text.sliced(start, end - start).toByteArray();
    if (name.isEmpty() || (hasBraces && (end >= text.size() || text[end] != '}'))) {
        return -1;
    }
    return end + (hasBraces ? 1 : 0);
}

qsizetype groupIndex(const re2::RE2 &regex, const QByteArray &name)
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    const bool isCanonical = isNumber && (name.size() == 1 || name[0] != '0');
    if (isCanonical) {
        return number;
    }
    const auto found = regex.NamedCapturingGroups().find(name.toStdString());
    return found == regex.NamedCapturingGroups().end() ? -1 : found->second;
}

/// Regexp.Expand: $1, ${1}, $name and $$.
QByteArray expanded(QByteArrayView replacement, const re2::RE2 &regex, const Match &match, const QByteArray &text)
{
    QByteArray result;
    for (qsizetype at = 0; at < replacement.size();) {
        if (replacement[at] != '$') {
            result += replacement[at++];
            continue;
        }
        ++at;
        if (at < replacement.size() && replacement[at] == '$') {
            result += '$';
            ++at;
            continue;
        }
        QByteArray name;
        const qsizetype end = referenceEnd(replacement, at, name);
        if (end < 0) {
            result += '$';
            continue;
        }
        at = end;
        const qsizetype group = groupIndex(regex, name);
        if (group >= 0 && group < match.groups.size() && match.groups[group].first >= 0) {
            result += text.sliced(match.groups[group].first, match.groups[group].second - match.groups[group].first);
        }
    }
    return result;
}

Value replaced(Call &call, bool isLiteral)
{
    return withRegex(call, [&](const re2::RE2 &regex) {
        const QByteArray &text = call.text(1);
        QByteArray result;
        qsizetype last = 0;
        for (const Match &match : matches(call, regex, text, -1)) {
            const QByteArray replacement = isLiteral ? call.text(2) : expanded(call.text(2), regex, match, text);
            result += text.sliced(last, match.start() - last) + replacement;
            last = match.end();
            if (!call.reserve(static_cast<double>(replacement.size()))) {
                return Value();
            }
        }
        return Value(result + text.sliced(last));
    });
}

Value replaceAll(Call &call)
{
    return replaced(call, false);
}

Value replaceAllLiteral(Call &call)
{
    return replaced(call, true);
}

/// Regexp.Split.
Value split(Call &call)
{
    return withRegex(call, [&](const re2::RE2 &regex) {
        const QByteArray &text = call.text(1);
        const qint64 limit = call.integer(2);
        if (limit == 0) {
            return Value::list(ListPointer(), Type::StringList);
        }
        if (!call.text(0).isEmpty() && text.isEmpty()) {
            return Value::strings({QByteArray()});
        }
        QList<QByteArray> parts;
        qsizetype start = 0;
        qsizetype end = 0;
        for (const Match &match : matches(call, regex, text, limit)) {
            if (limit > 0 && parts.size() == limit - 1) {
                break;
            }
            end = match.start();
            if (match.end() != 0) {
                parts.append(text.sliced(start, end - start));
            }
            start = match.end();
        }
        if (end != text.size()) {
            parts.append(text.sliced(start));
        }
        return Value::strings(parts);
    });
}

Value quoteMeta(Call &call)
{
    QByteArray quoted;
    for (const char letter : call.text(0)) {
        quoted += QByteArrayView("\\.+*?()|[]{}^$").contains(letter) ? "\\" : "";
        quoted += letter;
    }
    return Value(quoted);
}

constexpr std::array functions{
    Function{"mustRegexFind", "ss", find},
    Function{"mustRegexFindAll", "ssi", findAll},
    Function{"mustRegexMatch", "ss", match},
    Function{"mustRegexReplaceAll", "sss", replaceAll},
    Function{"mustRegexReplaceAllLiteral", "sss", replaceAllLiteral},
    Function{"mustRegexSplit", "ssi", split},
    Function{"regexFind", "ss", find},
    Function{"regexFindAll", "ssi", findAll},
    Function{"regexMatch", "ss", match},
    Function{"regexQuoteMeta", "s", quoteMeta},
    Function{"regexReplaceAll", "sss", replaceAll},
    Function{"regexReplaceAllLiteral", "sss", replaceAllLiteral},
    Function{"regexSplit", "ssi", split},
};

} // namespace

std::span<const Function> regexFunctions()
{
    return functions;
}

} // namespace sealyard::templates
