#pragma once

#include "core/result.h"
#include "image/workspace.h"

#include <QList>
#include <QString>

#include <optional>

namespace sealyard::github {

/// One KEY=VALUE of a command; Docker images alone take them.
struct BuildArgument
{
    QString name{};
    QString value{};

    bool operator==(const BuildArgument &) const = default;
};

/// What an author wants: one image of one version.
struct IssueCommand
{
    image::ImageType type = image::ImageType::Application;
    QString app{};
    QString version{};
    QList<BuildArgument> buildArguments{};

    bool operator==(const IssueCommand &) const = default;
};

/// "apps", "configs", "dockerimages": the word behind "/imagebuild_".
[[nodiscard]] QString typeWord(image::ImageType type);
[[nodiscard]] std::optional<image::ImageType> typeOfWord(QStringView word);

/// "【Auto-build】NAME", the only title that lets an application's build start.
[[nodiscard]] QString titleFor(QStringView app);

/// The one line that the workflow reads back as exactly this command. ErrorKind::Invalid names the part that would not
/// survive: a character that the workflow deletes, a name that is no repository name, a version that is no tag, build
/// arguments of an image that takes none.
[[nodiscard]] core::Result<QString> compose(const IssueCommand &command);

/// The command of a text that compose() could have written; nothing for any other, even if a build would start.
[[nodiscard]] std::optional<IssueCommand> parseCommand(QStringView text);

/// "A=1,B=2" as fields; without fields for an empty text. A field without "=" has an empty value.
[[nodiscard]] QList<BuildArgument> splitBuildArguments(QStringView text);

} // namespace sealyard::github
