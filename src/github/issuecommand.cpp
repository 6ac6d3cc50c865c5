#include "github/issuecommand.h"

#include "github/tr.h"
#include "image/reference.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::github {

using image::ImageType;

namespace {

constexpr std::array types{std::pair{ImageType::Application, "apps"_L1}, std::pair{ImageType::Config, "configs"_L1},
                           std::pair{ImageType::DockerImage, "dockerimages"_L1}};

/// CI appends "-amd64" and "-arm64" to the tag.
constexpr qsizetype longestVersion = 128 - qsizetype{sizeof "-amd64"} + 1;

bool isArgumentText(QStringView text, bool mayHaveEquals)
{
    return std::ranges::all_of(text, [&](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'.' || c == u'_' || (mayHaveEquals && c == u'=');
    });
}

core::Result<void> checkArgument(const BuildArgument &argument)
{
    if (argument.name.isEmpty() || !isArgumentText(argument.name, false)) {
        return core::failure(Tr::tr("The build argument “%1” cannot be sent: its name needs at least one of letters, "
                                    "digits, “.” and “_”, and nothing else.")
                                 .arg(argument.name),
                             core::ErrorKind::Invalid);
    }
    if (!isArgumentText(argument.value, true)) {
        return core::failure(
            Tr::tr("The value “%2” of the build argument “%1” cannot be sent: the workflow deletes all "
                   "characters but letters, digits, “.”, “_” and “=”. Set it in the Dockerfile.")
                .arg(argument.name, argument.value),
            core::ErrorKind::Invalid);
    }
    return {};
}

core::Result<void> checkArguments(const IssueCommand &command)
{
    if (!command.buildArguments.isEmpty() && command.type != ImageType::DockerImage) {
        return core::failure(
            Tr::tr("Only Docker images take build arguments; those of “%1” would be ignored.").arg(command.app),
            core::ErrorKind::Invalid);
    }
    for (const BuildArgument &argument : command.buildArguments) {
        if (const auto good = checkArgument(argument); !good) {
            return good;
        }
    }
    return {};
}

core::Result<void> check(const IssueCommand &command)
{
    if (!image::isRepositoryComponent(command.app)) {
        return core::failure(Tr::tr("“%1” is no name for an image: it needs lower-case letters and digits, joined by "
                                    "“.”, “_” or “-”.")
                                 .arg(command.app),
                             core::ErrorKind::Invalid);
    }
    if (!image::isTag(command.version) || command.version.size() > longestVersion) {
        return core::failure(Tr::tr("“%1” is no version for an image: it needs up to %2 letters, digits, “.”, “_” and "
                                    "“-”, and begins with a letter, a digit or “_”.")
                                 .arg(command.version)
                                 .arg(longestVersion),
                             core::ErrorKind::Invalid);
    }
    return checkArguments(command);
}

QString joined(const QList<BuildArgument> &arguments)
{
    QStringList fields;
    for (const BuildArgument &argument : arguments) {
        fields.append(argument.name + u'=' + argument.value);
    }
    return fields.join(u',');
}

} // namespace

QString typeWord(ImageType type)
{
    return std::ranges::find(types, type, &std::pair<ImageType, QLatin1StringView>::first)->second;
}

std::optional<ImageType> typeOfWord(QStringView word)
{
    const auto found = std::ranges::find_if(types, [&](const auto &known) { return word == known.second; });
    return found == types.end() ? std::nullopt : std::optional(found->first);
}

QString titleFor(QStringView app)
{
    return u"【Auto-build】%1"_s.arg(app);
}

core::Result<QString> compose(const IssueCommand &command)
{
    if (const auto good = check(command); !good) {
        return std::unexpected(good.error());
    }
    QString text = u"/imagebuild_%1 %2 %3"_s.arg(typeWord(command.type), command.app, command.version);
    if (!command.buildArguments.isEmpty()) {
        text += u' ' + joined(command.buildArguments);
    }
    return text;
}

std::optional<IssueCommand> parseCommand(QStringView text)
{
    constexpr QStringView prefix = u"/imagebuild_";
    const QList<QStringView> words = text.split(u' ');
    const auto type = words.first().startsWith(prefix) ? typeOfWord(words.first().sliced(prefix.size())) : std::nullopt;
    if (!type || words.size() < 3 || words.size() > 4) {
        return std::nullopt;
    }
    IssueCommand command{*type, words.at(1).toString(), words.at(2).toString(), {}};
    if (words.size() == 4) {
        command.buildArguments = splitBuildArguments(words.at(3));
    }
    const auto again = compose(command);
    return again && *again == text ? std::optional(command) : std::nullopt;
}

QList<BuildArgument> splitBuildArguments(QStringView text)
{
    QList<BuildArgument> arguments;
    if (text.isEmpty()) {
        return arguments;
    }
    for (const QStringView field : text.split(u',')) {
        const qsizetype equals = field.indexOf(u'=');
        arguments.append({.name = (equals < 0 ? field : field.first(equals)).toString(),
                          .value = equals < 0 ? QString() : field.sliced(equals + 1).toString()});
    }
    return arguments;
}

} // namespace sealyard::github
