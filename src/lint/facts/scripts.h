#pragma once

#include "lint/context.h"
#include "lint/rule.h"
#include "shell/facts.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace sealyard::lint {

/// Where a finding goes: a file of the workspace and a place in it.
struct Place
{
    QString path;
    core::TextRange range;
};

enum class ShellRole {
    Init,    ///< init.sh, on the builder before the build
    Runtime, ///< a script in the image, run on the host by `sealos run`
    Command, ///< one entry of ENTRYPOINT or CMD
    Build,   ///< RUN in a build file
    Other    ///< a script of a docker image, or one that nothing is known to start
};

/// One shell text of a version directory: a script, one that init.sh writes, a run command or a RUN, with what it does.
struct ShellText
{
    ShellRole role = ShellRole::Other;
    QString name; ///< relative to the version directory or the image: "entrypoint.sh"; of a command its build file
    QString text;
    shell::Script script;
    shell::Facts facts;
    QString folder; ///< the version directory
    QString path;   ///< the file that has the text; of one that init.sh writes: init.sh
    std::function<core::TextRange(const core::TextRange &)> map; ///< from the text to the file; none: the same
    bool isGenerated = false;

    /// The place of a range of this text, or, when file is not empty, of the script that it calls under that name.
    [[nodiscard]] Place placeOf(const core::TextRange &range, const QString &file = {}) const;
    /// True for what runs on the host with the image's files around it.
    [[nodiscard]] bool isAtRunTime() const { return role == ShellRole::Runtime || role == ShellRole::Command; }
};

/// A build file that init.sh writes.
struct GeneratedBuildFile
{
    QString name;
    std::shared_ptr<const shell::Content> content;
};

/// One command of a text.
struct PlacedCommand
{
    const ShellText *text;
    const shell::Command *command;

    [[nodiscard]] Place place() const { return text->placeOf(command->range, command->file); }
    [[nodiscard]] Place placeOf(const shell::Argument &argument) const
    {
        return text->placeOf(argument.range, command->file);
    }
};

/// All shell texts of a version directory, evaluated in the order in which they run. Immutable.
class DirectoryScripts final
{
public:
    /// Reads all of them.
    explicit DirectoryScripts(const DirectoryContext &context);
    Q_DISABLE_COPY_MOVE(DirectoryScripts)

    [[nodiscard]] const std::vector<ShellText> &texts() const { return m_texts; }
    /// nullptr when there is none.
    [[nodiscard]] const ShellText *init() const;
    /// True for a command, and for a script that a command or another script names; others are started by hand.
    [[nodiscard]] bool isStarted(const ShellText &text) const;
    /// The build context when init.sh has ended.
    [[nodiscard]] const shell::FileTree &context() const { return m_context; }
    /// The files beside the run commands; everything is unknown when the image does not start from nothing.
    [[nodiscard]] const shell::FileTree &image() const { return m_image; }
    [[nodiscard]] const std::vector<GeneratedBuildFile> &buildFiles() const { return m_buildFiles; }
    /// The commands of all texts, each place of a text once, in order.
    [[nodiscard]] const std::vector<PlacedCommand> &commands() const { return m_commands; }

private:
    void readInit(const DirectoryContext &context);
    void readBuildFile(const DirectoryContext &context);
    void readScripts(const DirectoryContext &context);
    void readCommands(const DirectoryContext &context, const BuildFile &file);
    void placeCommands();

    std::vector<ShellText> m_texts;
    shell::FileTree m_context;
    shell::FileTree m_image;
    std::vector<GeneratedBuildFile> m_buildFiles;
    std::vector<PlacedCommand> m_commands;
    image::NamedValues m_environment;
};

/// DirectoryScripts::commands().
[[nodiscard]] const std::vector<PlacedCommand> &placedCommands(const DirectoryContext &context);

/// The same for the commands of one name.
[[nodiscard]] std::vector<PlacedCommand> placedCommands(const DirectoryContext &context, QStringView name);

/// A finding at a place.
[[nodiscard]] Finding findingAt(const Place &place, const QString &message);

} // namespace sealyard::lint
