#include "shell/globbing.h"

#include "shell/pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr qsizetype mostMatches = 1000;

/// The children of a directory that match one component; std::nullopt when that is not known.
std::optional<QStringList> childrenOf(Interpreter &interpreter, const QString &directory, const QString &component)
{
    const Place place = interpreter.resolve(Text(directory.isEmpty() ? u"."_s : directory));
    if (place.isAnywhere) {
        return std::nullopt;
    }
    const FileTree &files = interpreter.state().files;
    const std::optional<QStringList> names = files.names(place.path);
    if (!names) {
        return std::nullopt;
    }
    QStringList found;
    for (const QString &name : *names) {
        const Match match =
            name.startsWith(u'.') && !component.startsWith(u'.') ? Match::No : matchOf(component, Text(name));
        const QString path = place.path.isEmpty() ? name : place.path + u'/' + name;
        if (match == Match::Perhaps || (match == Match::Yes && files.look(path).existence != Existence::Known)) {
            return std::nullopt;
        }
        if (match == Match::Yes) {
            found.append(directory + name);
        }
    }
    return found;
}

} // namespace

std::optional<QStringList> globbed(Interpreter &interpreter, const QString &pattern)
{
    QStringList paths{pattern.startsWith(u'/') ? u"/"_s : QString()};
    const QStringList components = pattern.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype index = 0; index < components.size(); ++index) {
        const QString &component = components.at(index);
        const QString separator = index + 1 < components.size() || pattern.endsWith(u'/') ? u"/"_s : QString();
        QStringList next;
        for (const QString &path : std::as_const(paths)) {
            if (!hasPatternCharacters(component)) {
                next.append(path + unescapedPattern(component) + separator);
                continue;
            }
            const std::optional<QStringList> found = childrenOf(interpreter, path, component);
            if (!found || next.size() > mostMatches) {
                return std::nullopt;
            }
            for (const QString &each : *found) {
                next.append(each + separator);
            }
        }
        paths = next;
    }
    QStringList existing;
    for (const QString &path : std::as_const(paths)) {
        const Place place = interpreter.resolve(Text(path));
        const Existence existence =
            place.isAnywhere ? Existence::Unknown : interpreter.state().files.look(place.path).existence;
        if (existence == Existence::Unknown) {
            return std::nullopt;
        }
        if (existence == Existence::Known) {
            existing.append(path);
        }
    }
    existing.sort();
    return existing;
}

QString unglobbed(const QString &pattern, QChar hole)
{
    QString text;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar c = pattern.at(at);
        if (c == u'\\' && at + 1 < pattern.size()) {
            text += pattern.at(++at);
        } else if (c == u'*' || c == u'?' || c == u'[') {
            const qsizetype end = c == u'[' ? pattern.indexOf(u']', at + 1) : at;
            at = end < 0 ? at : end;
            text += hole;
        } else {
            text += c;
        }
    }
    return text;
}

} // namespace sealyard::shell
