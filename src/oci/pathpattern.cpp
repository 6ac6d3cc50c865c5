#include "oci/pathpattern.h"

#include "oci/paths.h"
#include "oci/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

std::unexpected<core::Error> broken(const QString &pattern)
{
    return core::failure(
        Tr::tr("The pattern “%1” is broken: a “[” without its “]”, or a “\\” at the end.").arg(pattern),
        core::ErrorKind::Invalid);
}

/// Reads "[...]" from its opening bracket on and moves at behind it; std::nullopt when it is unfinished.
std::optional<QString> characterClass(const QString &pattern, qsizetype &at)
{
    ++at;
    QString result = u"["_s;
    if (at < pattern.size() && pattern.at(at) == u'^') {
        result += u'^';
        ++at;
    }
    for (bool isFirst = true; at < pattern.size(); isFirst = false) {
        const QChar character = pattern.at(at++);
        if (character == u']' && !isFirst) {
            return result + u']';
        }
        if (character == u'-' && !isFirst) {
            result += u'-';
            continue;
        }
        const bool isEscape = character == u'\\';
        if (isEscape && at == pattern.size()) {
            break;
        }
        result += QRegularExpression::escape(isEscape ? pattern.at(at++) : character);
    }
    return std::nullopt;
}

enum class DoubleStar { IsTwoStars, CrossesFolders };

core::Result<QRegularExpression> translated(const QString &pattern, DoubleStar doubleStar)
{
    QString result;
    for (qsizetype at = 0; at < pattern.size();) {
        const QStringView rest = QStringView(pattern).sliced(at);
        if (doubleStar == DoubleStar::CrossesFolders && rest.startsWith("**/"_L1)) {
            result += "(.*/)?"_L1;
            at += 3;
        } else if (doubleStar == DoubleStar::CrossesFolders && rest.startsWith("**"_L1)) {
            result += ".*"_L1;
            at += 2;
        } else if (rest.front() == u'*') {
            result += "[^/]*"_L1;
            ++at;
        } else if (rest.front() == u'?') {
            result += "[^/]"_L1;
            ++at;
        } else if (rest.front() == u'[') {
            const auto characters = characterClass(pattern, at);
            if (!characters) {
                return broken(pattern);
            }
            result += *characters;
        } else if (rest.front() == u'\\' && rest.size() == 1) {
            return broken(pattern);
        } else {
            const qsizetype length = rest.front() == u'\\' ? 2 : 1;
            result += QRegularExpression::escape(rest.at(length - 1));
            at += length;
        }
    }
    QRegularExpression expression(QRegularExpression::anchoredPattern(result),
                                  QRegularExpression::DotMatchesEverythingOption);
    return expression.isValid() ? core::Result<QRegularExpression>(expression) : broken(pattern);
}

} // namespace

bool isPattern(const std::string &path)
{
    return path.find_first_of("*?[\\") != std::string::npos;
}

core::Result<QRegularExpression> componentPattern(const QString &pattern)
{
    return translated(pattern, DoubleStar::IsTwoStars);
}

core::Result<IgnoreList> IgnoreList::parse(const QString &text)
{
    IgnoreList list;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        QString pattern = line.trimmed();
        if (line.startsWith(u'#') || pattern.isEmpty()) {
            continue;
        }
        const bool isException = pattern.startsWith(u'!');
        pattern = isException ? pattern.sliced(1).trimmed() : pattern;
        const std::string path = cleaned(pattern.toStdString());
        if (path.empty()) {
            continue; // "." and "/" name the context itself, which stays
        }
        const auto expression = translated(QString::fromStdString(path), DoubleStar::CrossesFolders);
        if (!expression) {
            return std::unexpected(expression.error());
        }
        list.m_rules.append({*expression, isException});
    }
    return list;
}

bool IgnoreList::isExcluded(const std::string &path) const
{
    const auto concerns = [&path](const Rule &rule) {
        for (std::string part = path; !part.empty(); part = parentOf(part)) {
            if (rule.expression.match(QString::fromStdString(part)).hasMatch()) {
                return true;
            }
        }
        return false;
    };
    bool isExcluded = false;
    for (const Rule &rule : m_rules) {
        if (rule.isException == isExcluded && concerns(rule)) {
            isExcluded = !rule.isException;
        }
    }
    return isExcluded;
}

bool IgnoreList::hasExceptions() const
{
    return std::ranges::any_of(m_rules, &Rule::isException);
}

} // namespace sealyard::oci
